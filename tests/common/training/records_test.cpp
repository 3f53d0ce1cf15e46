// Q10 and H4: records out of the current sets, and nothing else.
#include "common/training/history.hpp"
#include "common/training/records.hpp"
#include "tests/common/training/sample_exercises.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::kilograms;
using gym::LoggedSet;
using std::chrono::days;
using std::chrono::minutes;
using tests::curl;
using tests::evening;
using tests::logged;
using tests::zone;
using History = std::vector<LoggedSet>;
using RecordKinds = std::vector<gym::RecordKind>;

LoggedSet deadlift(std::uint64_t seq, int day, double kg, int reps) {
    return logged(seq, evening + days(day) + minutes(seq), "deadlift", kg, reps);
}

RecordKinds made_by(const History& history, std::uint64_t seq) {
    const auto made = records_by_set(history, tests::exercises(), zone);
    RecordKinds kinds;
    if (const auto found = made.find({"STATION", 1, seq}); found != made.end()) {
        for (const gym::Record& record : found->second) {
            kinds.push_back(record.kind);
        }
    }
    return kinds;
}

std::vector<gym::Record> standing(const History& history) {
    return records(history, tests::exercises(), zone, evening + days(1000));
}

std::optional<gym::Record> standing(const History& history, gym::RecordKind kind) {
    for (const gym::Record& record : standing(history)) {
        if (record.kind == kind) {
            return record;
        }
    }
    return std::nullopt;
}

TEST(Records, H4_TheFirstSetIsAStartAndNoVictory) {
    const History history{deadlift(1, 0, 100, 5)};
    EXPECT_TRUE(made_by(history, 1).empty());
    EXPECT_EQ(standing(history, gym::RecordKind::heaviest_load)->weight, kilograms(100));
    EXPECT_EQ(standing(history, gym::RecordKind::best_e1rm)->weight, kilograms(112.5));
}

TEST(Records, H4_TheFirstDayFindsALoadAndBeatsNothing) {
    const History history{
        deadlift(1, 0, 60, 8), deadlift(2, 0, 70, 8), deadlift(3, 0, 70, 9), deadlift(4, 3, 75, 8)};
    EXPECT_TRUE(made_by(history, 2).empty());
    EXPECT_TRUE(made_by(history, 3).empty());
    EXPECT_FALSE(made_by(history, 4).empty());
    const auto heaviest =
        standing(History(history.begin(), history.begin() + 3), gym::RecordKind::heaviest_load);
    EXPECT_EQ(heaviest->weight, kilograms(70));
    EXPECT_FALSE(heaviest->before);
}

TEST(Records, H4_EveryKind) {
    const History history{
        deadlift(1, 0, 100, 5),
        deadlift(2, 3, 100, 6),
        deadlift(3, 6, 105, 1),
        deadlift(4, 6, 90, 6)};
    EXPECT_EQ(
        made_by(history, 2),
        (RecordKinds{
            gym::RecordKind::best_e1rm,
            gym::RecordKind::most_reps_at_load,
            gym::RecordKind::volume_day})
    );
    EXPECT_EQ(made_by(history, 3), RecordKinds{gym::RecordKind::heaviest_load});
    EXPECT_EQ(
        made_by(history, 4), RecordKinds{gym::RecordKind::volume_day}
    ); // 105 + 540 kg against 600
}

TEST(Records, H4_ARecordSaysWhatItBeat) {
    const History history{deadlift(1, 0, 100, 5), deadlift(2, 3, 105, 4)};
    const auto made = records_by_set(history, tests::exercises(), zone);
    const gym::Record& heaviest = made.at({"STATION", 1, 2}).front();
    EXPECT_EQ(heaviest.weight, kilograms(105));
    EXPECT_EQ(heaviest.before, kilograms(100).grams);
}

TEST(Records, Q10_TheSameBestTwiceIsOneRecordOfTheFirst) {
    const History history{deadlift(1, 0, 90, 5), deadlift(2, 3, 100, 5), deadlift(3, 6, 100, 5)};
    EXPECT_FALSE(made_by(history, 2).empty());
    EXPECT_TRUE(made_by(history, 3).empty());
    EXPECT_EQ(standing(history, gym::RecordKind::heaviest_load)->set.seq, 2u);
}

TEST(Records, Q10_ATypoCorrectedIsGoneFromEveryRecord) {
    const History good{deadlift(1, 0, 18, 5), deadlift(3, 3, 20, 5)};
    LoggedSet typo = deadlift(2, 3, 200, 5);
    LoggedSet fixed = good[1];
    fixed.set.replaces = typo.id;
    const History with_typo = merge_history(History{good[0], typo}, {}, {});
    EXPECT_EQ(standing(with_typo, gym::RecordKind::heaviest_load)->weight, kilograms(200));
    const History corrected = merge_history(with_typo, History{fixed}, {});
    EXPECT_EQ(standing(corrected), standing(good));
}

TEST(Records, H4_AVolumeDayIsOneRecordThatGrows) {
    const History history{
        deadlift(1, 0, 100, 5),
        deadlift(2, 3, 100, 4),
        deadlift(3, 3, 100, 4),
        deadlift(4, 3, 100, 4)};
    EXPECT_TRUE(made_by(history, 2).empty());
    EXPECT_EQ(made_by(history, 3), RecordKinds{gym::RecordKind::volume_day});
    EXPECT_TRUE(made_by(history, 4).empty());
    const auto volume = standing(history, gym::RecordKind::volume_day);
    EXPECT_EQ(volume->weight, kilograms(1200));
    EXPECT_EQ(volume->before, kilograms(500).grams);
}

TEST(Records, H4_MoreRepsWithLessThanAHeavierSetHadAreNone) {
    const History history{
        deadlift(1, 0, 60, 8),
        deadlift(2, 3, 70, 12),
        deadlift(3, 6, 60, 10),
        deadlift(4, 9, 60, 13)};
    const auto has_reps = [&](std::uint64_t seq) {
        const RecordKinds kinds = made_by(history, seq);
        return std::count(kinds.begin(), kinds.end(), gym::RecordKind::most_reps_at_load) > 0;
    };
    EXPECT_FALSE(has_reps(3));
    EXPECT_TRUE(has_reps(4));
}

TEST(Records, H4_NoneFromWarmUpFailedPartialDoubtfulAndUnsureSets) {
    History history{deadlift(1, 0, 100, 5)};
    const auto adds_nothing = [&](LoggedSet set) {
        History more = history;
        more.push_back(std::move(set));
        return made_by(more, 2).empty();
    };
    LoggedSet set = deadlift(2, 3, 120, 6);
    EXPECT_FALSE(adds_nothing(set));
    EXPECT_TRUE(adds_nothing(tests::warm_up(set)));
    set.set.quality = gym::Quality::failed;
    EXPECT_TRUE(adds_nothing(set));
    set.set.quality = gym::Quality::partial;
    EXPECT_TRUE(adds_nothing(set));
    EXPECT_TRUE(adds_nothing(deadlift(2, 3, 40'000, 8)));
    EXPECT_EQ(
        made_by({history[0], deadlift(2, 3, 95, 12)}, 2), RecordKinds{gym::RecordKind::volume_day}
    );
}

TEST(Records, H4_ImportedSetsCountForBarbellsAlone) {
    History history{curl(1, evening, 80, 8), deadlift(2, 0, 150, 5)};
    history.push_back(logged(3, evening + minutes(9), "other:Hip thrust", 200, 5));
    for (LoggedSet& set : history) {
        set.imported = true;
    }
    for (const gym::Record& record : standing(history)) {
        EXPECT_EQ(record.track.exercise, "deadlift");
    }
    history.push_back(deadlift(4, 3, 140, 5));
    EXPECT_TRUE(made_by(history, 4).empty());
}

TEST(Records, H4_TwoMachinesAreTwoScales) {
    LoggedSet first = curl(1, evening, 60, 8);
    LoggedSet other = curl(2, evening + days(3), 30, 8);
    first.set.station = gym::StationId{"A"};
    other.set.station = gym::StationId{"B"};
    LoggedSet better = curl(3, evening + days(6), 35, 8);
    better.set.station = gym::StationId{"B"};
    EXPECT_TRUE(made_by({first, other, better}, 2).empty());
    EXPECT_FALSE(made_by({first, other, better}, 3).empty());
}

TEST(Records, Q13_AOneSidedSetCountsAsItsWeakerSide) {
    LoggedSet set = deadlift(1, 0, 20, 12);
    set.set.reps_right = 9;
    EXPECT_EQ(standing({set}, gym::RecordKind::most_reps_at_load)->reps, 9);
    EXPECT_EQ(standing({set}, gym::RecordKind::volume_day)->weight, kilograms(420));
}

TEST(Records, AreThoseOfTheInstantAskedFor) {
    const History history{deadlift(1, 0, 100, 5), deadlift(2, 3, 110, 5)};
    const auto then = records(history, tests::exercises(), zone, history[0].at);
    EXPECT_EQ(then, records(History{history[0]}, tests::exercises(), zone, evening + days(9)));
}

// --- properties ---

History some_records() {
    const auto picks =
        *rc::gen::container<std::vector<std::tuple<int, int, int, bool>>>(rc::gen::tuple(
            rc::gen::inRange(0, 40),
            rc::gen::inRange(1, 6),
            rc::gen::inRange(1, 14),
            rc::gen::arbitrary<bool>()
        ));
    History history;
    std::uint64_t seq = 0;
    for (const auto& [day, load, reps, lifts] : picks) {
        ++seq;
        LoggedSet set = deadlift(seq, day, 20.0 * load, reps);
        set.set.exercise = lifts ? "deadlift" : "leg_curl";
        history.push_back(std::move(set));
    }
    return history;
}

RC_GTEST_PROP(RecordsProperty, Q10_AnyOrderOfArrivalGivesTheSame, ()) {
    const History history = some_records();
    History reversed(history.rbegin(), history.rend());
    RC_ASSERT(
        standing(merge_history(history, {}, {})) == standing(merge_history({}, reversed, {}))
    );
}

RC_GTEST_PROP(RecordsProperty, Q10_ACorrectionIsAsIfTheMistakeHadNeverBeen, ()) {
    const History good = merge_history(some_records(), {}, {});
    RC_PRE(!good.empty());
    const auto which = *rc::gen::inRange<std::size_t>(0, good.size());
    LoggedSet mistake = good[which];
    mistake.id.seq += 1000;
    mistake.set.load = kilograms(*rc::gen::inRange(1, 900));
    History told = good;
    told[which].set.replaces = mistake.id;
    told.push_back(mistake);
    const History corrected = merge_history(told, {}, {});
    RC_ASSERT(standing(corrected) == standing(good));
    RC_ASSERT(
        records_by_set(corrected, tests::exercises(), zone) ==
        records_by_set(good, tests::exercises(), zone)
    );
}

RC_GTEST_PROP(RecordsProperty, H4_ABookThatWasRestoredGoesOnTheSame, ()) {
    const History history = merge_history(some_records(), {}, {});
    const base::Instant midnight = zone.midnight(zone.day(evening + days(20)));
    RecordBook whole(tests::exercises(), zone);
    RecordBook restored(tests::exercises(), zone);
    restored.restore(records(before(history, midnight), tests::exercises(), zone, midnight));
    for (const LoggedSet& set : history) {
        const auto made = whole.add(set);
        if (set.at >= midnight) {
            RC_ASSERT(restored.add(set) == made);
        }
    }
    RC_ASSERT(restored.standing() == whole.standing());
}

} // namespace

} // namespace training
