// What the hub knows about its floor at this moment: which stations are there, whether somebody
// trains at them, and what a wall is to show. No streams, nothing stored: a reconnect rebuilds it.
#pragma once

#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/board/today.hpp"

#include <map>
#include <vector>

namespace hub::floor {

bool is_wall(const gym::Station& station);

class Floor {
public:
    // Keeps what is known of stations that stay.
    void set_stations(std::vector<gym::Station> stations);

    // A station may be connected twice for a moment, while an old link is timing out.
    void connected(const gym::StationId& station);
    void disconnected(const gym::StationId& station);
    void set_busy(const gym::StationId& station, bool busy);

    // Everything a wall shows. Walls themselves are not on it.
    wire::FloorState state(const board::Today& today) const;

private:
    struct Presence {
        int links = 0;
        bool busy = false;
    };

    std::vector<gym::Station> stations_; // by name
    std::map<gym::StationId, Presence> presence_;
};

} // namespace hub::floor
