// Two ends of a TLS connection over loopback: how waits end, and how much goes through.
#include "common/base/ids.hpp"
#include "common/net/frames.hpp"
#include "common/net/outbox.hpp"
#include "common/net/tls_stream.hpp"
#include "tests/common/net/certificates.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace net {

namespace {

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;
using boost::system::error_code;
using Clock = TlsStream::Clock;
using Wait = TlsStream::Wait;

constexpr std::chrono::seconds patience{10};
constexpr std::chrono::milliseconds soon{50};

struct TlsStreamTest : testing::Test {
    TlsStreamTest() {
        tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
        tcp::socket near(io);
        near.connect(acceptor.local_endpoint());
        kiosk = std::make_unique<TlsStream>(std::move(near), kiosk_tls);
        hub = std::make_unique<TlsStream>(acceptor.accept(), hub_tls);
    }

    ~TlsStreamTest() override { std::filesystem::remove_all(folder); }

    // Until both ends are done.
    void run(std::function<awaitable<void>()> at_hub, std::function<awaitable<void>()> at_kiosk) {
        int at_work = 2;
        const auto done = [&](std::exception_ptr failed) {
            if (failed) {
                std::rethrow_exception(failed);
            }
            if (--at_work == 0) {
                io.stop();
            }
        };
        asio::co_spawn(io, std::move(at_hub), done);
        asio::co_spawn(io, std::move(at_kiosk), done);
        io.run();
    }

    awaitable<void> shake_hands(TlsStream& stream, TlsStream::Role role) {
        const auto error = co_await stream.handshake(role, Clock::now() + patience);
        EXPECT_FALSE(error) << error.message();
    }

    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("gymfloor-stream-" + base::random_id());
    const tests::Certificates certificates = tests::make_certificates(folder);
    asio::io_context io{1};
    asio::ssl::context hub_tls = hub_context(certificates.hub);
    asio::ssl::context kiosk_tls = kiosk_context(certificates.station);
    std::unique_ptr<TlsStream> hub;
    std::unique_ptr<TlsStream> kiosk;
};

TEST_F(TlsStreamTest, AHandshakeThatNobodyAnswersIsLate) {
    error_code seen;
    run(
        [&]() -> awaitable<void> {
            seen = co_await hub->handshake(TlsStream::Role::hub, Clock::now() + soon);
        },
        []() -> awaitable<void> { co_return; }
    );
    EXPECT_EQ(seen, asio::error::timed_out);
    EXPECT_FALSE(hub->socket().is_open());
}

TEST_F(TlsStreamTest, AWaitIsLateAtItsOwnTimeWhateverWasWaitedForBefore) {
    error_code seen;
    Clock::duration took{};
    run(
        [&]() -> awaitable<void> {
            co_await shake_hands(*hub, TlsStream::Role::hub);
            // The alarm is set for much later by now.
            const auto begin = Clock::now();
            seen = co_await hub->ready(Wait::wait_read, begin + soon);
            took = Clock::now() - begin;
        },
        [&]() -> awaitable<void> { co_await shake_hands(*kiosk, TlsStream::Role::kiosk); }
    );
    EXPECT_EQ(seen, asio::error::timed_out);
    EXPECT_GE(took, soon);
    EXPECT_LT(took, patience);
    char byte = 0;
    EXPECT_EQ(hub->try_read({&byte, 1}).error, asio::error::operation_aborted);
    EXPECT_EQ(hub->try_write("!").error, asio::error::operation_aborted);
}

TEST_F(TlsStreamTest, CancelEndsAWaitAndLeavesTheConnection) {
    error_code seen;
    run(
        [&]() -> awaitable<void> {
            co_await shake_hands(*hub, TlsStream::Role::hub);
            asio::post(io, [&] { hub->cancel(); });
            seen = co_await hub->ready(Wait::wait_read, Clock::now() + patience);
            EXPECT_EQ(hub->try_write("!").bytes, 1u);
        },
        [&]() -> awaitable<void> {
            co_await shake_hands(*kiosk, TlsStream::Role::kiosk);
            EXPECT_FALSE(co_await kiosk->ready(Wait::wait_read, Clock::now() + patience));
            char byte = 0;
            EXPECT_EQ(kiosk->try_read({&byte, 1}).bytes, 1u);
        }
    );
    EXPECT_EQ(seen, asio::error::operation_aborted);
}

// And is no signal that ends the program.
TEST_F(TlsStreamTest, APeerThatIsGoneIsAnError) {
    run(
        [&]() -> awaitable<void> {
            co_await shake_hands(*hub, TlsStream::Role::hub);
            kiosk->close();
            const std::string much(1 << 20, 'x');
            TlsStream::Tried tried;
            while (!tried.error) {
                tried = hub->try_write(much);
                if (tried.blocked) {
                    tried.error = co_await hub->ready(*tried.blocked, Clock::now() + patience);
                }
            }
            EXPECT_TRUE(
                tried.error == asio::error::broken_pipe ||
                tried.error == asio::error::connection_reset
            ) << tried.error.message();
        },
        [&]() -> awaitable<void> { co_await shake_hands(*kiosk, TlsStream::Role::kiosk); }
    );
}

// Far more than a socket takes at once, and more than OpenSSL's records hold.
TEST_F(TlsStreamTest, AllThatAnOutboxTookArrivesInItsOrder) {
    constexpr int frames = 60;
    Outbox outbox(*hub);
    int arrived = 0;
    bool waited = false; // for the other end to read
    run(
        [&]() -> awaitable<void> {
            co_await shake_hands(*hub, TlsStream::Role::hub);
            hub->socket().set_option(asio::socket_base::send_buffer_size(4096));
            for (int i = 0; i < frames; ++i) {
                const std::string payload(1000 + 250 * i, static_cast<char>('A' + i % 26));
                EXPECT_TRUE(outbox.push(std::make_shared<const std::string>(base::frame(payload))));
            }
            outbox.close();
            const auto begun = arrived;
            co_await outbox.write_all();
            waited = arrived > begun;
            hub->close();
        },
        [&]() -> awaitable<void> {
            co_await shake_hands(*kiosk, TlsStream::Role::kiosk);
            FrameReader reader(*kiosk);
            for (auto read = co_await reader.read(patience); !read.error && !read.bad_frame;
                 read = co_await reader.read(patience)) {
                const std::string payload(
                    1000 + 250 * arrived, static_cast<char>('A' + arrived % 26)
                );
                EXPECT_EQ(read.payload, payload);
                ++arrived;
            }
        }
    );
    EXPECT_EQ(arrived, frames);
    EXPECT_TRUE(waited);
}

} // namespace

} // namespace net
