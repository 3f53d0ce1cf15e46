// The demo's members at real kiosks: they press what a person would, and the hub has their sets.
#include "tests/floor/gym.hpp"

#include <gtest/gtest.h>

#include <set>

namespace floor_test {

namespace {

constexpr int demo_speed = 20; // a rest takes 4.5 s

struct Members : ::testing::Test {
    Gym gym;
    Kiosk curl{gym, "leg-curl", "960x600", 0};
    Kiosk platform{gym, "deadlift", "800x500", 960};
    Kiosk wall{gym, "wall", "800x450", 1760};
    std::filesystem::path shots = gym.folder() / "shots";

    void SetUp() override {
        const std::string hub = "127.0.0.1:" + std::to_string(gym.port());
        const std::string folder = (gym.folder() / "deadlift").string();
        gym.hub_command(
            {"station",
             "add",
             "Deadlift 1",
             "--kind",
             "deadlift_platform",
             "--out",
             folder,
             "--hub",
             hub}
        );
        std::filesystem::create_directory(shots);
        gym.start_hub();
        for (Kiosk* kiosk : {&curl, &platform, &wall}) {
            kiosk->start(demo_speed);
        }
        curl.wait_for_screen("idle");
        platform.wait_for_screen("idle");
        wall.wait_for_screen("wall");
    }

    std::unique_ptr<Process> members(const std::vector<std::string>& people) {
        std::vector<std::string> command{
            GYMFLOOR_MEMBERS_PROGRAM,
            "--station",
            "leg-curl",
            "--station",
            "deadlift",
            "--wall",
            "wall",
            "--frames",
            gym.folder().string(),
            "--shots",
            shots.string(),
            "--turn",
            (gym.folder() / "turn").string(),
            "--speed",
            std::to_string(demo_speed)};
        command.insert(command.end(), people.begin(), people.end());
        return std::make_unique<Process>(
            command, gym.folder() / "members.out", gym.folder() / "members.err"
        );
    }

    bool trained_everywhere() const {
        std::set<std::string> stations;
        std::set<std::string> people;
        for (const auto& logged : gym.sets_at_hub()) {
            stations.insert(logged.set.station->value);
            people.insert(logged.set.member->value);
        }
        return stations.size() == 2 && people.size() == 2;
    }

    int pictures_of(const std::string& window) const {
        int pictures = 0;
        for (const auto& entry : std::filesystem::directory_iterator(shots)) {
            const std::string name = entry.path().filename().string();
            const bool png = read_file(entry.path()).starts_with("\x89PNG");
            pictures += png && name.starts_with(window + "-") && name.ends_with(".png") ? 1 : 0;
        }
        return pictures;
    }
};

} // namespace

TEST_F(Members, TrainAtBothStationsAndArePictured) {
    const auto crowd =
        members({"--member", ada_card, "Ada", "honest", "--member", ben_card, "Ben", "sloppy"});
    // The wall shows each set that arrives: look into the database then.
    wall.wait_until("sets of both at both stations", [&](const Shown&) {
        return trained_everywhere();
    });
    EXPECT_EQ(crowd->stop(), 0) << read_file(gym.folder() / "members.err");
    for (const char* window : {"leg-curl", "deadlift", "wall"}) {
        EXPECT_GE(pictures_of(window), 1) << window;
    }
}

TEST_F(Members, NobodyThereStillTakesPictures) {
    const auto camera = members({});
    ASSERT_TRUE(wait_for_file(shots / "any", [&](const std::string&) {
        return pictures_of("leg-curl") > 0 && pictures_of("deadlift") > 0 &&
               pictures_of("wall") > 0;
    }));
    EXPECT_EQ(camera->stop(), 0);
    EXPECT_TRUE(gym.sets_at_hub().empty());
}

} // namespace floor_test
