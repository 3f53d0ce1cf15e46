#include "hub/board/today.hpp"

#include "common/training/history.hpp"

#include <algorithm>

namespace hub::board {

void Today::restart(std::span<const gym::LoggedSet> sets, base::Instant now) {
    day_ = zone_.day(now);
    sets_.clear();
    moved_ = {};
    for (const gym::LoggedSet& logged : sets) {
        add(logged);
    }
}

void Today::set_aliases(std::map<gym::MemberId, std::string> aliases) {
    aliases_ = std::move(aliases);
}

void Today::take(const gym::Receipt& receipt) {
    if (receipt.gone) {
        const auto old = sets_.find(*receipt.gone);
        if (old != sets_.end()) {
            moved_.grams -= training::volume(std::span(&old->second, 1)).grams;
            sets_.erase(old);
        }
    }
    if (receipt.added) {
        add(*receipt.added);
    }
}

std::vector<Today::Line> Today::last_sets() const {
    std::vector<Line> lines;
    for (const auto& [id, logged] : sets_) {
        const auto alias = logged.set.member ? aliases_.find(*logged.set.member) : aliases_.end();
        if (alias != aliases_.end()) {
            lines.push_back({alias->second, logged});
        }
    }
    const auto shown = std::min(lines.size(), last_sets_shown);
    std::partial_sort(
        lines.begin(),
        lines.begin() + static_cast<std::ptrdiff_t>(shown),
        lines.end(),
        [](const Line& a, const Line& b) { return a.logged.at > b.logged.at; }
    );
    lines.resize(shown);
    return lines;
}

void Today::add(const gym::LoggedSet& logged) {
    if (zone_.day(logged.at) != day_ || logged.imported || !logged.set.station ||
        logged.set.type == gym::SetType::warm_up) {
        return; // what was done elsewhere; what a kiosk kept over midnight is of its own day
    }
    if (sets_.emplace(logged.id, logged).second) {
        moved_.grams += training::volume(std::span(&logged, 1)).grams;
    }
}

} // namespace hub::board
