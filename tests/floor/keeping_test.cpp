// What keeps a gym's data, as a technician uses it: verify, backup, restore, drill, with real
// processes.
#include "hub/store/backups.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>

namespace floor_test {

namespace {

struct Keeping : ::testing::Test {
    Gym gym;
    const std::filesystem::path backups = gym.folder() / "backups";

    void SetUp() override { std::filesystem::create_directory(backups); }

    base::Mark mark_of(std::uint64_t boot) {
        RawStation station(gym.folder() / "leg-curl", gym.port());
        return station.introduce(boot).marks.front();
    }

    // Each answer to a batch tells, also to one that is there already.
    bool becomes_safe(std::uint64_t boot, std::uint64_t seq) {
        RawStation station(gym.folder() / "leg-curl", gym.port());
        const auto id = station.introduce(boot).station.id.value;
        const auto again = event_of(boot, 1, wire::SetLogged{guest_set(id, 40, 10)});
        const auto give_up = std::chrono::steady_clock::now() + patience;
        while (std::chrono::steady_clock::now() < give_up) {
            station.send(wire::Batch{{again}});
            if (station.expect<wire::Ack>().marks.front().safe >= seq) {
                return true;
            }
        }
        return false;
    }

    // The disk is gone.
    void lose_the_hub() {
        gym.kill_hub_9();
        std::filesystem::remove_all(gym.data());
    }

    std::filesystem::path newest_backup() const {
        return hub::store::backups(backups).back().folder;
    }

    // Sets of a guest, each acknowledged; returns how far the boot has come.
    std::uint64_t log_sets(std::uint64_t boot, std::uint64_t from, std::uint64_t to) {
        RawStation station(gym.folder() / "leg-curl", gym.port());
        const auto id = station.introduce(boot).station.id.value;
        std::uint64_t hw = 0;
        for (std::uint64_t seq = from; seq <= to; ++seq) {
            station.send(wire::Batch{{event_of(boot, seq, wire::SetLogged{guest_set(id, 40, 10)})}}
            );
            hw = station.expect<wire::Ack>().marks.front().hw;
        }
        return hw;
    }
};

} // namespace

TEST_F(Keeping, VerifyBesideARunningHubAndWithoutOne) {
    gym.start_hub();
    EXPECT_EQ(log_sets(7, 1, 5), 5u);
    EXPECT_NE(gym.hub_command({"verify"}).find("Nothing is wrong"), std::string::npos);
    gym.kill_hub_9();
    EXPECT_NE(gym.hub_command({"verify"}).find("Nothing is wrong"), std::string::npos);
    {
        auto db = hub::store::Database::open_to_write(gym.data());
        tests::damage(db, tests::heavier_set);
    }
    gym.start_hub();
    const Ran wrong = gym.try_hub_command({"verify"});
    EXPECT_EQ(wrong.exit_code, 1);
    EXPECT_NE(wrong.out.find("load_g is 41000, the log makes it 40000"), std::string::npos)
        << wrong.out;
    EXPECT_EQ(gym.stop_hub(), 0);
}

TEST_F(Keeping, BackupRestoreAndTheKioskFillsInTheRest) {
    gym.start_hub();
    log_sets(7, 1, 3);
    EXPECT_EQ(mark_of(7), (base::Mark{7, 3, 0}));
    const std::string told = gym.hub_command({"backup", "--to", backups.string()});
    EXPECT_EQ(told, newest_backup().string() + "\n");
    EXPECT_EQ(mark_of(7), (base::Mark{7, 3, 3})); // a Welcome says so
    {
        RawStation station(gym.folder() / "leg-curl", gym.port());
        const auto id = station.introduce(7).station.id.value;
        station.send(wire::Batch{{event_of(7, 4, wire::SetLogged{guest_set(id, 40, 10)})}});
        EXPECT_EQ(station.expect<wire::Ack>().marks.front(), (base::Mark{7, 4, 3})); // and an Ack
    }
    lose_the_hub();

    const Ran back = gym.try_hub_command({"restore", backups.string()});
    EXPECT_EQ(back.exit_code, 0) << back.err;
    EXPECT_EQ(gym.try_hub_command({"restore", backups.string()}).exit_code, 1); // not over a gym
    gym.start_hub();
    // The same authority: the kiosk's certificate still counts. It has what came since.
    EXPECT_EQ(mark_of(7).hw, 3u);
    EXPECT_EQ(log_sets(7, 1, 4), 4u);
    EXPECT_EQ(gym.sets_at_hub().size(), 4u);
    EXPECT_NE(gym.hub_command({"verify"}).find("Nothing is wrong"), std::string::npos);
    // Ada's card too: the key of card numbers came along.
    EXPECT_EQ(gym.try_hub_command({"card", "link", ada_card, "--member", "Ben"}).exit_code, 1);
}

TEST_F(Keeping, WithoutARunningHub) {
    gym.hub_command({"backup", "--to", backups.string()});
    EXPECT_NE(
        gym.hub_command({"drill", "--from", backups.string()}).find("would do"), std::string::npos
    );
    const Ran nowhere = gym.try_hub_command({"backup"});
    EXPECT_EQ(nowhere.exit_code, 1);
    EXPECT_NE(nowhere.err.find("backup_folder"), std::string::npos);
    EXPECT_EQ(gym.try_hub_command({"backup", "--to", (backups / "no").string()}).exit_code, 3);
    EXPECT_EQ(gym.try_hub_command({"gym", "set", "backup_folder", "here"}).exit_code, 1);
    EXPECT_EQ(
        gym.try_hub_command({"gym", "set", "backup_folder", gym.data().string()}).exit_code, 1
    );
}

TEST_F(Keeping, ARunningHubMakesThemByItself) {
    gym.hub_command({"gym", "set", "backup_folder", backups.string()});
    gym.start_hub({"--backup-every", "1"});
    log_sets(7, 1, 2);
    const auto made = [&] { return hub::store::backups(backups).size(); };
    gym.wait_for_log("backup of");
    EXPECT_TRUE(becomes_safe(7, 2));
    EXPECT_GE(made(), 1u);
    EXPECT_NE(gym.hub_command({"drill"}).find("would do"), std::string::npos);
    // The disk with the backups is not there: told once, and the hub goes on.
    std::filesystem::rename(backups, gym.folder() / "unplugged");
    gym.wait_for_log("no backup: there is no folder");
    EXPECT_EQ(log_sets(7, 3, 3), 3u);
}

TEST_F(Keeping, J22_WhoWasForgottenSinceStaysForgotten) {
    gym.hub_command({"gym", "set", "backup_folder", backups.string()});
    gym.start_hub();
    gym.hub_command({"backup"});
    gym.hub_command({"member", "forget", "Ada"});
    lose_the_hub();
    const Ran back = gym.try_hub_command({"restore", newest_backup().string()});
    EXPECT_EQ(back.exit_code, 0) << back.err;
    EXPECT_NE(back.out.find("forgotten again: 1"), std::string::npos) << back.out;
    const std::string members = gym.hub_command({"member", "list"});
    EXPECT_EQ(members.find("Ada"), std::string::npos);
    EXPECT_NE(members.find("Ben"), std::string::npos);
    EXPECT_EQ(read_file(gym.data() / "hub.db").find("Ada"), std::string::npos);
    EXPECT_NE(gym.hub_command({"verify"}).find("Nothing is wrong"), std::string::npos);
}

TEST_F(Keeping, ADamagedBackupIsNotRestoredAndTheDrillSaysSo) {
    gym.start_hub();
    log_sets(7, 1, 3);
    gym.hub_command({"backup", "--to", backups.string()});
    {
        auto db = hub::store::Database::open_to_write(newest_backup());
        tests::damage(db, tests::damaged_body);
    }
    const Ran drilled = gym.try_hub_command({"drill", "--from", backups.string()});
    EXPECT_EQ(drilled.exit_code, 1);
    EXPECT_NE(drilled.err.find("checksum"), std::string::npos) << drilled.err;
    lose_the_hub();
    EXPECT_EQ(gym.try_hub_command({"restore", backups.string()}).exit_code, 1);
    EXPECT_FALSE(std::filesystem::exists(gym.data()));
}

} // namespace floor_test
