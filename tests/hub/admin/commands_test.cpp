// The commands of the desk, on a gym of their own.
#include "common/base/exit_code.hpp"
#include "common/base/pin.hpp"
#include "common/base/secret.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/stations.hpp"
#include "tests/hub/admin/new_gym.hpp"

#include <gtest/gtest.h>

#include <map>

namespace hub::admin {

namespace {

namespace fs = std::filesystem;
using wire::AdminAnswer;

struct Commands : testing::Test {
    tests::NewGym gym;

    void expect_done(const AdminAnswer& answer, const std::string& words) {
        EXPECT_EQ(answer.exit_code, base::exit_done) << answer.err;
        EXPECT_NE(answer.out.find(words), std::string::npos) << answer.out;
        EXPECT_EQ(answer.err, "");
    }

    void expect_refused(const AdminAnswer& answer, const std::string& words) {
        EXPECT_EQ(answer.exit_code, base::exit_refused) << answer.out;
        EXPECT_NE(answer.err.find(words), std::string::npos) << answer.err;
        EXPECT_EQ(answer.out, "");
        EXPECT_TRUE(answer.files.empty());
    }

    AdminAnswer add_station(const std::string& name, const std::string& kind = "leg_curl") {
        return gym.run({"station", "add", name, "--kind", kind, "--out", "kiosk"});
    }
};

// --- init ---

TEST_F(Commands, InitMakesAGymWithItsSecrets) {
    expect_done(gym.made, "Sample gym");
    EXPECT_EQ(store::the_gym(*gym.db), (store::Gym{"Sample gym", "Europe/Berlin"}));
    EXPECT_EQ(fs::status(secrets_folder(gym.data)).permissions(), fs::perms::owner_all);
    EXPECT_NO_THROW(base::read_key(card_key_file(gym.data)));
}

TEST_F(Commands, J10_AGymFromBeforeGetsAKeyToSealCardsForAndKeepsIt) {
    fs::remove(secrets_folder(gym.data) / "seal.key");
    const auto keys = card_keys(gym.data);
    EXPECT_EQ(keys.tags, base::read_key(card_key_file(gym.data)));
    EXPECT_EQ(card_keys(gym.data).seal, keys.seal);
    EXPECT_EQ(
        fs::status(secrets_folder(gym.data) / "seal.key").permissions(),
        fs::perms::owner_read | fs::perms::owner_write
    );
}

TEST_F(Commands, InitNeverTouchesAGymThatIsThere) {
    const auto key = base::read_key(card_key_file(gym.data));
    expect_refused(make_gym(gym.data, {"Another", "UTC"}), "Sample gym");
    EXPECT_EQ(base::read_key(card_key_file(gym.data)), key);
    EXPECT_EQ(store::the_gym(*gym.db)->name, "Sample gym");
}

TEST_F(Commands, InitRefusesZonesAndNamesThatAreNone) {
    expect_refused(make_gym(gym.folder / "b", {"Gym", "Mars/Olympus"}), "Mars/Olympus");
    expect_refused(make_gym(gym.folder / "b", {"", "UTC"}), "name");
    EXPECT_FALSE(fs::exists(gym.folder / "b" / "secrets"));
}

// --- stations ---

TEST_F(Commands, AStationGetsTheFilesOfItsKiosk) {
    const AdminAnswer answer = add_station("Leg curl 1");
    expect_done(answer, "Leg curl 1");
    std::map<std::string, std::string> files;
    for (const wire::AdminFile& file : answer.files) {
        files[file.path] = file.content;
    }
    EXPECT_EQ(files.size(), 5u);
    EXPECT_NE(files["kiosk/station.toml"].find("hub = \"127.0.0.1:7420\""), std::string::npos);
    EXPECT_TRUE(files["kiosk/station.crt"].starts_with("-----BEGIN CERTIFICATE"));
    EXPECT_TRUE(files["kiosk/ca.crt"].starts_with("-----BEGIN CERTIFICATE"));
    EXPECT_NE(files["kiosk/station.key"].find("PRIVATE KEY"), std::string::npos);
    EXPECT_EQ(files["kiosk/card.key"].size(), 65u);
    EXPECT_NE(files["kiosk/card.key"], tests::content_of(card_key_file(gym.data)));
    const auto stations = store::stations(*gym.db);
    ASSERT_EQ(stations.size(), 1u);
    EXPECT_NE(answer.out.find(stations[0].id.value), std::string::npos);
    EXPECT_EQ(stations[0].kind, "leg_curl");
}

TEST_F(Commands, AStationOfAnUnknownKindIsRefused) {
    expect_refused(add_station("Treadmill 1", "treadmill"), "leg_curl");
    EXPECT_TRUE(store::stations(*gym.db).empty());
}

TEST_F(Commands, AStationsNameIsGivenOnce) {
    add_station("Leg curl 1");
    expect_refused(add_station("Leg curl 1"), "Leg curl 1");
    expect_refused(add_station("Leg curl 1", "wall"), "Leg curl 1");
    EXPECT_EQ(store::stations(*gym.db).size(), 1u);
}

TEST_F(Commands, StationsAreListed) {
    expect_done(gym.run({"station", "list"}), "No stations yet");
    add_station("Leg curl 1");
    add_station("Wall", "wall");
    const std::string list = gym.run({"station", "list"}).out;
    EXPECT_NE(list.find("Leg curl 1\n"), std::string::npos) << list;
    EXPECT_NE(list.find("wall          Wall\n"), std::string::npos) << list;
}

TEST_F(Commands, NamesAreOneLineOfText) {
    const std::vector<std::string> bad{
        "",
        std::string(81, 'x'),
        "two\nlines",
        "tab\there",
        "esc\x1b[31m",
        std::string("nul\0l", 5),
        "bell\a",
        "\xff\xfe"}; // not UTF-8: no kiosk could read it
    for (const std::string& name : bad) {
        expect_refused(add_station(name), "name");
        expect_refused(gym.run({"member", "add", name}), "name");
        if (!name.empty()) {
            expect_refused(gym.run({"member", "add", "Sam", "--alias", name}), "alias");
        }
    }
    EXPECT_TRUE(store::members(*gym.db).empty());
    EXPECT_TRUE(store::stations(*gym.db).empty());
    expect_done(gym.run({"member", "add", "Zo\xc3\xab"}), "");
}

// --- members ---

TEST_F(Commands, MembersAreAddedListedAndShown) {
    expect_done(gym.run({"member", "list"}), "No members yet");
    const std::string id = gym.add_member("Sam");
    EXPECT_EQ(id.size(), 12u);
    expect_done(gym.run({"member", "list"}), id + "  Sam\n");
    const AdminAnswer shown = gym.run({"member", "show", "sam"});
    expect_done(shown, "Sam (" + id + ")");
    expect_done(shown, "cards: 0");
    expect_done(shown, "on walls: no");
    expect_done(shown, "history: none yet");
    EXPECT_EQ(gym.run({"member", "show", id}).out, shown.out);
}

TEST_F(Commands, WhoIsNotThereIsNotFound) {
    expect_refused(gym.run({"member", "show", "Kim"}), "Kim");
    expect_refused(gym.run({"member", "board", "Kim"}), "Kim");
    expect_refused(gym.run({"card", "link", "04A2B9", "--member", "Kim"}), "Kim");
    expect_refused(gym.run({"import", "a.csv", "--member", "Kim", "--unit", "kg"}), "Kim");
}

TEST_F(Commands, ANameThatTwoHaveIsNotGuessed) {
    gym.add_member("Sam");
    const std::string second = gym.add_member("Sam");
    expect_refused(gym.run({"member", "show", "Sam"}), "2 members");
    expect_done(gym.run({"member", "show", second}), second);
}

TEST_F(Commands, W3_AMemberIsOnWallsOnlyWhileTheySaySo) {
    gym.add_member("Sam");
    expect_done(gym.run({"member", "board", "Sam", "--alias", "Sammy"}), "Sammy");
    expect_done(gym.run({"member", "show", "Sam"}), "on walls: as Sammy");
    expect_done(gym.run({"member", "board", "Sam"}), "no board");
    expect_done(gym.run({"member", "show", "Sam"}), "on walls: no");
    expect_done(gym.run({"member", "add", "Alex", "--alias", "Lexi"}), "");
    expect_done(gym.run({"member", "show", "Alex"}), "on walls: as Lexi");
}

// --- cards ---

TEST_F(Commands, ACardIsLinkedHoweverItsNumberIsTyped) {
    const std::string id = gym.add_member("Sam");
    expect_done(gym.run({"card", "link", "04a2b9ff", "--member", "Sam"}), "Sam");
    expect_done(gym.run({"member", "show", "Sam"}), "cards: 1");
    const auto tag = base::card_tag(base::read_key(card_key_file(gym.data)), "04A2B9FF");
    EXPECT_EQ(store::holder_of_card(*gym.db, tag, base::wall_now())->member.id.value, id);
}

TEST_F(Commands, ACardOfSomebodyElseIsRefused) {
    gym.add_member("Sam");
    gym.add_member("Alex");
    gym.run({"card", "link", "04A2B9FF", "--member", "Sam"});
    expect_refused(gym.run({"card", "link", "04a2b9ff", "--member", "Alex"}), "Sam");
    expect_done(gym.run({"member", "show", "Alex"}), "cards: 0");
}

TEST_F(Commands, T6_StationIsOutOfOrderUntilItIsBack) {
    gym.run({"station", "add", "Curl", "--kind", "leg_curl", "--out", (gym.data / "c").string()});
    expect_done(gym.run({"station", "out-of-order", "Curl"}), "out of order");
    expect_done(gym.run({"station", "list"}), "Curl, out of order");
    expect_done(gym.run({"station", "out-of-order", "Curl", "--back"}), "in order");
    EXPECT_EQ(gym.run({"station", "list"}).out.find("out of order"), std::string::npos);
    expect_refused(gym.run({"station", "out-of-order", "Bench"}), "station list");
}

TEST_F(Commands, T6_CardOfTheStaffIsLinkedAsSuch) {
    gym.add_member("Kim");
    expect_done(gym.run({"card", "link", "04C0FFEE", "--member", "Kim", "--staff"}), "as staff");
}

TEST_F(Commands, J13_CardIsLentUntilMidnightAndTakenAway) {
    gym.add_member("Sam");
    expect_done(gym.run({"card", "lend", "04A2B9FF", "--member", "Sam"}), "lent to Sam until");
    expect_done(gym.run({"member", "show", "Sam"}), "cards: 1");
    const auto tag = base::card_tag(base::read_key(card_key_file(gym.data)), "04A2B9FF");
    const auto holder = store::holder_of_card(*gym.db, tag, base::wall_now());
    ASSERT_TRUE(holder && holder->until);
    const base::Zone zone = *base::Zone::named("Europe/Berlin");
    EXPECT_EQ(*holder->until, zone.midnight(zone.day(*holder->until)));
    EXPECT_LE(*holder->until - base::wall_now(), std::chrono::hours(25));
    expect_done(gym.run({"card", "remove", "04a2b9ff"}), "not Sam's any more");
    expect_refused(gym.run({"card", "remove", "04A2B9FF"}), "nobody has that card");
    expect_done(gym.run({"member", "show", "Sam"}), "cards: 0");
}

TEST_F(Commands, J13_RandomNumbersAreNobodysCard) {
    gym.add_member("Sam");
    expect_refused(
        gym.run({"card", "link", "08a1b2c3", "--member", "Sam"}), "another number at each"
    );
    expect_refused(gym.run({"card", "lend", "08A1B2C3", "--member", "Sam"}), "Take a gym card");
}

TEST_F(Commands, J13_PhoneNumberIsKeptForWhoHasAPin) {
    gym.add_member("Sam");
    gym.add_member("Alex");
    expect_done(gym.run({"member", "phone", "Sam", "+49 151 2345678"}), "needs a PIN");
    gym.run({"member", "pin", "Sam", "--hash", base::pin_hash("4711")});
    expect_done(gym.run({"member", "phone", "Sam", "0151 2345678"}), "can tap in");
    expect_refused(gym.run({"member", "phone", "Alex", "0151/2345678"}), "another member's");
    expect_refused(gym.run({"member", "phone", "Alex", "call me"}), "such as +49");
    expect_done(gym.run({"member", "phone", "Sam", "--clear"}), "no number any more");
    expect_done(gym.run({"member", "phone", "Alex", "0151/2345678"}), "Kept");
}

TEST_F(Commands, WhatNoReaderTypesIsNoCard) {
    gym.add_member("Sam");
    expect_refused(gym.run({"card", "link", "Sam's card", "--member", "Sam"}), "not a card number");
    expect_refused(gym.run({"card", "link", "123", "--member", "Sam"}), "not a card number");
}

TEST_F(Commands, J22_NoCardNumberIsOnTheDisk) {
    gym.add_member("Sam");
    gym.run({"card", "link", "04A2B9FFC3D1", "--member", "Sam"});
    for (const auto& entry : fs::recursive_directory_iterator(gym.data)) {
        if (entry.is_regular_file()) {
            const std::string content = tests::content_of(entry.path());
            EXPECT_EQ(content.find("04A2B9FFC3D1"), std::string::npos) << entry.path();
        }
    }
}

} // namespace

} // namespace hub::admin
