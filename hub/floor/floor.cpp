#include "hub/floor/floor.hpp"

#include <algorithm>

namespace hub::floor {

namespace {

constexpr std::string_view wall_kind = "wall";

} // namespace

bool is_wall(const gym::Station& station) {
    return station.kind == wall_kind;
}

bool is_spare(const gym::Station& station) {
    return station.kind == gym::spare_kind;
}

void Floor::set_stations(std::vector<gym::Station> stations) {
    stations_ = std::move(stations);
}

void Floor::set_out_of_order(std::set<gym::StationId> stations) {
    out_of_order_ = std::move(stations);
}

void Floor::connected(const gym::StationId& station) {
    ++presence_[station].links;
}

void Floor::disconnected(const gym::StationId& station) {
    Presence& presence = presence_[station];
    presence.links = std::max(0, presence.links - 1);
    if (presence.links == 0) {
        presence.busy_since.reset();
        presence.waiting = 0;
    }
}

void Floor::set_busy(const gym::StationId& station, bool busy, base::Instant now) {
    Presence& presence = presence_[station];
    if (!busy) {
        presence.busy_since.reset();
    } else if (!presence.busy_since) {
        presence.busy_since = now;
    }
}

void Floor::set_waiting(const gym::StationId& station, int members) {
    presence_[station].waiting = std::max(members, 0);
}

bool Floor::set_help(const gym::StationId& station, gym::Help help, base::Instant now) {
    Presence& presence = presence_[station];
    if (presence.help == help) {
        return false;
    }
    presence.help = help;
    presence.help_since = now;
    presence.help_seen = false;
    return true;
}

std::vector<Floor::Call> Floor::calls() const {
    std::vector<Call> all;
    for (const gym::Station& station : stations_) {
        const auto presence = presence_.find(station.id);
        if (presence != presence_.end() && presence->second.calls()) {
            all.push_back({station, presence->second.help, presence->second.help_since});
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const Call& a, const Call& b) {
        return a.since < b.since;
    });
    return all;
}

bool Floor::see_call(const gym::StationId& station) {
    const auto presence = presence_.find(station);
    if (presence == presence_.end() || !presence->second.calls()) {
        return false;
    }
    presence->second.help_seen = true;
    return true;
}

wire::FloorState Floor::stations_alone() const {
    wire::FloorState state;
    for (const gym::Station& station : stations_) {
        if (is_wall(station) || is_spare(station)) {
            continue;
        }
        using State = wire::StationOnFloor::State;
        wire::StationOnFloor shown{station.id, station.name, station.kind, State::away};
        const auto presence = presence_.find(station.id);
        shown.out_of_order = out_of_order_.contains(station.id);
        if (!shown.out_of_order && presence != presence_.end() && presence->second.links > 0) {
            shown.busy_since = presence->second.busy_since;
            shown.state = shown.busy_since ? State::busy : State::free;
            shown.waiting = presence->second.waiting;
        }
        state.stations.push_back(std::move(shown));
    }
    return state;
}

wire::FloorState Floor::state(const board::Today& today) const {
    wire::FloorState state = stations_alone();
    for (const Call& call : calls()) {
        for (wire::StationOnFloor& station : state.stations) {
            if (station.id == call.station.id) {
                station.help = call.help;
                station.help_since = call.since;
            }
        }
    }
    const auto name_of = [this](const std::optional<gym::StationId>& id) {
        const auto found =
            std::find_if(stations_.begin(), stations_.end(), [&](const gym::Station& s) {
                return s.id == id;
            });
        return found == stations_.end() ? std::string() : found->name;
    };
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
