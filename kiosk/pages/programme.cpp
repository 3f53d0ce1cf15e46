#include "kiosk/pages/programme.hpp"

#include "common/content/format.hpp"
#include "common/training/estimate.hpp"
#include "common/training/own_plan.hpp"
#include "kiosk/pages/amount.hpp"
#include "kiosk/pages/leaf.hpp"

#include <algorithm>
#include <iterator>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr float row_height = 76;
constexpr float row_gap = 14;

// What a touch chooses: a shape by its place, a set from `first_set` on, else one of these.
enum Touch {
    open_ended = 100,
    drop,
    remove_set,
    add_set,
    straps,
    sumo,
    superset,
    to_shape,
    to_sets,
    to_weight,
    first_set = 200,
};

enum Steps { percent, reps, training_max };

struct Shape {
    const char* words; // text id; its last part names the target
    std::vector<gym::ProgrammeSet> sets;
};

// The usual shapes, to start from.
const std::vector<Shape>& shapes() {
    static const std::vector<Shape> all{
        {"programme.percent", {{65, 5}, {75, 5}, {85, 5, true}}},
        {"programme.top_set", {{90, 3}, {80, 5}, {80, 5}, {80, 5}}},
        {"programme.as_many", {{70, 8}, {70, 8}, {70, 8, true}}},
        {"programme.drop_sets", {{75, 8}, {75, 8}, {55, 8, false, true}, {40, 10, true, true}}},
    };
    return all;
}

// Another exercise of this station, for the rests.
std::string other_here(const Around& around) {
    for (const gym::PlannedExercise& planned : around.visit->plan.exercises) {
        if (planned.exercise != exercise_here(around)) {
            return planned.exercise;
        }
    }
    return {};
}

// Nine tenths of the best estimate of what is known here, as lifters reckon it; else what is asked.
gym::Weight usual_max(const Around& around) {
    constexpr double share = 0.9;
    gym::Weight best;
    for (const gym::LoggedSet& logged : around.visit->history) {
        const auto estimate = training::estimate(logged.set);
        if (logged.set.exercise == exercise_here(around) && !logged.imported && estimate) {
            best = std::max(best, estimate->e1rm);
        }
    }
    const gym::Weight asked = screens::exercise_of(*around.visit).target.load;
    const gym::Weight max = best.grams > 0 ? gym::scaled(best, share) : asked;
    constexpr std::int64_t to = 2500;
    return std::clamp(
        gym::Weight{(max.grams + to / 2) / to * to}, gym::kilograms(2.5), gym::training_max_most
    );
}

// "65 % × 5+", in one piece; a drop set goes down.
std::string set_text(const gym::ProgrammeSet& set) {
    return fmt::format(
        "{}{}\u00a0%\u00a0×\u00a0{}{}",
        set.drop ? "↓\u00a0" : "",
        set.percent,
        set.reps,
        set.open_ended ? "+" : ""
    );
}

gym::Weight step_of(gym::Unit unit) {
    return unit == gym::Unit::kg
               ? gym::kilograms(1)
               : gym::Weight{static_cast<std::int64_t>(gym::kilograms_per_pound * 1000 + 0.5)};
}

void change(ProgrammePage& page, const screens::StepBy& by, gym::Unit unit) {
    gym::ProgrammeSet& set = page.draft.sets[page.chosen];
    switch (by.which) {
    case percent:
        set.percent = std::clamp(
            set.percent + by.steps, gym::programme_percent_least, gym::programme_percent_most
        );
        break;
    case reps:
        set.reps = std::clamp(set.reps + by.steps, 1, gym::programme_reps_most);
        break;
    case training_max:
        page.draft.training_max = std::clamp(
            gym::Weight{page.draft.training_max.grams + by.steps * step_of(unit).grams},
            gym::training_max_least,
            gym::training_max_most
        );
        break;
    default:
        break;
    }
}

void choose(ProgrammePage& page, int which, const Around& around) {
    gym::Programme& draft = page.draft;
    switch (which) {
    case open_ended:
        draft.sets[page.chosen].open_ended = !draft.sets[page.chosen].open_ended;
        return;
    case drop:
        draft.sets[page.chosen].drop = page.chosen > 0 && !draft.sets[page.chosen].drop;
        return;
    case remove_set:
        if (draft.sets.size() > 1) {
            draft.sets.erase(draft.sets.begin() + static_cast<std::ptrdiff_t>(page.chosen));
            draft.sets.front().drop = false;
            page.chosen = std::min(page.chosen, draft.sets.size() - 1);
        }
        return;
    case add_set:
        if (draft.sets.size() < gym::programme_sets_most) {
            draft.sets.push_back(draft.sets.back());
            page.chosen = draft.sets.size() - 1;
        }
        return;
    case straps:
        draft.straps = !draft.straps;
        return;
    case sumo:
        draft.sumo = !draft.sumo;
        return;
    case superset:
        draft.superset = draft.superset.empty() ? other_here(around) : "";
        return;
    case to_shape:
        page.step = ProgrammePage::Step::shape;
        return;
    case to_sets:
        page.step = ProgrammePage::Step::sets;
        return;
    case to_weight:
        page.step = ProgrammePage::Step::weight;
        return;
    default:
        break;
    }
    const auto set = static_cast<std::size_t>(which - first_set);
    if (which >= first_set && set < draft.sets.size()) {
        page.chosen = set;
    } else if (which >= 0 && which < static_cast<int>(shapes().size())) {
        draft.sets = shapes()[static_cast<std::size_t>(which)].sets;
        page.chosen = 0;
        page.step = ProgrammePage::Step::sets;
    }
}

void view_shapes(screens::Frame& frame, const screens::Scene& scene) {
    constexpr int columns = 2;
    const ui::Rect area = scene.reach();
    const int rows = (static_cast<int>(shapes().size()) + columns - 1) / columns;
    for (std::size_t place = 0; place < shapes().size(); ++place) {
        const Shape& shape = shapes()[place];
        std::string sets;
        for (const gym::ProgrammeSet& set : shape.sets) {
            sets += (sets.empty() ? "" : ", ") + set_text(set);
        }
        const std::string id = shape.words;
        ui::tile(
            frame,
            scene.metrics,
            grid_cell(area, columns, rows, static_cast<int>(place)),
            scene.texts(id) + "\n" + sets,
            scene.type({32, ui::FontWeight::semi_bold}),
            id.substr(id.find('.') + 1),
            screens::Message(screens::Choose{static_cast<int>(place)})
        );
    }
}

// The sets side by side, and what adds one.
void set_row(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect row, const ProgrammePage& page
) {
    const auto& sets = page.draft.sets;
    const bool more = sets.size() < gym::programme_sets_most;
    const auto cells = static_cast<float>(sets.size() + (more ? 1 : 0));
    const float width = (row.width - (cells - 1) * row_gap) / cells;
    ui::Rect cell{row.x, row.y, width, row.height};
    for (std::size_t place = 0; place < sets.size(); ++place) {
        ui::tile(
            frame,
            scene.metrics,
            cell,
            set_text(sets[place]),
            {28, ui::FontWeight::semi_bold},
            "set_" + std::to_string(place),
            screens::Message(screens::Choose{first_set + static_cast<int>(place)}),
            place == page.chosen
        );
        cell.x += width + row_gap;
    }
    if (more) {
        ui::button(
            frame,
            scene.metrics,
            cell,
            "+",
            ui::ButtonLook::key,
            "add_set",
            screens::Message(screens::Choose{add_set})
        );
    }
}

void view_sets(const ProgrammePage& page, screens::Frame& frame, const screens::Scene& scene) {
    const ui::Rect area = scene.reach();
    set_row(frame, scene, {area.x, area.y, area.width, row_height}, page);
    const ui::Rect bottom{area.x, area.bottom() - row_height, area.width, row_height};
    const float top = area.y + row_height + row_gap;
    const gym::ProgrammeSet& set = page.draft.sets[page.chosen];
    amounts(
        frame,
        scene,
        {area.x, top, area.width, bottom.y - row_gap - top},
        {{scene.texts("programme.share"),
          std::to_string(set.percent) + " %",
          "percent",
          percent,
          1,
          5},
         {scene.texts("programme.reps"),
          std::to_string(set.reps) + (set.open_ended ? "+" : ""),
          "reps",
          reps,
          1,
          5}}
    );
    using ui::ButtonLook;
    std::vector<RowButton> buttons{
        {"programme.remove", "remove_set", ButtonLook::tool, screens::Choose{remove_set}},
        {set.open_ended ? "programme.open_off" : "programme.open_on",
         "open_ended",
         ButtonLook::tool,
         screens::Choose{open_ended}}};
    if (page.chosen > 0) {
        buttons.push_back(
            {set.drop ? "programme.drop_off" : "programme.drop_on",
             "drop",
             ButtonLook::tool,
             screens::Choose{drop}}
        );
    }
    buttons.push_back({"programme.shapes", "shapes", ButtonLook::tool, screens::Choose{to_shape}});
    buttons.push_back({"programme.on", "weight", ButtonLook::go, screens::Choose{to_weight}});
    button_row(frame, scene, bottom, buttons);
}

void view_weight(
    const ProgrammePage& page,
    screens::Frame& frame,
    const Around& around,
    const screens::Scene& scene
) {
    const ui::Rect area = scene.reach();
    const ui::Rect bottom{area.x, area.bottom() - row_height, area.width, row_height};
    const ui::Rect extras{area.x, bottom.y - row_gap - row_height, area.width, row_height};
    using ui::ButtonLook;
    std::vector<RowButton> more;
    if (around.kind.bar) {
        more.push_back(
            {page.draft.straps ? "programme.straps_off" : "programme.straps_on",
             "straps",
             ButtonLook::tool,
             screens::Choose{straps}}
        );
        more.push_back(
            {page.draft.sumo ? "programme.sumo_off" : "programme.sumo_on",
             "sumo",
             ButtonLook::tool,
             screens::Choose{sumo}}
        );
    }
    if (!other_here(around).empty()) {
        more.push_back(
            {page.draft.superset.empty() ? "programme.superset_on" : "programme.superset_off",
             "superset",
             ButtonLook::tool,
             screens::Choose{superset}}
        );
    }
    const float end = more.empty() ? bottom.y : extras.y;
    amount(
        frame,
        scene,
        {area.x, area.y, area.width, end - row_gap - area.y},
        {scene.texts("programme.max"),
         content::weight_with_unit(scene.texts, page.draft.training_max, scene.comfort.unit),
         "max",
         training_max,
         1,
         10}
    );
    if (!more.empty()) {
        button_row(frame, scene, extras, more);
    }
    const RowButton ends[] = {
        {"programme.sets", "sets", ButtonLook::big, screens::Choose{to_sets}},
        {"programme.save", "save", ButtonLook::go, screens::Message(screens::Confirm{})}};
    button_row(frame, scene, bottom, ends);
}

} // namespace

std::optional<ProgrammePage> open_programme(const Around& around) {
    const gym::Trainee& trainee = around.visit->profile->trainee;
    if (!training::may_decide(trainee, false)) {
        return std::nullopt;
    }
    ProgrammePage page;
    const auto own = trainee.programmes.find(exercise_here(around));
    if (own != trainee.programmes.end()) {
        page.draft = own->second;
        page.step = ProgrammePage::Step::sets;
    } else {
        page.draft.training_max = usual_max(around);
        page.draft.sets = shapes().front().sets;
    }
    return page;
}

Outcome update(ProgrammePage& page, const screens::Message& message, const Around& around) {
    const bool was_saving = page.saving;
    take_kept(page, message);
    if (was_saving && std::holds_alternative<screens::Kept>(message)) {
        return {Outcome::Then::close};
    }
    if (page.saving) {
        return {};
    }
    const gym::Profile& profile = *around.visit->profile;
    if (const auto* by = std::get_if<screens::StepBy>(&message)) {
        change(page, *by, profile.comfort.unit);
    } else if (const auto* touch = std::get_if<screens::Choose>(&message)) {
        choose(page, touch->which, around);
    } else if (std::holds_alternative<screens::Confirm>(message)) {
        page.saving = true;
        const std::string key = "programme." + exercise_here(around);
        return {
            Outcome::Then::stay,
            {screens::Keep{
                wire::PreferenceChanged{profile.member, {{key, gym::to_text(page.draft)}}, {}}}}};
    }
    return {};
}

screens::Frame view(const ProgrammePage& page, const Around& around, const screens::Scene& scene) {
    const std::string title =
        page.failed ? scene.texts("set.not_saved")
                    : scene.texts(
                          "programme.title",
                          fmt::arg("exercise", screens::exercise_name(scene, exercise_here(around)))
                      );
    screens::Frame frame = start_page(around, scene, "programme", title);
    switch (page.step) {
    case ProgrammePage::Step::shape:
        view_shapes(frame, scene);
        break;
    case ProgrammePage::Step::sets:
        view_sets(page, frame, scene);
        break;
    case ProgrammePage::Step::weight:
        view_weight(page, frame, around, scene);
        break;
    }
    return frame;
}

} // namespace kiosk::pages
