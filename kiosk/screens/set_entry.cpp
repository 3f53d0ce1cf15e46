#include "kiosk/screens/set_entry.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"
#include "common/training/sides.hpp"
#include "kiosk/screens/set_cards.hpp"
#include "kiosk/screens/set_places.hpp"

#include <algorithm>
#include <cstdlib>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

// J20
constexpr double far_share = 0.30;
constexpr std::ptrdiff_t far_steps = 3;

bool one_sided(const Visit& visit) {
    const gym::Exercise* exercise = content::exercise(exercise_of(visit).exercise);
    return exercise != nullptr && exercise->one_sided;
}

// Whether the right side is the weaker one, as far as the log says (R13).
bool right_is_weaker(const Visit& visit) {
    std::vector<gym::LoggedSet> sets;
    for (const gym::LoggedSet& logged : visit.history) {
        if (logged.set.exercise == exercise_of(visit).exercise && logged.set.reps_right) {
            sets.push_back(logged);
        }
    }
    const auto balance = training::side_balance(sets, {});
    return balance && balance->percent < 0;
}

std::ptrdiff_t steps_between(const gym::StationKind& kind, gym::Weight a, gym::Weight b) {
    const auto place = [&](gym::Weight weight) {
        return std::count_if(kind.loads.begin(), kind.loads.end(), [&](const gym::Load& load) {
            return load.weight < weight;
        });
    };
    return std::abs(place(a) - place(b));
}

std::string below_load(const Scene& scene, const SetEntry& entry) {
    if (entry.load.grams == 0) {
        return scene.texts("load.body_weight");
    }
    const std::string unit = unit_text(scene);
    if (const std::string pin = pin_text(scene, entry.load); !pin.empty()) {
        return unit + "\n" + pin;
    }
    if (scene.comfort.unit == gym::Unit::lb && !scene.kind.bar) { // what the stack itself says
        const std::string pin = content::weight_with_unit(scene.texts, entry.load, gym::Unit::kg);
        return unit + "\n" + scene.texts("set.pin", fmt::arg("load", pin));
    }
    return unit;
}

void question(
    const Scene& scene,
    Frame& frame,
    const SetEntry& entry,
    const Visit& visit,
    const SetPlaces& places
) {
    const ui::Color color = entry.failed ? theme::bad : entry.sure ? theme::warn : theme::text;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        places.question,
        question_of(scene, entry, visit, "set.how_many_more"),
        scene.type(theme::lead),
        color,
        22
    );
}

} // namespace

SetEntry next_set(const Visit& visit, const gym::StationKind& kind, base::Instant now) {
    const Prefill filled = prefill(visit, kind, now);
    SetEntry entry{filled.load, filled.reps, filled.asked, false, false};
    if (one_sided(visit)) {
        entry.reps_right = filled.reps;
        entry.right_first = right_is_weaker(visit);
    }
    entry.since = now;
    return entry;
}

SetEntry
step(SetEntry entry, const gym::StationKind& kind, std::string_view exercise, const StepLoad& by) {
    entry.load = gym::step_load(gym::kind_for(kind, exercise), entry.load, by.steps).weight;
    entry.sure.reset();
    return entry;
}

SetEntry step(SetEntry entry, const StepReps& by) {
    entry.sure.reset();
    if (by.right && !entry.reps_right) {
        return entry;
    }
    int& reps = by.right ? *entry.reps_right : entry.reps;
    reps = std::clamp(reps + by.steps, 1, training::reps_max);
    if (entry.reps_right && by.right != entry.right_first) {
        entry.sides_apart = true; // the stronger side has its own number now
    } else if (entry.reps_right && !entry.sides_apart) {
        (by.right ? entry.reps : *entry.reps_right) = reps;
    }
    return entry;
}

base::Result<gym::Set> set_of(
    const SetEntry& entry,
    const Visit& visit,
    const gym::Station& station,
    const gym::StationKind& kind,
    std::optional<int> reps_in_reserve
) {
    gym::Set set = begin_set(visit, station, kind, entry.load);
    set.reps = entry.reps;
    set.reps_right = entry.reps_right;
    set.reps_in_reserve = reps_in_reserve;
    if (const auto& own = exercise_of(visit).own; own.empty()) {
        set.target = exercise_of(visit).target;
        set.target->load = entry.asked;
    } else {
        const std::size_t place = sets_done(visit, entry.since).size();
        const bool drop = place < own.size() && own[place].drop;
        set.type = drop ? gym::SetType::drop : gym::SetType::work;
    }
    if (const auto sound = training::check_set(set, kind); !sound) {
        return sound.error();
    }
    return set;
}

std::optional<gym::Weight> far_from(
    const SetEntry& entry,
    const Visit& visit,
    const gym::StationKind& kind,
    const std::optional<gym::SetId>& but
) {
    if (entry.load == entry.asked) {
        return std::nullopt;
    }
    const std::string& exercise = exercise_of(visit).exercise;
    for (auto logged = visit.history.rbegin(); logged != visit.history.rend(); ++logged) {
        const gym::Set& set = logged->set;
        if (logged->id == but || logged->imported || set.exercise != exercise ||
            set.type == gym::SetType::warm_up ||
            (!kind.bar && set.station && gym::is_machine_before(*set.station))) {
            continue;
        }
        const auto apart = static_cast<double>(std::llabs(entry.load.grams - set.load.grams));
        const bool far =
            apart > far_share * static_cast<double>(set.load.grams) ||
            steps_between(gym::kind_for(kind, exercise), entry.load, set.load) > far_steps;
        return far ? std::optional(set.load) : std::nullopt;
    }
    return std::nullopt;
}

void steppers(
    const Scene& scene,
    Frame& frame,
    const SetEntry& entry,
    const Visit& visit,
    ui::Rect rect,
    bool with_range
) {
    constexpr float load_share_of_two = 0.555f;
    constexpr float load_share_of_three = 0.4f;
    const float gap = with_range ? theme::gap : 8;
    const float size = with_range ? theme::number.size : 98; // "47.5" beside "12"
    const auto
        put =
            [&](ui::Rect place, int number, const std::string& below, bool right) {
                stepper(
            scene,
            frame,
            scene.left_handed() ? ui::Rect{rect.x + rect.right() - place.right(), place.y,
                                           place.width, place.height}
                                : place,
            std::to_string(number),
            below,
            right ? "reps_right" : "reps",
            StepReps{1, right},
            StepReps{-1, right},
            size
        );
            };
    const bool apart = entry.reps_right.has_value();
    const float all = rect.width - (apart ? 2 : 1) * gap;
    const float width = all * (apart ? load_share_of_three : load_share_of_two);
    ui::Rect load{rect.x, rect.y, width, rect.height};
    const ui::Rect shown =
        scene.left_handed() ? ui::Rect{rect.right() - width, rect.y, width, rect.height} : load;
    std::string below = below_load(scene, entry);
    if (apart && entry.load.grams != 0) {
        below = scene.texts("set.per_leg", fmt::arg("unit", below));
    }
    stepper(
        scene,
        frame,
        shown,
        load_text(scene, entry.load),
        below,
        "load",
        StepLoad{1},
        StepLoad{-1},
        size
    );
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const std::string range = range_text(exercise, sets_done(visit, scene.now).size());
    const bool advised = exercise.reason.rule != gym::Reason::Rule::log_only;
    if (!apart) {
        put({load.right() + gap, rect.y, all - width, rect.height},
            entry.reps,
            with_range && advised ? scene.texts("reps.of", fmt::arg("range", range))
                                  : scene.texts("change.reps"),
            false);
        return;
    }
    const float side = (all - width) / 2;
    const ui::Rect first{load.right() + gap, rect.y, side, rect.height};
    const ui::Rect second{first.right() + gap, rect.y, side, rect.height};
    const std::string of = with_range && advised && !scene.low() ? "\n" + range : "";
    const std::string left = scene.texts("set.left_leg") + of;
    const std::string right = scene.texts("set.right_leg") + of;
    const bool swapped = entry.right_first != scene.left_handed(); // mirrored: left stays left
    put(swapped ? second : first, entry.reps, left, false);
    put(swapped ? first : second, *entry.reps_right, right, true);
}

std::string question_of(
    const Scene& scene,
    const SetEntry& entry,
    const Visit& visit,
    const char* usual,
    const std::optional<gym::SetId>& but
) {
    if (entry.failed) {
        return scene.texts("set.not_saved");
    }
    if (entry.saving) {
        return scene.texts("set.saving");
    }
    const auto last =
        entry.sure ? far_from(entry, visit, scene.kind, but) : std::optional<gym::Weight>();
    if (last) {
        return scene.texts(
            "set.sure",
            fmt::arg("load", load_with_unit(scene, entry.load)),
            fmt::arg("last", load_with_unit(scene, *last))
        );
    }
    return scene.comfort.asks_effort ? scene.texts(usual) : std::string();
}

Frame view(const SetEntry& entry, const Visit& visit, const Scene& scene) {
    Frame frame = start(scene, "set");
    top_bar(scene, frame, &visit, set_tools(scene, visit));
    const SetPieces pieces{
        scene.kind.bar.has_value(), tells_recovery(visit, scene.now), asks_legs(visit, scene.now)};
    const SetPlaces places = set_places(scene, pieces);
    target_card(scene, frame, visit, places.target);
    if (pieces.bar) {
        plates_card(scene, frame, visit, entry.load, places.machine);
    } else {
        settings_card(scene, frame, visit, places.machine);
    }
    last_time_card(scene, frame, visit, places.last);
    steppers(scene, frame, entry, visit, places.numbers, true);
    if (pieces.light) {
        recovery_strip(scene, frame, visit, places.light);
    }
    question(scene, frame, entry, visit, places);
    effort_row(scene, frame, places.row, entry.sure);
    if (pieces.legs) {
        legs_row(scene, frame, places.legs);
    }
    if (places.why) {
        ui::button(
            frame,
            scene.metrics,
            *places.why,
            scene.texts("set.why"),
            ui::ButtonLook::tool,
            "why",
            Message(OpenPage{PageName::receipt})
        );
    }
    return frame;
}

} // namespace kiosk::screens
