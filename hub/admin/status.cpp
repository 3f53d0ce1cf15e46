#include "hub/admin/status.hpp"

#include "hub/admin/answers.hpp"
#include "hub/admin/backups.hpp"
#include "hub/links/hub.hpp"
#include "hub/store/backups.hpp"
#include "hub/store/event_log.hpp"

#include <boost/json.hpp>
#include <fmt/format.h>

namespace hub::admin {

namespace {

namespace json = boost::json;

json::object limits_hit(const links::Counters& counters) {
    return {
        {"accepted", counters.accepted},
        {"strangers_too_many", counters.strangers_too_many},
        {"address_too_many", counters.address_too_many},
        {"accepts_too_fast", counters.accepts_too_fast},
        {"kiosks_too_many", counters.kiosks_too_many},
        {"links_replaced", counters.links_replaced},
        {"handshakes_failed", counters.handshakes_failed},
        {"hellos_late", counters.hellos_late},
        {"frames_late", counters.frames_late},
        {"frames_bad", counters.frames_bad},
        {"readers_slow", counters.readers_slow},
        {"batches_disk_full", counters.batches_disk_full},
        {"batches_disk_busy", counters.batches_disk_busy},
        {"events_quarantined", counters.events_quarantined},
        {"disk_was_full", counters.disk_was_full},
        {"log_was_held", counters.log_was_held}};
}

json::object backup_of(store::Database& reader, const BackupState& state) {
    const auto folder = store::backup_folder(reader);
    json::object backup{
        {"folder", folder ? json::value(folder->string()) : json::value(nullptr)},
        {"newest", nullptr},
        {"trouble", nullptr}};
    if (state.newest) {
        backup["newest"] = base::to_text(base::Zone::utc().local(*state.newest)) + " UTC";
    }
    if (!state.trouble.empty()) {
        backup["trouble"] = state.trouble;
    }
    return backup;
}

// "a: 1", and an object within as lines of its own.
std::string as_lines(const json::object& object, const std::string& indent) {
    std::string out;
    for (const auto& [key, value] : object) {
        const std::string name = indent + std::string(key) + ":";
        if (const auto* inner = value.if_object()) {
            out += name + "\n" + as_lines(*inner, indent + "  ");
        } else if (const auto* text = value.if_string()) {
            out += name + " " + std::string(*text) + "\n";
        } else {
            out += name + " " + (value.is_null() ? "none" : json::serialize(value)) + "\n";
        }
    }
    return out;
}

} // namespace

wire::AdminAnswer answer_status(links::Hub& hub, const Backups& backups, const Status& command) {
    std::error_code unknown;
    const auto space = std::filesystem::space(hub.data, unknown);
    const json::object status{
        {"gym", hub.gym_name},
        {"kiosks", hub.door.kiosks()},
        {"strangers", hub.door.strangers()},
        {"free_mb", unknown ? json::value(nullptr) : json::value(space.available >> 20)},
        {"disk_wait_ms", hub.writer.waited().count()},
        {"quarantined", store::quarantined(hub.reader)},
        {"backup", backup_of(hub.reader, backups.state())},
        {"since_start", limits_hit(hub.counters)}};
    return done(command.json ? json::serialize(status) + "\n" : as_lines(status, ""));
}

} // namespace hub::admin
