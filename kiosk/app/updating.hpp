// What every message's function works with: the model on its way to the next one, the effects so
// far, and the steps that several of them take. Which message does what is update.cpp's.
#pragma once

#include "kiosk/app/model.hpp"

namespace kiosk::app {

class Updating {
public:
    explicit Updating(Model model)
        : step_{std::move(model), {}} {}

    Step done() { return std::move(step_); }

protected:
    Model& model() { return step_.model; }

    template <class S>
    S* screen() {
        return std::get_if<S>(&step_.model.screen);
    }

    template <class S>
    void show(S next) {
        model().screen = std::move(next);
    }

    void want(screens::Effect effect) { step_.effects.push_back(std::move(effect)); }

    void finish() {
        model().pages.clear();
        if (model().visit) {
            show(screens::Summary{model().now});
        }
    }

    // The summary beneath is read anew.
    void close_page() {
        model().pages.pop_back();
        if (auto* summary = screen<screens::Summary>()) {
            summary->since = model().now;
        }
    }

    void touched() { model().last_touch = model().now; }

    std::optional<gym::Trainee> trainee() const {
        const auto& profile = step_.model.visit->profile;
        return profile ? std::optional(profile->trainee) : std::nullopt;
    }

    // The member told something that today's plan goes by.
    void plan_again() {
        screens::Visit& visit = *model().visit;
        const std::string exercise = screens::exercise_of(visit).exercise;
        visit.plan = screens::plan_of(visit, model().kind, model().zone, model().now);
        visit.current = screens::place_of(visit, exercise).value_or(0);
        if (screen<screens::SetEntry>() || screen<screens::WarmUp>()) {
            to_set();
        }
    }

    // The next thing to lift: a step of the ramp, or the set.
    void to_set() {
        const screens::Visit& visit = *model().visit;
        if (auto warm_up = screens::next_warm_up(visit, model().now)) {
            show(std::move(*warm_up));
        } else {
            show(screens::next_set(visit, model().kind, model().now));
        }
    }

    // From the settings, with what was stepped before.
    void back_to_set() {
        const auto* settings = screen<screens::Settings>();
        if (settings && screens::next_warm_up(*model().visit, model().now)) {
            to_set();
        } else if (settings) {
            show(screens::SetEntry(settings->set));
        }
    }

    void tell_busy() { want(screens::TellBusy{model().visit.has_value()}); }

    void ask(gym::CardNumber card) {
        show(screens::Idle{card});
        want(screens::AskProfile{std::move(card)});
    }

    void sign_out() {
        model().occupied.reset();
        model().pages.clear();
        show(screens::Idle{});
        if (model().visit) {
            model().visit.reset();
            tell_busy();
        }
    }

    // A new set rests; a correction goes on resting.
    void saved(gym::LoggedSet logged) {
        if (auto* rest = screen<screens::Rest>(); rest && logged.set.replaces) {
            rest->saved = std::move(logged);
            rest->change.reset();
            return;
        }
        // One that was put back on a page begins no rest.
        const auto* entry = screen<screens::SetEntry>();
        if (entry && !entry->saving && !model().pages.empty()) {
            show(screens::next_set(*model().visit, model().kind, model().now));
            return;
        }
        if (screen<screens::WarmUp>()) {
            if (auto next = screens::next_warm_up(*model().visit, model().now, model().pace)) {
                show(std::move(*next));
                return;
            }
        }
        if (screen<screens::SetEntry>() || screen<screens::WarmUp>()) {
            show(screens::begin_rest(*model().visit, std::move(logged), model().now, model().pace));
        }
    }

    // The set the steppers and the effort row work on.
    screens::SetEntry* edited() {
        if (model().occupied) {
            return nullptr;
        }
        if (auto* rest = screen<screens::Rest>()) {
            return rest->change ? &*rest->change : nullptr;
        }
        return screen<screens::SetEntry>();
    }

private:
    Step step_;
};

} // namespace kiosk::app
