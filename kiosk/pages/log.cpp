#include "kiosk/pages/log.hpp"

#include "kiosk/pages/leaf.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr std::chrono::seconds put_back_for{10}; // Q10
constexpr int put_back = -1;                     // what that button chooses
constexpr int rows_standard = 5;
constexpr int rows_few = 3;           // large text, or all of it within a seated reach
constexpr int rows_beside_notice = 1; // within a seated reach
constexpr float notice_height = 88;
constexpr float button_width = 220;

bool has_notice(const Log& page) {
    return page.removed || page.failed;
}

int rows_on_leaf(const Log& page, const gym::Comfort& comfort) {
    const bool few =
        comfort.layout == gym::Layout::low || comfort.text_percent > gym::text_percent_least;
    if (comfort.layout == gym::Layout::low && has_notice(page)) {
        return rows_beside_notice;
    }
    return few ? rows_few : rows_standard;
}

base::Instant put_back_until(const Log& page, double pace) {
    return page.removed_at + std::chrono::duration_cast<base::Duration>(put_back_for / pace);
}

// Newest first.
const gym::LoggedSet* set_at(const screens::Visit& visit, int place) {
    const auto count = static_cast<int>(visit.history.size());
    return place >= 0 && place < count ? &visit.history[static_cast<std::size_t>(count - 1 - place)]
                                       : nullptr;
}

bool is_of_this_session(
    const screens::Visit& visit, const gym::LoggedSet& logged, base::Instant now
) {
    return !logged.imported && logged.at >= training::session_start(visit.history, now);
}

std::string numbers_of(const screens::Scene& scene, const gym::Set& set) {
    std::string reps = std::to_string(set.reps);
    if (set.reps_right) {
        reps = scene.texts(
            "between.log_sides", fmt::arg("left", set.reps), fmt::arg("n", *set.reps_right)
        );
    }
    if (set.load == gym::Weight{}) {
        return "× " + reps;
    }
    return content::weight_with_unit(scene.texts, set.load, scene.comfort.unit) + " × " + reps;
}

// Date, what was left, where, own note.
std::string details_of(const screens::Scene& scene, const gym::LoggedSet& logged) {
    const base::LocalTime local = scene.zone.local(logged.at);
    std::string words =
        content::date_text(scene.texts, std::chrono::floor<std::chrono::days>(local)) + " " +
        content::time_text(scene.texts, local);
    const auto add = [&words](const std::string& more) { words += " · " + more; };
    if (logged.imported) {
        add(scene.texts("between.log_imported"));
    } else if (logged.set.station == scene.station.id) {
        add(scene.station.name);
    }
    if (logged.set.type == gym::SetType::warm_up) {
        add(scene.texts("between.log_warm_up"));
    }
    if (logged.set.reps_in_reserve) {
        add(scene.texts("between.log_left", fmt::arg("n", *logged.set.reps_in_reserve)));
    }
    if (!logged.set.note.empty()) {
        add(logged.set.note);
    }
    return words;
}

void row(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const gym::LoggedSet& logged,
    std::optional<int> removable
) {
    ui::card(frame.drawing, rect);
    float left = rect.x + 24;
    float right = rect.right() - 24;
    if (removable) {
        constexpr float height = 72;
        const float inset = (rect.height - height) / 2;
        const float taken = button_width + theme::gap;
        (scene.left_handed() ? left : right) += scene.left_handed() ? taken : -taken;
        ui::button(
            frame,
            scene.metrics,
            scene.sided({rect.right() - 24 - button_width, rect.y + inset, button_width, height}),
            scene.texts("between.remove"),
            ui::ButtonLook::tool,
            "remove_" + std::to_string(*removable),
            screens::Message(screens::Choose{*removable})
        );
    }
    const float numbers = (right - left) * 0.4f;
    const float half = rect.height / 2 - 4;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {left, rect.y + 4, right - left - numbers - theme::gap, half},
        screens::exercise_name(scene, logged.set.exercise),
        scene.type(theme::lead),
        theme::text,
        22
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {right - numbers, rect.y + 4, numbers, half},
        numbers_of(scene, logged.set),
        scene.type({32, ui::FontWeight::bold}),
        theme::text,
        22,
        ui::Align::right
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {left, rect.y + rect.height / 2, right - left, half},
        details_of(scene, logged),
        scene.type(theme::small),
        theme::muted,
        22
    );
}

void notice(screens::Frame& frame, const Log& page, const screens::Scene& scene, ui::Rect rect) {
    std::string words;
    if (page.failed) {
        words = scene.texts("between.not_saved");
    } else {
        words = scene.texts("between.log_removed");
        const std::string label = scene.texts("between.put_back");
        const float width = ui::button_width(scene.metrics, label, ui::ButtonLook::go);
        ui::button(
            frame,
            scene.metrics,
            {rect.right() - width, rect.y, width, rect.height},
            label,
            ui::ButtonLook::go,
            "put_back",
            screens::Message(screens::Choose{put_back})
        );
        rect.width -= width + theme::gap;
    }
    ui::fitted_line(
        frame.drawing, scene.metrics, rect, words, scene.type(theme::lead), theme::warn, 22
    );
}

} // namespace

Outcome update(Log& page, const screens::Message& message, const Around& around) {
    const screens::Visit& visit = *around.visit;
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        const gym::Comfort comfort = visit.profile ? visit.profile->comfort : gym::Comfort{};
        page.leaf = turned(
            page.leaf, turn->by, leaves_of(visit.history.size(), rows_on_leaf(page, comfort))
        );
    } else if (const auto* choice = std::get_if<screens::Choose>(&message);
               choice && !page.saving) {
        if (choice->which == put_back && page.removed) {
            page.saving = true;
            return {Outcome::Then::stay, {screens::Keep{wire::SetLogged{page.removed->set}}}};
        }
        const gym::LoggedSet* logged = set_at(visit, choice->which);
        if (logged != nullptr && is_of_this_session(visit, *logged, around.now)) {
            page.saving = true;
            page.failed = false;
            return {Outcome::Then::stay, {screens::Keep{wire::SetVoided{logged->id}}}};
        }
    } else if (const auto* kept = std::get_if<screens::Kept>(&message)) {
        page.saving = false;
        page.failed = false;
        page.removed.reset();
        if (const auto* voided = std::get_if<wire::SetVoided>(&kept->body)) {
            for (const gym::LoggedSet& logged : visit.history) { // it is still there
                if (logged.id == voided->set) {
                    page.removed = logged;
                    page.removed_at = kept->at;
                }
            }
            page.leaf = 0;
        }
    } else if (std::holds_alternative<screens::KeepFailed>(message)) {
        page.failed = page.saving;
        page.saving = false;
    } else if (std::holds_alternative<screens::Tick>(message) && page.removed && !page.saving &&
               around.now >= put_back_until(page, around.pace)) {
        page.removed.reset();
    }
    return {};
}

screens::Frame view(const Log& page, const Around& around, const screens::Scene& scene) {
    const screens::Visit& visit = *around.visit;
    screens::Frame frame = start_page(around, scene, "log", scene.texts("between.log"));
    const int on_leaf = rows_on_leaf(page, scene.comfort);
    const int leaves = leaves_of(visit.history.size(), on_leaf);
    const int leaf = std::min(page.leaf, leaves - 1);
    ui::Rect area = turn_row(frame, scene, scene.reach(), leaf, leaves);
    if (has_notice(page)) {
        notice(
            frame, page, scene, {area.x, area.bottom() - notice_height, area.width, notice_height}
        );
        area.height -= notice_height + theme::gap;
        if (page.removed) {
            frame.changes_at =
                std::min(*frame.changes_at, put_back_until(page, around.pace)); // start_page set it
        }
    }
    if (visit.history.empty()) {
        words_card(
            frame, scene, {area.x, area.y, area.width, 160}, scene.texts("between.log_empty")
        );
        return frame;
    }
    constexpr float row_gap = 12;
    const auto rows = static_cast<float>(on_leaf);
    const float most = scene.type({56}).size * 2.2f;
    const float height = std::min((area.height - (rows - 1) * row_gap) / rows, most);
    for (int i = 0; i < on_leaf; ++i) {
        const int place = leaf * on_leaf + i;
        const gym::LoggedSet* logged = set_at(visit, place);
        if (logged != nullptr) {
            row(frame,
                scene,
                {area.x, area.y + static_cast<float>(i) * (height + row_gap), area.width, height},
                *logged,
                is_of_this_session(visit, *logged, around.now) && !page.saving
                    ? std::optional(place)
                    : std::nullopt);
        }
    }
    return frame;
}

} // namespace kiosk::pages
