#include "common/content/catalogue.hpp"
#include "kiosk/app/updating.hpp"
#include "kiosk/screens/confidence.hpp"
#include "kiosk/screens/set_cards.hpp"

namespace kiosk::app {

namespace {

using namespace screens;
using base::Instant;

// One function per message; std::visit in update() does not compile without one of them.
class Update : public Updating {
public:
    using Updating::Updating;

    // --- what the shell tells ---

    void on(const Tick& tick) {
        model().now = tick.now;
        to_page(tick);
        const auto wakes = wakes_at(model());
        if (!wakes || tick.now < *wakes) {
            return;
        }
        if (model().occupied) {
            model().occupied.reset();
        } else if (!model().visit && !model().pages.empty()) {
            model().pages.clear();
        } else if (const auto* rest = screen<Rest>();
                   rest && !rest->change && !all_done(*model().visit, tick.now)) {
            model().last_touch = tick.now; // walking away is counted from the end of the rest
            show(next_set(*model().visit, model().kind, tick.now));
        } else if (screen<UnknownCard>()) {
            show(Idle{});
        } else {
            sign_out();
        }
    }

    void on(const Introduced& told) {
        const auto kind = content::station_kind(told.station.kind);
        const auto zone = base::Zone::named(told.time_zone);
        if (!kind || !zone) {
            return; // a hub newer than this kiosk: what was known before stands
        }
        if (kind->is_wall) {
            return; // kiosk/wall's business: nobody trains here, no card is read
        }
        model().station = told.station;
        model().gym_name = told.gym_name;
        model().kind = *kind;
        model().zone = *zone;
        model().gym = told.gym;
        if (screen<Nameless>()) {
            show(Idle{});
        }
        tell_busy();
    }

    void on(const LinkChanged& link) {
        model().link = {link.connected, link.boot, link.hw, link.waiting};
    }

    void on(const CardRead& read) {
        if (screen<Nameless>() || (!model().pages.empty() && pages::calls(model().pages.back()))) {
            return; // a call for help stays until it is answered
        }
        if (!model().visit || screen<Summary>()) {
            sign_out(); // closes what was open, too
            ask(read.card);
        } else if (model().visit->card != read.card) {
            model().occupied = Occupied{read.card, model().now};
        }
        touched();
    }

    void on(const ProfileFound& found) {
        const auto* idle = screen<Idle>();
        if (idle == nullptr || idle->asking != found.card) {
            return; // too late, somebody else is here
        }
        begin(begin_visit(found.card, found.profile, model().kind, model().zone, model().now));
        want(Keep{wire::CheckedIn{found.profile.member}});
    }

    void on(const CardUnknown& unknown) {
        const auto* idle = screen<Idle>();
        if (idle != nullptr && idle->asking == unknown.card) {
            show(UnknownCard{unknown.card, unknown.hub_reached, model().now});
        }
    }

    void on(const Kept& kept) {
        if (!model().visit) {
            return;
        }
        model().now = std::max(model().now, kept.at); // writing took its time
        to_page(kept);
        const auto told = trainee();
        take_saved(*model().visit, kept.id, kept.at, kept.body);
        if (trainee() != told) {
            plan_again();
        }
        if (const auto* logged = std::get_if<wire::SetLogged>(&kept.body)) {
            if (const auto& bar = model().kind.bar) {
                model().on_bar = gym::load_bar(*bar, logged->set.load, model().on_bar).side;
            }
            saved({kept.id, kept.at, false, logged->set});
        } else if (const auto* voided = std::get_if<wire::SetVoided>(&kept.body)) {
            // An older one, removed in the log, leaves a rest as it is.
            const auto* rest = screen<Rest>();
            if (screen<SetEntry>() || (rest && rest->saved.id == voided->set)) {
                show(next_set(*model().visit, model().kind, model().now));
            }
        } else if (std::holds_alternative<wire::SettingsChanged>(kept.body)) {
            back_to_set();
        }
    }

    void on(const KeepFailed& failed) {
        to_page(failed);
        // A check-in that was not kept is nothing the member could do about.
        const auto stop = [](auto& shown) {
            if constexpr (requires { shown.saving; }) {
                shown.failed = shown.failed || shown.saving;
                shown.saving = false;
            }
        };
        std::visit(stop, model().screen);
        if (auto* rest = screen<Rest>(); rest && rest->change) {
            stop(*rest->change);
        }
    }

    void on(const FloorChanged& changed) { model().floor = changed.floor; }

    void on(const Unlocked&) {}

    void on(const UnlockRefused&) {}

    void on(const HistoryFound&) {}

    void on(const ExportFound&) {}

    void on(const Forgotten&) {}

    void on(const NotReached&) {}

    // --- touches ---

    void on(const NoCard&) {
        touched();
        if (screen<Idle>() || screen<UnknownCard>()) {
            const auto* unknown = screen<UnknownCard>();
            const auto card = unknown ? std::optional(unknown->card) : std::nullopt;
            begin(begin_visit(card, std::nullopt, model().kind, model().zone, model().now));
        }
    }

    void on(const GoBack&) {
        touched();
        if (model().occupied) {
            model().occupied.reset();
        } else if (!model().pages.empty()) {
            if (!pages::calls(model().pages.back())) {
                close_page();
            }
        } else if (auto* rest = screen<Rest>()) {
            rest->change.reset();
        } else if (screen<Settings>()) {
            back_to_set();
        } else if (screen<UnknownCard>()) {
            show(Idle{});
        }
    }

    void on(const TakeOver&) {
        if (model().occupied) {
            const gym::CardNumber card = model().occupied->card;
            sign_out();
            ask(card);
        }
    }

    void on(const StepLoad& by) {
        touched();
        if (SetEntry* entry = edited()) {
            *entry = step(*entry, model().kind, exercise_of(*model().visit).exercise, by);
        }
    }

    void on(const StepReps& by) {
        touched();
        if (SetEntry* entry = edited()) {
            *entry = step(*entry, by);
        }
    }

    void on(const Save& save) {
        touched();
        SetEntry* entry = edited();
        if (entry == nullptr || entry->saving) {
            return;
        }
        const auto* corrected = screen<Rest>();
        const auto but = corrected ? std::optional(corrected->saved.id) : std::nullopt;
        if (!entry->sure && far_from(*entry, *model().visit, model().kind, but)) {
            entry->sure = save; // asked about in the row itself; the second touch saves (J20)
            return;
        }
        auto set =
            set_of(*entry, *model().visit, model().station, model().kind, save.reps_in_reserve);
        if (!set) {
            entry->failed = true; // the steppers can not make such a set
            return;
        }
        if (corrected) {
            correct(*set, corrected->saved);
        }
        entry->saving = true;
        want(Keep{wire::SetLogged{std::move(*set)}});
    }

    void on(const SaveWarmUp&) {
        touched();
        auto* warm_up = screen<WarmUp>();
        if (warm_up == nullptr || warm_up->saving || model().occupied) {
            return;
        }
        auto set = set_of(*warm_up, *model().visit, model().station, model().kind);
        warm_up->saving = set.has_value();
        warm_up->failed = !set; // a plan that this kind of station can not load
        if (set) {
            want(Keep{wire::SetLogged{std::move(*set)}});
        }
    }

    void on(const WarmedUp&) {
        touched();
        if (screen<WarmUp>() && !model().occupied) {
            model().visit->warmed_up.insert(exercise_of(*model().visit).exercise);
            to_set();
        }
    }

    void on(const ChangeSaved&) {
        touched();
        if (auto* rest = screen<Rest>()) {
            rest->change = change_of(rest->saved.set);
        }
    }

    void on(const RemoveSaved&) {
        touched();
        if (auto* rest = screen<Rest>(); rest && rest->change && !rest->change->saving) {
            rest->change->saving = true;
            want(Keep{wire::SetVoided{rest->saved.id}});
        }
    }

    void on(const SkipRest&) {
        touched();
        if (screen<Rest>()) {
            show(next_set(*model().visit, model().kind, model().now));
        }
    }

    void on(const ChooseExercise& choice) {
        touched();
        const bool choosable = screen<WarmUp>() || screen<SetEntry>() || screen<Rest>();
        if (choosable && choice.place < model().visit->plan.exercises.size()) {
            model().visit->current = choice.place;
            to_set();
        }
    }

    void on(const TellLegs& told) {
        touched();
        if (screen<SetEntry>() && asks_legs(*model().visit, model().now)) {
            want(Keep{wire::CheckedIn{model().visit->profile->member, told.legs}});
        }
    }

    void on(const StretchRest& by) {
        touched();
        if (auto* rest = screen<Rest>()) {
            const auto change = std::chrono::duration_cast<base::Duration>(
                std::chrono::seconds(by.seconds) / model().pace
            );
            rest->ends = std::max(rest->ends + change, model().now);
        }
    }

    void on(const OpenSettings&) {
        touched();
        const auto* entry = screen<SetEntry>();
        if ((entry || screen<WarmUp>()) && !model().visit->is_guest()) {
            show(open_settings(
                *model().visit, entry ? *entry : next_set(*model().visit, model().kind, model().now)
            ));
        }
    }

    void on(const StepSetting& by) {
        touched();
        if (auto* settings = screen<Settings>()) {
            *settings = step(*settings, model().kind, by);
        }
    }

    void on(const SaveSettings&) {
        touched();
        auto* settings = screen<Settings>();
        if (settings == nullptr || settings->saving) {
            return;
        }
        gym::Settings changed = changes(*settings, *model().visit);
        if (changed.empty()) {
            back_to_set();
            return;
        }
        settings->saving = true;
        want(Keep{wire::SettingsChanged{model().visit->profile->member, std::move(changed)}});
    }

    void on(const Finish&) {
        touched();
        if (!model().pages.empty() && pages::calls(model().pages.back())) {
            return;
        }
        finish();
    }

    void on(const SignOut&) { sign_out(); }

    // --- pages ---

    void on(const OpenPage& open) {
        touched();
        open_page(open.page);
    }

    void on(const Choose& touch) {
        const bool of_summary = model().pages.empty() && screen<Summary>();
        touch_page(touch);
        if (auto told = of_summary ? confidence_told(*model().visit, touch.which) : std::nullopt) {
            want(std::move(*told));
        }
    }

    template <class Touch>
    requires std::is_same_v<Touch, StepBy> || std::is_same_v<Touch, TurnLeaf> ||
        std::is_same_v<Touch, Confirm>

    void on(const Touch& touch) { touch_page(touch); }

private:
    void open_page(PageName name) {
        if (name == PageName::help || name == PageName::unwell) {
            model().occupied.reset(); // whoever needs help answers no question first
        } else if (model().occupied || screen<Nameless>()) {
            return;
        }
        if (auto page = pages::open(name, around(model()))) {
            model().pages.push_back(std::move(*page));
        }
    }

    template <class Touch>
    void touch_page(const Touch& touch) {
        touched();
        if (!model().occupied) {
            to_page(touch);
        }
    }

    void to_page(const Message& message) {
        if (model().pages.empty()) {
            return;
        }
        const pages::Outcome outcome =
            pages::update(model().pages.back(), message, around(model()));
        using Then = pages::Outcome::Then;
        if (outcome.then == Then::close) {
            close_page();
        }
        for (const Effect& effect : outcome.effects) {
            want(effect);
        }
        if (outcome.then == Then::finish) {
            finish();
        } else if (outcome.then == Then::sign_out) {
            sign_out();
        }
        if (outcome.opens) {
            open_page(*outcome.opens);
        }
        if (outcome.says) {
            std::visit([this](const auto& said) { on(said); }, *outcome.says);
        }
    }

    void begin(Visit visit) {
        model().pages.clear();
        model().visit = std::move(visit);
        to_set();
        touched();
        tell_busy();
        // At most one page comes unasked; what hurt goes before all else (R26, J14).
        open_page(PageName::ask_again);
        if (model().pages.empty()) {
            open_page(PageName::health);
        }
    }
};

} // namespace

// Double taps are not seen here: a message has no place, a finger has (ui::TouchGuard in the
// shell).
Step update(Model model, const Message& message) {
    Update update(std::move(model));
    std::visit([&](const auto& happened) { update.on(happened); }, message);
    return update.done();
}

} // namespace kiosk::app
