// What a member told about themselves, what they want to reach and how they like a kiosk.
#include "common/wire/convert.hpp"

namespace wire {

namespace {

int days_of(base::LocalDay day) {
    return static_cast<int>(day.time_since_epoch().count());
}

base::LocalDay day_of(int days) {
    return base::LocalDay(std::chrono::days(days));
}

} // namespace

v1::Goal to_proto(const gym::Goal& goal) {
    v1::Goal out;
    out.set_measure(static_cast<v1::Measure>(goal.measure));
    out.set_exercise(goal.exercise);
    out.set_from(goal.from);
    out.set_to(goal.to);
    out.set_begin_day(days_of(goal.begin));
    out.set_until_day(days_of(goal.until));
    out.set_why(static_cast<v1::Why>(goal.why));
    return out;
}

base::Result<gym::Goal> from_proto(const v1::Goal& in) {
    if (!v1::Measure_IsValid(in.measure()) || !v1::Why_IsValid(in.why())) {
        return not_readable("a goal this program knows");
    }
    return gym::Goal{
        static_cast<gym::Measure>(in.measure()),
        in.exercise(),
        in.from(),
        in.to(),
        day_of(in.begin_day()),
        day_of(in.until_day()),
        static_cast<gym::Why>(in.why())};
}

v1::Assessed to_proto(const gym::Assessed& assessed) {
    v1::Assessed out;
    out.set_assessment(assessed.assessment);
    out.set_value(assessed.value);
    if (assessed.right) {
        out.set_right(*assessed.right);
    }
    return out;
}

gym::Assessed from_proto(const v1::Assessed& in) {
    gym::Assessed assessed{in.assessment(), in.value(), std::nullopt};
    if (in.has_right()) {
        assessed.right = in.right();
    }
    return assessed;
}

v1::Comfort to_proto(const gym::Comfort& comfort) {
    v1::Comfort out;
    out.set_language(comfort.language);
    out.set_unit(static_cast<v1::Unit>(comfort.unit));
    out.set_text_percent(comfort.text_percent);
    out.set_layout(static_cast<v1::Layout>(comfort.layout));
    out.set_sound(comfort.sound);
    out.set_no_effort(!comfort.asks_effort);
    return out;
}

base::Result<gym::Comfort> from_proto(const v1::Comfort& in) {
    if (!v1::Unit_IsValid(in.unit()) || !v1::Layout_IsValid(in.layout())) {
        return not_readable("how a member likes a kiosk");
    }
    gym::Comfort comfort;
    comfort.language = in.language();
    comfort.unit = static_cast<gym::Unit>(in.unit());
    comfort.layout = static_cast<gym::Layout>(in.layout());
    comfort.sound = in.sound();
    comfort.asks_effort = !in.no_effort();
    const int percent = in.text_percent();
    if (percent >= gym::text_percent_least && percent <= gym::text_percent_most) {
        comfort.text_percent = percent;
    }
    return comfort;
}

v1::About to_proto(const gym::About& about) {
    v1::About out;
    if (about.why) {
        out.set_why(static_cast<v1::Why>(*about.why));
    }
    if (about.body_weight) {
        out.set_body_weight_g(about.body_weight->grams);
    }
    out.set_dots(static_cast<v1::DotsCategory>(about.dots));
    if (about.holiday) {
        out.set_holiday_first_day(days_of(about.holiday->first));
        out.set_holiday_last_day(days_of(about.holiday->last));
    }
    out.set_screening(static_cast<v1::Screening>(about.screening));
    out.set_bones(about.bones);
    out.set_food(about.food);
    out.set_kidney(about.kidney);
    return out;
}

base::Result<gym::About> from_proto(const v1::About& in) {
    if (!v1::Why_IsValid(in.why()) || !v1::DotsCategory_IsValid(in.dots()) ||
        !v1::Screening_IsValid(in.screening())) {
        return not_readable("what a member told about themselves");
    }
    gym::About about;
    if (in.has_why()) {
        about.why = static_cast<gym::Why>(in.why());
    }
    if (in.has_body_weight_g()) {
        about.body_weight = gym::Weight{in.body_weight_g()};
    }
    about.dots = static_cast<gym::DotsCategory>(in.dots());
    if (in.has_holiday_first_day() && in.has_holiday_last_day()) {
        about.holiday = gym::Holiday{day_of(in.holiday_first_day()), day_of(in.holiday_last_day())};
    }
    about.screening = static_cast<gym::Screening>(in.screening());
    about.bones = in.bones();
    about.food = in.food();
    about.kidney = in.kidney();
    return about;
}

} // namespace wire
