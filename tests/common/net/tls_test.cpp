// Real handshakes over loopback, with certificates of a real authority: this also holds the names
// in hub/pairing/authority and common/net/tls together.
#include "common/base/environment.hpp"
#include "common/base/ids.hpp"
#include "common/base/secret.hpp"
#include "common/net/own_key.hpp"
#include "common/net/tls.hpp"
#include "common/net/tls_stream.hpp"
#include "hub/pairing/authority.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <gtest/gtest.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <functional>

namespace {

namespace asio = boost::asio;
namespace fs = std::filesystem;
namespace ssl = boost::asio::ssl;
using asio::ip::tcp;
using boost::system::error_code;
using hub::pairing::Authority;
using hub::pairing::Credentials;
using net::TlsFiles;

constexpr std::chrono::seconds patience{10};

// How one side saw a connection: its handshake and, where that went well, one byte from the hub.
struct Seen {
    error_code error;
    long verified = -1; // X509_V_...
    std::optional<std::string> station;
    std::string key; // of that station
    bool resumable = false;
};

struct Meeting {
    Seen hub;
    Seen kiosk;
};

using Twist = std::function<void(SSL*)>; // makes one side's connection strange

void do_nothing(SSL*) {}

void finish(net::TlsStream& stream, Seen& seen) {
    SSL* const native = stream.native_handle();
    seen.verified = SSL_get_verify_result(native);
    const SSL_SESSION* const session = SSL_get0_session(native);
    seen.resumable = session != nullptr && SSL_SESSION_is_resumable(session) == 1;
    error_code ignored; // it may be closed already
    stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> serve(tcp::acceptor& acceptor, ssl::context& context, Seen& seen) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    net::TlsStream stream(std::move(socket), context);
    const auto until = net::TlsStream::Clock::now() + patience;
    seen.error = co_await stream.handshake(net::TlsStream::Role::hub, until);
    if (const auto peer = net::peer_station(stream.native_handle())) {
        seen.station = peer->id;
        seen.key = peer->key;
    }
    if (!seen.error) {
        seen.error = stream.try_write("!").error;
    }
    finish(stream, seen);
}

asio::awaitable<error_code>
hear_a_byte(net::TlsStream& stream, net::TlsStream::Clock::time_point until) {
    for (;;) {
        char byte = 0;
        const auto tried = stream.try_read({&byte, 1});
        if (!tried.blocked) {
            co_return tried.error;
        }
        const auto error = co_await stream.ready(*tried.blocked, until);
        if (error) {
            co_return error;
        }
    }
}

asio::awaitable<void>
visit(tcp::endpoint hub, ssl::context& context, const Twist& twist, Seen& seen) {
    net::TlsStream stream(tcp::socket(co_await asio::this_coro::executor), context);
    const auto until = net::TlsStream::Clock::now() + patience;
    twist(stream.native_handle());
    const auto endpoints = net::TlsStream::Endpoints::create(hub, "", "");
    seen.error = co_await stream.connect(endpoints, until);
    if (!seen.error) {
        seen.error = co_await stream.handshake(net::TlsStream::Role::kiosk, until);
    }
    if (const auto peer = net::peer_station(stream.native_handle())) {
        seen.station = peer->id;
        seen.key = peer->key;
    }
    if (!seen.error) {
        seen.error = co_await hear_a_byte(stream, until);
    }
    finish(stream, seen);
}

Meeting meet(ssl::context& hub, ssl::context& kiosk, const Twist& twist = do_nothing) {
    Meeting meeting;
    asio::io_context io;
    tcp::acceptor acceptor(io, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    const auto rethrow = [](std::exception_ptr failed) {
        if (failed) {
            std::rethrow_exception(failed);
        }
    };
    co_spawn(io, serve(acceptor, hub, meeting.hub), rethrow);
    co_spawn(io, visit(acceptor.local_endpoint(), kiosk, twist, meeting.kiosk), rethrow);
    io.run();
    return meeting;
}

bool is_ssl_reason(const error_code& error, int reason) {
    return error.category() == asio::error::get_ssl_category() &&
           ERR_GET_REASON(static_cast<unsigned long>(error.value())) == reason;
}

// Changes a certificate and has the authority sign it again: things Authority would never make.
using Change = std::function<void(X509*)>;

void reissue(const fs::path& certificate_file, const fs::path& authority, const Change& change) {
    std::FILE* file = std::fopen(certificate_file.c_str(), "r");
    ASSERT_NE(file, nullptr);
    X509* const certificate = PEM_read_X509(file, nullptr, nullptr, nullptr);
    std::fclose(file);
    file = std::fopen((authority / "ca.key").c_str(), "r");
    ASSERT_NE(file, nullptr);
    EVP_PKEY* const key = PEM_read_PrivateKey(file, nullptr, nullptr, nullptr);
    std::fclose(file);
    change(certificate);
    ASSERT_GT(X509_sign(certificate, key, EVP_sha256()), 0);
    file = std::fopen(certificate_file.c_str(), "w");
    ASSERT_NE(file, nullptr);
    ASSERT_EQ(PEM_write_X509(file, certificate), 1);
    std::fclose(file);
    EVP_PKEY_free(key);
    X509_free(certificate);
}

Change renamed(const char* names) {
    return [names](X509* certificate) {
        const int at = X509_get_ext_by_NID(certificate, NID_subject_alt_name, -1);
        X509_EXTENSION_free(X509_delete_ext(certificate, at));
        X509_EXTENSION* const extension =
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, names);
        ASSERT_EQ(X509_add_ext(certificate, extension, -1), 1);
        X509_EXTENSION_free(extension);
    };
}

void expire(X509* certificate) {
    ASSERT_NE(X509_time_adj_ex(X509_getm_notAfter(certificate), 0, -60, nullptr), nullptr);
}

class TlsTest : public testing::Test {
protected:
    void SetUp() override {
        for (const fs::path& gym : {gym_, other_}) {
            Authority::create(gym, "Iron House");
            const Credentials station = Authority(gym).station({"7K3QXM9ATD12"});
            base::write_private_file(gym / "station.crt", station.certificate_pem);
            base::write_private_file(gym / "station.key", station.key_pem);
        }
    }

    void TearDown() override { fs::remove_all(root_); }

    // trusted: the gym whose authority is believed. own: the gym that made our certificate.
    static TlsFiles files(const fs::path& trusted, const fs::path& own, const std::string& who) {
        return {trusted / "ca.crt", own / (who + ".crt"), own / (who + ".key")};
    }

    ssl::context hub() const { return net::hub_context(files(gym_, gym_, "hub")); }

    ssl::context kiosk() const { return net::kiosk_context(files(gym_, gym_, "station")); }

    const fs::path root_ = fs::temp_directory_path() / ("gymfloor-tls-" + base::random_id());
    const fs::path gym_ = root_ / "gym";
    const fs::path other_ = root_ / "other"; // another gym of the same name
};

TEST_F(TlsTest, good_station_is_accepted_and_named) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_FALSE(meeting.hub.error) << meeting.hub.error.message();
    EXPECT_FALSE(meeting.kiosk.error) << meeting.kiosk.error.message();
    EXPECT_EQ(meeting.hub.station, "7K3QXM9ATD12");
    EXPECT_EQ(meeting.kiosk.station, std::nullopt); // a hub is not a station
}

// T7: a key that a kiosk made for itself, certified by what it asked with.
TEST_F(TlsTest, T7_own_key_is_the_stations_once_it_is_certified) {
    const net::OwnKey own = net::make_own_key();
    const auto issued = Authority(gym_).station({"7K3QXM9ATD12"}, own.certificate_request);
    ASSERT_TRUE(issued) << issued.error().detail;
    EXPECT_TRUE(net::is_certificate_of(issued->certificate_pem, own.key_pem));
    base::write_private_file(gym_ / "own.pem", issued->certificate_pem + own.key_pem);
    auto hub = this->hub();
    auto kiosk = net::kiosk_context({gym_ / "ca.crt", gym_ / "own.pem", gym_ / "own.pem"});
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_FALSE(meeting.hub.error) << meeting.hub.error.message();
    EXPECT_EQ(meeting.hub.station, "7K3QXM9ATD12");
    EXPECT_EQ(meeting.hub.key, issued->key) << "as the hub keeps it";
    EXPECT_NE(meeting.hub.key, Authority(gym_).station({"7K3QXM9ATD12"}).key);
}

TEST_F(TlsTest, T7_what_is_no_request_of_its_own_key_is_not_certified) {
    const Authority authority(gym_);
    std::string forged = net::make_own_key().certificate_request;
    forged.back() = static_cast<char>(forged.back() ^ 1); // of its signature
    for (const std::string& request : {std::string(), std::string("no request"), forged}) {
        EXPECT_FALSE(authority.station({"7K3QXM9ATD12"}, request));
    }
}

TEST_F(TlsTest, nothing_is_left_to_resume) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    SSL_CTX_set_session_cache_mode(kiosk.native_handle(), SSL_SESS_CACHE_CLIENT);
    SSL_CTX_clear_options(kiosk.native_handle(), SSL_OP_NO_TICKET);
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_FALSE(meeting.kiosk.error) << meeting.kiosk.error.message();
    EXPECT_FALSE(meeting.kiosk.resumable);
}

TEST_F(TlsTest, hub_of_another_gym_of_the_same_name_is_refused) {
    auto hub = net::hub_context(files(gym_, other_, "hub"));
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_CERTIFICATE_VERIFY_FAILED));
    EXPECT_EQ(meeting.kiosk.verified, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
    EXPECT_TRUE(meeting.hub.error);
    EXPECT_EQ(meeting.hub.station, std::nullopt);
}

TEST_F(TlsTest, station_of_another_gym_of_the_same_name_is_refused) {
    auto hub = this->hub();
    auto kiosk = net::kiosk_context(files(gym_, other_, "station"));
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_CERTIFICATE_VERIFY_FAILED));
    EXPECT_EQ(meeting.hub.verified, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY);
    EXPECT_EQ(meeting.hub.station, std::nullopt);
    EXPECT_EQ(meeting.kiosk.verified, X509_V_OK);
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_TLSV1_ALERT_UNKNOWN_CA));
}

TEST_F(TlsTest, station_posing_as_hub_is_refused) {
    reissue(gym_ / "station.crt", gym_, renamed("DNS:gymfloor-hub")); // only its purpose is wrong
    auto hub = net::hub_context(files(gym_, gym_, "station"));
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_CERTIFICATE_VERIFY_FAILED));
    EXPECT_EQ(meeting.kiosk.verified, X509_V_ERR_INVALID_PURPOSE);
    EXPECT_TRUE(meeting.hub.error);
}

TEST_F(TlsTest, hub_posing_as_station_is_refused) {
    const TlsFiles posing = files(gym_, gym_, "hub");
    auto kiosk = net::kiosk_context(posing);
    reissue(gym_ / "hub.crt", gym_, renamed("URI:gymfloor:station:A,DNS:gymfloor-hub"));
    auto posing_named = net::kiosk_context(posing);
    auto hub = this->hub();
    for (ssl::context* guest : {&kiosk, &posing_named}) {
        const Meeting meeting = meet(hub, *guest);
        EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_CERTIFICATE_VERIFY_FAILED));
        EXPECT_EQ(meeting.hub.verified, X509_V_ERR_INVALID_PURPOSE);
        EXPECT_EQ(meeting.hub.station, std::nullopt);
        EXPECT_TRUE(meeting.kiosk.error);
    }
}

TEST_F(TlsTest, server_of_another_name_is_refused) {
    for (const char* names : {"DNS:gymfloor-console", "DNS:*", "URI:gymfloor-hub"}) {
        reissue(gym_ / "hub.crt", gym_, renamed(names));
        auto hub = this->hub();
        auto kiosk = this->kiosk();
        const Meeting meeting = meet(hub, kiosk);
        EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_CERTIFICATE_VERIFY_FAILED)) << names;
        EXPECT_EQ(meeting.kiosk.verified, X509_V_ERR_HOSTNAME_MISMATCH) << names;
        EXPECT_TRUE(meeting.hub.error) << names;
    }
}

TEST_F(TlsTest, station_with_no_name_or_two_is_nobody) {
    for (const char* names :
         {"URI:gymfloor:station:A,URI:gymfloor:station:B",
          "URI:gymfloor:station:",
          "URI:gymfloor:member:A",
          "DNS:gymfloor"}) {
        reissue(gym_ / "station.crt", gym_, renamed(names));
        auto hub = this->hub();
        auto kiosk = this->kiosk();
        const Meeting meeting = meet(hub, kiosk);
        EXPECT_FALSE(meeting.hub.error) << meeting.hub.error.message();
        EXPECT_EQ(meeting.hub.station, std::nullopt) << names;
    }
}

TEST_F(TlsTest, no_client_certificate_is_refused) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk, [](SSL* guest) { SSL_certs_clear(guest); });
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE));
    EXPECT_EQ(meeting.hub.station, std::nullopt);
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED));
}

TEST_F(TlsTest, hub_refuses_tls_1_2) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk, [](SSL* guest) {
        SSL_set_min_proto_version(guest, TLS1_2_VERSION);
        SSL_set_max_proto_version(guest, TLS1_2_VERSION);
    });
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_UNSUPPORTED_PROTOCOL));
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_TLSV1_ALERT_PROTOCOL_VERSION));
}

TEST_F(TlsTest, kiosk_refuses_tls_1_2) {
    auto hub = this->hub();
    SSL_CTX_set_min_proto_version(hub.native_handle(), TLS1_2_VERSION);
    SSL_CTX_set_max_proto_version(hub.native_handle(), TLS1_2_VERSION);
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_TRUE(meeting.kiosk.error);
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_UNSUPPORTED_PROTOCOL));
}

TEST_F(TlsTest, missing_protocol_is_refused) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting =
        meet(hub, kiosk, [](SSL* guest) { SSL_set_alpn_protos(guest, nullptr, 0); });
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_CALLBACK_FAILED));
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_TLSV1_ALERT_NO_APPLICATION_PROTOCOL));
}

TEST_F(TlsTest, other_protocol_is_refused) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk, [](SSL* guest) {
        const unsigned char http[] = "\010http/1.1";
        SSL_set_alpn_protos(guest, http, sizeof http - 1);
    });
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_NO_APPLICATION_PROTOCOL));
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_TLSV1_ALERT_NO_APPLICATION_PROTOCOL));
}

TEST_F(TlsTest, costly_groups_are_refused) {
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk, [](SSL* guest) {
        EXPECT_EQ(SSL_set1_groups_list(guest, "ffdhe2048:P-384"), 1);
    });
    EXPECT_TRUE(is_ssl_reason(meeting.hub.error, SSL_R_NO_SUITABLE_KEY_SHARE))
        << meeting.hub.error.message();
    EXPECT_TRUE(meeting.kiosk.error);
}

TEST_F(TlsTest, kiosk_that_lost_its_clock_knows_its_hub) {
    reissue(gym_ / "hub.crt", gym_, expire); // time is as wrong as in 1970
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_FALSE(meeting.kiosk.error) << meeting.kiosk.error.message();
    EXPECT_EQ(meeting.hub.station, "7K3QXM9ATD12");
}

TEST_F(TlsTest, expired_station_is_refused) {
    reissue(gym_ / "station.crt", gym_, expire);
    auto hub = this->hub();
    auto kiosk = this->kiosk();
    const Meeting meeting = meet(hub, kiosk);
    EXPECT_EQ(meeting.hub.verified, X509_V_ERR_CERT_HAS_EXPIRED);
    EXPECT_TRUE(is_ssl_reason(meeting.kiosk.error, SSL_R_SSLV3_ALERT_CERTIFICATE_EXPIRED));
}

TEST_F(TlsTest, wrong_file_is_named) {
    const TlsFiles good = files(gym_, gym_, "hub");
    std::ofstream(root_ / "empty");
    for (auto part : {&TlsFiles::authority, &TlsFiles::certificate, &TlsFiles::key}) {
        for (const fs::path& wrong : {root_ / "nowhere", root_ / "empty", other_ / "hub.key"}) {
            TlsFiles bad = good;
            bad.*part = wrong;
            try {
                part == &TlsFiles::key ? net::hub_context(bad) : net::kiosk_context(bad);
                ADD_FAILURE() << wrong << " was taken";
            } catch (const base::EnvironmentError& error) {
                EXPECT_NE(std::string(error.what()).find(wrong.string()), std::string::npos)
                    << error.what();
            }
        }
    }
}

} // namespace
