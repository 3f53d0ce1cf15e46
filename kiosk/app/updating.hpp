// What every message's function works with: the model on its way to the next one, the effects so
// far, and the steps that several of them take. Which message does what is update.cpp's.
#pragma once

#include "kiosk/app/model.hpp"
#include "kiosk/screens/victory.hpp"

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

    void want(screens::Effect effect) {
        const auto& visit = step_.model.visit;
        if (auto* keep = std::get_if<screens::Keep>(&effect); keep && visit && visit->is_guest()) {
            keep->guest = visit->card;
        }
        step_.effects.push_back(std::move(effect));
    }

    // Whoever stops because something hurts or is wrong is offered nothing (J15).
    enum class Ends { as_usual, at_once };

    void finish(Ends ends) {
        model().pages.clear();
        if (!model().visit) {
            return;
        }
        std::optional<std::size_t> offer;
        if (ends == Ends::as_usual && !is_waited_for(model())) {
            if (const auto* summary = screen<screens::Summary>()) {
                offer = summary->offer; // stays as it was answered
            } else {
                offer = pages::offer_of(*model().visit, model().now);
                if (offer) {
                    want(pages::offer_shown(*model().visit, *offer));
                }
            }
        }
        show(screens::Summary{model().now, offer});
    }

    void touched() { model().last_touch = model().now; }

    // A kiosk without a station.
    bool serves_nobody() { return screen<Nameless>() || screen<screens::Spare>(); }

    // The member who asked.
    bool is_here(const gym::CardNumber& card) {
        return model().visit && !model().visit->is_guest() && model().visit->card == card;
    }

    bool is_saving() {
        const auto saves = [](const auto& shown) {
            if constexpr (requires { shown.saving; }) {
                return shown.saving;
            } else {
                return false;
            }
        };
        const auto* rest = screen<screens::Rest>();
        return std::visit(saves, model().screen) ||
               (rest != nullptr && rest->change && rest->change->saving);
    }

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
    Screen first_screen(const screens::Visit& visit) const {
        if (auto warm_up = screens::next_warm_up(visit, step_.model.now)) {
            return std::move(*warm_up);
        }
        return screens::next_set(visit, step_.model.kind, step_.model.now);
    }

    void to_set() { show(first_screen(*model().visit)); }

    // From the settings, with what was stepped before.
    void back_to_set() {
        const auto* settings = screen<screens::Settings>();
        if (settings && screens::next_warm_up(*model().visit, model().now)) {
            to_set();
        } else if (settings) {
            show(screens::SetEntry(settings->set));
        }
    }

    // Nobody hears anything who did not ask for it (W4).
    void sound(ui::Sound sound) {
        const auto& visit = step_.model.visit;
        if (visit && visit->profile && visit->profile->comfort.sound) {
            want(screens::PlaySound{sound});
        }
    }

    void sound_of(const gym::SetId& saved) {
        const bool won = screens::victory_of(*model().visit, model().zone, saved).has_value();
        sound(won ? ui::Sound::victory : ui::Sound::saved);
    }

    // When the next set is due, in a rest or between two steps of the ramp.
    std::optional<base::Instant> rest_ends() const {
        if (const auto* warm_up = std::get_if<screens::WarmUp>(&step_.model.screen)) {
            return warm_up->rest_ends;
        }
        const auto* rest = std::get_if<screens::Rest>(&step_.model.screen);
        const bool goes_on = rest && !screens::all_done(*step_.model.visit, step_.model.now);
        return goes_on ? std::optional(rest->ends) : std::nullopt;
    }

    void tell_busy() {
        want(screens::TellBusy{model().visit.has_value(), static_cast<int>(model().queue.size())});
    }

    void ask(gym::CardNumber card) {
        show(screens::Idle{card});
        want(screens::AskProfile{std::move(card)});
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
        if (!screen<screens::SetEntry>() && !screen<screens::WarmUp>()) {
            return;
        }
        screens::Visit& visit = *model().visit;
        if (logged.set.type != gym::SetType::warm_up &&
            screens::goes_on_at_once(visit, model().now)) {
            to_set();
            return;
        }
        auto rest = screens::begin_rest(visit, std::move(logged), model().now, model().pace);
        screens::back_to_superset(visit, model().now);
        show(std::move(rest));
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
