// Every table is told (by staff, by commands), a log, or derived from the logs. What is derived can
// be made anew in a fresh database and must come out the same.
#pragma once

#include "common/gym/member.hpp"
#include "hub/store/copy.hpp"
#include "hub/store/event_log.hpp"

#include <functional>

namespace hub::store {

// In the order in which they came in.
void each_event(Database& db, const std::function<void(const EventRow&)>& each);

// Events whose body is not what its checksum says.
std::vector<std::string> damaged_events(Database& db);

// Marks that claim what neither the log nor quarantine nor a gap accounts for, and events that no
// mark covers.
std::vector<std::string> wrong_marks(Database& db);

// The database in `file` beside another, as long as this lives.
class Beside {
public:
    Beside(Database& fresh, const std::filesystem::path& file);
    ~Beside();
    Beside(const Beside&) = delete;
    Beside& operator=(const Beside&) = delete;

    // What no event tells comes over as it is.
    void take_told();

    // Where what `fresh` derived differs from what `file` has, row by row.
    std::vector<std::string> differences();

private:
    void compare(const std::string& table, std::vector<std::string>& wrong);

    Database& fresh_;
};

// Records that are kept ready: of whom, in what, over the sets before when.
struct KeptBests {
    gym::MemberId member;
    std::string exercise;
    base::Instant until;
};

std::vector<KeptBests> kept_bests(Database& db);

} // namespace hub::store
