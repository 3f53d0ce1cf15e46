// The floor at this moment, and what the gym chose.
#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"

namespace wire {

// The gym's own order differs: what is not told is `kiosk`.
v1::HealthScreen to_proto(gym::HealthScreen screen) {
    switch (screen) {
    case gym::HealthScreen::desk:
        return v1::HEALTH_SCREEN_DESK;
    case gym::HealthScreen::off:
        return v1::HEALTH_SCREEN_OFF;
    case gym::HealthScreen::kiosk:
        break;
    }
    return v1::HEALTH_SCREEN_KIOSK;
}

gym::HealthScreen from_proto(v1::HealthScreen screen) {
    switch (screen) {
    case v1::HEALTH_SCREEN_DESK:
        return gym::HealthScreen::desk;
    case v1::HEALTH_SCREEN_OFF:
        return gym::HealthScreen::off;
    default:
        return gym::HealthScreen::kiosk;
    }
}

namespace {

std::optional<base::Instant> instant_of(bool is_told, std::int64_t us) {
    return is_told ? std::optional(base::from_us(us)) : std::nullopt;
}

} // namespace

void fill(v1::FloorState& out, const FloorState& floor) {
    for (const StationOnFloor& station : floor.stations) {
        v1::StationOnFloor& added = *out.add_stations();
        added.set_name(station.name);
        added.set_kind(station.kind);
        added.set_state(static_cast<v1::StationOnFloor::State>(station.state));
        if (station.busy_since) {
            added.set_busy_since_us(base::to_us(*station.busy_since));
        }
        added.set_waiting(station.waiting);
        added.set_help(static_cast<v1::Help>(station.help));
        if (station.help_since) {
            added.set_help_since_us(base::to_us(*station.help_since));
        }
        added.set_station(station.id.value);
        added.set_out_of_order(station.out_of_order);
    }
    out.set_sets_today(floor.sets_today);
    out.set_grams_today(floor.moved_today.grams);
    for (const BoardSet& set : floor.last_sets) {
        v1::BoardSet& added = *out.add_last_sets();
        added.set_alias(set.alias);
        added.set_exercise(set.exercise);
        added.set_load_g(set.load.grams);
        added.set_reps(set.reps);
        added.set_station_name(set.station_name);
        added.set_at_us(base::to_us(set.at));
    }
}

base::Result<FloorState> from_proto(const v1::FloorState& in) {
    FloorState floor;
    for (const v1::StationOnFloor& station : in.stations()) {
        if (!v1::StationOnFloor::State_IsValid(station.state()) ||
            !v1::Help_IsValid(station.help())) {
            return not_readable("a state of a station");
        }
        floor.stations.push_back(
            {{station.station()},
             station.name(),
             station.kind(),
             static_cast<StationOnFloor::State>(station.state()),
             instant_of(station.has_busy_since_us(), station.busy_since_us()),
             station.waiting(),
             static_cast<gym::Help>(station.help()),
             instant_of(station.has_help_since_us(), station.help_since_us()),
             station.out_of_order()}
        );
    }
    floor.sets_today = in.sets_today();
    floor.moved_today.grams = in.grams_today();
    for (const v1::BoardSet& set : in.last_sets()) {
        floor.last_sets.push_back(
            {set.alias(),
             set.exercise(),
             {set.load_g()},
             set.reps(),
             set.station_name(),
             base::from_us(set.at_us())}
        );
    }
    return floor;
}

v1::GymSettings to_proto(const gym::GymSettings& settings) {
    v1::GymSettings out;
    out.set_health_screen(to_proto(settings.health_screen));
    out.set_emergency_number(settings.emergency_number);
    out.set_defibrillator(settings.defibrillator);
    out.set_language(settings.language);
    for (const gym::Resource& resource : settings.resources) {
        v1::Resource& added = *out.add_resources();
        added.set_title(resource.title);
        added.set_url(resource.url);
    }
    return out;
}

base::Result<gym::GymSettings> from_proto(const v1::GymSettings& in) {
    if (!v1::HealthScreen_IsValid(in.health_screen()) ||
        static_cast<std::size_t>(in.resources_size()) > gym::resources_max) {
        return not_readable("what a gym chose");
    }
    gym::GymSettings settings;
    settings.health_screen = from_proto(in.health_screen());
    if (!in.emergency_number().empty()) { // else an older hub: the default holds
        settings.emergency_number = in.emergency_number();
    }
    settings.defibrillator = in.defibrillator();
    if (!in.language().empty()) {
        settings.language = in.language();
    }
    for (const v1::Resource& resource : in.resources()) {
        settings.resources.push_back({resource.title(), resource.url()});
    }
    return settings;
}

std::string encode_gym_settings(const gym::GymSettings& settings) {
    return to_proto(settings).SerializeAsString();
}

base::Result<gym::GymSettings> decode_gym_settings(std::string_view bytes) {
    v1::GymSettings in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return not_readable("what a gym chose");
    }
    return from_proto(in);
}

} // namespace wire
