// Phone number and PIN in place of a card (J13).
#include "common/base/pin.hpp"
#include "hub/requests/sign_in.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/pins.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::requests {

namespace {

using namespace std::chrono_literals;
using tests::evening;

struct SigningIn : testing::Test {
    tests::SampleGym gym;
    const base::SecretKey key = base::random_key();
    const base::Zone zone = *base::Zone::named("Europe/Berlin");

    base::Result<gym::Profile> profile(const gym::CardNumber& card, base::Instant now) {
        return answer_verb({gym.db, gym.curl, key, zone, now}, wire::FetchProfile{card});
    }
};

} // namespace

TEST_F(SigningIn, J13_NamesTheMemberUntilMidnightOfTheGym) {
    const gym::CardNumber card = sign_in(gym.db, key, gym.sam.id, zone, evening).card;
    const auto told = profile(card, evening);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->member, gym.sam.id);
    const base::Instant midnight = evening + 6h; // it is 18:00 there
    EXPECT_EQ(told->card_until, midnight) << "a kiosk without the hub knows when, too";
    EXPECT_TRUE(profile(card, midnight - 1s));
    ASSERT_FALSE(profile(card, midnight));
    EXPECT_EQ(profile(card, midnight).error().reason, base::Reason::not_found);
}

TEST_F(SigningIn, J13_NoReaderCanTellSuchACard) {
    const gym::CardNumber card = sign_in(gym.db, key, gym.sam.id, zone, evening).card;
    EXPECT_FALSE(gym::parse_card_number(card.value));
    EXPECT_NE(sign_in(gym.db, key, gym.sam.id, zone, evening).card, card) << "nor guess the next";
}

TEST_F(SigningIn, J13_RightPinStartsTheCountOfTriesAnew) {
    store::set_pin(gym.db, gym.sam.id, "$argon2id$hash");
    for (int tries = 1; tries < store::pin_tries_max; ++tries) {
        store::begin_pin_try(gym.db, gym.sam.id, evening);
    }
    sign_in(gym.db, key, gym.sam.id, zone, evening);
    EXPECT_EQ(
        store::begin_pin_try(gym.db, gym.sam.id, evening).tries_left, store::pin_tries_max - 1
    );
}

TEST_F(SigningIn, J13_NumberIsKnownHoweverItIsWritten) {
    const auto tag = [&](const char* text) {
        return phone_tag(key, *gym::parse_phone_number(text));
    };
    EXPECT_EQ(tag("+49 151 2345678"), tag("0151/234 56 78"));
    EXPECT_NE(tag("0151 2345678"), tag("0151 2345679"));
    EXPECT_FALSE(base::is_pin(nobodys_pin(), "0000"));
}

} // namespace hub::requests
