// J10: sets of a guest whose card the kiosk did not know. They come with the card's number sealed,
// and are the member's as soon as the gym knows whose card it is: before, after, once.
#include "common/base/secret.hpp"
#include "hub/admin/verify.hpp"
#include "hub/events/apply.hpp"
#include "hub/events/forget_member.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/guests.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using namespace std::chrono_literals;
using tests::evening;
using tests::event;

const std::string card = "0009999999";

struct Guests : testing::Test {
    tests::SampleGym gym;
    const base::CardKeys keys{base::random_key(), base::random_key()};
    const std::string tag = base::card_tag(keys.tags, card);
    std::uint64_t seq = 0;

    wire::SetLogged of_guest(double kg = 40, const std::string& number = card) {
        gym::Set set = gym.set(kg);
        set.member.reset();
        return {set, *base::seal(base::public_key(keys.seal), number)};
    }

    BatchDone send(const wire::EventBody& body, base::Instant at = evening) {
        SQLite::Transaction transaction(gym.db.sql());
        const auto sent = event(++seq, body, at);
        auto done = apply_batch(gym.db, gym.curl, std::span(&sent, 1), evening, nullptr, &keys);
        transaction.commit();
        return done;
    }

    int link(const gym::Member& member, store::CardFor what = store::CardFor::training) {
        SQLite::Transaction transaction(gym.db.sql());
        EXPECT_TRUE(store::link_card(gym.db, tag, member.id, evening, what));
        const int claimed =
            what == store::CardFor::training ? store::claim_guest_sets(gym.db, tag, member.id) : 0;
        transaction.commit();
        return claimed;
    }

    std::size_t sets_of(const gym::Member& member) {
        return store::all_sets(gym.db, member.id).size();
    }

    void expect_sound() {
        const auto answer = admin::verify(gym.folder.path());
        EXPECT_EQ(answer.exit_code, 0) << answer.out;
    }
};

} // namespace

TEST_F(Guests, J10_KnownByThenIsTheMembersAtOnce) {
    link(gym.sam);
    const BatchDone done = send(of_guest());
    ASSERT_EQ(done.receipts.size(), 1u);
    EXPECT_EQ(done.receipts[0].added->set.member, gym.sam.id) << "so do boards know";
    EXPECT_EQ(sets_of(gym.sam), 1u);
    expect_sound();
}

TEST_F(Guests, J10_LinkedLaterTheSetsComeToTheMemberOnce) {
    EXPECT_FALSE(send(of_guest(40)).receipts.at(0).added->set.member);
    send(of_guest(45));
    send(of_guest(50, "0001111111")); // somebody else's card
    EXPECT_EQ(sets_of(gym.sam), 0u);
    expect_sound();
    EXPECT_EQ(link(gym.sam), 2);
    EXPECT_EQ(sets_of(gym.sam), 2u);
    EXPECT_EQ(link(gym.sam), 0) << "linked again";
    EXPECT_EQ(sets_of(gym.sam), 2u);
    send(of_guest(55));
    EXPECT_EQ(sets_of(gym.sam), 3u);
    expect_sound();
}

TEST_F(Guests, J10_ACardThatChangesHandsTakesNothingAlong) {
    send(of_guest());
    link(gym.sam);
    store::remove_card(gym.db, tag, evening);
    EXPECT_EQ(link(gym.alex), 0);
    EXPECT_EQ(sets_of(gym.sam), 1u);
    EXPECT_EQ(sets_of(gym.alex), 0u);
}

TEST_F(Guests, J10_ACorrectionIsWhoseTheSetIs) {
    send(of_guest());
    wire::SetLogged corrected = of_guest(42.5);
    corrected.set.replaces = tests::id_of(gym.curl, 1);
    EXPECT_TRUE(send(corrected).quarantined.empty());
    link(gym.sam);
    store::remove_card(gym.db, tag, evening); // the correction of the correction comes late
    corrected.set.replaces = tests::id_of(gym.curl, 2);
    corrected.set.reps = 9;
    EXPECT_TRUE(send(corrected).quarantined.empty());
    ASSERT_EQ(sets_of(gym.sam), 1u);
    EXPECT_EQ(store::all_sets(gym.db, gym.sam.id)[0].set.reps, 9);
    expect_sound();
}

TEST_F(Guests, Q10_NobodyCorrectsAnotherGuestsSet) {
    send(of_guest());
    link(gym.sam);
    wire::SetLogged corrected = of_guest(42.5, "0001111111");
    corrected.set.replaces = tests::id_of(gym.curl, 1);
    EXPECT_EQ(send(corrected).quarantined.size(), 1u);
}

TEST_F(Guests, J13_ALentCardCountsFromWhenItWasLent) {
    ASSERT_TRUE(store::lend_card(gym.db, tag, gym.sam.id, evening, evening + 6h));
    send(of_guest(), evening - 1h);
    EXPECT_EQ(sets_of(gym.sam), 0u);
    send(of_guest(), evening + 1h);
    EXPECT_EQ(sets_of(gym.sam), 1u);
    send(of_guest(), evening + 7h);
    EXPECT_EQ(sets_of(gym.sam), 1u);
    ASSERT_TRUE(store::lend_card(gym.db, tag, gym.sam.id, evening + 2h, evening + 6h));
    send(of_guest(), evening + 1h);
    EXPECT_EQ(sets_of(gym.sam), 2u) << "lent to them again the same day";
}

TEST_F(Guests, T6_ACardOfTheStaffTrainsNobody) {
    link(gym.sam, store::CardFor::staff);
    send(of_guest());
    EXPECT_EQ(sets_of(gym.sam), 0u);
}

TEST_F(Guests, J10_WhatCanNotBeOpenedIsStillKept) {
    wire::SetLogged logged = of_guest();
    logged.sealed_card = *base::seal(base::public_key(base::random_key()), card);
    EXPECT_TRUE(send(logged).quarantined.empty());
    EXPECT_EQ(store::floor_sets_since(gym.db, evening - 1h).size(), 1u);
    EXPECT_EQ(link(gym.sam), 0);
    expect_sound();
}

TEST_F(Guests, J10_OnlyAGuestsCardIsSealed) {
    wire::SetLogged logged = of_guest();
    logged.set.member = gym.sam.id;
    EXPECT_EQ(send(logged).quarantined.size(), 1u);
}

TEST_F(Guests, J22_ForgottenTheSetsAreNobodysAndNoBoxIsLeft) {
    send(of_guest());
    link(gym.sam);
    SQLite::Transaction transaction(gym.db.sql());
    forget_member(gym.db, gym.sam.id, *base::Zone::named("Europe/Berlin"), evening);
    transaction.commit();
    EXPECT_EQ(store::floor_sets_since(gym.db, evening - 1h).size(), 1u);
    EXPECT_EQ(tests::rows_of(gym.db, "guest_set"), 0);
    for (const tests::EventBody& event : tests::event_bodies(gym.db)) {
        const auto body = wire::decode_body(event.kind, event.body);
        ASSERT_TRUE(body);
        EXPECT_TRUE(std::get<wire::SetLogged>(*body).sealed_card.empty());
    }
    expect_sound();
}

} // namespace hub::events
