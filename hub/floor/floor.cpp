#include "hub/floor/floor.hpp"

#include <algorithm>

namespace hub::floor {

namespace {

constexpr std::string_view wall_kind = "wall";

} // namespace

bool is_wall(const gym::Station& station) {
    return station.kind == wall_kind;
}

void Floor::set_stations(std::vector<gym::Station> stations) {
    stations_ = std::move(stations);
}

void Floor::connected(const gym::StationId& station) {
    ++presence_[station].links;
}

void Floor::disconnected(const gym::StationId& station) {
    Presence& presence = presence_[station];
    presence.links = std::max(0, presence.links - 1);
    if (presence.links == 0) {
        presence.busy = false;
    }
}

void Floor::set_busy(const gym::StationId& station, bool busy) {
    presence_[station].busy = busy;
}

wire::FloorState Floor::state(const board::Today& today) const {
    wire::FloorState state;
    const auto name_of = [this](const std::optional<gym::StationId>& id) {
        const auto found =
            std::find_if(stations_.begin(), stations_.end(), [&](const gym::Station& s) {
                return s.id == id;
            });
        return found == stations_.end() ? std::string() : found->name;
    };
    for (const gym::Station& station : stations_) {
        if (is_wall(station)) {
            continue;
        }
        using State = wire::StationOnFloor::State;
        const auto presence = presence_.find(station.id);
        State shown = State::away;
        if (presence != presence_.end() && presence->second.links > 0) {
            shown = presence->second.busy ? State::busy : State::free;
        }
        state.stations.push_back({station.name, station.kind, shown});
    }
    state.sets_today = static_cast<std::uint32_t>(today.sets());
    state.moved_today = today.moved();
    for (const board::Today::Line& line : today.last_sets()) {
        const gym::Set& set = line.logged.set;
        state.last_sets.push_back(
            {line.alias, set.exercise, set.load, set.reps, name_of(set.station), line.logged.at}
        );
    }
    return state;
}

} // namespace hub::floor
