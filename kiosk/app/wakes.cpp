#include "kiosk/app/model.hpp"

#include <algorithm>

namespace kiosk::app {

using namespace screens;

std::optional<base::Instant> wakes_at(const Model& model) {
    const auto after = [&](base::Instant from, std::chrono::seconds wait) {
        return from + std::chrono::duration_cast<base::Duration>(wait / model.pace);
    };
    if (model.occupied) {
        return after(model.occupied->since, question_shown);
    }
    if (!model.pages.empty() && !std::holds_alternative<Rest>(model.screen)) {
        const auto holds = pages::holds_until(model.pages.back());
        return after(std::max(model.last_touch, holds.value_or(model.last_touch)), walk_away);
    }
    if (const auto* unknown = std::get_if<UnknownCard>(&model.screen)) {
        return after(unknown->since, question_shown);
    }
    if (const auto* summary = std::get_if<Summary>(&model.screen)) {
        const bool short_of_time = at_peak(model.floor, model.station);
        return after(summary->since, short_of_time ? summary_shown_at_peak : summary_shown);
    }
    if (const auto* rest = std::get_if<Rest>(&model.screen)) {
        if (!all_done(*model.visit, model.now) && !rest->change) {
            return rest->ends;
        }
        const auto holds =
            model.pages.empty() ? std::nullopt : pages::holds_until(model.pages.back());
        return after(
            std::max({rest->ends, model.last_touch, holds.value_or(rest->ends)}), walk_away
        );
    }
    if (model.visit) {
        return after(model.last_touch, walk_away);
    }
    return std::nullopt;
}

} // namespace kiosk::app
