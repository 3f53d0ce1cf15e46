#include "common/content/catalogue.hpp"
#include "kiosk/app/serving.hpp"
#include "kiosk/screens/confidence.hpp"

#include <algorithm>

namespace kiosk::app {

namespace {

using namespace screens;
using base::Instant;

// One function per message; std::visit in update() does not compile without one of them.
class Update : public Serving {
public:
    using Serving::on;
    using Serving::Serving;

    // --- what the shell tells ---

    void on(const Tick& tick) {
        const Instant before = std::exchange(model().now, tick.now);
        if (const auto ends = rest_ends(); ends && before < *ends && *ends <= tick.now) {
            sound(ui::Sound::rest_over);
        }
        if (model().visit && tick.now >= model().visit->locks_at) {
            model().visit->unlock.clear();
        }
        to_page(tick);
        std::erase_if(model().partners, [&](const Partner& partner) {
            return tick.now >= gone_at(model(), partner);
        });
        if (const auto turn = turns_at(model()); turn && tick.now >= *turn) {
            // Back to the set that was going on, or on to the next one.
            turn_to(model().looks_on ? model().partners.size() - 1 : *next_in_turn(model()));
            return;
        }
        const auto wakes = screen_ends_at(model());
        if (!wakes || tick.now < *wakes) {
            return;
        }
        if (model().occupied) {
            model().occupied.reset();
        } else if (signs_in_beside(model())) {
            close_sign_in();
        } else if (!model().visit && !model().pages.empty()) {
            model().pages.clear();
        } else if (const auto* rest = screen<Rest>();
                   rest && !rest->change && !all_done(*model().visit, tick.now)) {
            model().last_touch = tick.now; // walking away is counted from the end of the rest
            show(next_set(*model().visit, model().kind, tick.now));
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
        if (kind->is_spare) {
            become_spare();
        } else if (serves_nobody()) {
            show(Idle{});
        }
        tell_busy();
    }

    void on(const LinkChanged& link) {
        const auto since = model().link.away_since;
        model().link = {link.connected, link.boot, link.hw, link.waiting};
        if (!link.connected) {
            model().link.away_since = since.value_or(model().now);
        }
    }

    void on(const CardRead& read) {
        if (screen<Nameless>() || (!model().pages.empty() && pages::calls(model().pages.back()))) {
            return; // a call for help stays until it is answered
        }
        if (screen<Spare>()) { // nobody trains here
            touched();
            want(AskStaff{read.card});
            return;
        }
        if (const auto* page = service(); page != nullptr && pages::tests_reader(*page)) {
            touched();
            to_page(read);
            return;
        }
        if (!model().visit && is_out()) {
            touched();
            want(AskStaff{read.card}); // nobody else signs in here
            return;
        }
        if (signs_in_beside(model())) {
            close_sign_in();
        }
        if (gym::is_random(read.card)) {
            refuse_random(read.card);
            return;
        }
        if (!model().visit || screen<Summary>()) {
            leave(); // closes what was open, too
        }
        const auto partner =
            partner_with([&](const Visit& visit) { return visit.card == read.card; });
        if (!model().visit) {
            std::erase(model().queue, read.card); // whose turn it is now
            ask(read.card);
        } else if (model().visit->card == read.card) {
            on(PedalPressed{});
        } else if (partner) {
            turn_to(*partner);
            save_as_shown(); // who lifted is told by the tap
        } else {
            want(AskStaff{read.card});
            model().occupied =
                Occupied{read.card, model().now, model().partners.size() < partners_most};
            if (std::ranges::find(model().queue, read.card) != model().queue.end()) {
                model().occupied->queued = place_in_queue(read.card);
            } else {
                model().occupied->may_queue = model().queue.size() < queue_most;
            }
        }
        touched();
    }

    void on(const ProfileFound& found) {
        const auto is_theirs = [&](const Visit& visit) {
            return visit.profile && visit.profile->member == found.profile.member;
        };
        if (!is_expected(found.card)) {
            return; // too late, somebody else is here
        }
        if (model().visit && is_theirs(*model().visit)) {
            return; // another card of theirs
        }
        if (const auto partner = partner_with(is_theirs)) {
            turn_to(*partner);
            return;
        }
        begin(begin_visit(found.card, found.profile, model().kind, model().zone, model().now));
        want(Keep{wire::CheckedIn{found.profile.member}});
    }

    void on(const CardUnknown& unknown) {
        if (!is_expected(unknown.card)) {
            return;
        }
        if (model().visit) { // to work in, as a guest
            begin(begin_visit(unknown.card, std::nullopt, model().kind, model().zone, model().now));
        } else {
            show(UnknownCard{unknown.card, unknown.hub_reached, model().now});
        }
    }

    void on(const Kept& kept) {
        if (!model().visit) {
            return;
        }
        model().now = std::max(model().now, kept.at); // writing took its time
        if (Visit* partner = partner_of(kept.body)) {
            take_saved(*partner, kept.id, kept.at, kept.body);
            return;
        }
        to_page(kept);
        const auto told = trainee();
        take_saved(*model().visit, kept.id, kept.at, kept.body);
        if (trainee() != told) {
            plan_again();
        }
        const auto* logged = std::get_if<wire::SetLogged>(&kept.body);
        if (logged != nullptr && logged->set.station != model().station.id) {
            return; // J17: done elsewhere, nothing changes here
        }
        if (logged != nullptr) {
            if (const auto& bar = model().kind.bar) {
                model().on_bar = gym::load_bar(*bar, logged->set.load, model().on_bar).side;
            } else {
                model().pin = logged->set.load;
            }
            saved({kept.id, kept.at, false, logged->set});
            sound_of(kept.id);
        } else if (const auto* voided = std::get_if<wire::SetVoided>(&kept.body)) {
            // An older one, removed in the log, leaves a rest as it is.
            const auto* rest = screen<Rest>();
            if (screen<SetEntry>() || (rest && rest->saved.id == voided->set)) {
                if (rest) { // in a superset another exercise is shown by now
                    const auto& of = rest->saved.set.exercise;
                    model().visit->current =
                        place_of(*model().visit, of).value_or(model().visit->current);
                }
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

    // --- staff ---

    void on(const OutOfOrderSet& set) {
        if (serves(set.card)) {
            to_page(set);
        }
    }

    void on(const ServiceTold& told) {
        if (service() != nullptr) {
            to_page(told);
        }
    }

    template <class Answer>
    requires std::is_same_v<Answer, TakeOverFailed> || std::is_same_v<Answer, MachineReplaced>

    void on(const Answer& answer) {
        if (serves(answer.card)) {
            to_page(answer);
        }
    }

    // --- answers to what needs a PIN (J22) ---

    void on(const Unlocked& unlocked) {
        if (serves(unlocked.card)) {
            to_page(unlocked);
        } else if (is_here(unlocked.card)) {
            model().visit->unlock = unlocked.token;
            model().visit->locks_at = model().now + gym::unlock_lifetime;
            model().visit->profile->about = unlocked.about;
            to_page(unlocked);
        }
    }

    void on(const UnlockRefused& refused) {
        if (serves(refused.card)) {
            to_page(refused);
        } else if (is_here(refused.card)) {
            model().visit->unlock.clear();
            to_page(refused);
        }
    }

    void on(const SignedIn& signed_in) {
        if (signs_in()) {
            on(CardRead{signed_in.card}); // which closes the page
        }
    }

    void on(const SignInRefused& refused) {
        if (signs_in()) {
            to_page(refused);
        }
    }

    template <class Answer>
    requires std::is_same_v<Answer, HistoryFound> || std::is_same_v<Answer, ExportFound> ||
        std::is_same_v<Answer, Forgotten> || std::is_same_v<Answer, NotReached> ||
        std::is_same_v<Answer, OnStick> || std::is_same_v<Answer, NotOnStick>

    void on(const Answer& answer) {
        if (is_here(answer.card) || serves(answer.card)) {
            to_page(answer);
        }
    }

    // --- touches ---

    void on(const NoCard&) {
        touched();
        const auto* unknown = screen<UnknownCard>();
        if (is_out()) {
            return;
        }
        if (screen<Idle>() || (unknown && !gym::is_random(unknown->card))) {
            const auto card = unknown ? std::optional(unknown->card) : std::nullopt;
            begin(begin_visit(card, std::nullopt, model().kind, model().zone, model().now));
        }
    }

    void on(const GoBack&) {
        touched();
        if (model().occupied) {
            model().occupied.reset();
        } else if (signs_in_beside(model())) {
            close_sign_in();
        } else if (!model().pages.empty()) {
            if (!pages::calls(model().pages.back())) {
                close_page();
            }
        } else if (auto* rest = screen<Rest>()) {
            rest->change.reset();
        } else if (screen<Settings>()) {
            back_to_set();
        } else if (screen<UnknownCard>()) {
            sign_out();
        }
    }

    void on(const WorkIn&) {
        if (!model().occupied || !model().occupied->has_room) {
            return;
        }
        model().joining = model().occupied->card;
        model().occupied.reset();
        want(AskProfile{*model().joining});
    }

    void on(const Queue&) {
        if (!model().occupied || model().occupied->queued || !model().occupied->may_queue) {
            return;
        }
        Occupied& occupied = *model().occupied;
        model().queue.push_back(occupied.card);
        tell_busy();
        occupied.since = model().now;
        occupied.queued = place_in_queue(occupied.card);
    }

    void on(const TakeTurn& turn) {
        if (turn.partner < model().partners.size() && !model().occupied) {
            turn_to(turn.partner);
        }
    }

    void on(const Save& save) {
        if (model().pages.empty()) {
            save_set(save);
        } else {
            touch_page(save);
        }
    }

    void on(const Finish&) {
        touched();
        if (!model().pages.empty() && pages::calls(model().pages.back())) {
            return;
        }
        finish(Ends::as_usual);
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

    void on(const AnswerOffer& answer) {
        touched();
        auto* summary = screen<Summary>();
        if (summary == nullptr || !summary->offer || !model().pages.empty()) {
            return;
        }
        const std::size_t offer = *std::exchange(summary->offer, std::nullopt);
        summary->since = model().now;
        if (!answer.take) {
            want(pages::offer_refused(*model().visit, offer, model().now));
            return;
        }
        if (auto taken = pages::offer_taken(*model().visit, offer)) {
            want(std::move(*taken));
        }
        open_page(pages::page_of(offer));
    }

    template <class Touch>
    requires std::is_same_v<Touch, StepBy> || std::is_same_v<Touch, TurnLeaf> ||
        std::is_same_v<Touch, Confirm>

    void on(const Touch& touch) { touch_page(touch); }

private:
    void open_page(PageName name) {
        const bool calls = name == PageName::help || name == PageName::unwell;
        if (calls || (name == PageName::sign_in && !serves_nobody())) {
            model().occupied.reset(); // whoever needs help, or has no card, answers nothing first
        } else if (model().occupied || serves_nobody()) {
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
            finish(Ends::at_once);
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

    // Beside whoever trains already, too.
    void begin(Visit visit) {
        const bool called = model().called && visit.card == model().called;
        model().called.reset();
        if (model().visit && is_saving()) { // their turn comes right after it
            Partner next{std::move(visit), Idle{}, model().now};
            next.screen = first_screen(next.visit);
            model().partners.insert(model().partners.begin(), std::move(next));
            return;
        }
        const bool during_a_set = model().visit && !screen<Rest>() && !screen<Summary>();
        make_way();
        model().pages.clear();
        model().visit = std::move(visit);
        model().turn_since = model().now;
        model().looks_on = during_a_set;
        to_set();
        touched();
        if (called) { // whoever waited may have gone: hidden sooner than usual, but for a touch
            model().last_touch -= std::chrono::duration_cast<base::Duration>(
                (walk_away - called_waited_for) / model().pace
            );
        }
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
