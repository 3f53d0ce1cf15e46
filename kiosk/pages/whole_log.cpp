#include "kiosk/pages/whole_log.hpp"

#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/log_row.hpp"
#include "kiosk/pages/pin.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;
using Asked = WholeLog::Asked;

namespace {

int sets_on_leaf(const gym::Comfort& comfort) {
    const bool few =
        comfort.layout == gym::Layout::low || comfort.text_percent > gym::text_percent_least;
    return few ? log_rows_few : log_rows;
}

// The next page of it.
Outcome ask_more(WholeLog& page, const screens::Visit& visit) {
    page.asked = Asked::waits;
    std::optional<wire::HistoryPlace> before;
    if (!page.sets.empty()) {
        before = wire::HistoryPlace{page.sets.back().at, page.sets.back().id};
    }
    return {Outcome::Then::stay, {screens::AskHistory{*visit.card, visit.unlock, before}}};
}

void turn_by(WholeLog& page, int by, const gym::Comfort& comfort) {
    page.leaf = turned(page.leaf, by, leaves_of(page.sets.size(), sets_on_leaf(comfort)));
}

bool at_the_end(const WholeLog& page, const gym::Comfort& comfort) {
    return page.leaf + 1 >= leaves_of(page.sets.size(), sets_on_leaf(comfort));
}

const char* words_of(const WholeLog& page) {
    switch (page.asked) {
    case Asked::not_yet:
    case Asked::waits:
        return "away.fetching";
    case Asked::not_reached:
        return "away.not_reached";
    case Asked::answered:
        break;
    }
    return "between.log_empty";
}

} // namespace

Outcome update(WholeLog& page, const screens::Message& message, const Around& around) {
    const screens::Visit& visit = *around.visit;
    const gym::Comfort& comfort = visit.profile->comfort;
    if (is_locked(visit, gym::Deed::see_all_sets)) {
        return {Outcome::Then::close}; // its time is over
    }
    if (page.asked == Asked::not_yet) {
        return ask_more(page, visit);
    }
    if (const auto* touch = std::get_if<screens::TurnLeaf>(&message)) {
        turn_by(page, touch->by, comfort);
        if (page.more && page.asked == Asked::answered && at_the_end(page, comfort)) {
            return ask_more(page, visit);
        }
    } else if (page.asked == Asked::not_reached && std::get_if<screens::Confirm>(&message)) {
        return ask_more(page, visit);
    } else if (const auto* found = std::get_if<screens::HistoryFound>(&message);
               found && page.asked == Asked::waits) {
        page.asked = Asked::answered;
        page.more = found->more;
        page.sets.insert(page.sets.end(), found->sets.begin(), found->sets.end());
    } else if (std::holds_alternative<screens::NotReached>(message)) {
        page.asked = Asked::not_reached;
    } else if (std::holds_alternative<screens::UnlockRefused>(message)) {
        return {Outcome::Then::close};
    }
    return {};
}

screens::Frame view(const WholeLog& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "whole_log", scene.texts("between.whole_log"));
    if (page.asked == Asked::not_yet) {
        frame.changes_at = scene.now; // asked for at once
    }
    const int on_leaf = sets_on_leaf(scene.comfort);
    const int leaves = leaves_of(page.sets.size(), on_leaf);
    const int leaf = std::min(page.leaf, leaves - 1);
    ui::Rect area = turn_row(frame, scene, scene.reach(), leaf, leaves);
    if (page.asked == Asked::not_reached) {
        constexpr float again_height = 88;
        ui::button(
            frame,
            scene.metrics,
            {area.x, area.bottom() - again_height, area.width, again_height},
            scene.texts("between.log_again"),
            ui::ButtonLook::go,
            "again",
            screens::Message(screens::Confirm{})
        );
        area.height -= again_height + theme::gap;
    }
    if (page.sets.empty()) {
        words_card(frame, scene, {area.x, area.y, area.width, 160}, scene.texts(words_of(page)));
        return frame;
    }
    constexpr float row_gap = 12;
    const auto rows = static_cast<float>(on_leaf);
    const float most = scene.type({56}).size * 2.2f;
    const float height = std::min((area.height - (rows - 1) * row_gap) / rows, most);
    for (int i = 0; i < on_leaf; ++i) {
        const auto place = static_cast<std::size_t>(leaf * on_leaf + i);
        if (place < page.sets.size()) {
            log_row(
                frame,
                scene,
                {area.x, area.y + static_cast<float>(i) * (height + row_gap), area.width, height},
                page.sets[place],
                std::nullopt
            );
        }
    }
    return frame;
}

} // namespace kiosk::pages
