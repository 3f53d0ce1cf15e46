// Commands about a member's history.
#include "common/base/check.hpp"
#include "common/base/zone.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/history.hpp"
#include "hub/admin/answers.hpp"
#include "hub/events/import_history.hpp"
#include "hub/exchange/strong.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"

#include <fmt/format.h>

namespace hub::admin {

namespace {

constexpr std::size_t skipped_lines_told = 20;

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
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    const auto alias = [](std::string_view name) { return content::alias("strong", name); };
    const auto history =
        exchange::read_strong(work.attachment.content, command.unit, gym_zone(work.db), alias);
    if (!history) {
        return refused(history.error());
    }
    const events::Imported imported =
        events::import_history(work.db, member->id, *history, base::wall_now());
    const exchange::Totals& totals = history->totals;
    wire::AdminAnswer answer = done(fmt::format(
        "{}: {} sets in {} workouts, {} loaded sets, {} {}.\n{} sets added to {}, {} were there "
        "already, {} lines left out.\n",
        work.attachment.path,
        totals.sets,
        totals.workouts,
        totals.loaded_sets,
        exchange::micro_text(totals.volume_micro),
        exchange::to_text(totals.unit),
        imported.added,
        member->first_name,
        imported.known,
        history->skipped.size()
    ));
    for (std::size_t i = 0; i < history->skipped.size(); ++i) {
        if (i == skipped_lines_told) {
            answer.out += fmt::format("  and {} more\n", history->skipped.size() - i);
            break;
        }
        answer.out +=
            fmt::format("  line {}: {}\n", history->skipped[i].line, history->skipped[i].why);
    }
    return answer;
}

} // namespace hub::admin
