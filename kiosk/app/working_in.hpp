// Several at one station, each with a visit of their own (N2, J9), and who waits for it (J16): who
// is on screen, who comes next, who leaves.
#pragma once

#include "kiosk/app/updating.hpp"

#include <algorithm>
#include <iterator>

namespace kiosk::app {

class WorkingIn : public Updating {
public:
    using Updating::Updating;

protected:
    // Whoever trains is parked as they are, a correction or settings half done left out. What their
    // PIN opened is shut: a touch brings them on again, and a touch proves nothing (J22).
    void park() {
        if (!model().visit) {
            return;
        }
        if (!screen<screens::Summary>()) { // at which they were leaving
            model().pages.clear();
            back_to_set();
            if (auto* rest = screen<screens::Rest>()) {
                rest->change.reset();
            }
            model().visit->unlock.clear();
            model().partners.push_back(
                {std::move(*model().visit), model().screen, model().last_touch}
            );
        }
        model().visit.reset();
    }

    // Somebody comes: whoever rests before a set of their own, as it is their turn, is next.
    void make_way() {
        const auto* rest = screen<screens::Rest>();
        const bool is_next = rest != nullptr && rest->started < model().turn_since;
        park();
        if (is_next) {
            std::ranges::rotate(model().partners, std::prev(model().partners.end()));
        }
    }

    // The partner at the place comes on, where they left off.
    void bring_on(std::size_t place) {
        Partner next = std::move(model().partners[place]);
        model().partners.erase(model().partners.begin() + static_cast<std::ptrdiff_t>(place));
        model().occupied.reset();
        model().pages.clear();
        model().visit = std::move(next.visit);
        model().screen = std::move(next.screen);
        model().turn_since = model().now;
        model().looks_on = false;
        model().last_touch = model().now;
        if (const auto* rest = screen<screens::Rest>();
            rest && rest->ends <= model().now && !all_done(*model().visit, model().now)) {
            const base::Instant since = rest->ends; // the set could have been begun then
            show(screens::next_set(*model().visit, model().kind, model().now));
            screen<screens::SetEntry>()->since = since;
        }
    }

    // Whoever trains leaves; the next one who works in comes on.
    void leave() {
        model().occupied.reset();
        model().pages.clear();
        const bool trained = model().visit.has_value();
        model().visit.reset();
        if (!model().partners.empty()) {
            bring_on(next_in_turn(model()).value_or(0));
            return;
        }
        show(screens::Idle{});
        if (trained) {
            tell_busy();
        }
    }

    // Leaving; where nobody works in, the station is for who was looked up just now, or who waits.
    void sign_out() {
        leave();
        if (model().visit) {
            return;
        }
        if (model().joining) {
            show(screens::Idle{std::exchange(model().joining, std::nullopt)});
        } else if (!model().queue.empty()) {
            gym::CardNumber card = std::move(model().queue.front());
            model().queue.erase(model().queue.begin());
            model().called = card;
            ask(std::move(card));
        }
    }

    template <class Is>
    std::optional<std::size_t> partner_with(Is is) {
        const auto& partners = model().partners;
        const auto found = std::ranges::find_if(partners, is, &Partner::visit);
        return found == partners.end()
                   ? std::nullopt
                   : std::optional(static_cast<std::size_t>(found - partners.begin()));
    }

    // Whose event it is, where it is not of the visit on screen.
    screens::Visit* partner_of(const wire::EventBody& body) {
        const auto member = wire::member_of(body);
        const auto place = member ? partner_with([&](const screens::Visit& visit) {
            return visit.profile && visit.profile->member == *member;
        })
                                  : std::nullopt;
        return place ? &model().partners[*place].visit : nullptr;
    }

    void turn_to(std::size_t place) {
        if (is_saving()) {
            return; // in a moment
        }
        Partner next = std::move(model().partners[place]);
        model().partners.erase(model().partners.begin() + static_cast<std::ptrdiff_t>(place));
        park();
        model().partners.insert(model().partners.begin(), std::move(next));
        bring_on(0);
    }

    // The card was read at the idle screen, or to work in.
    bool is_expected(const gym::CardNumber& card) {
        const auto* idle = screen<screens::Idle>();
        if (idle != nullptr && idle->asking == card) {
            return true;
        }
        if (model().joining != card || model().partners.size() >= partners_most) {
            return false;
        }
        model().joining.reset();
        return model().visit.has_value();
    }

    // Of a card in the queue. Whoever is before it is taken to need as long as those who train.
    screens::Occupied::Place place_in_queue(const gym::CardNumber& card) {
        const auto& queue = model().queue;
        const auto ahead = std::ranges::find(queue, card) - queue.begin();
        return {static_cast<int>(ahead), minutes_until_free() * (ahead + 1)};
    }

    // About; of whoever has most left to do here.
    std::chrono::minutes minutes_until_free() {
        constexpr std::chrono::seconds set_takes{40};
        std::chrono::seconds longest{60};
        const auto take = [&](const screens::Visit& visit) {
            const gym::PlannedExercise& exercise = screens::exercise_of(visit);
            const auto left = std::max<std::ptrdiff_t>(
                0, exercise.target.sets - std::ssize(screens::sets_done(visit, model().now))
            );
            longest = std::max(longest, left * (exercise.rest + set_takes));
        };
        if (model().visit) {
            take(*model().visit);
        }
        for (const Partner& partner : model().partners) {
            take(partner.visit);
        }
        return std::chrono::ceil<std::chrono::minutes>(longest);
    }

    // The summary beneath is read anew.
    void close_page() {
        if (pages::ends_visit(model().pages.back())) {
            sign_out();
            return;
        }
        model().pages.pop_back();
        if (auto* summary = screen<screens::Summary>()) {
            summary->since = model().now;
        }
    }
};

} // namespace kiosk::app
