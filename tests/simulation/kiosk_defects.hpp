// Wrong ways to keep and to deliver.
#pragma once

#include "kiosk/link/journal.hpp"
#include "tests/common/chance.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace simulation::defects {

// Made at the first start and the same at every other.
std::uint64_t boot_of_disk(SQLite::Database& db, tests::Chance& chance);

// Goes on behind whatever number it finds; a commit that failed is done again under the next one.
wire::Event keep(
    SQLite::Database& db,
    kiosk::link::Journal& journal,
    const wire::EventBody& body,
    base::Instant wall,
    const base::BootTime& boot_time
);

void prefer_remembered(wire::ToKiosk& message, kiosk::link::Journal& journal);

} // namespace simulation::defects
