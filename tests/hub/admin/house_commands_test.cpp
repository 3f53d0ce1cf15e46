// What staff sets for the gym, PINs, and the end of a member's data, as commands.
#include "common/base/exit_code.hpp"
#include "common/base/pin.hpp"
#include "hub/store/gym_settings.hpp"
#include "hub/store/members.hpp"
#include "hub/store/pins.hpp"
#include "tests/hub/admin/new_gym.hpp"

namespace hub::admin {

namespace {

struct HouseCommands : testing::Test {
    tests::NewGym gym;

    void expect_refused(std::vector<std::string> words, const std::string& why) {
        const auto answer = gym.run(std::move(words));
        EXPECT_EQ(answer.exit_code, base::exit_refused);
        EXPECT_NE(answer.err.find(why), std::string::npos) << answer.err;
    }
};

TEST_F(HouseCommands, J14_J18_AGymChoosesAndSeesWhatItChose) {
    EXPECT_NE(gym.run({"gym", "show"}).out.find("emergency_number: 112\n"), std::string::npos);
    gym.run({"gym", "set", "health_screen", "desk"});
    gym.run({"gym", "set", "defibrillator", "Behind the desk"});
    const auto shown = gym.run({"gym", "set", "language", "de"}).out;
    for (const char* line :
         {"health_screen: desk\n", "defibrillator: Behind the desk\n", "language: de\n"}) {
        EXPECT_NE(shown.find(line), std::string::npos) << shown;
    }
    EXPECT_EQ(store::gym_settings(*gym.db).language, "de");
    expect_refused({"gym", "set", "health_screen", "perhaps"}, "desk, kiosk or off");
    expect_refused({"gym", "set", "colour", "red"}, "no setting");
    expect_refused({"gym", "set", "defibrillator", "\xff"}, "UTF-8");
}

TEST_F(HouseCommands, ResourcesAreAddedListedAndRemoved) {
    EXPECT_NE(gym.run({"resource", "list"}).out.find("No resources"), std::string::npos);
    gym.run({"resource", "add", "Sleep", "https://example.org/sleep"});
    const auto listed = gym.run({"resource", "add", "Food", "https://example.org/food"}).out;
    EXPECT_EQ(listed, "Sleep  https://example.org/sleep\nFood  https://example.org/food\n");
    expect_refused({"resource", "add", "Food", "https://example.org/other"}, "already");
    expect_refused({"resource", "add", "Bad", "http://example.org"}, "https");
    EXPECT_EQ(gym.run({"resource", "remove", "Sleep"}).exit_code, base::exit_done);
    expect_refused({"resource", "remove", "Sleep"}, "no resource");
    for (int i = 1; i < static_cast<int>(gym::resources_max); ++i) {
        gym.run({"resource", "add", "R" + std::to_string(i), "https://example.org"});
    }
    expect_refused({"resource", "add", "One more", "https://example.org"}, "8 already");
}

TEST_F(HouseCommands, J22_APinIsSetAndTakenAway) {
    const gym::MemberId sam{gym.add_member("Sam")};
    EXPECT_FALSE(store::has_pin(*gym.db, sam));
    gym.run({"member", "pin", "Sam", "--hash", base::pin_hash("4711")});
    EXPECT_TRUE(store::has_pin(*gym.db, sam));
    EXPECT_EQ(gym.run({"member", "pin", "Sam", "--clear"}).out, "Sam has no PIN any more.\n");
    EXPECT_FALSE(store::has_pin(*gym.db, sam));
    expect_refused({"member", "pin", "Sam", "--hash", "4711"}, "no hash");
    expect_refused({"member", "pin", "Sam", "--pin", "4711"}, "no hash"); // made where it is typed
    expect_refused({"member", "pin", "Nobody", "--clear"}, "no member");
}

TEST_F(HouseCommands, J21_StaffTellsAnythingAboutAMember) {
    gym.add_member("Sam");
    const auto done =
        gym.run({"member", "about", "Sam", "--set", "food=on", "--set", "body_weight=82.5"});
    EXPECT_EQ(done.exit_code, base::exit_done) << done.err;
    expect_refused({"member", "about", "Sam", "--set", "food=perhaps"}, "on, off");
    expect_refused({"member", "about", "Sam", "--set", "food"}, "on, off");
}

TEST_F(HouseCommands, J22_AMemberIsForgotten) {
    gym.add_member("Sam");
    const auto done = gym.run({"member", "forget", "Sam"});
    EXPECT_EQ(done.out.rfind("Erased. Receipt: 20", 0), 0u) << done.out;
    expect_refused({"member", "show", "Sam"}, "no member");
}

} // namespace

} // namespace hub::admin
