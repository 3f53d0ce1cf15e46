#include "kiosk/pages/elsewhere.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"
#include "kiosk/pages/leaf.hpp"

#include <algorithm>
#include <cstdlib>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Message;

namespace {

constexpr int other_exercise = -1; // what the button back to the list chooses
constexpr double far_share = 0.30; // J20

// What a touch of a stepper counts in.
constexpr int load_step = 0;
constexpr int reps_step = 1;
constexpr int right_step = 2;
constexpr int far_step = 8; // small ones in a wide one: 20 kg

gym::Weight small_step(gym::Unit unit) {
    constexpr double pounds = 5;
    return unit == gym::Unit::kg ? gym::kilograms(2.5)
                                 : gym::kilograms(pounds * gym::kilograms_per_pound);
}

// Of the last working set that was told here; imported ones are history only.
const gym::LoggedSet* last_of(const screens::Visit& visit, std::string_view exercise) {
    const auto found = std::find_if(
        visit.history.rbegin(),
        visit.history.rend(),
        [&](const gym::LoggedSet& logged) {
            return !logged.imported && logged.set.exercise == exercise &&
                   logged.set.type != gym::SetType::warm_up;
        }
    );
    return found == visit.history.rend() ? nullptr : &*found;
}

// All but this station's own: those of the log first, the newest of them at the top.
std::vector<const gym::Exercise*> choices(const Around& around) {
    std::vector<const gym::Exercise*> all;
    const auto add = [&](const gym::Exercise* exercise) {
        const bool can_be =
            exercise != nullptr && std::ranges::find(all, exercise) == all.end() &&
            std::ranges::find(around.kind.exercises, exercise->slug) == around.kind.exercises.end();
        if (can_be) {
            all.push_back(exercise);
        }
    };
    const auto& history = around.visit->history;
    for (auto logged = history.rbegin(); logged != history.rend(); ++logged) {
        add(content::exercise(logged->set.exercise));
    }
    for (const gym::Exercise& exercise : content::exercises()) {
        add(&exercise);
    }
    return all;
}

struct Grid {
    int columns;
    int rows;

    int on_leaf() const { return columns * rows; }
};

Grid grid_of(const gym::Comfort& comfort) {
    const bool few =
        comfort.layout == gym::Layout::low || comfort.text_percent > gym::text_percent_least;
    return few ? Grid{3, 3} : Grid{4, 4};
}

Elsewhere::Entry begin(const gym::Exercise& exercise, const screens::Visit& visit) {
    Elsewhere::Entry entry;
    entry.exercise = exercise.slug;
    const gym::LoggedSet* last = last_of(visit, exercise.slug);
    entry.load = last != nullptr ? last->set.load : gym::Weight{};
    constexpr int reps_usual = 10;
    entry.reps = last != nullptr ? std::max(last->set.reps, 1) : reps_usual;
    if (exercise.one_sided) {
        entry.reps_right = last != nullptr ? last->set.reps_right.value_or(entry.reps) : entry.reps;
        entry.sides_apart = entry.reps_right != entry.reps;
    }
    return entry;
}

void step(Elsewhere::Entry& entry, const screens::StepBy& by, gym::Unit unit) {
    entry.sure.reset();
    const auto reps = [&](int from) { return std::clamp(from + by.steps, 1, training::reps_max); };
    if (by.which == load_step) {
        entry.load.grams = std::clamp<std::int64_t>(
            entry.load.grams + by.steps * small_step(unit).grams,
            0,
            training::load_elsewhere_max.grams
        );
    } else if (by.which == reps_step) {
        entry.reps = reps(entry.reps);
        if (entry.reps_right && !entry.sides_apart) {
            entry.reps_right = entry.reps;
        }
    } else if (entry.reps_right) {
        entry.reps_right = reps(*entry.reps_right);
        entry.sides_apart = true;
    }
}

// J20: the load that was lifted last, where this one is far from it.
std::optional<gym::Weight> far_from(const Elsewhere::Entry& entry, const screens::Visit& visit) {
    const gym::LoggedSet* last = last_of(visit, entry.exercise);
    if (last == nullptr) {
        return std::nullopt;
    }
    const gym::Weight load = last->set.load;
    const auto apart = static_cast<double>(std::llabs(entry.load.grams - load.grams));
    const bool far = apart > far_share * static_cast<double>(load.grams);
    return far ? std::optional(load) : std::nullopt;
}

gym::Set
set_of(const Elsewhere::Entry& entry, const screens::Visit& visit, const screens::Save& save) {
    const gym::Exercise* exercise = content::exercise(entry.exercise);
    gym::Set set;
    set.member = visit.profile->member;
    set.exercise = entry.exercise;
    set.load = entry.load;
    set.load_is_added = exercise->equipment == gym::Equipment::body_weight || entry.load.grams == 0;
    set.reps = entry.reps;
    set.reps_right = entry.reps_right;
    set.reps_in_reserve = save.reps_in_reserve;
    set.routine_version = visit.plan.routine_version;
    return set;
}

Outcome save(Elsewhere& page, const screens::Save& touch, const Around& around) {
    const screens::Visit& visit = *around.visit;
    Elsewhere::Entry& entry = *page.entry;
    if (!entry.sure && far_from(entry, visit)) {
        entry.sure = touch;
        return {};
    }
    gym::Set set = set_of(entry, visit, touch);
    page.failed = !training::check_set_elsewhere(set, around.kind, content::exercises());
    if (page.failed) {
        return {};
    }
    page.saving = true;
    return {Outcome::Then::stay, {screens::Keep{wire::SetLogged{std::move(set)}}}};
}

// How many there are of it in this session, and what was lifted the time before.
std::string
standing(const Elsewhere::Entry& entry, const screens::Visit& visit, const screens::Scene& scene) {
    training::SessionSets today = screens::session_sets(visit, scene.now);
    std::erase_if(today, [&](const gym::LoggedSet& logged) {
        return logged.set.exercise != entry.exercise;
    });
    if (!today.empty()) {
        return scene.texts(
            "away.elsewhere_saved", fmt::arg("sets", screens::sets_text(scene, today))
        );
    }
    const auto before = training::last_time(visit.history, entry.exercise, scene.now);
    return before.empty()
               ? scene.texts("away.elsewhere_first")
               : scene.texts(
                     "away.elsewhere_last", fmt::arg("sets", screens::sets_text(scene, before))
                 );
}

std::string
question(const Elsewhere& page, const screens::Visit& visit, const screens::Scene& scene) {
    const Elsewhere::Entry& entry = *page.entry;
    if (page.failed) {
        return scene.texts("set.not_saved");
    }
    if (page.saving) {
        return scene.texts("set.saving");
    }
    const auto last = entry.sure ? far_from(entry, visit) : std::nullopt;
    if (last) {
        return scene.texts(
            "set.sure",
            fmt::arg("load", screens::load_with_unit(scene, entry.load)),
            fmt::arg("last", screens::load_with_unit(scene, *last))
        );
    }
    return scene.comfort.asks_effort ? scene.texts("set.how_many_more") : std::string();
}

void list(
    const Elsewhere& page, screens::Frame& frame, const Around& around, const screens::Scene& scene
) {
    const std::vector<const gym::Exercise*> all = choices(around);
    const Grid grid = grid_of(scene.comfort);
    const int leaves = leaves_of(all.size(), grid.on_leaf());
    const int leaf = std::min(page.leaf, leaves - 1);
    const ui::Rect area = turn_row(frame, scene, scene.reach(), leaf, leaves);
    constexpr float gap = 12;
    for (int i = 0; i < grid.on_leaf(); ++i) {
        const auto place = static_cast<std::size_t>(leaf * grid.on_leaf() + i);
        if (place >= all.size()) {
            break;
        }
        ui::tile(
            frame,
            scene.metrics,
            grid_cell(area, grid.columns, grid.rows, i, gap),
            screens::exercise_name(scene, all[place]->slug),
            scene.type({28, ui::FontWeight::semi_bold}),
            "exercise_" + all[place]->slug,
            Message(screens::Choose{static_cast<int>(place)})
        );
    }
}

struct Places {
    ui::Rect standing; // what was done before
    ui::Rect question;
    ui::Rect numbers;
    ui::Rect wide; // wide steps of the load, and the way back to the list
    ui::Rect row;
};

Places places_of(const screens::Scene& scene) {
    constexpr float gap = 14;
    constexpr float wide = 72;
    const ui::Rect all = scene.content();
    const ui::Rect reach = scene.reach();
    Places places;
    if (scene.low()) {
        const float words = (reach.y - all.y - gap) / 2;
        places.standing = {all.x, all.y, all.width, words};
        places.question = {all.x, all.y + words, all.width, words};
        places.row = {reach.x, reach.bottom() - 100, reach.width, 100};
        places.numbers = {reach.x, reach.y, reach.width, reach.height - 100 - wide - 2 * gap};
    } else {
        places.standing = {all.x, all.y, all.width, 72};
        places.row = {all.x, all.bottom() - 130, all.width, 130};
        places.question = {all.x, places.row.y - gap - 60, all.width, 60};
        const float top = places.standing.bottom() + gap;
        places.numbers = {all.x, top, all.width, places.question.y - wide - 2 * gap - top};
    }
    places.wide = {all.x, places.numbers.bottom() + gap, all.width, wide};
    return places;
}

void numbers(
    screens::Frame& frame, const Elsewhere::Entry& entry, const screens::Scene& scene, ui::Rect rect
) {
    constexpr float gap = 14;
    const float count = entry.reps_right ? 3 : 2;
    const float width = (rect.width - (count - 1) * gap) / count;
    const std::string load =
        entry.load.grams == 0 ? std::string("0") : screens::load_text(scene, entry.load);
    const float load_size = entry.reps_right ? 84 : theme::number.size;
    const auto stepper = [&](int place,
                             const std::string& number,
                             const std::string& below,
                             const char* name,
                             int which) {
        screens::stepper(
            scene,
            frame,
            scene.sided(
                {rect.x + static_cast<float>(place) * (width + gap), rect.y, width, rect.height}
            ),
            number,
            below,
            name,
            screens::StepBy{which, 1},
            screens::StepBy{which, -1},
            load_size
        );
    };
    stepper(
        0,
        load,
        entry.load.grams == 0 ? scene.texts("load.body_weight") : screens::unit_text(scene),
        "load",
        load_step
    );
    const bool mirrored = entry.reps_right && scene.left_handed(); // left stays left
    stepper(
        mirrored ? 2 : 1,
        std::to_string(entry.reps),
        scene.texts(entry.reps_right ? "set.left_leg" : "change.reps"),
        "reps",
        reps_step
    );
    if (entry.reps_right) {
        stepper(
            mirrored ? 1 : 2,
            std::to_string(*entry.reps_right),
            scene.texts("set.right_leg"),
            "right",
            right_step
        );
    }
}

void wide_row(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect) {
    constexpr float gap = 14;
    constexpr float step_width = 150;
    const std::string step =
        screens::load_text(scene, gym::Weight{far_step * small_step(scene.comfort.unit).grams});
    const auto button =
        [&](float x, float width, const std::string& label, const char* name, Message message) {
            ui::button(
                frame,
                scene.metrics,
                scene.sided({x, rect.y, width, rect.height}),
                label,
                ui::ButtonLook::big,
                name,
                std::move(message)
            );
        };
    button(rect.x, step_width, "−" + step, "load_far_down", screens::StepBy{load_step, -far_step});
    button(
        rect.x + step_width + gap,
        step_width,
        "+" + step,
        "load_far_up",
        screens::StepBy{load_step, far_step}
    );
    const float x = rect.x + 2 * (step_width + gap);
    button(
        x,
        rect.right() - x,
        scene.texts("away.other_exercise"),
        "other_exercise",
        screens::Choose{other_exercise}
    );
}

void enter(
    const Elsewhere& page, screens::Frame& frame, const Around& around, const screens::Scene& scene
) {
    const Places places = places_of(scene);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        places.standing,
        standing(*page.entry, *around.visit, scene),
        scene.type({28, ui::FontWeight::medium}),
        theme::muted,
        1.2f,
        22
    );
    numbers(frame, *page.entry, scene, places.numbers);
    wide_row(frame, scene, places.wide);
    const bool asks = page.entry->sure.has_value();
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        places.question,
        question(page, *around.visit, scene),
        scene.type(theme::lead),
        page.failed ? theme::bad
        : asks      ? theme::warn
                    : theme::text,
        1.15f,
        22
    );
    screens::effort_row(scene, frame, places.row, page.entry->sure);
}

} // namespace

Outcome update(Elsewhere& page, const Message& message, const Around& around) {
    take_kept(page, message);
    if (const auto* kept = std::get_if<screens::Kept>(&message); kept && page.entry) {
        page.entry->sure.reset();
    }
    if (page.saving) {
        return {};
    }
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        const int on_leaf = grid_of(around.visit->profile->comfort).on_leaf();
        page.leaf = turned(page.leaf, turn->by, leaves_of(choices(around).size(), on_leaf));
    } else if (const auto* choice = std::get_if<screens::Choose>(&message)) {
        const std::vector<const gym::Exercise*> all = choices(around);
        const bool known = choice->which >= 0 && choice->which < static_cast<int>(all.size());
        page.entry.reset();
        page.failed = false;
        if (known) {
            page.entry = begin(*all[static_cast<std::size_t>(choice->which)], *around.visit);
        }
    } else if (const auto* by = std::get_if<screens::StepBy>(&message); by && page.entry) {
        step(*page.entry, *by, around.visit->profile->comfort.unit);
    } else if (const auto* touch = std::get_if<screens::Save>(&message); touch && page.entry) {
        return save(page, *touch, around);
    }
    return {};
}

screens::Frame view(const Elsewhere& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(
        around,
        scene,
        page.entry ? "elsewhere_set" : "elsewhere",
        page.entry ? screens::exercise_name(scene, page.entry->exercise)
                   : scene.texts("away.elsewhere")
    );
    if (page.entry) {
        enter(page, frame, around, scene);
    } else {
        list(page, frame, around, scene);
    }
    return frame;
}

} // namespace kiosk::pages
