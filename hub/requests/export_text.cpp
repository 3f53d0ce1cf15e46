#include "hub/requests/export_text.hpp"

#include "common/content/catalogue.hpp"
#include "hub/exchange/write_history.hpp"
#include "hub/store/sets.hpp"

namespace hub::requests {

ExportText export_text(
    store::Database& db,
    const gym::MemberId& member,
    const base::Zone& zone,
    wire::ExportFormat format
) {
    std::vector<exchange::TimedSet> sets;
    for (gym::LoggedSet& logged : store::all_sets(db, member)) {
        sets.push_back({logged.at, std::move(logged.set)});
    }
    const auto strong_name = [](std::string_view slug) { return content::name_in("strong", slug); };
    const bool is_csv = format == wire::ExportFormat::csv;
    return {
        is_csv ? exchange::history_csv(sets, zone, strong_name) : exchange::history_json(sets),
        sets.size()};
}

} // namespace hub::requests
