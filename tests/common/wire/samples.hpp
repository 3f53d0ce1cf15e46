// Any value of every message, for properties. Texts are UTF-8, as the codec demands.
#pragma once

#include "common/wire/codec.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace tests {

inline std::string any_text() {
    return *rc::gen::container<std::string>(
               rc::gen::element('a', 'B', ' ', '/', '0', '\n', '\0', '"')
           ) +
           *rc::gen::element<std::string>("", "\xc3\xa9", "\xe2\x80\x99");
}

// Each as often as any other; inRange() alone hardly ever comes to the last.
template <class Number>
Number any_below(Number end) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(Number{0}, end));
}

template <class Number>
Number any_number() {
    return *rc::gen::oneOf(
        rc::gen::arbitrary<Number>(),
        rc::gen::element(
            Number{0},
            Number{1},
            std::numeric_limits<Number>::min(),
            std::numeric_limits<Number>::max()
        )
    );
}

inline bool any_bool() {
    return *rc::gen::arbitrary<bool>();
}

template <class Make>
auto maybe(Make make) {
    return any_bool() ? std::optional(make()) : std::nullopt;
}

template <class Make>
auto some(Make make, int most = 4) {
    std::vector<decltype(make())> all;
    for (int left = *rc::gen::inRange(0, most + 1); left > 0; --left) {
        all.push_back(make());
    }
    return all;
}

inline base::Instant any_instant() {
    return base::from_us(any_number<std::int64_t>());
}

inline std::chrono::nanoseconds any_boottime() {
    return std::chrono::nanoseconds(any_number<std::int64_t>());
}

inline gym::Weight any_weight() {
    return {any_number<std::int64_t>()};
}

inline gym::SetId any_set_id() {
    return {any_text(), any_number<std::uint64_t>(), any_number<std::uint64_t>()};
}

inline gym::Set any_set() {
    gym::Set set;
    set.member = maybe([] { return gym::MemberId{any_text()}; });
    set.exercise = any_text();
    set.station = maybe([] { return gym::StationId{any_text()}; });
    set.load = any_weight();
    set.load_label = any_text();
    set.load_is_added = any_bool();
    set.reps = any_number<int>();
    set.reps_right = maybe(any_number<int>);
    set.reps_in_reserve = maybe(any_number<int>);
    set.type = static_cast<gym::SetType>(any_below(4));
    set.quality = static_cast<gym::Quality>(any_below(3));
    set.note = any_text();
    set.measured = any_bool();
    set.routine_version = any_number<int>();
    set.target = maybe([] {
        return gym::Target{
            any_weight(),
            any_number<int>(),
            any_number<int>(),
            any_number<int>(),
            *rc::gen::arbitrary<bool>()};
    });
    set.replaces = maybe(any_set_id);
    set.seconds = any_number<int>();
    set.distance_m = any_number<int>();
    return set;
}

inline gym::Settings any_settings() {
    gym::Settings settings;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left) {
        settings[any_text()] = any_text();
    }
    return settings;
}

inline gym::Legs any_legs() {
    return static_cast<gym::Legs>(any_below(3));
}

inline gym::BodyPart any_body_part() {
    return static_cast<gym::BodyPart>(any_below(4));
}

inline gym::Programme any_programme() {
    gym::Programme programme;
    programme.training_max = {
        *rc::gen::inRange(gym::training_max_least.grams, gym::training_max_most.grams)};
    programme.sets.push_back(
        {*rc::gen::inRange(gym::programme_percent_least, gym::programme_percent_most),
         *rc::gen::inRange(1, gym::programme_reps_most),
         any_bool()}
    );
    programme.straps = any_bool();
    programme.superset = any_bool() ? "glute_bridge" : "";
    return programme;
}

inline gym::Trainee any_trainee() {
    gym::Trainee trainee;
    trainee.age = static_cast<gym::AgeBand>(any_below(4));
    trainee.easier = any_bool();
    trainee.expecting = any_bool();
    trainee.log_only = any_bool();
    for (const std::string& exercise : some(any_text)) {
        trainee.programmes[exercise] = any_programme();
    }
    trainee.warm_ups = static_cast<gym::WarmUpChoice>(any_below(3));
    trainee.legs = maybe(any_legs);
    trainee.legs_at = any_instant();
    for (const std::string& slug : some(any_text)) {
        trainee.forms_seen.insert(slug);
    }
    trainee.pains = some([] {
        return gym::Pain{
            any_instant(),
            any_text(),
            any_body_part(),
            any_number<int>(),
            any_number<int>(),
            any_set_id(),
            maybe(any_instant)};
    });
    trainee.training_since = maybe(any_instant);
    trainee.block_since = maybe(any_instant);
    return trainee;
}

inline base::LocalDay any_day() {
    return base::LocalDay(std::chrono::days(*rc::gen::inRange(-100000, 100000)));
}

inline gym::Why any_why() {
    return static_cast<gym::Why>(any_below(4));
}

inline double any_amount() {
    return *rc::gen::inRange(-10'000'000, 10'000'000) / 128.0;
}

inline gym::Goal any_goal() {
    const auto measure = static_cast<gym::Measure>(any_below(6));
    return {measure, any_text(), any_amount(), any_amount(), any_day(), any_day(), any_why()};
}

inline gym::Assessed any_assessed() {
    return {any_text(), any_amount(), maybe(any_amount)};
}

inline gym::Comfort any_comfort() {
    gym::Comfort comfort;
    comfort.language = any_text();
    comfort.unit = static_cast<gym::Unit>(any_below(2));
    comfort.text_percent = *rc::gen::element(100, 125, 150);
    comfort.layout = static_cast<gym::Layout>(any_below(3));
    comfort.sound = any_bool();
    comfort.asks_effort = any_bool();
    return comfort;
}

inline gym::About any_about() {
    gym::About about;
    about.why = maybe(any_why);
    about.body_weight = maybe(any_weight);
    about.dots = static_cast<gym::DotsCategory>(any_below(3));
    about.holiday = maybe([] { return gym::Holiday{any_day(), any_day()}; });
    about.screening = static_cast<gym::Screening>(any_below(3));
    about.bones = any_bool();
    about.food = any_bool();
    about.kidney = any_bool();
    return about;
}

inline gym::RoutineItem any_item() {
    return {any_text(), any_number<int>(), any_number<int>(), any_number<int>()};
}

inline gym::Profile any_profile() {
    gym::Profile profile{
        {any_text()}, any_text(), any_settings(), {any_text(), 3, {}}, any_trainee(), {}};
    profile.routine.name = any_text();
    profile.routine.days = some([] {
        return gym::RoutineDay{any_number<int>(), any_text(), some(any_item), some(any_text)};
    });
    profile.routine.changes = some([] {
        return gym::RoutineChange{any_number<int>(), any_number<int>(), any_text(), any_item()};
    });
    profile.routine.weekdays = some([] { return std::chrono::weekday(any_below(7U)); });
    profile.routine.since = maybe([] {
        return std::chrono::local_days(std::chrono::days(*rc::gen::inRange(-100000, 100000)));
    });
    profile.history = some([] {
        return gym::LoggedSet{any_set_id(), any_instant(), any_bool(), any_set()};
    });
    profile.comfort = any_comfort();
    profile.about = any_about();
    profile.goal = maybe(any_goal);
    profile.assessments = some([] {
        return gym::AssessmentDone{any_set_id(), any_instant(), any_assessed()};
    });
    for (const std::string& kind : some(any_text)) {
        profile.cards[kind] = {any_instant(), any_number<int>(), any_bool()};
    }
    profile.has_pin = any_bool();
    if (any_bool()) {
        profile.card_until = any_instant();
        profile.on_boards = true;
        profile.alias = any_text();
    }
    profile.bests = some([] {
        return gym::Record{
            static_cast<gym::RecordKind>(any_below(4)),
            {any_text(), maybe([] { return gym::StationId{any_text()}; }), any_bool()},
            any_weight(),
            any_number<int>(),
            any_instant(),
            any_set_id(),
            maybe(any_number<std::int64_t>)};
    });
    profile.bests_until = any_instant();
    for (const base::LocalDay day : some(any_day)) {
        profile.leg_days.insert(day);
    }
    profile.trainer = maybe([] {
        const auto about = static_cast<gym::TrainerTopic>(any_below(4));
        return gym::TrainerWanted{any_instant(), about};
    });
    return profile;
}

inline std::vector<base::Mark> any_marks() {
    return some([] {
        return base::Mark{
            any_number<std::uint64_t>(), any_number<std::uint64_t>(), any_number<std::uint64_t>()};
    });
}

inline wire::Event any_event() {
    wire::Event event;
    event.boot = any_number<std::uint64_t>();
    event.seq = any_number<std::uint64_t>();
    event.kind = any_number<int>(); // also kinds of a newer kiosk
    event.boot_time = {any_text(), any_number<std::int64_t>()};
    event.wall = any_instant();
    event.body = *rc::gen::arbitrary<std::string>(); // any bytes
    event.crc = any_number<std::uint32_t>();
    return event;
}

inline wire::EventBody any_body() {
    switch (any_below(9)) {
    case 0:
        return wire::SetLogged{any_set(), any_text()};
    case 1:
        return wire::SetVoided{any_set_id()};
    case 2:
        return wire::SettingsChanged{{any_text()}, any_settings()};
    case 3: {
        const wire::PainReport report{any_text(), any_body_part(), any_number<int>()};
        return wire::PainReported{{any_text()}, report};
    }
    case 4: {
        const auto answer = static_cast<gym::PainAnswer>(any_below(3));
        return wire::PainReported{{any_text()}, wire::PainFollowUp{any_set_id(), answer}};
    }
    case 5:
        return wire::PreferenceChanged{{any_text()}, any_settings(), any_text()};
    case 6:
        return wire::GoalChanged{{any_text()}, maybe(any_goal), any_text()};
    case 7:
        return wire::AssessmentDone{{any_text()}, any_assessed()};
    default:
        return wire::CheckedIn{{any_text()}, maybe(any_legs)};
    }
}

inline wire::Ask any_ask() {
    switch (any_below(9)) {
    case 0:
        return wire::FetchProfile{{any_text()}};
    case 1:
        return wire::Unlock{{any_text()}, any_text()};
    case 2: {
        const auto before = maybe([] { return wire::HistoryPlace{any_instant(), any_set_id()}; });
        return wire::FetchHistory{{any_text()}, any_text(), before};
    }
    case 3: {
        const auto format = static_cast<wire::ExportFormat>(any_below(2));
        return wire::FetchExport{{any_text()}, any_text(), format, any_number<std::uint64_t>()};
    }
    case 4:
        return wire::SignIn{any_text(), any_text()};
    case 5:
        return wire::SetOutOfOrder{{any_text()}, any_bool()};
    case 6:
        return wire::TakeOver{{any_text()}, any_text(), {any_text()}, any_text()};
    case 7:
        return wire::ReplaceMachine{{any_text()}, any_text()};
    default:
        return wire::Forget{{any_text()}, any_text()};
    }
}

inline gym::LoggedSet any_logged() {
    return {any_set_id(), any_instant(), any_bool(), any_set()};
}

inline wire::Answer any_answer() {
    switch (any_below(12)) {
    case 0: {
        const auto reason = static_cast<base::Reason>(any_below(5));
        return base::refuse(reason, any_text());
    }
    case 1:
        return any_profile();
    case 2:
        return wire::Unlocked{any_text(), any_about()};
    case 3: {
        const auto why = static_cast<wire::UnlockRefused::Why>(any_below(5));
        return wire::UnlockRefused{why, any_number<int>(), any_number<int>()};
    }
    case 4:
        return wire::HistoryPage{some(any_logged), any_bool()};
    case 5:
        return wire::ExportPiece{*rc::gen::arbitrary<std::string>(), any_number<std::uint64_t>()};
    case 6:
        return wire::SignedIn{{any_text()}};
    case 7:
        return wire::StaffCard{any_text()};
    case 8:
        return wire::OutOfOrderSet{any_bool()};
    case 9:
        return wire::TakenOver{any_text()};
    case 10:
        return wire::MachineReplaced{};
    default:
        return wire::Forgotten{any_text()};
    }
}

inline gym::Help any_help() {
    return static_cast<gym::Help>(any_below(3));
}

inline gym::GymSettings any_gym_settings() {
    gym::GymSettings settings;
    settings.health_screen = static_cast<gym::HealthScreen>(any_below(3));
    settings.emergency_number = "1" + any_text(); // an empty one is an older hub's
    settings.defibrillator = any_text();
    settings.language = "x" + any_text();
    settings.resources = some([] { return gym::Resource{any_text(), any_text()}; });
    return settings;
}

inline std::vector<wire::Pending> any_pending() {
    return some([] {
        return wire::Pending{any_number<std::uint64_t>(), any_number<std::uint64_t>()};
    });
}

inline wire::ToHub any_to_hub() {
    switch (any_below(5)) {
    case 0:
        return wire::Hello{
            any_number<std::uint32_t>(),
            any_number<std::uint32_t>(),
            any_number<std::uint64_t>(),
            any_pending(),
            any_text()};
    case 1: {
        wire::Batch batch{some(any_event)};
        batch.events.push_back(any_event());
        batch.pending = any_pending();
        batch.clock = maybe([] {
            return wire::Clock{any_text(), any_instant(), any_instant().time_since_epoch()};
        });
        return batch;
    }
    case 2:
        return wire::Request{any_number<std::uint64_t>(), any_ask()};
    case 3:
        return wire::StationState{any_bool(), any_help(), any_number<int>()};
    default:
        return wire::Ping{any_instant(), any_boottime()};
    }
}

inline wire::FloorState any_floor() {
    wire::FloorState floor;
    floor.stations = some([] {
        using State = wire::StationOnFloor::State;
        return wire::StationOnFloor{
            {any_text()},
            any_text(),
            any_text(),
            static_cast<State>(any_below(3)),
            maybe(any_instant),
            any_number<int>(),
            any_help(),
            maybe(any_instant),
            any_bool()};
    });
    floor.sets_today = any_number<std::uint32_t>();
    floor.moved_today = any_weight();
    floor.last_sets = some([] {
        return wire::BoardSet{
            any_text(), any_text(), any_weight(), any_number<int>(), any_text(), any_instant()};
    });
    return floor;
}

inline gym::Station any_station() {
    return {{any_text()}, any_text(), any_text(), maybe(any_instant)};
}

inline wire::ToKiosk any_to_kiosk() {
    switch (any_below(9)) {
    case 0:
        return wire::Welcome{
            any_number<std::uint32_t>(),
            any_marks(),
            any_instant(),
            any_text(),
            any_text(),
            any_station(),
            any_gym_settings(),
            any_instant(),
            any_text()};
    case 1:
        return wire::Ack{any_marks()};
    case 2:
        return wire::Response{any_number<std::uint64_t>(), any_answer()};
    case 3:
        return any_gym_settings();
    case 4:
        return any_floor();
    case 5:
        return wire::Pong{any_instant(), any_instant(), any_boottime(), any_instant()};
    case 6:
        return any_station();
    case 7:
        return wire::RetryLater{any_number<std::uint32_t>()};
    default:
        return wire::Refused{static_cast<wire::Refused::Why>(any_below(5)), any_text()};
    }
}

// The bytes with one of them changed, left out, or one more put in.
inline std::string damaged(std::string bytes) {
    const auto at = any_below(bytes.size() + 1);
    const char byte = static_cast<char>(any_below(256));
    const int how = any_below(3);
    if (how == 0 || at == bytes.size()) {
        bytes.insert(at, 1, byte);
    } else if (how == 1) {
        bytes.erase(at, 1);
    } else {
        bytes[at] = byte;
    }
    return bytes;
}

} // namespace tests
