#include "hub/board/today.hpp"

#include "common/training/history.hpp"

namespace hub::board {

void Today::restart(std::span<const gym::LoggedSet> sets, base::Instant now) {
    const base::LocalDay day = zone_.day(now);
    begin_ = zone_.midnight(day);
    end_ = zone_.midnight(day + std::chrono::days(1));
    sets_.clear();
    named_.clear();
    moved_ = {};
    for (const gym::LoggedSet& logged : sets) {
        add(logged);
    }
}

void Today::set_aliases(std::map<gym::MemberId, std::string> aliases) {
    aliases_ = std::move(aliases);
    named_.clear();
    for (const auto& [id, logged] : sets_) {
        name(logged);
    }
}

void Today::take(const gym::Receipt& receipt) {
    if (receipt.gone) {
        const auto old = sets_.find(*receipt.gone);
        if (old != sets_.end()) {
            moved_.grams -= training::volume(std::span(&old->second, 1)).grams;
            named_.erase({old->second.at, old->first});
            sets_.erase(old);
        }
    }
    if (receipt.added) {
        add(*receipt.added);
    }
}

std::vector<Today::Line> Today::last_sets() const {
    std::vector<Line> lines;
    for (auto each = named_.rbegin(); each != named_.rend() && lines.size() < last_sets_shown;
         ++each) {
        const gym::LoggedSet& logged = sets_.at(each->second);
        lines.push_back({aliases_.at(*logged.set.member), logged});
    }
    return lines;
}

void Today::add(const gym::LoggedSet& logged) {
    if (!holds(logged.at) || logged.imported || !logged.set.station ||
        logged.set.type == gym::SetType::warm_up) {
        return; // what was done elsewhere; what a kiosk kept over midnight is of its own day
    }
    if (sets_.emplace(logged.id, logged).second) {
        moved_.grams += training::volume(std::span(&logged, 1)).grams;
        name(logged);
    }
}

void Today::name(const gym::LoggedSet& logged) {
    if (logged.set.member && aliases_.contains(*logged.set.member)) {
        named_.emplace(logged.at, logged.id);
    }
}

} // namespace hub::board
