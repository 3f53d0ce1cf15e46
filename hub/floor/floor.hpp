// What the hub knows about its floor at this moment: which stations are there, whether somebody
// trains at them, and what a wall is to show. No streams, nothing stored: a reconnect rebuilds it.
#pragma once

#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/board/today.hpp"

#include <map>
#include <set>
#include <vector>

namespace hub::floor {

bool is_wall(const gym::Station& station);
bool is_spare(const gym::Station& station); // on no list either (T7)

class Floor {
public:
    // Keeps what is known of stations that stay.
    void set_stations(std::vector<gym::Station> stations);

    // T6: told as away, and that they are out of order.
    void set_out_of_order(std::set<gym::StationId> stations);

    // A station may be connected twice for a moment, while an old link is timing out.
    void connected(const gym::StationId& station);
    void disconnected(const gym::StationId& station);
    void set_busy(const gym::StationId& station, bool busy, base::Instant now);
    // Members in its queue, from 0 to a few.
    void set_waiting(const gym::StationId& station, int members);

    // J18: what the kiosk says. A call stays, with the time it came, until the kiosk says none or
    // staff has seen it; it stays when the kiosk is gone, too. True where it changed what was
    // known.
    bool set_help(const gym::StationId& station, gym::Help help, base::Instant now);

    struct Call {
        gym::Station station;
        gym::Help help = gym::Help::none;
        base::Instant since;
    };

    // Calls that nobody has seen yet, the oldest first.
    std::vector<Call> calls() const;
    // Staff has seen it: shown no more until the kiosk has said none, or more. False: no such call.
    bool see_call(const gym::StationId& station);

    // Everything a wall shows. Walls themselves are not on it.
    wire::FloorState state(const board::Today& today) const;
    // What a kiosk may know of the others (N3): which are busy, and since when. Nobody's name.
    wire::FloorState stations_alone() const;

private:
    struct Presence {
        int links = 0;
        std::optional<base::Instant> busy_since;
        int waiting = 0;
        gym::Help help = gym::Help::none;
        base::Instant help_since;
        bool help_seen = false;

        bool calls() const { return help != gym::Help::none && !help_seen; }
    };

    std::vector<gym::Station> stations_; // by name
    std::set<gym::StationId> out_of_order_;
    std::map<gym::StationId, Presence> presence_;
};

} // namespace hub::floor
