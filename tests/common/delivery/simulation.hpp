// A kiosk, a hub and the network between them as values, driven by chance from a seed: cuts,
// messages that arrive after the cut, lost and repeated messages, restarts of either side, a hub
// put back to an older state, a journal that lost its beginning. Calls the two state machines as
// kiosk/link and hub/events do. Knows nothing of what the events say.
#pragma once

#include "common/delivery/receiver.hpp"
#include "common/delivery/sender.hpp"
#include "tests/common/chance.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace delivery {

using tests::Chance;

struct Hello {
    std::vector<Stretch> held;
};

struct Welcome {
    std::vector<base::Mark> marks;
};

struct Ack {
    std::vector<base::Mark> marks;
};

using Up = std::variant<Hello, Stretch>; // a Stretch is a batch of those events
using Down = std::variant<Welcome, Ack>;

// What went wrong; thrown, so that a broken promise ends the run where it broke.
struct Broken {
    std::string what;
};

inline void promise(bool kept, const std::string& what) {
    if (!kept) {
        throw Broken{what};
    }
}

// The hub's disk: what was applied, in its order, and the marks; both move together or not at all.
struct HubDisk {
    std::map<std::uint64_t, std::vector<std::uint64_t>> applied;
    std::map<std::uint64_t, std::uint64_t> hw;
};

// The hub's side of one batch or Hello, as hub/events/apply.cpp does it.
template <class TheReceiver>
class HubSide {
public:
    std::vector<base::Mark> begin(const Hello& hello) {
        TheReceiver receiver;
        std::vector<base::Mark> marks;
        for (const Stretch& stretch : hello.held) {
            restore(receiver, stretch.boot);
            receiver.begins_at(stretch.boot, stretch.first);
            marks.push_back(save(receiver, stretch.boot));
        }
        return marks;
    }

    std::vector<base::Mark> apply(const Stretch& batch) {
        TheReceiver receiver;
        restore(receiver, batch.boot);
        for (std::uint64_t seq = batch.first; seq <= batch.last; ++seq) {
            const Verdict verdict = receiver.judge(batch.boot, seq);
            if (verdict == Verdict::seen) {
                continue;
            }
            if (verdict == Verdict::early) {
                break;
            }
            auto& applied = disk.applied[batch.boot];
            promise(applied.empty() || applied.back() < seq, "applied twice, or out of order");
            applied.push_back(seq);
            receiver.advance(batch.boot, seq);
        }
        return {save(receiver, batch.boot)};
    }

    HubDisk disk;

private:
    void restore(TheReceiver& receiver, std::uint64_t boot) {
        receiver.restore({boot, disk.hw[boot], 0});
    }

    base::Mark save(const TheReceiver& receiver, std::uint64_t boot) {
        const base::Mark mark = receiver.mark(boot);
        disk.hw[boot] = mark.hw;
        return mark;
    }
};

enum class Network {
    tcp,    // whatever is sent arrives in order, or the connection is cut
    hostile // single messages are also lost or repeated
};

template <class TheSender, class TheReceiver>
class Simulation {
public:
    Simulation(std::uint64_t seed, Network network)
        : chance_(seed)
        , network_(network)
        , sender_({}, std::vector<base::Mark>{}) {}

    // What broke; none when every promise held.
    std::optional<std::string> run(int steps) {
        try {
            for (int i = 0; i < steps; ++i) {
                step();
                check();
            }
            settle();
        } catch (const Broken& broken) {
            return broken.what;
        }
        return std::nullopt;
    }

    std::uint64_t events_kept() const { return events_kept_; }

private:
    struct Link {
        std::deque<Up> up;
        std::deque<Down> down;
        bool welcomed = false;
        int unanswered = 0; // batches
    };

    void step() {
        const std::uint64_t dice = chance_.below(100);
        if (dice < 24) {
            keep(chance_.one_in(8) ? 1 + chance_.below(300) : 1 + chance_.below(4));
        } else if (dice < 34) {
            connect();
        } else if (dice < 58) {
            hub_reads();
        } else if (dice < 80) {
            kiosk_reads();
        } else if (dice < 84) {
            hub_reads_late();
        } else if (dice < 89) {
            cut();
        } else if (dice < 92) {
            restart_kiosk();
        } else if (dice < 94) {
            backup_ = hub_.disk;
        } else if (dice < 95) {
            restore_hub();
        } else if (network_ == Network::hostile) {
            disturb();
        }
    }

    // --- the kiosk ---

    void keep(std::uint64_t events) {
        for (std::uint64_t i = 0; i < events; ++i) {
            ++seq_;
            ++events_kept_;
            if (journal_.empty() || journal_.back().boot != boot_) {
                journal_.push_back({boot_, seq_, seq_});
            }
            journal_.back().last = seq_;
            sender_.kept(boot_, seq_);
            deliver();
        }
    }

    void connect() {
        if (!link_) {
            link_.emplace();
            link_->up.push_back(Hello{sender_.held()});
        }
    }

    void deliver() {
        while (const auto batch = sender_.next()) {
            promise(link_ && link_->welcomed, "a batch without a Welcome");
            promise(batch->last - batch->first < batch_events_max, "a batch too large");
            promise(holds(*batch), "a batch of events that the journal does not hold");
            link_->up.push_back(*batch);
            ++link_->unanswered;
            promise(
                network_ == Network::hostile || link_->unanswered <= batches_in_flight_max,
                "too many batches in flight"
            );
        }
    }

    void kiosk_reads() {
        if (!link_ || link_->down.empty()) {
            return;
        }
        const Down message = link_->down.front();
        link_->down.pop_front();
        if (const auto* welcome = std::get_if<Welcome>(&message)) {
            link_->welcomed = true;
            sender_.welcomed(welcome->marks);
            remember(welcome->marks);
        } else {
            const std::vector<base::Mark>& marks = std::get<Ack>(message).marks;
            --link_->unanswered;
            sender_.acknowledged(marks);
            remember(marks);
        }
        deliver();
    }

    void remember(const std::vector<base::Mark>& marks) {
        for (const base::Mark& mark : marks) {
            remembered_[mark.boot] = mark;
        }
    }

    // A new process on the same disk; now and then a disk that lost its oldest events.
    void restart_kiosk() {
        cut();
        ++boot_;
        seq_ = 0;
        if (chance_.one_in(4) && !journal_.empty()) {
            Stretch& oldest = journal_[chance_.below(journal_.size())];
            oldest.first += chance_.below(oldest.last - oldest.first + 2);
            std::erase_if(journal_, [](const Stretch& s) { return s.first > s.last; });
        }
        std::vector<base::Mark> remembered;
        for (const auto& [boot, mark] : remembered_) {
            remembered.push_back(mark);
        }
        sender_ = TheSender(journal_, remembered);
    }

    bool holds(const Stretch& batch) const {
        return std::any_of(journal_.begin(), journal_.end(), [&](const Stretch& held) {
            return held.boot == batch.boot && held.first <= batch.first &&
                   batch.first <= batch.last && batch.last <= held.last;
        });
    }

    // --- the hub ---

    Down answer(const Up& message) {
        if (const auto* hello = std::get_if<Hello>(&message)) {
            return Welcome{hub_.begin(*hello)};
        }
        return Ack{hub_.apply(std::get<Stretch>(message))};
    }

    void hub_reads() {
        if (!link_ || link_->up.empty()) {
            return;
        }
        const Up message = link_->up.front();
        link_->up.pop_front();
        if (chance_.one_in(25)) { // killed before the commit, or after it with the answer unsent
            if (chance_.one_in(2)) {
                answer(message);
            }
            cut();
            late_.clear();
            return;
        }
        link_->down.push_back(answer(message));
    }

    // What an old connection had still brought: it is read, and its answer goes nowhere.
    void hub_reads_late() {
        if (!late_.empty()) {
            answer(late_.front());
            late_.pop_front();
        }
    }

    void restore_hub() {
        cut();
        late_.clear();
        hub_.disk = backup_;
    }

    // --- the network ---

    void cut() {
        if (!link_) {
            return;
        }
        if (chance_.one_in(2)) {
            const auto arrived = static_cast<std::ptrdiff_t>(chance_.below(link_->up.size() + 1));
            late_.insert(late_.end(), link_->up.begin(), link_->up.begin() + arrived);
        }
        link_.reset();
        sender_.disconnected();
    }

    template <class Message>
    void disturb(std::deque<Message>& queue) {
        if (queue.empty()) {
            return;
        }
        const auto at = queue.begin() + static_cast<std::ptrdiff_t>(chance_.below(queue.size()));
        const bool opens = at->index() == 0; // a second Hello ends a link, so there is none
        if (opens || chance_.one_in(2)) {
            queue.erase(at);
        } else {
            queue.push_back(Message(*at));
        }
    }

    void disturb() {
        if (link_ && chance_.one_in(2)) {
            disturb(link_->up);
        } else if (link_) {
            disturb(link_->down);
        }
    }

    // --- what must hold ---

    void check() {
        std::uint64_t waiting = 0;
        for (const Stretch& held : journal_) {
            const std::uint64_t mark = sender_.mark(held.boot);
            waiting += held.last - mark;
            promise(
                network_ == Network::hostile || !link_ || !link_->welcomed ||
                    mark <= hub_.disk.hw[held.boot],
                "the kiosk believes in events that the hub does not have"
            );
        }
        promise(sender_.held() == journal_, "the sender forgot what the journal holds");
        promise(sender_.waiting() == waiting, "waiting() does not count what waits");
    }

    // No more trouble: everything the journal holds must arrive, in as many messages as it takes.
    void settle() {
        cut();
        connect();
        std::uint64_t answers_max = 2; // the Welcome, and one batch that was under way
        for (const Stretch& held : journal_) {
            answers_max += (held.last - held.first) / batch_events_max + 2;
        }
        while (!link_->up.empty() || !link_->down.empty()) {
            while (!link_->up.empty()) {
                promise(answers_max-- > 0, "it goes on without end");
                link_->down.push_back(answer(link_->up.front()));
                link_->up.pop_front();
            }
            kiosk_reads();
            check();
        }
        for (const Stretch& held : journal_) {
            const auto& applied = hub_.disk.applied[held.boot];
            const auto from = std::lower_bound(applied.begin(), applied.end(), held.first);
            const auto arrived = static_cast<std::uint64_t>(applied.end() - from);
            promise(arrived == held.last - held.first + 1, "an event of the journal never came");
            promise(sender_.at_hub(held.boot, held.last), "the kiosk never learnt that it came");
        }
        promise(sender_.waiting() == 0, "something still waits");
    }

    Chance chance_;
    Network network_;
    std::vector<Stretch> journal_;
    std::map<std::uint64_t, base::Mark> remembered_;
    std::uint64_t boot_ = 1;
    std::uint64_t seq_ = 0;
    std::uint64_t events_kept_ = 0;
    TheSender sender_;
    std::optional<Link> link_;
    std::deque<Up> late_;
    HubSide<TheReceiver> hub_;
    HubDisk backup_;
};

} // namespace delivery
