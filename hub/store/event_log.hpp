// The log of what happened, how far each kiosk has come in it, and what was refused. Written in
// one transaction: an event and the mark that covers it are on disk together or not at all.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/mark.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"
#include "hub/store/database.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::store {

struct EventRow {
    std::string origin; // a station's id, or an import batch's
    std::uint64_t boot = 0;
    std::uint64_t seq = 0;
    int kind = 0;
    base::BootTime boot_time;
    base::Instant wall;
    base::Instant received;
    std::string body;
    std::uint32_t crc = 0;
    base::Duration correction{}; // of wall, where the kiosk's clock was wrong
};

void append_event(Database& db, const EventRow& event);
void quarantine_event(Database& db, const EventRow& event, std::string_view reason);

base::Mark mark(Database& db, const gym::StationId& station, std::uint64_t boot);
void set_mark(Database& db, const gym::StationId& station, const base::Mark& mark);

struct StationMark {
    gym::StationId station;
    base::Mark mark;

    friend bool operator==(const StationMark&, const StationMark&) = default;
};

std::vector<StationMark> all_marks(Database& db);
// A verified backup holds that much.
void raise_safe(Database& db, const std::vector<StationMark>& marks);

// Events first..last of the boot will never come.
void note_gap(
    Database& db,
    const gym::StationId& station,
    std::uint64_t boot,
    std::uint64_t first,
    std::uint64_t last,
    base::Instant now
);

int quarantined(Database& db);

struct Quarantined {
    EventRow event;
    std::string reason;
};

// In the order they came; of one key where there is one.
std::vector<Quarantined>
quarantined_events(Database& db, const std::optional<gym::SetId>& key = std::nullopt);
void leave_quarantine(Database& db, const EventRow& event);
void change_reason(Database& db, const EventRow& event, std::string_view reason);

} // namespace hub::store
