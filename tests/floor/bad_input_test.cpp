// What no sound kiosk sends: each is refused clearly and logged with its reason, while everybody
// else is served on.
#include "common/base/frame.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace floor_test {

namespace {

struct BadInput : ::testing::Test {
    Gym gym;

    void SetUp() override { gym.start_hub(); }

    std::filesystem::path station() const { return gym.folder() / "leg-curl"; }

    // Somebody else is served as if nothing had happened.
    void expect_served() {
        RawStation sound(station(), gym.port());
        EXPECT_EQ(sound.introduce(1).station.name, "Leg curl 1");
    }

    int times_logged(const std::string& words) const {
        const std::string log = gym.hub_log();
        int times = 0;
        for (auto at = log.find(words); at != std::string::npos; at = log.find(words, at + 1)) {
            ++times;
        }
        return times;
    }
};

} // namespace

TEST_F(BadInput, FrameOverTheCap) {
    RawStation bad(station(), gym.port());
    bad.introduce(1);
    bad.send_bytes(std::string("\x00\x02\x00\x00", 4) + std::string(100, 'x'));
    const auto refused = bad.expect<wire::Refused>();
    EXPECT_EQ(refused.why, wire::Refused::Why::bad_frame);
    EXPECT_NE(refused.detail.find("131072 bytes"), std::string::npos);
    EXPECT_TRUE(bad.closed());
    gym.wait_for_log("refused: a frame of 131072 bytes");
    EXPECT_EQ(times_logged("131072 bytes"), 1);
    expect_served();
}

TEST_F(BadInput, EmptyFrameAndGarbage) {
    RawStation empty(station(), gym.port());
    empty.introduce(1);
    empty.send_bytes(std::string(4, '\0'));
    EXPECT_EQ(empty.expect<wire::Refused>().why, wire::Refused::Why::bad_frame);

    RawStation garbage(station(), gym.port());
    garbage.introduce(1);
    garbage.send_bytes(base::frame("\xff\xfe garbage \x01\x02"));
    EXPECT_EQ(garbage.expect<wire::Refused>().why, wire::Refused::Why::bad_frame);
    EXPECT_TRUE(garbage.closed());
    expect_served();
}

TEST_F(BadInput, MessageOutOfOrder) {
    RawStation early(station(), gym.port());
    early.send(wire::Ping{});
    EXPECT_EQ(early.expect<wire::Refused>().why, wire::Refused::Why::out_of_order);

    RawStation twice(station(), gym.port());
    twice.introduce(1);
    twice.send(wire::Hello{});
    EXPECT_EQ(twice.expect<wire::Refused>().why, wire::Refused::Why::out_of_order);
    expect_served();
}

// A push is on its way to every link right after its Welcome.
TEST_F(BadInput, TheReasonIsToldThoughSomethingElseIsBeingWritten) {
    for (std::uint64_t boot = 1; boot <= 30; ++boot) {
        RawStation twice(station(), gym.port());
        twice.introduce(boot);
        twice.send(wire::Hello{});
        ASSERT_EQ(twice.expect<wire::Refused>().why, wire::Refused::Why::out_of_order) << boot;
    }
}

TEST_F(BadInput, VersionThatCanNotBeSpoken) {
    RawStation newer(station(), gym.port());
    wire::Hello hello;
    hello.min_version = 7;
    hello.max_version = 9;
    newer.send(hello);
    const auto refused = newer.expect<wire::Refused>();
    EXPECT_EQ(refused.why, wire::Refused::Why::version);
    EXPECT_NE(refused.detail.find("update the older one"), std::string::npos);
    EXPECT_TRUE(newer.closed());
    expect_served();
}

TEST_F(BadInput, ImpossibleSetsGoToQuarantineAndTheStreamGoesOn) {
    RawStation station_link(station(), gym.port());
    const auto id = station_link.introduce(1).station.id.value;
    wire::Event damaged = event_of(1, 3, wire::SetLogged{guest_set(id, 40, 10)});
    damaged.body[0] ^= 1;
    station_link.send(wire::Batch{
        {event_of(1, 1, wire::SetLogged{guest_set(id, 900, 10)}),
         event_of(1, 2, wire::SetLogged{guest_set(id, 40, -3)}),
         damaged,
         event_of(1, 4, wire::SetLogged{guest_set(id, 40, 10)})}});
    EXPECT_EQ(station_link.expect<wire::Ack>().marks.front().hw, 4u);
    EXPECT_EQ(gym.sets_at_hub().size(), 1u);
    EXPECT_EQ(gym.quarantined_at_hub(), 3);
    gym.wait_for_log("900 kg is more than the 100 kg a leg_curl can be set to");
    gym.wait_for_log("-3 reps can not be");
    gym.wait_for_log("damaged on the way");
    EXPECT_EQ(times_logged("900 kg"), 1);
}

TEST_F(BadInput, CertificateFromElsewhere) {
    Gym other;
    RawStation foreign(other.folder() / "leg-curl", gym.port());
    // The kiosk trusts another authority: its side of the handshake refuses this hub already.
    EXPECT_FALSE(foreign.connected());
    gym.wait_for_log("refused: TLS handshake");

    // With this gym's authority, so that only the hub can refuse.
    std::filesystem::copy_file(
        station() / "ca.crt",
        other.folder() / "leg-curl" / "ca.crt",
        std::filesystem::copy_options::overwrite_existing
    );
    RawStation disguised(other.folder() / "leg-curl", gym.port());
    disguised.send(wire::Hello{});
    EXPECT_TRUE(disguised.closed()); // never a Welcome
    expect_served();
}

TEST_F(BadInput, KioskWithACertificateFromElsewhereSaysSo) {
    Gym other;
    std::filesystem::remove_all(station());
    std::filesystem::copy(other.folder() / "leg-curl", station());
    Kiosk kiosk(gym, "leg-curl", "1280x800", 0);
    // Its folder names the other gym's port: point it here.
    {
        std::ofstream toml(station() / "station.toml");
        toml << "hub = \"127.0.0.1:" << gym.port() << "\"\n";
    }
    kiosk.start();
    EXPECT_TRUE(kiosk.wait_for_screen("nameless").says("Looking for the hub"));
    ASSERT_TRUE(wait_for_file(gym.folder() / "leg-curl.err", [](const std::string& log) {
        return log.find("no hub: TLS handshake") != std::string::npos;
    }));
}

} // namespace floor_test
