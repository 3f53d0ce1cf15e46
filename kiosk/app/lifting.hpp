// The touches of the training itself: loads and reps, saving, the ramp, the rest, the machine.
#pragma once

#include "kiosk/app/working_in.hpp"
#include "kiosk/screens/set_cards.hpp"

namespace kiosk::app {

class Lifting : public WorkingIn {
public:
    using WorkingIn::WorkingIn;

    void on(const screens::StepLoad& by) {
        touched();
        if (screens::SetEntry* entry = edited()) {
            *entry = screens::step(
                *entry, model().kind, screens::exercise_of(*model().visit).exercise, by
            );
        }
    }

    void on(const screens::StepReps& by) {
        touched();
        if (screens::SetEntry* entry = edited()) {
            *entry = screens::step(*entry, by);
        }
    }

    void save_set(const screens::Save& save) {
        touched();
        screens::SetEntry* entry = edited();
        if (entry == nullptr || entry->saving) {
            return;
        }
        const auto* corrected = screen<screens::Rest>();
        const auto but = corrected ? std::optional(corrected->saved.id) : std::nullopt;
        if (!entry->sure && screens::far_from(*entry, *model().visit, model().kind, but)) {
            entry->sure = save; // asked about in the row itself; the second touch saves (J20)
            return;
        }
        auto set = screens::set_of(
            *entry, *model().visit, model().station, model().kind, save.reps_in_reserve
        );
        if (!set) {
            entry->failed = true; // the steppers can not make such a set
            return;
        }
        if (corrected) {
            screens::correct(*set, corrected->saved);
        }
        entry->saving = true;
        want(screens::Keep{wire::SetLogged{std::move(*set)}});
    }

    void on(const screens::SaveWarmUp&) {
        touched();
        auto* warm_up = screen<screens::WarmUp>();
        if (warm_up == nullptr || warm_up->saving || model().occupied) {
            return;
        }
        auto set = screens::set_of(*warm_up, *model().visit, model().station, model().kind);
        warm_up->saving = set.has_value();
        warm_up->failed = !set; // a plan that this kind of station can not load
        if (set) {
            want(screens::Keep{wire::SetLogged{std::move(*set)}});
        }
    }

    void on(const screens::PedalPressed&) {
        touched();
        if (!model().occupied && model().pages.empty()) {
            save_as_shown();
        }
    }

    void on(const screens::WarmedUp&) {
        touched();
        if (screen<screens::WarmUp>() && !model().occupied) {
            model().visit->warmed_up.insert(screens::exercise_of(*model().visit).exercise);
            to_set();
        }
    }

    void on(const screens::ChangeSaved&) {
        touched();
        if (auto* rest = screen<screens::Rest>()) {
            rest->change = screens::change_of(rest->saved.set);
        }
    }

    void on(const screens::RemoveSaved&) {
        touched();
        if (auto* rest = screen<screens::Rest>(); rest && rest->change && !rest->change->saving) {
            rest->change->saving = true;
            want(screens::Keep{wire::SetVoided{rest->saved.id}});
        }
    }

    void on(const screens::SkipRest&) {
        touched();
        if (screen<screens::Rest>()) {
            show(screens::next_set(*model().visit, model().kind, model().now));
        }
    }

    void on(const screens::ChooseExercise& choice) {
        touched();
        const bool choosable =
            screen<screens::WarmUp>() || screen<screens::SetEntry>() || screen<screens::Rest>();
        if (choosable && choice.place < model().visit->plan.exercises.size()) {
            model().visit->current = choice.place;
            to_set();
        }
    }

    void on(const screens::TellLegs& told) {
        touched();
        if (screen<screens::SetEntry>() && screens::asks_legs(*model().visit, model().now)) {
            want(screens::Keep{wire::CheckedIn{model().visit->profile->member, told.legs}});
        }
    }

    void on(const screens::StretchRest& by) {
        touched();
        if (auto* rest = screen<screens::Rest>()) {
            const auto change = std::chrono::duration_cast<base::Duration>(
                std::chrono::seconds(by.seconds) / model().pace
            );
            rest->ends = std::max(rest->ends + change, model().now);
        }
    }

    void on(const screens::OpenSettings&) {
        touched();
        const auto* entry = screen<screens::SetEntry>();
        if ((entry || screen<screens::WarmUp>()) && !model().visit->is_guest()) {
            show(screens::open_settings(
                *model().visit,
                entry ? *entry : screens::next_set(*model().visit, model().kind, model().now)
            ));
        }
    }

    void on(const screens::StepSetting& by) {
        touched();
        if (auto* settings = screen<screens::Settings>()) {
            *settings = screens::step(*settings, model().kind, by);
        }
    }

    void on(const screens::SaveSettings&) {
        touched();
        auto* settings = screen<screens::Settings>();
        if (settings == nullptr || settings->saving) {
            return;
        }
        gym::Settings changed = screens::changes(*settings, *model().visit);
        if (changed.empty()) {
            back_to_set();
            return;
        }
        settings->saving = true;
        want(screens::Keep{
            wire::SettingsChanged{model().visit->profile->member, std::move(changed)}});
    }

protected:
    // J12: the card again, a pedal or a button: the set as it is shown, no effort given. Not right
    // after it came up: then nobody can have lifted it.
    void save_as_shown() {
        const auto open_long = [&](base::Instant since) {
            return model().now - since >=
                   std::chrono::duration_cast<base::Duration>(tap_saves_after / model().pace);
        };
        if (const auto* entry = screen<screens::SetEntry>(); entry && open_long(entry->since)) {
            save_set({std::nullopt});
        } else if (const auto* warm_up = screen<screens::WarmUp>();
                   warm_up && open_long(warm_up->since)) {
            on(screens::SaveWarmUp{});
        }
    }
};

} // namespace kiosk::app
