// What strangers and broken stations try, while real stations save sets: these lose no link and no
// set, are acknowledged as quickly as before, and the hub stays as small as it was. Each limit that
// is hit is counted.
#include "common/base/frame.hpp"
#include "common/wire/codec.hpp"
#include "hub/pairing/authority.hpp"
#include "tests/abuse/savers.hpp"
#include "tests/abuse/stranger.hpp"
#include "tests/bench/load/floor.hpp"
#include "tests/common/temporary_folder.hpp"
#include "tests/floor/gym.hpp"
#include "tests/floor/raw_station.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <fstream>
#include <thread>

namespace abuse_test {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using floor_test::RawStation;

constexpr std::uint64_t memory_more_max = 64u << 20; // bytes over what the hub had before
constexpr double commit_p99_max_us = 50'000;
// A busy machine is slow without any abuse, too: then it counts what the hub does without.
constexpr double commit_p99_times_max = 4;
// And it is busy by fits: one sound round in so many shows that it was not the abuse.
constexpr int rounds_max = 6;

constexpr int savers_count = 4;
constexpr auto quiet_time = 700ms;
constexpr auto abused_time = 2s;

// Somebody else's address.
constexpr const char* elsewhere = "127.0.0.2";

// On a thread that has to wait for the others: in a gym it is another machine's.
using Abuser = std::function<void(const std::stop_token&)>;

struct Abuse : ::testing::Test {
    tests::TemporaryFolder folder;
    bench::OwnGym gym{{folder.path(), {}}, floor_test::hub_program(), savers_count + 1, {20, 0}};
    std::unique_ptr<Savers> savers;

    void SetUp() override {
        gym.start_hub();
        savers = std::make_unique<Savers>(gym, 1);
    }

    // A station's whose kiosk went mad.
    std::filesystem::path bad_station() const {
        return bench::station_folders(gym.stations()).back();
    }

    // It comes, is welcomed and does its deed, over and over.
    Abuser bad_station_again(std::function<void(RawStation& bad)> deed) const {
        return [this, deed = std::move(deed)](const std::stop_token& over) {
            while (!over.stop_requested()) {
                RawStation bad(bad_station(), gym.port());
                if (bad.connected()) {
                    bad.introduce(1);
                    deed(bad);
                }
            }
        };
    }

    std::string status() const {
        return floor_test::run(
                   {floor_test::hub_program(), "status", "--json", "--data", gym.data().string()},
                   folder.path()
        )
            .out;
    }

    // How often a limit was hit.
    std::uint64_t counted(const std::string& limit) const {
        const std::string all = status();
        const auto at = all.find("\"" + limit + "\":");
        return at == std::string::npos ? 0 : std::stoull(all.substr(at + limit.size() + 3));
    }

    // Sooner or later: a machine may be slow.
    void expect_counted(const std::string& limit, std::uint64_t least) const {
        const auto give_up = Clock::now() + floor_test::patience;
        std::uint64_t found = counted(limit);
        while (found < least && Clock::now() < give_up) {
            found = counted(limit);
        }
        EXPECT_GE(found, least) << limit;
    }

    struct Round {
        double quiet_p99_us = 0;
        double abused_p99_us = 0;
        std::uint64_t more_bytes = 0;

        bool quick() const {
            return abused_p99_us <=
                   std::max(commit_p99_max_us, commit_p99_times_max * quiet_p99_us);
        }
    };

    // `meanwhile`: with the abuse under way.
    Round
    round(const Abuser& abuser, Clock::duration time, const std::function<void()>& meanwhile) {
        Round measured;
        measured.quiet_p99_us = savers->save_for(quiet_time).percentile(99);
        const auto before = gym.hub_resident_bytes();
        std::uint64_t most = before;
        std::jthread watching([&](const std::stop_token& over) {
            for (; !over.stop_requested(); std::this_thread::sleep_for(5ms)) {
                most = std::max(most, gym.hub_resident_bytes());
            }
        });
        std::jthread abusing([&](const std::stop_token& over) {
            ::setpriority(PRIO_PROCESS, 0, 10);
            abuser(over);
        });
        measured.abused_p99_us =
            savers->save_for(std::chrono::duration_cast<std::chrono::milliseconds>(time))
                .percentile(99);
        meanwhile();
        abusing.request_stop();
        abusing.join();
        watching.request_stop();
        watching.join();
        measured.more_bytes = most - before;
        return measured;
    }

    // `meanwhile`: what is true sooner or later as long as the abuse goes on.
    void expect_nothing_of(
        const Abuser& abuser,
        const std::function<void()>& meanwhile = [] {},
        Clock::duration time = abused_time
    ) {
        std::string slow;
        for (int i = 0; i < rounds_max; ++i) {
            const Round measured = round(abuser, time, meanwhile);
            EXPECT_LE(measured.more_bytes, memory_more_max);
            if (measured.quick()) {
                slow.clear();
                break;
            }
            slow += std::to_string(measured.abused_p99_us) + " us, " +
                    std::to_string(measured.quiet_p99_us) + " us without; ";
        }
        EXPECT_EQ(slow, "") << "a set in a hundred is acknowledged late in each round";
        EXPECT_EQ(savers->links_lost(), 0);
        const bench::Verified verified = savers->verified();
        EXPECT_GT(verified.there, 0u);
        EXPECT_TRUE(verified.wrong.empty()) << verified.wrong.front();
        expect_served();
    }

    // A kiosk that comes back is let in, at once or at its next tries.
    void expect_served() const {
        const auto give_up = Clock::now() + floor_test::patience;
        while (Clock::now() < give_up) {
            RawStation sound(bad_station(), gym.port());
            wire::Hello hello;
            hello.boot = 1;
            hello.pending = {{1, 1}};
            sound.send(hello);
            const auto answer = sound.read();
            if (answer && std::holds_alternative<wire::Welcome>(*answer)) {
                return;
            }
        }
        ADD_FAILURE() << "nobody is served";
    }
};

std::string address(std::size_t number) {
    return "127.0.1." + std::to_string(number + 1);
}

// Before the handshake, and whatever follows.
const std::string hello_begin("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);

std::string field(char tag, const std::string& content) {
    std::string bytes(1, tag);
    for (std::size_t length = content.size(); length > 0 || bytes.size() == 1; length >>= 7) {
        bytes += static_cast<char>((length & 0x7f) | (length > 0x7f ? 0x80 : 0));
    }
    return bytes + content;
}

std::string repeated(const std::string& bytes, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) {
        all += bytes;
    }
    return all;
}

} // namespace

TEST_F(Abuse, HandshakesByteForByteFromManyAddresses) {
    struct Slow {
        std::unique_ptr<Stranger> stranger;
        std::size_t sent = 0;
    };

    expect_nothing_of(
        [&](const std::stop_token& over) {
            std::vector<Slow> all(72); // eight more than there may be
            for (; !over.stop_requested(); std::this_thread::sleep_for(50ms)) {
                for (std::size_t i = 0; i < all.size(); ++i) {
                    const std::size_t at = std::min(all[i].sent++, hello_begin.size() - 1);
                    if (!all[i].stranger || !all[i].stranger->send(hello_begin.substr(at, 1))) {
                        all[i] = {std::make_unique<Stranger>(gym.port(), address(i / 4)), 0};
                    }
                }
            }
        },
        [&] {
            expect_counted("handshakes_failed", 60);
            expect_counted("strangers_too_many", 8);
            expect_served();
        },
        6s // a handshake has five
    );
}

TEST_F(Abuse, ThousandsOfConnectionsASecondFromOneAddress) {
    std::atomic<std::uint64_t> came = 0;
    expect_nothing_of(
        [&](const std::stop_token& over) {
            while (!over.stop_requested()) {
                Stranger stranger(gym.port(), elsewhere);
                stranger.reset();
                ++came;
            }
        },
        [&] {
            expect_counted("accepts_too_fast", 50); // others are reset before the hub sees them
            expect_served();
        }
    );
    EXPECT_GT(came, 500u);
}

TEST_F(Abuse, AStormOfWrongCertificates) {
    const auto wrong = folder.path() / "wrong";
    hub::pairing::Authority::create(wrong, "Load"); // of the same name
    const auto credentials = hub::pairing::Authority(wrong).station({"7K3QXM9ATD12"});
    std::ofstream(wrong / "station.crt") << credentials.certificate_pem;
    std::ofstream(wrong / "station.key") << credentials.key_pem;
    std::filesystem::copy_file( // so that the hub alone can refuse
        bad_station() / "ca.crt",
        wrong / "ca.crt",
        std::filesystem::copy_options::overwrite_existing
    );
    expect_nothing_of(
        [&](const std::stop_token& over) {
            while (!over.stop_requested()) {
                RawStation disguised(wrong, gym.port(), elsewhere);
                if (disguised.connected()) {
                    EXPECT_FALSE(disguised.read().has_value()); // never a Welcome
                }
            }
        },
        [&] {
            expect_counted("handshakes_failed", 10);
            expect_served();
        }
    );
}

// There is TLS and nothing else on the hub's port: what confuses proxies and servers of HTTP, and
// bodies without end, end at their first bytes.
TEST_F(Abuse, HttpAndOtherBytesWithoutEnd) {
    const std::string post = "POST /api HTTP/1.1\r\nHost: hub\r\n";
    const std::vector<std::string> requests{
        post + "Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello",
        post +
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n",
        "GET / HTTP/1.1\nHost: hub\n\n",
        "GET / HTTP/1.1\r\nX: " + std::string(64u << 10, 'x') + "\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"};
    const std::string mebibyte(1u << 20, 'x');
    expect_nothing_of(
        [&](const std::stop_token& over) {
            for (std::size_t turn = 0; !over.stop_requested(); ++turn) {
                Stranger stranger(gym.port(), elsewhere);
                stranger.send(requests[turn % requests.size()]);
                if (turn % 2 == 0) {
                    EXPECT_EQ(stranger.read_all().find("HTTP"), std::string::npos);
                    continue;
                }
                int mebibytes = 0;
                while (mebibytes < 100 && stranger.send(mebibyte)) {
                    ++mebibytes;
                }
                EXPECT_LT(mebibytes, 100);
            }
        },
        [&] { expect_counted("handshakes_failed", 5); }
    );
}

TEST_F(Abuse, BodiesOfAHundredMegabytesOfAStation) {
    const std::string mebibyte(1u << 20, 'x');
    expect_nothing_of(
        bad_station_again([&](RawStation& bad) {
            bool open = bad.send_bytes(std::string("\x06\x40\x00\x00", 4)); // 100 MiB
            int mebibytes = 0;
            for (; open && mebibytes < 100; ++mebibytes) {
                open = bad.send_bytes(mebibyte);
            }
            EXPECT_FALSE(open);
        }),
        [&] { expect_counted("frames_bad", 2); }
    );
}

TEST_F(Abuse, HalfFramesThatNobodyFinishes) {
    expect_nothing_of(
        [&](const std::stop_token& over) {
            std::vector<std::unique_ptr<RawStation>> open;
            while (!over.stop_requested()) {
                open.push_back(std::make_unique<RawStation>(bad_station(), gym.port()));
                if (!open.back()->connected()) {
                    open.pop_back();
                    continue;
                }
                open.back()->introduce(1);
                open.back()->send_bytes(
                    std::string("\x00\x01\x00\x00", 4) + std::string(60'000, '\n')
                );
            }
        },
        [&] { expect_counted("links_replaced", 2); } // a station has two
    );
    const auto give_up = Clock::now() + floor_test::patience;
    while (counted("kiosks") != savers_count && Clock::now() < give_up) { // it hears of the end
    }
    EXPECT_EQ(counted("kiosks"), static_cast<std::uint64_t>(savers_count));
}

// Each of these would take fifty times its size if it was read before it is looked at.
TEST_F(Abuse, FramesOfNothingButEmptyParts) {
    const std::string events = repeated(std::string("\x0a\x00", 2), 30'000);
    const std::string boots = repeated(std::string("\x12\x00", 2), 30'000);
    const std::vector<std::string> messages{
        field('\x12', events),                // a batch of events
        field('\x12', boots),                 // and of boots
        field('\x1a', events),                // a request
        field('\x1a', field('\x12', events)), // and what it asks
        field('\x22', events),                // a state
        events,                               // and hellos, each over the one before
        boots};
    std::size_t turn = 0;
    expect_nothing_of(
        bad_station_again([&](RawStation& bad) {
            bad.send_bytes(base::frame(messages[turn++ % messages.size()]));
            EXPECT_TRUE(bad.closed());
        }),
        [&] { expect_counted("frames_bad", messages.size()); }
    );
}

TEST_F(Abuse, AStationThatAsksAndNeverReads) {
    const std::string asks = [] {
        std::string frames;
        for (std::uint64_t id = 1; id <= 200; ++id) {
            const wire::Request request{id, wire::FetchProfile{bench::card_of(id % 20)}};
            frames += base::frame(wire::encode(request));
        }
        return frames;
    }();
    expect_nothing_of(
        [&](const std::stop_token& over) {
            while (!over.stop_requested()) {
                RawStation bad(bad_station(), gym.port());
                if (!bad.connected()) {
                    continue;
                }
                bad.introduce(1);
                while (!over.stop_requested() && bad.send_bytes(asks)) {
                }
            }
        },
        [&] { expect_counted("readers_slow", 1); }
    );
}

// A sound kiosk has two batches on their way.
TEST_F(Abuse, AStationThatWaitsForNoAcknowledgement) {
    expect_nothing_of([&](const std::stop_token& over) {
        RawStation bad(bad_station(), gym.port());
        const std::string id = bad.introduce(1).station.id.value;
        std::string batches;
        for (std::uint64_t seq = 1; seq <= 50; ++seq) {
            const auto set = wire::SetLogged{floor_test::guest_set(id, 40, 10)};
            batches += base::frame(wire::encode(wire::Batch{{floor_test::event_of(1, seq, set)}}));
        }
        while (!over.stop_requested() && bad.send_bytes(batches)) {
        }
    });
}

} // namespace abuse_test
