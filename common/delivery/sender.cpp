#include "common/delivery/sender.hpp"

#include "common/base/check.hpp"

#include <algorithm>

namespace delivery {

Sender::Sender(std::vector<Stretch> journal, std::span<const base::Mark> remembered) {
    for (const Stretch& stretch : journal) {
        boots_.push_back({stretch, stretch.first - 1, stretch.first - 1, false});
    }
    take(remembered);
}

void Sender::kept(std::uint64_t boot, std::uint64_t seq) {
    Progress* progress = find(boot);
    if (progress == nullptr) {
        // Nothing of a boot that begins now can be missing: it needs no name.
        boots_.push_back({{boot, seq, seq}, seq - 1, seq - 1, true});
        return;
    }
    GF_CHECK(seq == progress->held.last + 1);
    progress->held.last = seq;
}

void Sender::forgot(std::uint64_t boot, std::uint64_t first) {
    Progress* progress = find(boot);
    GF_CHECK(progress != nullptr && first <= progress->held.last + 1);
    progress->held.first = std::max(progress->held.first, first);
    progress->hw = std::max(progress->hw, progress->held.first - 1);
    progress->sent = std::max(progress->sent, progress->hw);
    if (progress->held.first > progress->held.last && progress != &boots_.back()) {
        boots_.erase(boots_.begin() + (progress - boots_.data()));
    }
}

std::vector<Stretch> Sender::hello() {
    for (Progress& progress : boots_) {
        progress.named = false;
    }
    return name_next();
}

void Sender::welcomed(std::span<const base::Mark> marks) {
    linked_ = true;
    paused_ = false;
    in_flight_ = 0;
    for (Progress& progress : boots_) {
        progress.hw = progress.held.first - 1;
    }
    take(marks);
    for (Progress& progress : boots_) {
        progress.sent = progress.hw;
    }
}

void Sender::acknowledged(std::span<const base::Mark> marks) {
    in_flight_ = std::max(0, in_flight_ - 1);
    take(marks);
    for (Progress& progress : boots_) {
        // Nothing is in flight, yet the hub has less than was sent: send that again.
        progress.sent = in_flight_ == 0 ? progress.hw : std::max(progress.sent, progress.hw);
    }
}

void Sender::sent_away() {
    paused_ = true;
    acknowledged({}); // without marks: what is known stays
    for (Progress& progress : boots_) {
        progress.named = false; // it may have been their names
    }
}

void Sender::disconnected() {
    linked_ = false;
    in_flight_ = 0;
}

std::vector<Stretch> Sender::name() {
    if (!linked_ || paused_ || in_flight_ >= batches_in_flight_max) {
        return {};
    }
    std::vector<Stretch> named = name_next();
    in_flight_ += named.empty() ? 0 : 1;
    return named;
}

std::vector<Stretch> Sender::name_next() {
    std::vector<Stretch> names;
    for (Progress& progress : boots_) {
        if (!progress.named && names.size() < boots_named_max) {
            progress.named = true;
            names.push_back(progress.held);
        }
    }
    return names;
}

std::optional<Stretch> Sender::next() {
    if (!linked_ || paused_ || in_flight_ >= batches_in_flight_max) {
        return std::nullopt;
    }
    for (Progress& progress : boots_) {
        if (!progress.named || progress.sent >= progress.held.last) {
            continue;
        }
        const std::uint64_t first = progress.sent + 1;
        const std::uint64_t last = std::min(progress.held.last, progress.sent + batch_events_max);
        progress.sent = last;
        ++in_flight_;
        return Stretch{progress.held.boot, first, last};
    }
    return std::nullopt;
}

std::vector<Stretch> Sender::held() const {
    std::vector<Stretch> stretches;
    for (const Progress& progress : boots_) {
        stretches.push_back(progress.held);
    }
    return stretches;
}

std::uint64_t Sender::mark(std::uint64_t boot) const {
    for (const Progress& progress : boots_) {
        if (progress.held.boot == boot) {
            return progress.hw;
        }
    }
    return 0;
}

bool Sender::at_hub(std::uint64_t boot, std::uint64_t seq) const {
    return seq <= mark(boot);
}

std::uint64_t Sender::waiting() const {
    std::uint64_t events = 0;
    for (const Progress& progress : boots_) {
        events += progress.held.last - progress.hw;
    }
    return events;
}

void Sender::take(std::span<const base::Mark> marks) {
    for (const base::Mark& mark : marks) {
        if (Progress* progress = find(mark.boot)) {
            progress->named = true;
            // A mark may fall (the hub was restored from a backup): then those are sent again.
            progress->hw = std::clamp(mark.hw, progress->held.first - 1, progress->held.last);
        }
    }
}

Sender::Progress* Sender::find(std::uint64_t boot) {
    const auto found = std::find_if(boots_.begin(), boots_.end(), [boot](const Progress& progress) {
        return progress.held.boot == boot;
    });
    return found == boots_.end() ? nullptr : &*found;
}

} // namespace delivery
