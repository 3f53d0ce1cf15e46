#include "common/wire/message.hpp"

namespace wire {

void take_into(
    gym::Trainee& trainee,
    const gym::MemberId& member,
    const gym::SetId& id,
    base::Instant at,
    const EventBody& body
) {
    if (const auto* checked_in = std::get_if<CheckedIn>(&body)) {
        if (checked_in->member == member && checked_in->legs) {
            gym::take_legs(trainee, *checked_in->legs, at);
        }
    } else if (const auto* changed = std::get_if<PreferenceChanged>(&body)) {
        if (changed->member == member) {
            for (const auto& [key, value] : changed->preferences) {
                // One of a newer program says nothing here.
                [[maybe_unused]] const auto known = gym::take_preference(trainee, key, value, at);
            }
        }
    } else if (const auto* reported = std::get_if<PainReported>(&body)) {
        if (reported->member != member) {
            return;
        }
        if (const auto* report = std::get_if<PainReport>(&reported->told)) {
            gym::take_pain(trainee, {at, report->exercise, report->where, report->level, 0, id});
        } else {
            const auto& follow_up = std::get<PainFollowUp>(reported->told);
            gym::take_answer(trainee, follow_up.report, follow_up.answer, at);
        }
    }
}

} // namespace wire
