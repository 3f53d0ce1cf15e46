// Commands about a member's history.
#include "common/base/check.hpp"
#include "common/base/zone.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/history.hpp"
#include "hub/admin/answers.hpp"
#include "hub/events/import_history.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/report.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"

#include <fmt/format.h>

namespace hub::admin {

namespace {

base::Zone gym_zone(store::Database& db) {
    const auto gym = store::the_gym(db);
    GF_CHECK(gym.has_value()); // nothing opens a folder without a gym
    const auto zone = base::Zone::named(gym->time_zone);
    return zone ? *zone : base::Zone::utc();
}

int sessions(const std::vector<base::Instant>& times) {
    int count = times.empty() ? 0 : 1;
    for (std::size_t i = 1; i < times.size(); ++i) {
        count += times[i] - times[i - 1] > training::session_gap ? 1 : 0;
    }
    return count;
}

} // namespace

wire::AdminAnswer run(const Work& work, const MemberShow& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    std::string out = fmt::format(
        "{} ({})\ncards: {}\non walls: {}\n",
        member->first_name,
        member->id.value,
        store::cards_of(work.db, member->id),
        member->on_boards ? "as " + *member->alias : "no"
    );
    const store::Totals totals = store::totals(work.db, member->id);
    if (totals.sets == 0) {
        return done(out + "history: none yet\n");
    }
    const base::Zone zone = gym_zone(work.db);
    out += fmt::format(
        "history: {} sets in {} workouts, {} to {}\n"
        "         {} loaded sets, {} warm-ups, {} exercises, {} kg\n",
        totals.sets,
        sessions(store::set_times(work.db, member->id)),
        base::to_text(zone.day(*totals.first)),
        base::to_text(zone.day(*totals.last)),
        totals.loaded_sets,
        totals.warm_ups,
        totals.exercises,
        gym::kg_text(totals.volume)
    );
    return done(std::move(out));
}

wire::AdminAnswer run(const Work& work, const ImportFile& command) {
    std::optional<gym::Member> member;
    if (!command.member.empty()) { // else it is a dry run
        const auto found = store::find_member(work.db, command.member);
        if (!found) {
            return refused(found.error());
        }
        member = *found;
    }
    const auto history = exchange::read_history(
        work.attachment.content, command.unit, gym_zone(work.db), content::alias
    );
    if (!history) {
        return refused(history.error());
    }
    std::optional<exchange::Stored> stored;
    if (member && !command.dry_run) {
        const events::Imported imported =
            events::import_history(work.db, member->id, *history, base::wall_now());
        stored = {imported.added, imported.known};
    }
    if (command.json) {
        return done(exchange::to_json(*history, stored));
    }
    const std::string fate = stored ? fmt::format(
                                          "{} sets added to {}, {} were there already",
                                          stored->added,
                                          member->first_name,
                                          stored->known
                                      )
                                    : "Nothing stored (--dry-run)";
    return done(fmt::format(
        "{}: {}.\n{}, {} lines left out.\n{}",
        work.attachment.path,
        exchange::told_totals(*history),
        fate,
        history->skipped.size(),
        exchange::told_lines(*history)
    ));
}

} // namespace hub::admin
