// J22 at the hub: what a tap may not do, a PIN or staff may; and how often a PIN can be tried.
#include "common/base/pin.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/requests/answer.hpp"
#include "hub/requests/unlock.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/goals.hpp"
#include "hub/store/pins.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/unlocks.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace hub::events {

namespace {

using namespace std::chrono_literals;
using std::chrono::minutes;
using tests::evening;
using tests::event;
using Go = store::PinTry::Go;

struct Unlocking : testing::Test {
    tests::SampleGym gym;
    std::uint64_t seq = 0;

    std::string token(const gym::MemberId& member, base::Instant at = evening) {
        return store::make_unlock(gym.db, member, gym.curl.id, at);
    }

    bool send(const wire::EventBody& body, base::Instant at = evening) {
        const auto sent = event(++seq, body, at);
        return apply_batch(gym.db, gym.curl, std::span(&sent, 1), evening).quarantined.empty();
    }

    bool change(const std::string& key, const std::string& value, const std::string& unlock = {}) {
        return send(wire::PreferenceChanged{gym.sam.id, {{key, value}}, unlock});
    }

    gym::Profile sam() {
        gym::Profile told;
        store::take_preferences(gym.db, gym.sam.id, told);
        return told;
    }
};

TEST_F(Unlocking, J22_EveryPreferenceByATapOrNot) {
    struct Row {
        const char* key;
        const char* value;
        bool by_tap;
    };

    const Row rows[] = {
        {"language", "de", true},
        {"unit", "lb", true},
        {"text_size", "150", true},
        {"layout", "low", true},
        {"sound", "on", true},
        {"effort", "off", true},
        {"warm_ups", "short", true},
        {"why", "looks", true},
        {"leg_days", "14", true},
        {"card.food", "done", true},
        {"age_band", "adult", false},
        {"easier", "on", false},
        {"expecting", "on", false},
        {"block", "start", false},
        {"body_weight", "80", false},
        {"dots", "men", false},
        {"holiday", "2026-12-20/2026-12-24", false},
        {"food", "on", false},
        {"bones", "on", false},
        {"kidney", "on", false},
    };
    const std::string right = token(gym.sam.id);
    for (const Row& row : rows) {
        EXPECT_EQ(change(row.key, row.value), row.by_tap) << row.key;
        EXPECT_TRUE(change(row.key, row.value, right)) << row.key;
        const wire::PreferenceChanged told{gym.sam.id, {{row.key, row.value}}};
        EXPECT_TRUE(told_by_staff(gym.db, told, evening)) << row.key;
    }
    const wire::GoalChanged given_up{gym.sam.id, std::nullopt};
    EXPECT_FALSE(send(given_up));
    EXPECT_TRUE(send(wire::GoalChanged{gym.sam.id, std::nullopt, right}));
    EXPECT_TRUE(told_by_staff(gym.db, given_up, evening));
}

TEST_F(Unlocking, J22_ATokenIsForOneMemberAtOneStationForAWhile) {
    EXPECT_FALSE(change("easier", "on", "made up"));
    EXPECT_FALSE(change("easier", "on", token(gym.alex.id)));
    EXPECT_FALSE(
        change("easier", "on", store::make_unlock(gym.db, gym.sam.id, gym.other_curl.id, evening))
    );
    EXPECT_FALSE(change("easier", "on", token(gym.sam.id, evening - 13min)));
    EXPECT_FALSE(change("easier", "on", token(gym.sam.id, evening + 3min)));
    EXPECT_TRUE(tests::quarantine_reason(gym.db).empty()); // five of them
    EXPECT_FALSE(sam().trainee.easier);
    EXPECT_TRUE(change("easier", "on", token(gym.sam.id, evening - 9min)));
    EXPECT_TRUE(sam().trainee.easier);
}

TEST_F(Unlocking, J22_AnEventThatCameLateIsJudgedByItsOwnTime) {
    const std::string then = token(gym.sam.id, evening - 48h);
    EXPECT_TRUE(
        send(wire::PreferenceChanged{gym.sam.id, {{"easier", "on"}}, then}, evening - 48h + 5min)
    );
    EXPECT_FALSE(send(wire::PreferenceChanged{gym.sam.id, {{"food", "on"}}, then}, evening));
}

TEST_F(Unlocking, J14_TheHealthQuestionsAreAnsweredByATapOnce) {
    const auto answer = [&](const std::string& value, int minute, const std::string& unlock = {}) {
        return send(
            wire::PreferenceChanged{gym.sam.id, {{"screening", value}}, unlock},
            evening + minutes(minute)
        );
    };
    EXPECT_TRUE(answer("not-sure", 0));
    EXPECT_FALSE(answer("clear", 1));
    EXPECT_EQ(sam().about.screening, gym::Screening::not_sure);
    EXPECT_TRUE(answer("clear", 2, token(gym.sam.id)));
    EXPECT_EQ(sam().about.screening, gym::Screening::clear);
    ASSERT_TRUE(told_by_staff(
        gym.db, wire::PreferenceChanged{gym.sam.id, {{"screening", "none"}}}, evening + minutes(3)
    ));
    EXPECT_TRUE(answer("clear", 4)); // asked again
}

// Two stations without the hub ask each for itself; whatever comes first, the later answer counts.
TEST_F(Unlocking, J14_TwoFirstTapsAtTwoStationsWithoutTheHub) {
    const auto answer = [&](const gym::Station& station, const std::string& value, int minute) {
        const auto sent = event(
            ++seq,
            wire::PreferenceChanged{gym.sam.id, {{"screening", value}}, {}},
            evening + minutes(minute)
        );
        wire::Event first = sent;
        first.boot += seq;
        first.seq = 1;
        return apply_batch(gym.db, station, std::span(&first, 1), evening).quarantined.empty();
    };
    EXPECT_TRUE(answer(gym.curl, "not-sure", 30));
    EXPECT_TRUE(answer(gym.other_curl, "clear", 0));
    EXPECT_EQ(sam().about.screening, gym::Screening::not_sure);
    EXPECT_FALSE(answer(gym.curl, "clear", 40)) << "this station knew";
    EXPECT_FALSE(answer(gym.other_curl, "clear", 45)) << "so did the other one";
    ASSERT_TRUE(told_by_staff(
        gym.db, wire::PreferenceChanged{gym.sam.id, {{"screening", "clear"}}}, evening + minutes(50)
    ));
    EXPECT_FALSE(answer(gym.other_curl, "not-sure", 60)) << "staff said so: that takes a PIN";
}

TEST_F(Unlocking, J22_AnotherPinClosesWhatTheOldOneOpened) {
    store::set_pin(gym.db, gym.sam.id, "$argon2id$old");
    const std::string old = token(gym.sam.id);
    store::set_pin(gym.db, gym.sam.id, "$argon2id$new");
    EXPECT_FALSE(change("easier", "on", old));
}

TEST_F(Unlocking, J22_FiveTriesAndThenAPause) {
    EXPECT_EQ(store::begin_pin_try(gym.db, gym.sam.id, evening).go, Go::no_pin);
    store::set_pin(gym.db, gym.sam.id, "$argon2id$hash");
    for (int left = 4; left >= 0; --left) {
        const auto begun = store::begin_pin_try(gym.db, gym.sam.id, evening);
        EXPECT_EQ(begun.go, Go::check);
        EXPECT_EQ(begun.tries_left, left);
    }
    const auto locked = store::begin_pin_try(gym.db, gym.sam.id, evening + 30s);
    EXPECT_EQ(locked.go, Go::locked);
    EXPECT_EQ(
        requests::refused(locked), (wire::UnlockRefused{wire::UnlockRefused::Why::locked, 0, 15})
    );
    EXPECT_EQ(store::begin_pin_try(gym.db, gym.sam.id, evening + 15min - 1us).go, Go::locked);
    const auto again = store::begin_pin_try(gym.db, gym.sam.id, evening + 15min);
    EXPECT_EQ(again.go, Go::check);
    EXPECT_EQ(again.tries_left, 4);
}

TEST_F(Unlocking, J22_ARightPinTellsAllAboutYouAndStartsTheCountAnew) {
    store::set_pin(gym.db, gym.sam.id, "$argon2id$hash");
    for (int tries = 0; tries < 5; ++tries) {
        store::begin_pin_try(gym.db, gym.sam.id, evening);
    }
    const wire::PreferenceChanged told{gym.sam.id, {{"body_weight", "80"}, {"kidney", "on"}}};
    ASSERT_TRUE(told_by_staff(gym.db, told, evening));
    const wire::Unlocked opened = requests::unlock(gym.db, gym.sam.id, gym.curl.id, evening);
    EXPECT_EQ(opened.about.body_weight, gym::kilograms(80));
    EXPECT_TRUE(opened.about.kidney);
    EXPECT_TRUE(change("easier", "on", opened.token));
    EXPECT_EQ(store::begin_pin_try(gym.db, gym.sam.id, evening).tries_left, 4);
}

TEST_F(Unlocking, J22_TheWholeLogIsReadPageByPage) {
    const base::SecretKey key = base::random_key();
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    const gym::CardNumber card{"04A2B9FF"};
    ASSERT_TRUE(store::link_card(gym.db, base::card_tag(key, card.value), gym.sam.id, evening));
    constexpr int sets = 150; // many at one instant, as imports of dates have them
    for (std::uint64_t i = 1; i <= sets; ++i) {
        store::insert_set(
            gym.db, {tests::id_of(gym.curl, i), evening - 24h * (i / 70), false, gym.set()}
        );
    }
    const requests::Asked asked{gym.db, gym.curl, key, zone, evening};
    wire::FetchHistory ask{card, "made up", std::nullopt};
    EXPECT_EQ(
        std::get<wire::UnlockRefused>(answer_verb(asked, ask)).why, wire::UnlockRefused::Why::over
    );
    ask.token = token(gym.sam.id);
    std::vector<gym::LoggedSet> read;
    bool more = true;
    while (more) {
        const auto page = std::get<wire::HistoryPage>(answer_verb(asked, ask));
        ASSERT_FALSE(page.sets.empty());
        EXPECT_LE(page.sets.size(), wire::history_sets_max);
        read.insert(read.end(), page.sets.begin(), page.sets.end());
        ask.before = wire::HistoryPlace{read.back().at, read.back().id};
        more = page.more;
    }
    const auto all = store::all_sets(gym.db, gym.sam.id);
    EXPECT_EQ(read, std::vector(all.rbegin(), all.rend()));
    ask.card = {"DEADBEEF"};
    EXPECT_EQ(
        std::get<wire::UnlockRefused>(answer_verb(asked, ask)).why,
        wire::UnlockRefused::Why::unknown_card
    );
}

} // namespace

} // namespace hub::events
