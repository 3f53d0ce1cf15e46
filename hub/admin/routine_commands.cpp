// Commands about routines: what a trainer writes, and who follows it.
#include "common/content/catalogue.hpp"
#include "common/content/names.hpp"
#include "common/training/routine_check.hpp"
#include "common/training/split_planner.hpp"
#include "hub/admin/answers.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/routines.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace hub::admin {

namespace {

constexpr std::size_t slug_bytes_max = 64;

bool is_slug(std::string_view word) {
    return !word.empty() && word.size() <= slug_bytes_max &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
           });
}

std::vector<gym::StationKind> kinds_here(store::Database& db) {
    std::vector<gym::StationKind> kinds;
    for (const gym::Station& station : store::stations(db)) {
        if (const auto kind = content::station_kind(station.kind);
            kind && !kind->exercises.empty()) {
            kinds.push_back(*kind);
        }
    }
    return kinds;
}

std::vector<training::Finding> findings_of(store::Database& db, const gym::Routine& routine) {
    return training::check_routine(routine, content::exercises(), kinds_here(db));
}

// One line each, warnings marked as such.
std::string told(const gym::Routine& routine, const std::vector<training::Finding>& findings) {
    std::string lines;
    for (const training::Finding& finding : findings) {
        lines += fmt::format(
            "{}: {}: {}\n",
            routine.slug,
            training::is_warning(finding.kind) ? "note" : "wrong",
            training::sentence(routine, finding)
        );
    }
    return lines;
}

// The newest version: the gym's own, or the shipped one where that is newer.
std::optional<gym::Routine> known_routine(store::Database& db, const std::string& slug) {
    auto stored = store::newest_routine(db, slug);
    const gym::Routine* shipped = content::routine(slug);
    if (shipped == nullptr || (stored && stored->version >= shipped->version)) {
        return stored;
    }
    return *shipped;
}

std::set<std::string> known_slugs(store::Database& db) {
    std::set<std::string> slugs;
    for (const gym::Routine& stored : store::newest_routines(db)) {
        slugs.insert(stored.slug);
    }
    for (const gym::Routine& shipped : content::routines()) {
        slugs.insert(shipped.slug);
    }
    return slugs;
}

base::Refusal no_routine(const std::string& slug) {
    return base::refuse(
        base::Reason::not_found,
        fmt::format("no routine '{}'; 'gymfloor-hub routine list' shows which there are", slug)
    );
}

base::Zone zone_of(store::Database& db) {
    const auto zone = base::Zone::named(store::the_gym(db)->time_zone);
    return zone ? *zone : base::Zone::utc();
}

std::string told_week(const training::WeekPlan& week) {
    static constexpr std::array names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    const content::Texts texts("en");
    std::string lines;
    for (std::size_t i = 0; i < week.size(); ++i) {
        lines += fmt::format("  {}  {}\n", names[i], content::name_of(texts, week[i].name));
    }
    return lines;
}

} // namespace

wire::AdminAnswer run(const Work& work, const RoutineList&) {
    const content::Texts texts("en"); // as all that commands say
    std::string out;
    for (const std::string& slug : known_slugs(work.db)) {
        const gym::Routine routine = *known_routine(work.db, slug);
        const auto days = training::usual_weekdays(routine).size();
        out += fmt::format(
            "{:24}  version {}  {} days a week  {}\n",
            slug,
            routine.version,
            days,
            content::name_of(texts, routine.name)
        );
    }
    return done(out);
}

wire::AdminAnswer run(const Work& work, const RoutineShow& command) {
    const auto routine = known_routine(work.db, command.slug);
    return routine ? done(content::to_toml(*routine)) : refused(no_routine(command.slug));
}

wire::AdminAnswer run(const Work& work, const RoutineCheck&) {
    const auto routines = content::read_routines(work.attachment.content);
    if (!routines) {
        return refused(routines.error());
    }
    std::string lines;
    bool wrong = false;
    for (const gym::Routine& routine : *routines) {
        const auto findings = findings_of(work.db, routine);
        wrong = wrong || training::has_errors(findings);
        lines += findings.empty() ? fmt::format("{}: nothing is wrong with it\n", routine.slug)
                                  : told(routine, findings);
    }
    return wrong ? wire::AdminAnswer{base::exit_refused, {}, lines, {}} : done(lines);
}

wire::AdminAnswer run(const Work& work, const RoutineSave& command) {
    auto routines = content::read_routines(work.attachment.content);
    if (!routines) {
        return refused(routines.error());
    }
    if (!command.as.empty()) {
        if (routines->size() != 1) {
            return refused(base::refuse(
                base::Reason::invalid,
                fmt::format("--as names one routine; the file holds {}", routines->size())
            ));
        }
        routines->front().slug = command.as;
    }
    std::string out;
    std::string wrong;
    for (gym::Routine& routine : *routines) {
        const auto findings = findings_of(work.db, routine);
        (training::has_errors(findings) ? wrong : out) += told(routine, findings);
        if (!is_slug(routine.slug)) {
            wrong += fmt::format(
                "{}: wrong: its name in [brackets] is 1 to {} of a-z, 0-9, _ and -\n",
                routine.slug,
                slug_bytes_max
            );
        }
    }
    if (!wrong.empty()) { // all of the file, or nothing
        return {base::exit_refused, {}, wrong, {}};
    }
    for (gym::Routine& routine : *routines) {
        const auto before = known_routine(work.db, routine.slug);
        routine.version = before ? before->version : 1;
        if (before && *before == routine) {
            out += fmt::format("{} is version {} already.\n", routine.slug, routine.version);
            continue;
        }
        routine.version += before ? 1 : 0;
        store::save_routine(work.db, routine, base::wall_now());
        out += fmt::format("Saved {} as version {}.\n", routine.slug, routine.version);
    }
    return done(out);
}

wire::AdminAnswer run(const Work& work, const MemberRoutine& command) {
    auto routine = known_routine(work.db, command.routine);
    if (!routine) {
        return refused(no_routine(command.routine));
    }
    std::vector<gym::Member> members;
    for (const std::string& name : command.members) {
        const auto member = store::find_member(work.db, name);
        if (!member) {
            return refused(member.error());
        }
        members.push_back(*member);
    }
    routine->weekdays.clear();
    for (const unsigned day : command.days) {
        routine->weekdays.emplace_back(day);
    }
    if (routine->weekdays.empty()) {
        routine->weekdays = training::usual_weekdays(*routine);
    }
    std::sort(routine->weekdays.begin(), routine->weekdays.end(), [](auto a, auto b) {
        return a.iso_encoding() < b.iso_encoding();
    });
    const auto week = training::plan_week(*routine, routine->weekdays, content::exercises());
    if (const auto* refusal = std::get_if<training::SplitRefusal>(&week)) {
        return refused(base::refuse(base::Reason::invalid, training::sentence(*refusal)));
    }
    const base::Instant now = base::wall_now();
    routine->since = zone_of(work.db).day(now);
    if (!store::routine(work.db, routine->slug, routine->version)) {
        store::save_routine(work.db, *routine, now); // a shipped one, for the first time
    }
    std::string out;
    for (const gym::Member& member : members) {
        store::give_routine(work.db, member.id, *routine, now);
        out += fmt::format("{} follows {} from today.\n", member.first_name, routine->slug);
    }
    return done(out + told_week(std::get<training::WeekPlan>(week)));
}

} // namespace hub::admin
