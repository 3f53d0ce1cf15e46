#include "tests/bench/hub/benches.hpp"
#include "tests/bench/load/histogram.hpp"
#include "tests/common/net/certificates.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <fmt/format.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

namespace bench {

namespace {

using boost::asio::ip::tcp;
using Stream = boost::asio::ssl::stream<tcp::socket>;
using Steady = std::chrono::steady_clock;

constexpr std::size_t frame_in = 110;
constexpr std::size_t frame_out = 24;

class Answering : public std::enable_shared_from_this<Answering> {
public:
    explicit Answering(Stream stream)
        : stream_(std::move(stream)) {}

    void start() {
        stream_.async_handshake(
            boost::asio::ssl::stream_base::server,
            [self = shared_from_this()](boost::system::error_code error) {
                if (!error) {
                    self->read();
                }
            }
        );
    }

private:
    void read() {
        stream_.async_read_some(
            boost::asio::buffer(in_),
            [self = shared_from_this()](boost::system::error_code error, std::size_t n) {
                if (!error) {
                    self->got_ += n;
                    self->answer();
                }
            }
        );
    }

    void answer() {
        out_.assign(got_ / frame_in * frame_out, 'a');
        got_ %= frame_in;
        if (out_.empty()) {
            read();
            return;
        }
        boost::asio::async_write(
            stream_,
            boost::asio::buffer(out_),
            [self = shared_from_this()](boost::system::error_code error, std::size_t) {
                if (!error) {
                    self->read();
                }
            }
        );
    }

    Stream stream_;
    std::string in_ = std::string(64u << 10, '\0');
    std::string out_;
    std::size_t got_ = 0;
};

class Server {
public:
    explicit Server(const net::TlsFiles& files)
        : tls_(net::hub_context(files))
        , acceptor_(io_, tcp::endpoint(boost::asio::ip::address_v4::loopback(), 0))
        , thread_([this] {
            accept();
            io_.run();
        }) {}

    ~Server() {
        io_.stop();
        thread_.join();
    }

    tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }

private:
    void accept() {
        acceptor_.async_accept([this](boost::system::error_code error, tcp::socket socket) {
            if (!error) {
                socket.set_option(tcp::no_delay(true));
                std::make_shared<Answering>(Stream(std::move(socket), tls_))->start();
                accept();
            }
        });
    }

    boost::asio::io_context io_{1};
    boost::asio::ssl::context tls_;
    tcp::acceptor acceptor_;
    std::thread thread_;
};

struct Asking {
    Asking(boost::asio::io_context& io, boost::asio::ssl::context& tls)
        : stream(io, tls) {}

    Stream stream;
    std::string in = std::string(frame_out, '\0');
    Steady::time_point since;
};

class Clients {
public:
    Clients(const net::TlsFiles& files, const tcp::endpoint& server, int count)
        : tls_(net::kiosk_context(files)) {
        for (int i = 0; i < count; ++i) {
            auto asking = std::make_unique<Asking>(io_, tls_);
            asking->stream.next_layer().connect(server);
            asking->stream.next_layer().set_option(tcp::no_delay(true));
            asking->stream.handshake(boost::asio::ssl::stream_base::client);
            all_.push_back(std::move(asking));
        }
    }

    Histogram run(double seconds) {
        const auto warm = std::chrono::milliseconds(200);
        from_ = Steady::now() + warm;
        for (const auto& each : all_) {
            ask(*each);
        }
        const std::chrono::duration<double> time(seconds);
        io_.run_for(warm + std::chrono::duration_cast<Steady::duration>(time));
        return latencies_;
    }

private:
    void ask(Asking& asking) {
        asking.since = Steady::now();
        boost::asio::async_write(
            asking.stream,
            boost::asio::buffer(frame_),
            [this, &asking](boost::system::error_code error, std::size_t) {
                if (!error) {
                    hear(asking);
                }
            }
        );
    }

    void hear(Asking& asking) {
        boost::asio::async_read(
            asking.stream,
            boost::asio::buffer(asking.in),
            [this, &asking](boost::system::error_code error, std::size_t) {
                const auto now = Steady::now();
                if (now >= from_) {
                    latencies_.add(now - asking.since);
                }
                if (!error) {
                    ask(asking);
                }
            }
        );
    }

    boost::asio::io_context io_{1};
    boost::asio::ssl::context tls_;
    std::vector<std::unique_ptr<Asking>> all_;
    const std::string frame_ = std::string(frame_in, 'f');
    Steady::time_point from_;
    Histogram latencies_;
};

} // namespace

void echo(const std::filesystem::path& folder, int connections, double seconds) {
    const tests::Certificates certificates = tests::make_certificates(folder);
    Server server(certificates.hub);
    Clients clients(certificates.station, server.endpoint(), connections);
    fmt::print("{}\n", to_json(clients.run(seconds), seconds));
}

} // namespace bench
