// Who is no member: cards of the staff and what they decide (T6, T7), cards that can be nobody's
// and members without one (J13).
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
        if (screen<screens::Spare>()) {
            const auto* page = page_on_top<pages::TakeOver>();
            if (model().pages.empty() ||
                (page != nullptr && page->step != pages::TakeOver::Step::taking)) {
                model().pages.assign(1, pages::TakeOver{staff.card, staff.first_name});
            }
            return;
        }
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
        if (!screen<screens::Spare>() && !was && is_out()) { // T6: nobody goes on, nobody waits
            model().queue.clear();
            model().partners.clear();
            model().occupied.reset();
            model().joining.reset();
            std::vector<pages::Page> call = call_for_help(); // that stays
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

    template <class Page>
    const Page* page_on_top() {
        return model().pages.empty() ? nullptr : std::get_if<Page>(&model().pages.back());
    }

    const pages::Service* service() { return page_on_top<pages::Service>(); }

    // The one of the staff who asked.
    bool serves(const gym::CardNumber& card) {
        const auto* taking = page_on_top<pages::TakeOver>();
        return (service() != nullptr && service()->card == card) ||
               (taking != nullptr && taking->card == card);
    }

    // The pages with it; none where nobody calls.
    std::vector<pages::Page> call_for_help() {
        const bool calls = !model().pages.empty() && pages::calls(model().pages.back());
        return calls ? model().pages : std::vector<pages::Page>();
    }

    // T7: at once, whoever trains here: what they saved is on the disk.
    void become_spare() {
        if (screen<screens::Spare>()) {
            return;
        }
        model().visit.reset();
        model().partners.clear();
        model().queue.clear();
        model().occupied.reset();
        model().joining.reset();
        model().called.reset();
        model().pages = call_for_help();
        show(screens::Spare{});
    }

    // Somebody else may have come meanwhile, or they gave up.
    bool signs_in() {
        const auto* page = page_on_top<pages::SignIn>();
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
