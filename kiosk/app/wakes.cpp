#include "kiosk/app/model.hpp"

#include <algorithm>

namespace kiosk::app {

using namespace screens;

namespace {

base::Instant after(const Model& model, base::Instant from, std::chrono::seconds wait) {
    return from + std::chrono::duration_cast<base::Duration>(wait / model.pace);
}

} // namespace

bool is_waited_for(const Model& model) {
    const auto& away = model.link.away_since;
    const bool told_lately = !away || model.now < *away + floor_holds;
    return !model.partners.empty() || !model.queue.empty() ||
           (told_lately && at_peak(model.floor, model.station));
}

bool signs_in_beside(const Model& model) {
    return model.visit && !model.pages.empty() &&
           std::holds_alternative<pages::SignIn>(model.pages.back());
}

std::optional<base::Instant> screen_ends_at(const Model& model) {
    const auto after = [&](base::Instant from, std::chrono::seconds wait) {
        return app::after(model, from, wait);
    };
    if (model.occupied) {
        return after(model.occupied->since, question_shown);
    }
    if (signs_in_beside(model)) {
        return after(model.last_touch, pad_waited_for);
    }
    if (!model.pages.empty() && !std::holds_alternative<Rest>(model.screen)) {
        const auto holds = pages::holds_until(model.pages.back());
        return after(std::max(model.last_touch, holds.value_or(model.last_touch)), walk_away);
    }
    if (const auto* unknown = std::get_if<UnknownCard>(&model.screen)) {
        return after(unknown->since, question_shown);
    }
    if (const auto* summary = std::get_if<Summary>(&model.screen)) {
        return after(summary->since, is_waited_for(model) ? summary_shown_at_peak : summary_shown);
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

std::optional<std::size_t> next_in_turn(const Model& model) {
    for (std::size_t place = 0; place < model.partners.size(); ++place) {
        const Partner& partner = model.partners[place];
        if (!all_done(partner.visit, model.now)) {
            return place;
        }
    }
    return std::nullopt;
}

std::optional<base::Instant> turns_at(const Model& model) {
    std::optional<base::Instant> saved; // what is on screen came after a set
    if (const auto* rest = std::get_if<Rest>(&model.screen); rest != nullptr && !rest->change) {
        saved = rest->started;
    } else if (const auto* warm_up = std::get_if<WarmUp>(&model.screen);
               warm_up != nullptr && warm_up->rest_ends && !warm_up->saving) {
        saved = warm_up->since;
    }
    const bool in_this_turn = saved && *saved >= model.turn_since;
    if (model.occupied || !model.pages.empty() || !next_in_turn(model)) {
        return std::nullopt;
    }
    if (in_this_turn) {
        return after(model, std::max(*saved, model.last_touch), turn_after);
    }
    return model.looks_on ? std::optional(after(model, model.last_touch, look_takes))
                          : std::nullopt;
}

base::Instant gone_at(const Model& model, const Partner& partner) {
    const auto* rest = std::get_if<Rest>(&partner.screen);
    const base::Instant from =
        rest != nullptr ? std::max(rest->ends, partner.last_touch) : partner.last_touch;
    return after(model, from, partner_waited_for);
}

std::optional<base::Instant> wakes_at(const Model& model) {
    std::optional<base::Instant> first = screen_ends_at(model);
    const auto also = [&](std::optional<base::Instant> at) {
        if (at && (!first || *at < *first)) {
            first = at;
        }
    };
    also(turns_at(model));
    for (const Partner& partner : model.partners) {
        also(gone_at(model, partner));
    }
    return first;
}

} // namespace kiosk::app
