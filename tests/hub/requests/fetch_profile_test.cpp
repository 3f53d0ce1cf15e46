// What a kiosk learns about the member who tapped in.
#include "common/base/frame.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/check_set.hpp"
#include "common/training/history.hpp"
#include "common/training/records.hpp"
#include "hub/events/import_history.hpp"
#include "hub/requests/answer.hpp"
#include "hub/requests/bests_of.hpp"
#include "hub/store/assessments.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/pins.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/routines.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/settings.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::requests {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using tests::evening;

struct FetchProfile : testing::Test {
    FetchProfile() {
        GF_CHECK(store::link_card(gym.db, base::card_tag(key, card.value), gym.sam.id, evening));
    }

    const base::SecretKey key = base::random_key();
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    const gym::CardNumber card{"04A2B9FF"};
    tests::SampleGym gym;
    std::uint64_t seq = 0;

    base::Result<gym::Profile> ask(const gym::Station& station, const gym::CardNumber& number) {
        store::Database reader = store::Database::open_to_read(gym.folder.path());
        return answer_verb({reader, station, key, zone, evening}, wire::FetchProfile{number});
    }

    gym::Profile profile() {
        const auto profile = ask(gym.curl, card);
        EXPECT_TRUE(profile);
        return profile ? *profile : gym::Profile{};
    }

    base::Refusal refusal(const gym::Station& station, const gym::CardNumber& number) {
        const auto answered = ask(station, number);
        EXPECT_FALSE(answered);
        return answered ? base::Refusal{} : answered.error();
    }

    gym::LoggedSet insert(base::Instant at, gym::Set set) {
        gym::LoggedSet logged{tests::id_of(gym.curl, ++seq), at, false, std::move(set)};
        store::insert_set(gym.db, logged);
        return logged;
    }

    gym::Set of(const char* exercise) {
        gym::Set set = gym.set();
        set.exercise = exercise;
        return set;
    }
};

TEST_F(FetchProfile, J2_ACardLeadsToNameSettingsRoutineAndLastSets) {
    store::change_setting(gym.db, gym.sam.id, gym.curl.id, "seat", "4", evening);
    store::change_setting(gym.db, gym.sam.id, gym.other_curl.id, "seat", "7", evening);
    gym::Set with_note = gym.set(47.5, 9);
    with_note.note = "left knee";
    const gym::LoggedSet last = insert(evening - days(3), with_note);
    const gym::Profile found = profile();
    EXPECT_EQ(found.member, gym.sam.id);
    EXPECT_EQ(found.first_name, "Sam");
    EXPECT_EQ(found.settings, (gym::Settings{{"seat", "4"}})); // of this station alone
    EXPECT_EQ(found.routine, content::beginner_hamstrings());
    EXPECT_EQ(found.history, std::vector{last});
}

TEST_F(FetchProfile, E9_J2_TheRoutineTheyFollowWithTheirWeekdays) {
    gym::Routine own = *content::routine("split_3_days");
    own.weekdays = {std::chrono::Monday, std::chrono::Wednesday, std::chrono::Saturday};
    own.since = zone.day(evening);
    store::save_routine(gym.db, own, evening);
    store::give_routine(gym.db, gym.sam.id, own, evening);
    // What takes an exercise's place in week 5 is sent along with its history (I3).
    const gym::LoggedSet later = insert(evening - days(20), of("single_leg_glute_bridge"));
    EXPECT_EQ(profile().routine, own);
    EXPECT_EQ(profile().history, std::vector{later});
}

TEST_F(FetchProfile, J21_J22_ATapTellsOfTheBodyOnlyWhatFoodCardsNeed) {
    const auto tell = [&](const std::string& key, const std::string& value) {
        store::change_preference(gym.db, gym.sam.id, key, value, evening);
    };
    tell("body_weight", "80");
    tell("screening", "not-sure");
    tell("bones", "on");
    EXPECT_EQ(profile().about.body_weight, std::nullopt);
    EXPECT_EQ(profile().about.screening, gym::Screening::not_sure);
    EXPECT_TRUE(profile().about.bones);
    tell("food", "on");
    EXPECT_EQ(profile().about.body_weight, gym::kilograms(80));
    tell("kidney", "on");
    EXPECT_EQ(profile().about.body_weight, std::nullopt); // so there are no protein numbers (R20)
    EXPECT_FALSE(profile().about.kidney);
}

TEST_F(FetchProfile, N13_H5_I1_WhatTheyToldComesAlong) {
    store::change_preference(gym.db, gym.sam.id, "language", "fr", evening);
    store::change_preference(gym.db, gym.sam.id, "card.food", "dismissed-1", evening);
    store::change_preference(gym.db, gym.sam.id, "leg_days", "25", evening);
    for (int i = 0; i < 30; ++i) {
        const gym::SetId id = tests::id_of(gym.curl, static_cast<std::uint64_t>(100 + i));
        const gym::Assessed jump{"standing_jump", 150.0 + i, std::nullopt};
        store::insert_assessment(gym.db, gym.sam.id, {id, evening + minutes(i), jump});
    }
    const gym::Profile found = profile();
    EXPECT_EQ(found.comfort.language, "fr");
    EXPECT_EQ(found.cards.at("food").dismissed, 1);
    EXPECT_EQ(found.routine.weekdays.size(), 2u);
    ASSERT_EQ(found.assessments.size(), 24u); // the newest
    EXPECT_EQ(found.assessments.back().assessed.value, 179);
    EXPECT_FALSE(found.has_pin);
    store::set_pin(gym.db, gym.sam.id, "$argon2id$hash");
    EXPECT_TRUE(profile().has_pin);
}

std::vector<gym::Record> records_before(
    store::Database& db, const gym::MemberId& member, const base::Zone& zone, base::Instant until
) {
    return training::records(
        store::sets_between(db, member, "leg_curl", base::Instant::min(), until),
        content::exercises(),
        zone,
        until
    );
}

TEST_F(FetchProfile, H4_TheBestsAreThoseOfTheWholeLogBeforeToday) {
    for (int day = 400; day > 0; day -= 2) {
        insert(evening - days(day), gym.set(day == 300 ? 80 : 30 + day % 7 * 2.5, 8 + day % 5));
    }
    insert(evening - minutes(5), gym.set(90, 10)); // today: the kiosk's to judge
    const gym::Profile found = profile();
    EXPECT_EQ(found.bests_until, zone.midnight(zone.day(evening)));
    EXPECT_EQ(found.bests, records_before(gym.db, gym.sam.id, zone, found.bests_until));
    ASSERT_FALSE(found.bests.empty());
    EXPECT_EQ(found.bests.front().weight, gym::kilograms(80)); // long before the last 12 sessions
}

TEST_F(FetchProfile, Q10_BestsKeptReadyAreThoseOfTheLogWhateverComesOrGoes) {
    const base::Instant today = zone.midnight(zone.day(evening));
    const auto check = [&](const char* when) {
        EXPECT_EQ(
            bests_of(gym.db, gym.sam.id, "leg_curl", zone, today).standing,
            records_before(gym.db, gym.sam.id, zone, today)
        ) << when;
    };
    for (int day = 90; day > 0; day -= 3) {
        insert(evening - days(day), gym.set(30 + day % 7 * 2.5, 8 + day % 5));
    }
    keep_bests(gym.db, gym.sam.id, "leg_curl", zone, today - days(10));
    check("kept, and days since");
    EXPECT_LT(bests_of(gym.db, gym.sam.id, "leg_curl", zone, today).sets_read, 10u);
    keep_bests(gym.db, gym.sam.id, "leg_curl", zone, today);
    check("kept");
    EXPECT_EQ(bests_of(gym.db, gym.sam.id, "leg_curl", zone, today).sets_read, 0u);
    insert(evening - minutes(5), gym.set(95, 5));
    EXPECT_EQ(bests_of(gym.db, gym.sam.id, "leg_curl", zone, today).sets_read, 0u);
    const gym::LoggedSet late = insert(evening - days(50), gym.set(100, 5));
    check("a set that came late");
    keep_bests(gym.db, gym.sam.id, "leg_curl", zone, today);
    store::mark_gone(gym.db, late.id, evening);
    check("a set that was removed");
}

TEST_F(FetchProfile, J2_AnUnknownCardIsNotFound) {
    EXPECT_EQ(refusal(gym.curl, {"DEADBEEF"}).reason, base::Reason::not_found);
}

TEST_F(FetchProfile, J22_ACardOfAnotherGymsKeyIsNotFound) {
    store::Database reader = store::Database::open_to_read(gym.folder.path());
    const base::SecretKey other_key = base::random_key();
    const Asked asked{reader, gym.curl, other_key, zone, evening};
    EXPECT_FALSE(answer_verb(asked, wire::FetchProfile{card}));
}

TEST_F(FetchProfile, W3_AWallIsToldNothingAboutAMember) {
    refusal(gym.wall, card);
}

TEST_F(FetchProfile, J9_OthersHistoryStaysTheirs) {
    gym::Set of_alex = gym.set();
    of_alex.member = gym.alex.id;
    gym::Set of_guest = gym.set();
    of_guest.member.reset();
    insert(evening - days(3), of_alex);
    insert(evening - days(3), of_guest);
    EXPECT_TRUE(profile().history.empty());
}

TEST_F(FetchProfile, Q10_ReplacedAndRemovedSetsAreNotSent) {
    const gym::LoggedSet gone = insert(evening - days(3), gym.set());
    const gym::LoggedSet kept = insert(evening - days(3) + minutes(3), gym.set());
    store::mark_gone(gym.db, gone.id, evening);
    EXPECT_EQ(profile().history, std::vector{kept});
}

TEST_F(FetchProfile, Q1_TheLast12SessionsOfEveryRoutineExercise) {
    for (int session = 0; session < 15; ++session) {
        for (int set = 0; set < 3; ++set) {
            const auto at = evening - days(2 * session + 8) + minutes(3 * set);
            insert(at, of("leg_curl"));
            insert(at + minutes(20), of("deadlift"));
            insert(at + minutes(40), of("squat")); // not of the routine, not of this station
        }
    }
    const auto history = profile().history;
    EXPECT_EQ(history.size(), 2u * 12 * 3);
    EXPECT_TRUE(std::is_sorted(history.begin(), history.end(), [](const auto& a, const auto& b) {
        return a.at < b.at;
    }));
    EXPECT_EQ(history.front().at, evening - days(2 * 11 + 8));
    for (const gym::LoggedSet& logged : history) {
        EXPECT_NE(logged.set.exercise, "squat");
    }
}

TEST_F(FetchProfile, D6_ThisWeeksSetsOfEveryExercise) {
    const base::Instant monday = zone.midnight(base::week_start(zone.day(evening)));
    insert(monday - minutes(1), of("squat"));
    const gym::LoggedSet first = insert(monday, of("squat"));
    const gym::LoggedSet last = insert(evening - hours(4), of("lunge"));
    EXPECT_EQ(profile().history, (std::vector{first, last}));
}

TEST_F(FetchProfile, Q14_AnImportedLastTimeIsVisible) {
    exchange::Import import;
    gym::Set set = gym.set(55, 12);
    set.member.reset();
    set.station.reset();
    import.rows.push_back({set, evening - days(30), std::string(32, 'd'), 2});
    events::import_history(gym.db, gym.sam.id, import, evening);
    const auto last = training::last_time(profile().history, "leg_curl", evening);
    ASSERT_EQ(last.size(), 1u);
    EXPECT_TRUE(last[0].imported);
    EXPECT_EQ(last[0].set.load, gym::kilograms(55));
}

TEST_F(FetchProfile, ThousandsOfSetsWithLongNotesFitIntoAFrameNewestFirst) {
    SQLite::Transaction transaction(gym.db.sql());
    gym::LoggedSet newest;
    for (int i = 3000; i > 0; --i) {
        gym::Set set = of(i % 3 == 0 ? "leg_curl" : i % 3 == 1 ? "deadlift" : "glute_bridge");
        set.note = std::string(training::note_bytes_max, 'x');
        newest = insert(evening - minutes(30 * i), set);
    }
    transaction.commit();
    const wire::Response response{7, profile()};
    const std::string bytes = wire::encode(wire::ToKiosk(response));
    EXPECT_LE(bytes.size(), base::frame_bytes_max);
    EXPECT_GT(bytes.size(), base::frame_bytes_max / 2); // as much as fits, not next to nothing
    const auto& history = std::get<gym::Profile>(response.answer).history;
    EXPECT_EQ(history.back(), newest);
    EXPECT_LE(history.size(), wire::profile_sets_max);
}

} // namespace

} // namespace hub::requests
