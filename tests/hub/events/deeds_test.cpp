// J22 at the hub, cell by cell: what a tap, a PIN and the desk may do.
#include "common/gym/deeds.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/requests/answer.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/unlocks.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using gym::Deed;
using namespace std::chrono_literals;
using tests::evening;

enum class By { tap, over, others_pin, pin, desk };
constexpr By everybody[] = {By::tap, By::over, By::others_pin, By::pin, By::desk};

// Does every deed for real, in a gym of its own each time.
struct Doing {
    tests::SampleGym gym;
    const base::SecretKey key = base::random_key();
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    const gym::CardNumber card{"04A2B9FF"};
    By by = By::tap;

    explicit Doing(By who, store::CardFor what = store::CardFor::training)
        : by(who) {
        const std::string tag = base::card_tag(key, card.value);
        GF_CHECK(store::link_card(gym.db, tag, gym.sam.id, evening, what));
    }

    std::string token() {
        switch (by) {
        case By::pin:
            return store::make_unlock(gym.db, gym.sam.id, gym.curl.id, evening);
        case By::over:
            return store::make_unlock(gym.db, gym.sam.id, gym.curl.id, evening - 1h);
        case By::others_pin:
            return store::make_unlock(gym.db, gym.alex.id, gym.curl.id, evening);
        case By::tap:
        case By::desk:
            break;
        }
        return {};
    }

    bool send(const wire::EventBody& body) {
        if (by == By::desk) {
            return std::visit(
                [&](const auto& told) {
                    if constexpr (std::is_constructible_v<DeskEvent, decltype(told)>) {
                        return told_by_staff(gym.db, told, evening).has_value();
                    }
                    return true; // not told at the desk
                },
                body
            );
        }
        const auto sent = tests::event(1, body, evening);
        return apply_batch(gym.db, gym.curl, std::span(&sent, 1), evening).quarantined.empty();
    }

    bool change(const std::string& preference, const std::string& value) {
        EXPECT_TRUE(gym::deed_of_preference(preference, value)) << preference;
        return send(wire::PreferenceChanged{gym.sam.id, {{preference, value}}, token()});
    }

    requests::Asked asked() { return {gym.db, gym.curl, key, zone, evening}; }

    // What is asked for by a card; the desk does it by commands of its own.
    bool opens(Deed deed) {
        return by == By::desk ||
               std::holds_alternative<gym::MemberId>(opened(asked(), card, token(), deed));
    }

    bool does(Deed deed) {
        switch (deed) {
        case Deed::see_training:
            return requests::answer_verb(asked(), wire::FetchProfile{card}).has_value();
        case Deed::change_machine:
            return send(wire::SettingsChanged{gym.sam.id, {{"seat", "4"}}});
        case Deed::log_sets:
            return send(wire::SetLogged{gym.set()});
        case Deed::report_pain:
            return send(wire::PainReported{
                gym.sam.id, wire::PainReport{"leg_curl", gym::BodyPart::knee, 3}});
        case Deed::change_comfort:
            return change("language", "de") && change("text_size", "150");
        case Deed::choose_advice:
            return change("warm_ups", "short") && change("leg_days", "14");
        case Deed::ask_trainer:
            return change("trainer", "form");
        case Deed::put_away_card:
            return change("card.food", "done");
        case Deed::leave_boards:
            return change("board", "off");
        case Deed::join_boards:
            return change("board", "as Sammy");
        case Deed::answer_first_screen:
            return change("screening", "clear");
        case Deed::change_about:
            return change("body_weight", "80");
        case Deed::change_goal:
            return send(wire::GoalChanged{gym.sam.id, std::nullopt, token()});
        case Deed::choose_block:
            return change("block", "start");
        case Deed::see_all_sets:
            return by == By::desk ||
                   std::holds_alternative<wire::HistoryPage>(
                       answer_verb(asked(), wire::FetchHistory{card, token(), std::nullopt})
                   );
        case Deed::take_data:
        case Deed::be_forgotten:
        case Deed::put_out_of_order:
        case Deed::look_after_kiosk:
        case Deed::take_over_station:
        case Deed::replace_machine:
            return opens(deed);
        }
        return false;
    }
};

TEST(Deeds, J22_CellByCell) {
    for (int i = 0; i <= static_cast<int>(Deed::replace_machine); ++i) {
        const auto deed = static_cast<Deed>(i);
        const gym::Needs needs = gym::needs_of(deed);
        for (const By by : everybody) {
            const bool may = by == By::desk || (!needs.staff && (!needs.pin || by == By::pin));
            EXPECT_EQ(Doing(by).does(deed), may) << "deed " << i << " by " << static_cast<int>(by);
        }
    }
}

TEST(Deeds, T6_T7_ACardOfTheStaffDoesWhatIsTheirsAndNothingOfAMembers) {
    for (const Deed deed :
         {Deed::see_all_sets,
          Deed::take_data,
          Deed::be_forgotten,
          Deed::put_out_of_order,
          Deed::look_after_kiosk,
          Deed::take_over_station,
          Deed::replace_machine}) {
        const gym::Needs needs = gym::needs_of(deed);
        for (const By by : {By::tap, By::over, By::others_pin, By::pin}) {
            const bool may = needs.staff && (!needs.pin || by == By::pin);
            EXPECT_EQ(Doing(by, store::CardFor::staff).opens(deed), may)
                << "deed " << static_cast<int>(deed) << " by " << static_cast<int>(by);
        }
    }
}

// Restated from what members are promised, not from the code.
TEST(Deeds, J22_WhatIsAboutThePersonNeedsThePin) {
    for (const Deed deed :
         {Deed::see_training,
          Deed::change_machine,
          Deed::log_sets,
          Deed::report_pain,
          Deed::change_comfort}) {
        EXPECT_EQ(gym::needs_of(deed), (gym::Needs{false, false})) << static_cast<int>(deed);
    }
    for (const Deed deed :
         {Deed::change_goal,
          Deed::change_about,
          Deed::take_data,
          Deed::be_forgotten,
          Deed::see_all_sets}) {
        EXPECT_EQ(gym::needs_of(deed), (gym::Needs{true, false})) << static_cast<int>(deed);
    }
    EXPECT_EQ(gym::needs_of(Deed::put_out_of_order), (gym::Needs{false, true}));
    for (const Deed deed :
         {Deed::look_after_kiosk, Deed::take_over_station, Deed::replace_machine}) {
        EXPECT_EQ(gym::needs_of(deed), (gym::Needs{true, true}));
    }
}

} // namespace

} // namespace hub::events
