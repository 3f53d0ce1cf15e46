// A member's history, in and out.
#include "common/content/catalogue.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/summary.hpp"
#include "hub/events/import_history.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/report.hpp"
#include "hub/requests/bests_of.hpp"
#include "hub/requests/export_text.hpp"
#include "hub/store/members.hpp"

#include <fmt/format.h>

#include <set>

namespace hub::admin {

namespace {

std::string our_slug(std::string_view app, std::string_view name) {
    if (app == exchange::to_text(exchange::App::gymfloor)) {
        return content::exercise(name) != nullptr ? std::string(name) : std::string();
    }
    return content::alias(app, name);
}

// So that the first tap after it does not read all that came in.
void keep_bests(store::Database& db, const gym::MemberId& member, const exchange::Import& history) {
    std::set<std::string> exercises;
    for (const exchange::ImportedRow& row : history.rows) {
        if (content::exercise(row.set.exercise) != nullptr) {
            exercises.insert(row.set.exercise);
        }
    }
    const base::Zone zone = gym_zone(db);
    const base::Instant today = zone.midnight(zone.day(base::wall_now()));
    for (const std::string& exercise : exercises) {
        requests::keep_bests(db, member, exercise, zone, today);
    }
}

} // namespace

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
        work.attachment.content, command.unit, gym_zone(work.db), our_slug, work.progress
    );
    if (!history) {
        return refused(history.error());
    }
    std::optional<exchange::Stored> stored;
    if (member && !command.dry_run) {
        const events::Imported imported =
            events::import_history(work.db, member->id, *history, base::wall_now(), work.progress);
        stored = {imported.added, imported.known};
        keep_bests(work.db, member->id, *history);
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

wire::AdminAnswer run(const Work& work, const ExportFile& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    auto written = requests::export_text(
        work.db,
        member->id,
        gym_zone(work.db),
        command.format == Format::csv ? wire::ExportFormat::csv : wire::ExportFormat::json
    );
    wire::AdminAnswer answer = done(std::move(written.text));
    answer.err = fmt::format("{} sets of {}.\n", written.sets, member->first_name);
    return answer;
}

} // namespace hub::admin
