// gymfloor-hub verify: silent about a sound gym with every kind of event in it, and one line for
// each thing that is not as the log says.
#include "common/base/environment.hpp"
#include "common/base/exit_code.hpp"
#include "hub/admin/verify.hpp"
#include "hub/events/apply.hpp"
#include "hub/events/forget_member.hpp"
#include "hub/events/import_history.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/requests/bests_of.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace tests {

namespace {

using namespace hub;

struct Verify : ::testing::Test {
    SampleGym gym;
    const base::Zone zone = base::Zone::named("Europe/Berlin").value();
    std::uint64_t seq = 0;

    void send(const wire::EventBody& body, base::Instant at = evening) {
        sent_at(gym.curl, body, at);
    }

    void sent_at(const gym::Station& station, const wire::EventBody& body, base::Instant at) {
        SQLite::Transaction transaction(gym.db.sql());
        // A hub whose clock falls back: the order of receipt is not that of the clock.
        received -= std::chrono::seconds(1);
        wire::Event sent = event(++seqs[station.id.value], body, at);
        const auto done = events::apply_batch(gym.db, station, std::vector{sent}, received);
        EXPECT_TRUE(done.quarantined.empty()) << done.quarantined.front();
        transaction.commit();
    }

    // Every kind of event, each also in the way that changes an earlier one.
    void live() {
        send(wire::CheckedIn{gym.sam.id, gym::Legs::heavy});
        for (int i = 0; i < 4; ++i) {
            send(wire::SetLogged{gym.set(40 + 5 * i)}, evening - std::chrono::hours(24 * i));
        }
        gym::Set corrected = gym.set(42.5);
        corrected.replaces = id_of(gym.curl, 2);
        send(wire::SetLogged{corrected});
        send(wire::SetVoided{id_of(gym.curl, 3)});
        send(wire::SettingsChanged{gym.sam.id, {{"seat", "4"}}});
        send(wire::SettingsChanged{gym.sam.id, {{"seat", "5"}}});
        send(wire::PainReported{gym.sam.id, wire::PainReport{"leg_curl", gym::BodyPart::knee, 4}});
        const std::uint64_t report = seqs[gym.curl.id.value];
        send(wire::PainReported{
            gym.sam.id, wire::PainFollowUp{id_of(gym.curl, report), gym::PainAnswer::not_settled}});
        send(wire::AssessmentDone{gym.sam.id, {"sit_and_reach", 12, std::nullopt}});
        SQLite::Transaction transaction(gym.db.sql());
        gym::Goal goal;
        goal.measure = gym::Measure::weekly_sets;
        goal.from = 4;
        goal.to = 10;
        goal.begin = zone.day(evening);
        goal.until = goal.begin + std::chrono::days(60);
        EXPECT_TRUE(events::told_by_staff(gym.db, wire::GoalChanged{gym.sam.id, goal}, evening));
        EXPECT_TRUE(events::told_by_staff(
            gym.db, wire::PreferenceChanged{gym.sam.id, {{"easier", "on"}}}, evening
        ));
        exchange::Import import;
        exchange::ImportedRow row;
        row.at = evening - std::chrono::hours(900);
        row.set = gym.set(30);
        row.set.station.reset();
        row.digest = "one";
        import.rows.push_back(row);
        EXPECT_EQ(events::import_history(gym.db, gym.sam.id, import, evening, {}).added, 1u);
        requests::keep_bests(
            gym.db, gym.sam.id, "leg_curl", zone, zone.midnight(zone.day(evening))
        );
        transaction.commit();
        EXPECT_GT(rows_of(gym.db, "best"), 0);
    }

    wire::AdminAnswer verify() { return admin::verify(gym.folder.path()); }

    void expect_wrong(const std::string& statement, const std::string& words) {
        damage(gym.db, statement);
        const auto answer = verify();
        EXPECT_EQ(answer.exit_code, base::exit_refused);
        EXPECT_NE(answer.out.find(words), std::string::npos) << answer.out;
    }

    std::map<std::string, std::uint64_t> seqs;
    base::Instant received = evening + std::chrono::hours(1);
};

} // namespace

TEST_F(Verify, NothingIsWrongWithAGymThatLived) {
    live();
    const auto answer = verify();
    EXPECT_EQ(answer.exit_code, base::exit_done) << answer.out;
    EXPECT_NE(answer.out.find("15 events replayed"), std::string::npos) << answer.out;
    EXPECT_NE(answer.out.find("Nothing is wrong"), std::string::npos) << answer.out;
    EXPECT_FALSE(std::filesystem::exists(gym.folder / "verify.tmp"));
}

TEST_F(Verify, NothingIsWrongAfterSomebodyWasForgotten) {
    live();
    SQLite::Transaction transaction(gym.db.sql());
    events::forget_member(gym.db, gym.sam.id, zone, evening);
    transaction.commit();
    EXPECT_EQ(verify().exit_code, base::exit_done) << verify().out;
}

TEST_F(Verify, WhatWasLetInIsNotJudgedAgain) {
    live();
    // The settings of the station's kind may change with a release.
    damage(gym.db, "UPDATE station SET kind = 'wall' WHERE kind = 'leg_curl'");
    EXPECT_EQ(verify().exit_code, base::exit_done) << verify().out;
}

TEST_F(Verify, EveryDerivedTableIsCompared) {
    live();
    expect_wrong(heavier_set, "load_g is ");
    expect_wrong("UPDATE setting SET choice = '1'", "choice is '1', the log makes it '5'");
    expect_wrong("UPDATE check_in SET legs = 0", "check_in CURL00000001 b007 1: legs is 0");
    expect_wrong("UPDATE preference SET value = 'off'", "value is 'off', the log makes it 'on'");
    expect_wrong("UPDATE pain SET not_settled = 0", "not_settled is 0, the log makes it 1");
    expect_wrong("UPDATE goal SET to_value = 11", "to_value is 11.0, the log makes it 10.0");
    expect_wrong("UPDATE assessment SET value = 13", "value is 13.0, the log makes it 12.0");
    expect_wrong("UPDATE best SET reps = reps + 1", "best SAM000000001 leg_curl 1: reps is ");
}

TEST_F(Verify, RowsTooManyAndTooFew) {
    live();
    expect_wrong(
        "DELETE FROM set_log WHERE seq = 4",
        "set_log CURL00000001 b007 4: the log makes this row, the database lacks it"
    );
    expect_wrong(
        "UPDATE check_in SET seq = 99",
        "check_in CURL00000001 b007 99: no event of the log makes this row"
    );
}

TEST_F(Verify, ADamagedBody) {
    live();
    expect_wrong(
        "UPDATE event SET body = CAST(substr(body, 1, length(body) - 1) || x'ff' AS BLOB) "
        "WHERE seq = 2",
        "event CURL00000001/b007/2: its body is not what its checksum says"
    );
}

TEST_F(Verify, AMarkThatClaimsTooMuchOrTooLittle) {
    live();
    expect_wrong("UPDATE mark SET hw = hw + 1", "its mark says 13 events, 12 are there");
    expect_wrong("UPDATE mark SET hw = 3", "event 12 is there, its mark says 3");
    expect_wrong("DELETE FROM event WHERE seq = 1", "its mark says 3 events, 2 are there");
}

TEST_F(Verify, ATableNobodyKnowsIsNamed) {
    gym.db.sql().exec("CREATE TABLE surprise (id INTEGER PRIMARY KEY) STRICT");
    const auto answer = verify();
    EXPECT_EQ(answer.exit_code, base::exit_refused);
    EXPECT_NE(answer.out.find("table surprise"), std::string::npos);
}

TEST_F(Verify, NoGymIsNotAWrongOne) {
    EXPECT_THROW(admin::verify(gym.folder / "none"), base::EnvironmentError);
}

} // namespace tests
