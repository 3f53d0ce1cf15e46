// Who is no member: cards of the staff (T6, T7), cards that can be nobody's and members without one
// (J13).
#pragma once

#include "kiosk/app/lifting.hpp"
#include "kiosk/screens/floor_told.hpp"

namespace kiosk::app {

class Serving : public Lifting {
public:
    using Lifting::Lifting;
    using Lifting::on;

    void on(const screens::StaffRead& staff) {
        const auto* idle = screen<screens::Idle>();
        const bool asked = model().occupied && model().occupied->card == staff.card;
        if (!asked && !(idle != nullptr && idle->asking == staff.card) &&
            !(!model().visit && is_out())) {
            return; // too late, somebody else is here
        }
        model().occupied.reset();
        if (idle != nullptr) {
            show(screens::Idle{});
        }
        touched();
        model().pages.assign(1, pages::Service{staff.card, staff.first_name});
    }

    void on(const screens::FloorChanged& changed) {
        const bool was = is_out();
        model().floor = changed.floor;
        if (!was && is_out()) { // T6: nobody goes on, nobody waits
            model().queue.clear();
            model().partners.clear();
            model().occupied.reset();
            model().joining.reset();
            std::vector<pages::Page> call; // for help: that stays
            if (!model().pages.empty() && pages::calls(model().pages.back())) {
                call = model().pages;
            }
            finish(Ends::at_once);
            if (!model().visit) {
                show(screens::Idle{}); // whoever is asked for
            }
            model().pages = std::move(call);
            tell_busy();
        }
    }

protected:
    bool is_out() { return screens::is_out_of_order(model().floor, model().station); }

    const pages::Service* service() {
        return model().pages.empty() ? nullptr : std::get_if<pages::Service>(&model().pages.back());
    }

    // The one of the staff who asked.
    bool serves(const gym::CardNumber& card) {
        return service() != nullptr && service()->card == card;
    }

    // Somebody else may have come meanwhile, or they gave up.
    bool signs_in() {
        const auto* page =
            model().pages.empty() ? nullptr : std::get_if<pages::SignIn>(&model().pages.back());
        return page != nullptr && page->asking;
    }

    // Back to the training beside which somebody told their number: nothing of it is left to who
    // comes next.
    void close_sign_in() {
        model().pages.pop_back();
        const bool help = !model().pages.empty() && // which it was opened from
                          std::holds_alternative<pages::Help>(model().pages.back());
        if (help && !pages::calls(model().pages.back())) {
            model().pages.pop_back();
        }
        if (auto* summary = screen<screens::Summary>()) {
            summary->since = model().now;
        }
    }

    // J13: a phone or a bank card, which names nobody, and somebody else at each tap.
    void refuse_random(const gym::CardNumber& card) {
        touched();
        if (model().visit) {
            model().occupied = screens::Occupied{card, model().now, false, false};
        } else {
            leave();
            show(screens::UnknownCard{card, true, model().now});
        }
    }
};

} // namespace kiosk::app
