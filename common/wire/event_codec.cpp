// Bodies of events and what they are made of.
#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"
#include "common/wire/scan.hpp"

#include <fmt/format.h>

namespace wire {

namespace {

template <class Proto>
base::Result<Proto> parsed(std::string_view bytes, const char* what) {
    Proto message;
    const auto fields = count_fields(bytes, *Proto::descriptor());
    if (!fields || fields->all > body_fields_max || !parse(message, bytes)) {
        return not_readable(what);
    }
    return message;
}

base::Result<EventBody> decode_set_logged(std::string_view bytes) {
    const auto message = parsed<v1::SetLogged>(bytes, "a set_logged");
    if (!message) {
        return message.error();
    }
    auto set = from_proto(*message);
    if (!set) {
        return set.error();
    }
    if (message->sealed_card().size() > sealed_card_bytes_max) {
        return not_readable("a set_logged of a card that could be one");
    }
    return EventBody(SetLogged{std::move(*set), message->sealed_card()});
}

base::Result<EventBody> decode_set_voided(std::string_view bytes) {
    const auto message = parsed<v1::SetVoided>(bytes, "a set_voided");
    if (!message) {
        return message.error();
    }
    return EventBody(SetVoided{from_proto(message->set())});
}

base::Result<EventBody> decode_settings_changed(std::string_view bytes) {
    const auto message = parsed<v1::SettingsChanged>(bytes, "a settings_changed");
    if (!message) {
        return message.error();
    }
    SettingsChanged changed{{message->member_id()}, {}};
    changed.settings.insert(message->settings().begin(), message->settings().end());
    return EventBody(std::move(changed));
}

base::Result<EventBody> decode_checked_in(std::string_view bytes) {
    const auto message = parsed<v1::CheckedIn>(bytes, "a checked_in");
    if (!message) {
        return message.error();
    }
    CheckedIn checked_in{{message->member_id()}};
    if (message->has_legs()) {
        if (!v1::Legs_IsValid(message->legs())) {
            return not_readable("an answer about legs this program knows");
        }
        checked_in.legs = static_cast<gym::Legs>(message->legs());
    }
    return EventBody(std::move(checked_in));
}

base::Result<EventBody> decode_pain_reported(std::string_view bytes) {
    const auto message = parsed<v1::PainReported>(bytes, "a pain_reported");
    if (!message) {
        return message.error();
    }
    if (!v1::BodyPart_IsValid(message->where()) ||
        !v1::PainReported::Answer_IsValid(message->answer())) {
        return not_readable("a pain_reported of a place and an answer this program knows");
    }
    PainReported reported{{message->member_id()}, {}};
    if (message->has_answers()) {
        const auto answer = static_cast<gym::PainAnswer>(message->answer());
        reported.told = PainFollowUp{from_proto(message->answers()), answer};
    } else {
        const auto where = static_cast<gym::BodyPart>(message->where());
        reported.told = PainReport{message->exercise(), where, message->level()};
    }
    return EventBody(std::move(reported));
}

base::Result<EventBody> decode_preference_changed(std::string_view bytes) {
    const auto message = parsed<v1::PreferenceChanged>(bytes, "a preference_changed");
    if (!message) {
        return message.error();
    }
    PreferenceChanged changed{{message->member_id()}, {}};
    changed.preferences.insert(message->preferences().begin(), message->preferences().end());
    changed.unlock = message->unlock();
    return EventBody(std::move(changed));
}

base::Result<EventBody> decode_goal_changed(std::string_view bytes) {
    const auto message = parsed<v1::GoalChanged>(bytes, "a goal_changed");
    if (!message) {
        return message.error();
    }
    GoalChanged changed{{message->member_id()}, std::nullopt, message->unlock()};
    if (message->has_goal()) {
        auto goal = from_proto(message->goal());
        if (!goal) {
            return goal.error();
        }
        changed.goal = std::move(*goal);
    }
    return EventBody(std::move(changed));
}

base::Result<EventBody> decode_assessment_done(std::string_view bytes) {
    const auto message = parsed<v1::AssessmentDone>(bytes, "an assessment_done");
    if (!message) {
        return message.error();
    }
    return EventBody(AssessmentDone{{message->member_id()}, from_proto(message->assessed())});
}

std::string encode_pain_reported(const PainReported& reported) {
    v1::PainReported out;
    out.set_member_id(reported.member.value);
    if (const auto* report = std::get_if<PainReport>(&reported.told)) {
        out.set_exercise(report->exercise);
        out.set_where(static_cast<v1::BodyPart>(report->where));
        out.set_level(report->level);
    } else {
        const auto& follow_up = std::get<PainFollowUp>(reported.told);
        *out.mutable_answers() = to_proto(follow_up.report);
        out.set_answer(static_cast<v1::PainReported::Answer>(follow_up.answer));
    }
    return out.SerializeAsString();
}

} // namespace

v1::SetId to_proto(const gym::SetId& id) {
    v1::SetId out;
    out.set_origin(id.origin);
    out.set_boot(id.boot);
    out.set_seq(id.seq);
    return out;
}

gym::SetId from_proto(const v1::SetId& id) {
    return {id.origin(), id.boot(), id.seq()};
}

v1::SetLogged to_proto(const gym::Set& set) {
    v1::SetLogged out;
    if (set.member) {
        out.set_member_id(set.member->value);
    }
    out.set_exercise(set.exercise);
    if (set.station) {
        out.set_station_id(set.station->value);
    }
    out.set_load_g(set.load.grams);
    out.set_load_label(set.load_label);
    out.set_load_is_added(set.load_is_added);
    out.set_reps(set.reps);
    if (set.reps_right) {
        out.set_reps_right(*set.reps_right);
    }
    if (set.reps_in_reserve) {
        out.set_reps_in_reserve(*set.reps_in_reserve);
    }
    out.set_type(static_cast<v1::SetType>(set.type));
    out.set_quality(static_cast<v1::Quality>(set.quality));
    out.set_note(set.note);
    out.set_measured(set.measured);
    out.set_routine_version(set.routine_version);
    if (set.target) {
        out.mutable_target()->set_load_g(set.target->load.grams);
        out.mutable_target()->set_reps_low(set.target->reps_low);
        out.mutable_target()->set_reps_high(set.target->reps_high);
        out.mutable_target()->set_sets(set.target->sets);
        out.mutable_target()->set_lightened(set.target->lightened);
    }
    if (set.replaces) {
        *out.mutable_replaces() = to_proto(*set.replaces);
    }
    out.set_seconds(set.seconds);
    out.set_distance_m(set.distance_m);
    return out;
}

base::Result<gym::Set> from_proto(const v1::SetLogged& in) {
    if (!v1::SetType_IsValid(in.type()) || !v1::Quality_IsValid(in.quality())) {
        return base::refuse(base::Reason::invalid, "a set of a type this program does not know");
    }
    gym::Set set;
    if (in.has_member_id()) {
        set.member = gym::MemberId{in.member_id()};
    }
    set.exercise = in.exercise();
    if (in.has_station_id()) {
        set.station = gym::StationId{in.station_id()};
    }
    set.load.grams = in.load_g();
    set.load_label = in.load_label();
    set.load_is_added = in.load_is_added();
    set.reps = in.reps();
    if (in.has_reps_right()) {
        set.reps_right = in.reps_right();
    }
    if (in.has_reps_in_reserve()) {
        set.reps_in_reserve = in.reps_in_reserve();
    }
    set.type = static_cast<gym::SetType>(in.type());
    set.quality = static_cast<gym::Quality>(in.quality());
    set.note = in.note();
    set.measured = in.measured();
    set.routine_version = in.routine_version();
    if (in.has_target()) {
        const v1::Target& target = in.target();
        set.target = gym::Target{
            {target.load_g()},
            target.reps_low(),
            target.reps_high(),
            target.sets(),
            target.lightened()};
    }
    if (in.has_replaces()) {
        set.replaces = from_proto(in.replaces());
    }
    set.seconds = in.seconds();
    set.distance_m = in.distance_m();
    return set;
}

EventKind kind_of(const EventBody& body) {
    return std::visit(
        Overloaded{
            [](const SetLogged&) { return EventKind::set_logged; },
            [](const SetVoided&) { return EventKind::set_voided; },
            [](const SettingsChanged&) { return EventKind::settings_changed; },
            [](const CheckedIn&) { return EventKind::checked_in; },
            [](const PainReported&) { return EventKind::pain_reported; },
            [](const PreferenceChanged&) { return EventKind::preference_changed; },
            [](const GoalChanged&) { return EventKind::goal_changed; },
            [](const AssessmentDone&) { return EventKind::assessment_done; },
        },
        body
    );
}

std::string encode_body(const EventBody& body) {
    return std::visit(
        Overloaded{
            [](const SetLogged& logged) {
                v1::SetLogged out = to_proto(logged.set);
                out.set_sealed_card(logged.sealed_card);
                return out.SerializeAsString();
            },
            [](const SetVoided& voided) {
                v1::SetVoided out;
                *out.mutable_set() = to_proto(voided.set);
                return out.SerializeAsString();
            },
            [](const SettingsChanged& changed) {
                v1::SettingsChanged out;
                out.set_member_id(changed.member.value);
                out.mutable_settings()->insert(changed.settings.begin(), changed.settings.end());
                return out.SerializeAsString();
            },
            [](const CheckedIn& checked_in) {
                v1::CheckedIn out;
                out.set_member_id(checked_in.member.value);
                if (checked_in.legs) {
                    out.set_legs(static_cast<v1::Legs>(*checked_in.legs));
                }
                return out.SerializeAsString();
            },
            [](const PainReported& reported) { return encode_pain_reported(reported); },
            [](const PreferenceChanged& changed) {
                v1::PreferenceChanged out;
                out.set_member_id(changed.member.value);
                out.mutable_preferences()->insert(
                    changed.preferences.begin(), changed.preferences.end()
                );
                out.set_unlock(changed.unlock);
                return out.SerializeAsString();
            },
            [](const GoalChanged& changed) {
                v1::GoalChanged out;
                out.set_member_id(changed.member.value);
                if (changed.goal) {
                    *out.mutable_goal() = to_proto(*changed.goal);
                }
                out.set_unlock(changed.unlock);
                return out.SerializeAsString();
            },
            [](const AssessmentDone& done) {
                v1::AssessmentDone out;
                out.set_member_id(done.member.value);
                *out.mutable_assessed() = to_proto(done.assessed);
                return out.SerializeAsString();
            },
        },
        body
    );
}

base::Result<EventBody> decode_body(int kind, std::string_view bytes) {
    switch (static_cast<EventKind>(kind)) {
    case EventKind::set_logged:
        return decode_set_logged(bytes);
    case EventKind::set_voided:
        return decode_set_voided(bytes);
    case EventKind::settings_changed:
        return decode_settings_changed(bytes);
    case EventKind::checked_in:
        return decode_checked_in(bytes);
    case EventKind::pain_reported:
        return decode_pain_reported(bytes);
    case EventKind::preference_changed:
        return decode_preference_changed(bytes);
    case EventKind::goal_changed:
        return decode_goal_changed(bytes);
    case EventKind::assessment_done:
        return decode_assessment_done(bytes);
    case EventKind::consent_changed:
        break; // of the protocol, but not yet of this program
    }
    return base::refuse(
        base::Reason::invalid, fmt::format("events of kind {} are not known here yet", kind)
    );
}

} // namespace wire
