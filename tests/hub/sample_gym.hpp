// A gym in a folder of its own: two leg curls, a wall, two members, and the events they could send.
#pragma once

#include "common/base/crc32c.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/database.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/stations.hpp"
#include "tests/common/temporary_folder.hpp"

#include <string>
#include <utility>

namespace tests {

// 2026-11-22 18:00 in Berlin, a Sunday.
inline const base::Instant evening = base::Instant(
    std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + std::chrono::hours(17)
);

inline constexpr std::uint64_t boot = 0xb007;

struct SampleGym {
    SampleGym() {
        SQLite::Transaction transaction(db.sql());
        hub::store::found_gym(db, {"Sample gym", "Europe/Berlin"}, evening);
        for (const gym::Station& station : {curl, other_curl, wall}) {
            GF_CHECK(hub::store::add_station(db, station, evening));
        }
        hub::store::add_member(db, sam, evening);
        hub::store::add_member(db, alex, evening);
        transaction.commit();
    }

    const gym::Station curl{{"CURL00000001"}, "Leg curl 1", "leg_curl"};
    const gym::Station other_curl{{"CURL00000002"}, "Leg curl 2", "leg_curl"};
    const gym::Station wall{{"WALL00000001"}, "Wall", "wall"};
    const gym::Member sam{{"SAM000000001"}, "Sam", {}, false};
    const gym::Member alex{{"ALEX00000001"}, "Alex", "Lexi", true};

    TemporaryFolder folder;
    hub::store::Database db = hub::store::Database::open_to_write(folder.path());

    // A sound set of Sam's at the first leg curl.
    gym::Set set(double kg = 40, int reps = 10) const {
        gym::Set set;
        set.member = sam.id;
        set.exercise = "leg_curl";
        set.station = curl.id;
        set.load = gym::kilograms(kg);
        set.load_label = gym::kg_text(set.load);
        set.reps = reps;
        set.reps_in_reserve = 2;
        set.routine_version = 1;
        return set;
    }
};

inline wire::Event
event(std::uint64_t seq, const wire::EventBody& body, base::Instant at = evening) {
    wire::Event event;
    event.boot = boot;
    event.seq = seq;
    event.kind = static_cast<int>(wire::kind_of(body));
    event.boot_time = {"4f6c1a2e-0000-4000-8000-000000000000", 1'000'000'000};
    event.wall = at;
    event.body = wire::encode_body(body);
    event.crc = base::crc32c(event.body);
    return event;
}

inline gym::SetId id_of(const gym::Station& station, std::uint64_t seq) {
    return {station.id.value, boot, seq};
}

} // namespace tests
