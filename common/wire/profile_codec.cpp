// Profiles and what they are made of.
#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"

namespace wire {

v1::RoutineItem to_proto(const gym::RoutineItem& item) {
    v1::RoutineItem out;
    out.set_exercise(item.exercise);
    out.set_sets(item.sets);
    out.set_reps_low(item.reps_low);
    out.set_reps_high(item.reps_high);
    return out;
}

gym::RoutineItem from_proto(const v1::RoutineItem& in) {
    return {in.exercise(), in.sets(), in.reps_low(), in.reps_high()};
}

v1::Routine to_proto(const gym::Routine& routine) {
    v1::Routine out;
    out.set_slug(routine.slug);
    out.set_version(routine.version);
    out.set_name(routine.name);
    for (const gym::RoutineDay& day : routine.days) {
        v1::RoutineDay& added = *out.add_days();
        added.set_offset(day.offset);
        added.set_name(day.name);
        for (const gym::RoutineItem& item : day.items) {
            *added.add_items() = to_proto(item);
        }
        added.mutable_others()->Assign(day.others.begin(), day.others.end());
    }
    for (const gym::RoutineChange& change : routine.changes) {
        v1::RoutineChange& added = *out.add_changes();
        added.set_from_week(change.from_week);
        added.set_offset(change.offset);
        added.set_exercise(change.exercise);
        *added.mutable_instead() = to_proto(change.instead);
    }
    for (const std::chrono::weekday weekday : routine.weekdays) {
        out.add_weekdays(static_cast<int>(weekday.iso_encoding()));
    }
    if (routine.since) {
        out.set_since_day(static_cast<int>(routine.since->time_since_epoch().count()));
    }
    return out;
}

gym::Routine from_proto(const v1::Routine& in) {
    gym::Routine routine{in.slug(), in.version(), {}, in.name()};
    for (const v1::RoutineDay& day : in.days()) {
        gym::RoutineDay read{day.offset(), day.name(), {}};
        for (const v1::RoutineItem& item : day.items()) {
            read.items.push_back(from_proto(item));
        }
        read.others.assign(day.others().begin(), day.others().end());
        routine.days.push_back(std::move(read));
    }
    for (const v1::RoutineChange& change : in.changes()) {
        routine.changes.push_back(
            {change.from_week(), change.offset(), change.exercise(), from_proto(change.instead())}
        );
    }
    for (const int weekday : in.weekdays()) {
        if (weekday >= 1 && weekday <= 7) {
            routine.weekdays.emplace_back(static_cast<unsigned>(weekday));
        }
    }
    if (in.has_since_day()) {
        routine.since = std::chrono::local_days(std::chrono::days(in.since_day()));
    }
    return routine;
}

namespace {

// What the member told, beyond what a plan goes by.
void put_told(v1::Profile& out, const gym::Profile& profile) {
    *out.mutable_comfort() = to_proto(profile.comfort);
    *out.mutable_about() = to_proto(profile.about);
    if (profile.goal) {
        *out.mutable_goal() = to_proto(*profile.goal);
    }
    for (const gym::AssessmentDone& done : profile.assessments) {
        v1::AssessmentOfMember& added = *out.add_assessments();
        *added.mutable_id() = to_proto(done.id);
        added.set_at_us(base::to_us(done.at));
        *added.mutable_assessed() = to_proto(done.assessed);
    }
    for (const auto& [kind, seen] : profile.cards) {
        v1::CardSeen& card = (*out.mutable_cards())[kind];
        card.set_at_us(base::to_us(seen.at));
        card.set_dismissed(seen.dismissed);
        card.set_done(seen.done);
    }
    out.set_has_pin(profile.has_pin);
    for (const base::LocalDay day : profile.leg_days) {
        out.add_leg_days(static_cast<std::int32_t>(day.time_since_epoch().count()));
    }
    if (profile.trainer) {
        out.set_trainer_topic(static_cast<v1::TrainerTopic>(profile.trainer->about));
        out.set_trainer_asked_us(base::to_us(profile.trainer->at));
    }
}

base::Result<void> take_told(gym::Profile& profile, const v1::Profile& in) {
    auto comfort = from_proto(in.comfort());
    auto about = from_proto(in.about());
    if (!comfort) {
        return comfort.error();
    }
    if (!about) {
        return about.error();
    }
    profile.comfort = std::move(*comfort);
    profile.about = std::move(*about);
    if (in.has_goal()) {
        auto goal = from_proto(in.goal());
        if (!goal) {
            return goal.error();
        }
        profile.goal = std::move(*goal);
    }
    for (const v1::AssessmentOfMember& done : in.assessments()) {
        profile.assessments.push_back(
            {from_proto(done.id()), base::from_us(done.at_us()), from_proto(done.assessed())}
        );
    }
    for (const auto& [kind, card] : in.cards()) {
        profile.cards[kind] = {base::from_us(card.at_us()), card.dismissed(), card.done()};
    }
    profile.has_pin = in.has_pin();
    for (const std::int32_t day : in.leg_days()) {
        profile.leg_days.insert(base::LocalDay(std::chrono::days(day)));
    }
    if (in.has_trainer_topic()) {
        profile.trainer = {
            base::from_us(in.trainer_asked_us()),
            v1::TrainerTopic_IsValid(in.trainer_topic())
                ? static_cast<gym::TrainerTopic>(in.trainer_topic())
                : gym::TrainerTopic::other};
    }
    return {};
}

gym::Track track_of(const v1::BestsOfTrack& in) {
    gym::Track track{in.exercise(), std::nullopt, in.load_is_added()};
    if (in.has_station_id()) {
        track.station = gym::StationId{in.station_id()};
    }
    return track;
}

void put_bests(v1::Profile& out, const gym::Profile& profile) {
    const gym::Track* last = nullptr;
    for (const gym::Record& record : profile.bests) {
        if (last == nullptr || *last != record.track) {
            v1::BestsOfTrack& track = *out.add_bests();
            track.set_exercise(record.track.exercise);
            track.set_load_is_added(record.track.load_is_added);
            if (record.track.station) {
                track.set_station_id(record.track.station->value);
            }
            last = &record.track;
        }
        v1::Record& added = *out.mutable_bests(out.bests_size() - 1)->add_records();
        added.set_kind(static_cast<v1::RecordKind>(record.kind));
        added.set_weight_g(record.weight.grams);
        added.set_reps(record.reps);
        added.set_at_us(base::to_us(record.at));
        *added.mutable_set() = to_proto(record.set);
        if (record.before) {
            added.set_before(*record.before);
        }
    }
    out.set_bests_until_us(base::to_us(profile.bests_until));
}

base::Result<void> take_bests(gym::Profile& profile, const v1::Profile& in) {
    for (const v1::BestsOfTrack& track : in.bests()) {
        for (const v1::Record& record : track.records()) {
            if (!v1::RecordKind_IsValid(record.kind())) {
                return not_readable("a record this program knows");
            }
            profile.bests.push_back(
                {static_cast<gym::RecordKind>(record.kind()),
                 track_of(track),
                 {record.weight_g()},
                 record.reps(),
                 base::from_us(record.at_us()),
                 from_proto(record.set()),
                 record.has_before() ? std::optional(record.before()) : std::nullopt}
            );
        }
    }
    profile.bests_until = base::from_us(in.bests_until_us());
    return {};
}

} // namespace

v1::LoggedSet to_proto(const gym::LoggedSet& logged) {
    v1::LoggedSet out;
    *out.mutable_id() = to_proto(logged.id);
    out.set_at_us(base::to_us(logged.at));
    out.set_imported(logged.imported);
    *out.mutable_set() = to_proto(logged.set);
    return out;
}

base::Result<gym::LoggedSet> from_proto(const v1::LoggedSet& in) {
    auto set = from_proto(in.set());
    if (!set) {
        return set.error();
    }
    return gym::LoggedSet{
        from_proto(in.id()), base::from_us(in.at_us()), in.imported(), std::move(*set)};
}

v1::Profile to_proto(const gym::Profile& profile) {
    v1::Profile out;
    out.set_member_id(profile.member.value);
    out.set_first_name(profile.first_name);
    out.mutable_settings()->insert(profile.settings.begin(), profile.settings.end());
    *out.mutable_routine() = to_proto(profile.routine);
    *out.mutable_trainee() = to_proto(profile.trainee);
    for (const gym::LoggedSet& logged : profile.history) {
        *out.add_history() = to_proto(logged);
    }
    put_told(out, profile);
    put_bests(out, profile);
    out.set_on_boards(profile.on_boards);
    if (profile.alias) {
        out.set_alias(*profile.alias);
    }
    if (profile.card_until) {
        out.set_card_until_us(base::to_us(*profile.card_until));
    }
    return out;
}

base::Result<gym::Profile> from_proto(const v1::Profile& in) {
    auto trainee = from_proto(in.trainee());
    if (!trainee) {
        return trainee.error();
    }
    gym::Profile profile{
        {in.member_id()}, in.first_name(), {}, from_proto(in.routine()), std::move(*trainee), {}};
    profile.settings.insert(in.settings().begin(), in.settings().end());
    for (const v1::LoggedSet& logged : in.history()) {
        auto read = from_proto(logged);
        if (!read) {
            return read.error();
        }
        profile.history.push_back(std::move(*read));
    }
    if (const auto told = take_told(profile, in); !told) {
        return told.error();
    }
    if (const auto bests = take_bests(profile, in); !bests) {
        return bests.error();
    }
    profile.on_boards = in.on_boards();
    if (in.has_alias()) {
        profile.alias = in.alias();
    }
    if (in.has_card_until_us()) {
        profile.card_until = base::from_us(in.card_until_us());
    }
    return profile;
}

std::string encode_profile(const gym::Profile& profile) {
    return to_proto(profile).SerializeAsString();
}

base::Result<gym::Profile> decode_profile(std::string_view bytes) {
    v1::Profile in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return not_readable("a profile");
    }
    return from_proto(in);
}

} // namespace wire
