#include "common/content/catalogue.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/pains.hpp"

#include <fmt/format.h>

namespace hub::events {

namespace {

base::Result<void> take(
    store::Database& db,
    const Origin& origin,
    const gym::MemberId& member,
    const wire::PainReport& report
) {
    if (!origin.replayed && (report.level < 0 || report.level > gym::pain_level_max)) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a pain of {}; it goes from 0 to {}", report.level, gym::pain_level_max)
        );
    }
    if (!origin.replayed && content::exercise(report.exercise) == nullptr) {
        return base::refuse(base::Reason::not_found, "no exercise '" + report.exercise + "'");
    }
    gym::Pain pain{origin.at, report.exercise, report.where, report.level, 0, origin.id};
    store::insert_pain(db, member, pain);
    return {};
}

base::Result<void> take(
    store::Database& db,
    const Origin& origin,
    const gym::MemberId& member,
    const wire::PainFollowUp& follow_up
) {
    if (store::member_of_pain(db, follow_up.report) != member) {
        return base::refuse(
            base::Reason::not_found,
            fmt::format("the member reported no pain as {}", gym::to_text(follow_up.report))
        );
    }
    if (follow_up.answer == gym::PainAnswer::closed && !origin.by_staff) {
        return base::refuse(base::Reason::invalid, "only staff can close a report of pain");
    }
    store::answer_pain(db, follow_up.report, follow_up.answer, origin.at);
    return {};
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::PainReported& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    const auto taken = std::visit(
        [&](const auto& told) { return take(db, origin, event.member, told); }, event.told
    );
    if (!taken) {
        return taken.error();
    }
    return gym::Receipt{};
}

} // namespace hub::events
