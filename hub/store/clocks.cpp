#include "hub/store/clocks.hpp"

namespace hub::store {

void put_clock(
    Database& db,
    const gym::StationId& station,
    const std::string& kernel_boot_id,
    base::Instant zero,
    base::Duration rtt,
    base::Instant heard
) {
    auto& upsert = db.prepared(R"sql(
        INSERT INTO clock (station_id, kernel_boot_id, zero_us, rtt_us, heard_us)
        VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (station_id, kernel_boot_id) DO UPDATE
        SET zero_us = excluded.zero_us, rtt_us = excluded.rtt_us, heard_us = excluded.heard_us
        WHERE zero_us <> excluded.zero_us -- every batch says it again
    )sql");
    upsert.bind(1, station.value);
    upsert.bind(2, kernel_boot_id);
    upsert.bind(3, base::to_us(zero));
    upsert.bind(4, std::int64_t{rtt.count()});
    upsert.bind(5, base::to_us(heard));
    upsert.exec();
}

std::optional<base::Instant>
clock_zero(Database& db, const gym::StationId& station, const std::string& kernel_boot_id) {
    auto& select = db.prepared(R"sql(
        SELECT zero_us FROM clock WHERE station_id = ?1 AND kernel_boot_id = ?2
    )sql");
    select.bind(1, station.value);
    select.bind(2, kernel_boot_id);
    std::optional<base::Instant> zero;
    if (select.executeStep()) {
        zero = base::from_us(select.getColumn(0).getInt64());
    }
    select.reset();
    return zero;
}

} // namespace hub::store
