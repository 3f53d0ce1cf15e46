// What a flood, a slow peer or a copied kiosk may cost the hub: little, counted, and nobody else is
// kept out for long.
#include "common/base/crc32c.hpp"
#include "common/base/frame.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <gtest/gtest.h>

namespace floor_test {

namespace {

using boost::asio::ip::tcp;

// A connection that says nothing.
class Stranger {
public:
    explicit Stranger(int port)
        : socket_(io_) {
        boost::system::error_code error;
        socket_.connect(
            tcp::endpoint(
                boost::asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(port)
            ),
            error
        );
    }

    // Returns when the hub has closed it.
    void wait_for_end() {
        char byte = 0;
        boost::system::error_code error;
        boost::asio::read(socket_, boost::asio::buffer(&byte, 1), error);
        EXPECT_TRUE(error);
    }

private:
    boost::asio::io_context io_;
    tcp::socket socket_;
};

struct Limits : ::testing::Test {
    Gym gym;
    const std::chrono::steady_clock::time_point start = std::chrono::steady_clock::now();

    void SetUp() override { gym.start_hub(); }

    std::filesystem::path station() const { return gym.folder() / "leg-curl"; }

    int counted(const std::string& name) {
        const std::string status = gym.hub_command({"status", "--json"});
        const auto at = status.find("\"" + name + "\":");
        return at == std::string::npos ? -1 : std::stoi(status.substr(at + name.size() + 3));
    }

    void expect_served() {
        const auto give_up = std::chrono::steady_clock::now() + patience;
        while (std::chrono::steady_clock::now() < give_up) {
            RawStation sound(station(), gym.port());
            if (sound.connected()) { // as a kiosk does: it tries again
                EXPECT_EQ(sound.introduce(1).station.name, "Leg curl 1");
                return;
            }
        }
        ADD_FAILURE() << "nobody is served";
    }
};

} // namespace

TEST_F(Limits, FourStrangersOfOneAddressAndTheyHaveFiveSeconds) {
    std::vector<std::unique_ptr<Stranger>> strangers;
    for (int i = 0; i < 5; ++i) {
        strangers.push_back(std::make_unique<Stranger>(gym.port()));
    }
    strangers.back()->wait_for_end();
    EXPECT_EQ(counted("address_too_many"), 1);
    EXPECT_EQ(counted("strangers"), 4);
    strangers.front()->wait_for_end(); // it never began its handshake
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(4));
    for (auto& stranger : strangers) {
        stranger->wait_for_end();
    }
    EXPECT_EQ(counted("handshakes_failed"), 4);
    EXPECT_EQ(counted("strangers"), 0);
    expect_served();
}

TEST_F(Limits, KiosksAreNoStrangers) {
    std::vector<std::unique_ptr<RawStation>> walls_and_kiosks;
    for (int i = 0; i < 3; ++i) {
        walls_and_kiosks.push_back(std::make_unique<RawStation>(gym.folder() / "wall", gym.port()));
        walls_and_kiosks.back()->introduce(static_cast<std::uint64_t>(i) + 1);
        walls_and_kiosks.push_back(std::make_unique<RawStation>(station(), gym.port()));
        walls_and_kiosks.back()->introduce(static_cast<std::uint64_t>(i) + 1);
    }
    EXPECT_EQ(counted("address_too_many"), 0);
    EXPECT_EQ(counted("kiosks"), 4); // two of each: the third link took the place of the first
    EXPECT_EQ(counted("links_replaced"), 2);
    EXPECT_TRUE(walls_and_kiosks[0]->closed());
    EXPECT_TRUE(walls_and_kiosks[1]->closed());
    gym.wait_for_log("a newer link of the same station took its place");
}

TEST_F(Limits, ABurstOfConnectionsIsSlowedDown) {
    for (int i = 0; i < 400; ++i) {
        Stranger stranger(gym.port());
    }
    EXPECT_GT(counted("accepts_too_fast"), 0);
    expect_served();
}

TEST_F(Limits, AHelloHasFiveSecondsAndAFrameTenFromItsBegin) {
    RawStation silent(station(), gym.port());
    RawStation slow(gym.folder() / "wall", gym.port());
    slow.introduce(1);
    slow.send_bytes(std::string("\x00", 1));
    EXPECT_TRUE(silent.closed());
    EXPECT_EQ(counted("hellos_late"), 1);
    const auto hello_took = std::chrono::steady_clock::now() - start;
    EXPECT_GE(hello_took, std::chrono::seconds(4));
    EXPECT_TRUE(slow.closed());
    EXPECT_EQ(counted("frames_late"), 1);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(25)); // no idle_max
    expect_served();
}

TEST_F(Limits, PartsThatWouldGrowAreCountedBeforeTheyAreRead) {
    RawStation bad(station(), gym.port());
    bad.introduce(1);
    std::string events;
    for (int i = 0; i < 30'000; ++i) {
        events += std::string("\x0a\x00", 2); // an empty event
    }
    std::string batch("\x12", 1);
    for (std::size_t length = events.size(); length > 0; length >>= 7) {
        batch += static_cast<char>((length & 0x7f) | (length > 0x7f ? 0x80 : 0));
    }
    bad.send_bytes(base::frame(batch + events));
    const auto refused = bad.expect<wire::Refused>();
    EXPECT_EQ(refused.detail, "a batch of 30000 events; 1 to 64 fit");
    EXPECT_EQ(counted("frames_bad"), 1);
    expect_served();
}

TEST_F(Limits, AFloodOfBadTextsIsNoFloodInTheLog) {
    RawStation station_link(station(), gym.port());
    const auto id = station_link.introduce(1).station.id.value;
    gym::Set set = guest_set(id, 40, 10);
    set.note = "plain";
    for (std::uint64_t seq = 1; seq <= 20; ++seq) {
        wire::Event event = event_of(1, seq, wire::SetLogged{set});
        event.body[event.body.find("plain")] = static_cast<char>(0xff);
        event.crc = base::crc32c(event.body);
        station_link.send(wire::Batch{{event}});
        const auto ack = station_link.expect<wire::Ack>();
        ASSERT_EQ(ack.marks.size(), 1u);
        EXPECT_EQ(ack.marks.front().hw, seq); // read, and in quarantine
    }
    wire::Event event = event_of(1, 21, wire::SetLogged{set});
    event.boot_time.kernel_boot_id = "\xff\xfe"; // around the event, where no text may be bad
    station_link.send(wire::Batch{{event}});
    EXPECT_TRUE(station_link.closed());
    EXPECT_EQ(gym.hub_log().find("libprotobuf"), std::string::npos);
}

TEST_F(Limits, StatusIsForPeopleToo) {
    RawStation kiosk(station(), gym.port());
    kiosk.introduce(1);
    const std::string status = gym.hub_command({"status"});
    EXPECT_NE(status.find("gym: Northside Gym\nkiosks: 1\n"), std::string::npos) << status;
    EXPECT_NE(status.find("since_start:\n  accepted: 1\n"), std::string::npos) << status;
    EXPECT_NE(status.find("  folder: none\n"), std::string::npos);
    gym.stop_hub();
    EXPECT_EQ(gym.try_hub_command({"status"}).exit_code, 1);
}

} // namespace floor_test
