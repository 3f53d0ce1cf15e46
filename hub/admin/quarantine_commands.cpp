// Events that were refused: who looks after the gym sees them, and has them tried again.
#include "common/base/clock.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/commands.hpp"
#include "hub/admin/summary.hpp"
#include "hub/events/redrive.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>

namespace hub::admin {

wire::AdminAnswer run(const Work& work, const QuarantineList&) {
    const base::Zone zone = gym_zone(work.db);
    std::string out;
    for (const store::Quarantined& each : store::quarantined_events(work.db)) {
        const store::EventRow& event = each.event;
        const auto station = store::station(work.db, {event.origin});
        out += fmt::format(
            "{}  {}  {}\n    {}\n",
            gym::to_text({event.origin, event.boot, event.seq}),
            base::to_text(zone.local(event.received)),
            station ? station->name : "a station that is no more",
            each.reason
        );
    }
    return done(out.empty() ? "Nothing is in quarantine.\n" : out);
}

wire::AdminAnswer run(const Work& work, const QuarantineRedrive& command) {
    std::optional<gym::SetId> key;
    if (!command.event.empty()) {
        key = gym::set_id_of(command.event);
        if (!key) {
            return refused(
                base::refuse(base::Reason::invalid, "write an event as 'quarantine list' does")
            );
        }
    }
    const auto waiting = store::quarantined_events(work.db, key);
    if (key && waiting.empty()) {
        return refused(base::refuse(
            base::Reason::not_found, "that event is not in quarantine; 'quarantine list' shows them"
        ));
    }
    const base::CardKeys keys = card_keys(work.data);
    const events::Redriven redriven = events::redrive(work.db, waiting, base::wall_now(), &keys);
    wire::AdminAnswer answer = done(
        fmt::format("Applied: {}. Still refused: {}.\n", redriven.applied, redriven.refused.size())
    );
    for (const std::string& each : redriven.refused) {
        answer.err += each + "\n";
    }
    answer.exit_code = redriven.refused.empty() ? base::exit_done : base::exit_refused;
    return answer;
}

} // namespace hub::admin
