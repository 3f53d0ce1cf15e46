// What a profile tells a plan about the member, beyond the sets.
#include "common/base/secret.hpp"
#include "common/base/zone.hpp"
#include "common/content/catalogue.hpp"
#include "hub/requests/answer.hpp"
#include "hub/requests/trainee_of.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/check_ins.hpp"
#include "hub/store/forms.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"

#include <gtest/gtest.h>

namespace hub::requests {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using tests::evening;

struct TraineeOf : testing::Test {
    TraineeOf() {
        GF_CHECK(store::link_card(gym.db, base::card_tag(key, card.value), gym.sam.id, evening));
    }

    const base::SecretKey key = base::random_key();
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    const gym::CardNumber card{"04A2B9FF"};
    tests::SampleGym gym;
    std::uint64_t seq = 0;

    void insert(base::Instant at, int left, bool imported = false) {
        gym::Set set = gym.set();
        set.reps_in_reserve = left;
        store::insert_set(gym.db, {tests::id_of(gym.curl, ++seq), at, imported, set});
    }

    void check_in(base::Instant at, std::optional<gym::Legs> legs) {
        store::insert_check_in(gym.db, tests::id_of(gym.curl, ++seq), gym.sam.id, at, legs);
    }

    gym::Trainee sam() {
        store::Database reader = store::Database::open_to_read(gym.folder.path());
        const auto answered =
            answer_verb({reader, gym.curl, key, zone, evening}, wire::FetchProfile{card});
        EXPECT_TRUE(answered);
        return answered ? answered->trainee : gym::Trainee{};
    }
};

TEST_F(TraineeOf, NothingIsKnownOfSomebodyNew) {
    EXPECT_EQ(sam(), gym::Trainee{});
}

TEST_F(TraineeOf, R11_TrainingSinceTheFirstSetEverImportedOnesToo) {
    insert(evening - days(3), 2);
    insert(evening - days(1500), 2, true); // long before what a profile's history holds
    EXPECT_EQ(sam().training_since, evening - days(1500));
}

TEST_F(TraineeOf, C1_ATickIsToldWhateverTheStation) {
    store::see_form(gym.db, gym.sam.id, {"deadlift", evening, "Kim"});
    EXPECT_EQ(sam().forms_seen, (std::set<std::string>{"deadlift"}));
}

TEST_F(TraineeOf, C1_AGoodSessionOfLongAgoOpensTheMachine) {
    insert(evening - days(1000), 3);
    for (int i = 1; i <= 40; ++i) {
        insert(evening - days(3 * i), 0); // none of the last 12 sessions would
    }
    EXPECT_EQ(sam().forms_seen, (std::set<std::string>{"leg_curl"}));
}

TEST_F(TraineeOf, C1_TheFirstSetOfTodayOpensNothing) {
    insert(evening - minutes(5), 4);
    EXPECT_TRUE(sam().forms_seen.empty());
}

TEST_F(TraineeOf, C7_LegsAreToldInTheirSessionOnly) {
    check_in(evening - days(2), gym::Legs::heavy);
    EXPECT_EQ(sam().legs, std::nullopt);
    check_in(evening - hours(4), gym::Legs::heavy);
    EXPECT_EQ(sam().legs, std::nullopt);
    insert(evening - hours(3), 2); // the session that began then goes on
    insert(evening - hours(1), 2);
    EXPECT_EQ(sam().legs, gym::Legs::heavy);
    check_in(evening - minutes(2), std::nullopt); // taps that say nothing change nothing
    EXPECT_EQ(sam().legs, gym::Legs::heavy);
    check_in(evening - minutes(1), gym::Legs::normal);
    EXPECT_EQ(sam().legs, gym::Legs::normal);
}

} // namespace

} // namespace hub::requests
