// Commands about a station that is there: out of order, another name, another machine, its kiosk's
// key, and who changed what.
#include "common/base/clock.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/summary.hpp"
#include "hub/store/machines.hpp"
#include "hub/store/station_keys.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>

namespace hub::admin {

namespace {

// Told and written down.
wire::AdminAnswer changed(const Work& work, const gym::Station& station, const std::string& what) {
    store::note_change(work.db, station.id, what, base::wall_now(), std::nullopt);
    return done(fmt::format("{}: {}.\n", station.name, what));
}

} // namespace

wire::AdminAnswer run(const Work& work, const StationOut& command) {
    const auto station = store::station_named(work.db, command.name);
    if (!station) {
        return refused(station.error());
    }
    store::set_out_of_order(work.db, station->id, !command.back, base::wall_now(), std::nullopt);
    return done(
        fmt::format("{} is {}.\n", station->name, command.back ? "in order" : "out of order")
    );
}

wire::AdminAnswer run(const Work& work, const StationRename& command) {
    const auto station = store::station_named(work.db, command.name);
    if (!station) {
        return refused(station.error());
    }
    if (const auto sound = check_name(command.to, "a station's name"); !sound) {
        return refused(sound.error());
    }
    if (const auto renamed = store::rename_station(work.db, station->id, command.to); !renamed) {
        return refused(renamed.error());
    }
    return changed(work, *station, "renamed to " + command.to);
}

wire::AdminAnswer run(const Work& work, const StationReplaced& command) {
    const auto station = store::station_named(work.db, command.name);
    if (!station) {
        return refused(station.error());
    }
    store::replace_machine(work.db, station->id, base::wall_now());
    return changed(work, *station, "another machine");
}

wire::AdminAnswer run(const Work& work, const StationRevoke& command) {
    const auto station = store::station_named(work.db, command.name);
    if (!station) {
        return refused(station.error());
    }
    store::revoke_keys(work.db, station->id, base::wall_now());
    return changed(work, *station, "its kiosk's key is revoked");
}

wire::AdminAnswer run(const Work& work, const StationShow& command) {
    const auto station = store::station_named(work.db, command.name);
    if (!station) {
        return refused(station.error());
    }
    const base::Zone zone = gym_zone(work.db);
    std::string out =
        fmt::format("{} ({}, id {})\n", station->name, station->kind, station->id.value);
    for (const store::StationChange& change : store::changes_of(work.db, station->id)) {
        out += fmt::format(
            "{}  {}{}\n",
            base::to_text(zone.local(change.at)),
            change.what,
            change.by.empty() ? "" : ", by " + change.by
        );
    }
    return done(std::move(out));
}

} // namespace hub::admin
