#include "kiosk/pages/log.hpp"

#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/log_row.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr std::chrono::seconds put_back_for{10}; // Q10
constexpr int put_back = -1;                     // what that button chooses
constexpr int rows_low = 2;                      // within a seated reach
constexpr int rows_beside_notice = 1;            // within a seated reach
constexpr float notice_height = 88;
constexpr float whole_height = 72;

bool has_notice(const Log& page) {
    return page.removed || page.failed;
}

int rows_on_leaf(const Log& page, const gym::Comfort& comfort) {
    if (comfort.layout == gym::Layout::low) {
        return has_notice(page) ? rows_beside_notice : rows_low;
    }
    return comfort.text_percent > gym::text_percent_least ? log_rows_few : log_rows;
}

base::Instant put_back_until(const Log& page, double pace) {
    return page.removed_at + std::chrono::duration_cast<base::Duration>(put_back_for / pace);
}

bool is_of_this_session(
    const screens::Visit& visit, const gym::LoggedSet& logged, base::Instant now
) {
    return !logged.imported && logged.at >= training::session_start(visit.history, now);
}

// The hub takes a removal, and the set that is put back, from where it was logged alone.
bool may_remove(const gym::LoggedSet& logged, const Around& around) {
    const bool here = logged.set.station ? logged.set.station == around.station.id
                                         : logged.id.origin == around.station.id.value;
    return here && is_of_this_session(*around.visit, logged, around.now);
}

// What a tap may show (J22), newest first: what is done at this station, and today's session.
std::vector<const gym::LoggedSet*> shown_sets(const Around& around) {
    const screens::Visit& visit = *around.visit;
    std::vector<const gym::LoggedSet*> shown;
    for (auto logged = visit.history.rbegin(); logged != visit.history.rend(); ++logged) {
        const bool done_here = std::ranges::find(around.kind.exercises, logged->set.exercise) !=
                               around.kind.exercises.end();
        if (done_here || is_of_this_session(visit, *logged, around.now)) {
            shown.push_back(&*logged);
        }
    }
    return shown;
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
            page.leaf, turn->by, leaves_of(shown_sets(around).size(), rows_on_leaf(page, comfort))
        );
    } else if (const auto* choice = std::get_if<screens::Choose>(&message);
               choice && !page.saving) {
        if (choice->which == put_back && page.removed) {
            page.saving = true;
            return {Outcome::Then::stay, {screens::Keep{wire::SetLogged{page.removed->set}}}};
        }
        const auto shown = shown_sets(around);
        const auto place = static_cast<std::size_t>(choice->which);
        const gym::LoggedSet* logged = place < shown.size() ? shown[place] : nullptr;
        if (logged != nullptr && may_remove(*logged, around)) {
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
    screens::Frame frame = start_page(around, scene, "log", scene.texts("between.log"));
    const int on_leaf = rows_on_leaf(page, scene.comfort);
    const auto shown = shown_sets(around);
    const int leaves = leaves_of(shown.size(), on_leaf);
    const int leaf = std::min(page.leaf, leaves - 1);
    ui::Rect area = turn_row(frame, scene, scene.reach(), leaf, leaves);
    if (!has_notice(page)) {
        ui::button(
            frame,
            scene.metrics,
            {area.x, area.bottom() - whole_height, area.width, whole_height},
            scene.texts("between.whole_log"),
            ui::ButtonLook::tool,
            "whole_log",
            screens::Message(screens::OpenPage{screens::PageName::whole_log})
        );
        area.height -= whole_height + theme::gap;
    }
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
    if (shown.empty()) {
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
        if (static_cast<std::size_t>(place) >= shown.size()) {
            break;
        }
        const gym::LoggedSet& logged = *shown[static_cast<std::size_t>(place)];
        log_row(
            frame,
            scene,
            {area.x, area.y + static_cast<float>(i) * (height + row_gap), area.width, height},
            logged,
            may_remove(logged, around) && !page.saving ? std::optional(place) : std::nullopt
        );
    }
    return frame;
}

} // namespace kiosk::pages
