#include "common/wire/message.hpp"

#include <algorithm>

namespace wire {

namespace {

struct Taking {
    gym::Profile& profile;
    const gym::SetId& id;
    base::Instant at;

    bool is_theirs(const gym::MemberId& member) const { return member == profile.member; }

    void operator()(const SetLogged&) const {}

    void operator()(const SetVoided&) const {}

    void operator()(const SettingsChanged& changed) const {
        if (is_theirs(changed.member)) {
            for (const auto& [slug, choice] : changed.settings) {
                profile.settings[slug] = choice;
            }
        }
    }

    void operator()(const CheckedIn& checked_in) const {
        if (is_theirs(checked_in.member) && checked_in.legs) {
            gym::take_legs(profile.trainee, *checked_in.legs, at);
        }
    }

    void operator()(const PainReported& reported) const {
        if (!is_theirs(reported.member)) {
            return;
        }
        if (const auto* report = std::get_if<PainReport>(&reported.told)) {
            gym::take_pain(
                profile.trainee, {at, report->exercise, report->where, report->level, 0, id}
            );
        } else {
            const auto& follow_up = std::get<PainFollowUp>(reported.told);
            gym::take_answer(profile.trainee, follow_up.report, follow_up.answer, at);
        }
    }

    void operator()(const PreferenceChanged& changed) const {
        if (is_theirs(changed.member)) {
            for (const auto& [key, value] : changed.preferences) {
                // One of a newer program says nothing here.
                [[maybe_unused]] const auto known = gym::take_preference(profile, key, value, at);
            }
        }
    }

    void operator()(const GoalChanged& changed) const {
        if (is_theirs(changed.member)) {
            profile.goal = changed.goal;
        }
    }

    void operator()(const AssessmentDone& done) const {
        auto& all = profile.assessments;
        const bool known = std::any_of(all.begin(), all.end(), [&](const auto& earlier) {
            return earlier.id == id;
        });
        if (!is_theirs(done.member) || known) {
            return;
        }
        const auto later =
            std::find_if(all.begin(), all.end(), [&](const auto& other) { return other.at > at; });
        all.insert(later, {id, at, done.assessed});
    }
};

} // namespace

void take_into(
    gym::Profile& profile, const gym::SetId& id, base::Instant at, const EventBody& body
) {
    std::visit(Taking{profile, id, at}, body);
}

std::optional<gym::MemberId> member_of(const EventBody& body) {
    return std::visit(
        [](const auto& told) -> std::optional<gym::MemberId> {
            if constexpr (requires { told.member; }) {
                return told.member;
            } else if constexpr (requires { told.set.member; }) {
                return told.set.member;
            } else {
                return std::nullopt;
            }
        },
        body
    );
}

} // namespace wire
