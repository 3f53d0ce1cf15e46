// T7: what a kiosk's folder is, whenever it is killed.
#include "common/base/environment.hpp"
#include "common/base/secret.hpp"
#include "common/net/own_key.hpp"
#include "kiosk/own_station.hpp"
#include "tests/common/net/self_signed.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kiosk {

namespace {

namespace fs = std::filesystem;

struct OwnStationTest : testing::Test {
    tests::TemporaryFolder folder;
    const net::OwnKey key = net::make_own_key();
    const std::string certificate = tests::self_signed(key.key_pem);

    void expect_spare() {
        const OwnStation own = own_station(folder.path());
        EXPECT_EQ(own.database, folder.path());
        EXPECT_EQ(own.files.certificate, folder.path() / "station.crt");
        EXPECT_EQ(own.files.key, folder.path() / "station.key");
    }
};

} // namespace

TEST_F(OwnStationTest, T7_FolderIsWhatItTookOver) {
    expect_spare();
    take_over(folder.path(), {"CURL00000001"}, key.key_pem, certificate);
    const OwnStation own = own_station(folder.path());
    EXPECT_EQ(own.database, folder.path() / "CURL00000001");
    EXPECT_EQ(own.files.authority, folder.path() / "ca.crt");
    EXPECT_EQ(own.files.certificate, own.files.key) << "neither without the other";
    const auto permissions = fs::status(own.files.key).permissions();
    EXPECT_EQ(permissions, fs::perms::owner_read | fs::perms::owner_write);
    take_over(folder.path(), {"CURL00000002"}, key.key_pem, certificate);
    EXPECT_EQ(own_station(folder.path()).database, folder.path() / "CURL00000002");
}

TEST_F(OwnStationTest, T7_KilledBeforeTheNoteItIsStillASpare) {
    fs::create_directory(folder.path() / "CURL00000001");
    expect_spare();
    base::write_private_file(
        folder.path() / "CURL00000001" / "station.pem", certificate + key.key_pem
    );
    expect_spare();
    std::ofstream(folder.path() / "taken-over.part") << "CURL";
    expect_spare();
    take_over(folder.path(), {"CURL00000001"}, key.key_pem, certificate); // and again
    EXPECT_EQ(own_station(folder.path()).database, folder.path() / "CURL00000001");
}

TEST_F(OwnStationTest, T7_AnswerThatIsNoneChangesNothing) {
    const auto refuses = [&](const std::string& id, const std::string& of_key) {
        EXPECT_THROW(take_over(folder.path(), {id}, of_key, certificate), base::EnvironmentError)
            << id;
    };
    for (const char* id : {"", "..", "a/b", "CURL~1"}) {
        refuses(id, key.key_pem);
    }
    refuses(std::string(65, 'A'), key.key_pem);
    refuses("CURL00000001", net::make_own_key().key_pem);
    refuses("CURL00000001", "no key");
    expect_spare();
    EXPECT_FALSE(fs::exists(folder.path() / "CURL00000001"));
}

TEST_F(OwnStationTest, T7_NoteThatMakesNoSenseIsTold) {
    std::ofstream(folder.path() / "taken-over") << "../elsewhere\n";
    EXPECT_THROW(own_station(folder.path()), base::EnvironmentError);
}

} // namespace kiosk
