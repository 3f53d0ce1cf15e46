// gymfloor-load: many stations' sets into a hub, over the real protocol. Says how many a second
// were acknowledged and how long that took, then reads in the hub's database that each of them is
// there once, as it was sent; exit code 1 when one is not.
#include "common/base/exit_code.hpp"
#include "hub/store/members.hpp"
#include "tests/bench/load/floor.hpp"
#include "tests/bench/load/load.hpp"

#include <CLI/CLI.hpp>
#include <boost/asio/ip/address.hpp>
#include <fmt/format.h>
#include <sys/stat.h>

namespace {

struct Where {
    bool own = false;
    std::string hub_program = GYMFLOOR_HUB_PROGRAM;
    bench::OwnGym::Place place{std::filesystem::temp_directory_path(), {}};
    bench::OwnGym::Size size{2000, 0};
    std::string address;
    std::filesystem::path stations;
    std::filesystem::path data;
};

boost::asio::ip::tcp::endpoint endpoint_of(const std::string& address) {
    const auto colon = address.rfind(':');
    if (colon == std::string::npos) {
        throw std::runtime_error("no port in '" + address + "'");
    }
    const int port = std::stoi(address.substr(colon + 1));
    return {
        boost::asio::ip::make_address(address.substr(0, colon)), static_cast<std::uint16_t>(port)};
}

std::vector<gym::MemberId> members_of(const std::filesystem::path& data) {
    auto db = hub::store::Database::open_to_copy(data);
    std::vector<gym::MemberId> found;
    for (const gym::Member& member : hub::store::members(db)) {
        found.push_back(member.id);
    }
    if (found.empty()) {
        throw std::runtime_error(data.string() + " has no members; add one");
    }
    return found;
}

void print_text(const bench::Shared& shared, const bench::Done& done) {
    const auto line = [](const char* what, const bench::Histogram& latencies, double seconds) {
        fmt::print(
            "{} a second {:.0f}, us p50 {:.0f} p90 {:.0f} p99 {:.0f} max {:.0f}\n",
            what,
            static_cast<double>(latencies.count()) / seconds,
            latencies.percentile(50),
            latencies.percentile(90),
            latencies.percentile(99),
            latencies.max()
        );
    };
    line("sets", shared.sets, done.seconds);
    if (shared.taps.count() > 0) {
        line("taps", shared.taps, done.seconds);
    }
    if (done.idle_bytes > 0) {
        fmt::print(
            "hub: {:.1f} KiB a connection, {} us of processor to connect one\n",
            static_cast<double>(done.idle_bytes) / 1024,
            done.connecting_cpu.count() / 1000
        );
    }
    fmt::print("batches sent away {}, links lost {}\n", shared.sent_away, shared.reconnects);
}

void print_json(
    const bench::Shared& shared, const bench::Done& done, const bench::Verified& verified
) {
    fmt::print(
        R"({{"sets": {}, "taps": {}, "hub_start_ms": {:.1f}, "connection_bytes": {}, )"
        R"("connecting_cpu_us": {:.1f}, )"
        R"("sent_away": {}, "links_lost": {}, "verified": {}, "wrong": {}}})"
        "\n",
        bench::to_json(shared.sets, done.seconds),
        bench::to_json(shared.taps, done.seconds),
        static_cast<double>(done.hub_start.count()) / 1e6,
        done.idle_bytes,
        static_cast<double>(done.connecting_cpu.count()) / 1000,
        shared.sent_away,
        shared.reconnects,
        verified.there,
        verified.wrong.size()
    );
}

int run(const bench::Wanted& wanted, Where where, bool json) {
    const int stations = wanted.stations + (wanted.taps > 0 || wanted.tapping ? 1 : 0);
    std::optional<bench::OwnGym> gym;
    std::chrono::nanoseconds hub_start{};
    if (where.own) {
        gym.emplace(where.place, where.hub_program, stations, where.size);
        hub_start = gym->start_hub();
        where.address = gym->address();
        where.stations = gym->stations();
        where.data = gym->data();
    }
    auto folders = bench::station_folders(where.stations);
    if (folders.size() < static_cast<std::size_t>(stations)) {
        throw std::runtime_error(
            fmt::format("{} stations in {}", folders.size(), where.stations.string())
        );
    }
    folders.resize(static_cast<std::size_t>(stations));
    bench::Shared shared;
    shared.hub = endpoint_of(where.address);
    shared.members = members_of(where.data);
    shared.kernel = base::boot_time_now();
    const base::Moment now = base::moment_now();
    const auto up = std::chrono::duration_cast<base::Duration>(now.boottime);
    shared.clock = {shared.kernel.kernel_boot_id, now.wall - up, base::Duration(100)};
    auto done = bench::run_load(shared, wanted, folders, gym ? &*gym : nullptr);
    done.hub_start = hub_start;
    const auto verified = bench::verify(where.data, shared.members, done.told);
    if (json) {
        print_json(shared, done, verified);
    } else {
        print_text(shared, done);
        fmt::print("{} acknowledged sets are there once, as they were sent\n", verified.there);
    }
    for (const std::string& wrong : verified.wrong) {
        fmt::print(stderr, "{}\n", wrong);
    }
    if (!verified.wrong.empty() && gym) {
        gym->keep();
        fmt::print(stderr, "look at {}\n", gym->folder().string());
    }
    return verified.wrong.empty() ? base::exit_done : base::exit_refused;
}

} // namespace

int main(int argc, char** argv) {
    ::umask(077);
    bench::Wanted wanted;
    Where where;
    bool json = false;
    CLI::App app(
        "Many stations' sets into a hub, counted and looked for afterwards", "gymfloor-load"
    );
    app.add_flag("--own", where.own, "A gym and a hub of its own");
    app.add_option("--hub", where.hub_program, "The program of an own hub")
        ->envname("GYMFLOOR_HUB_PROGRAM");
    app.add_option("--folder", where.place.parent, "Where an own gym is made: the disk to measure");
    app.add_option("--members", where.size.members, "Of an own gym")->capture_default_str();
    app.add_option("--history", where.size.history, "Sets of each of them before")
        ->capture_default_str();
    app.add_option(
        "--kept-gym", where.place.kept, "An own gym that stays: made where it is not there yet"
    );
    app.add_option("--address", where.address, "Of a hub that runs, such as 127.0.0.1:7420");
    app.add_option("--certificates", where.stations, "Of its stations: one folder for each");
    app.add_option("--data", where.data, "Its data folder, where the sets are looked for");
    app.add_option("--stations", wanted.stations, "How many")
        ->capture_default_str()
        ->check(CLI::Range(1, 256));
    app.add_option("--batch", wanted.batch, "Sets that happen together")
        ->capture_default_str()
        ->check(CLI::Range(1, static_cast<int>(delivery::batch_events_max)));
    app.add_option("--window", wanted.window, "Batches of a station in flight")
        ->capture_default_str()
        ->check(CLI::Range(1, delivery::batches_in_flight_max));
    app.add_option(
           "--rate",
           wanted.rate,
           "Sets a second, due whether the hub is quick or not; 0: "
           "the next as soon as the last is acknowledged"
    )
        ->capture_default_str();
    app.add_option("--taps", wanted.taps, "Profiles a second, at one more station (own gym)")
        ->capture_default_str();
    app.add_flag(
        "--tapping", wanted.tapping, "Or the next one as soon as the last is answered (own gym)"
    );
    app.add_option("--tapped", wanted.tapped, "By so many members from all over; 0: by everybody")
        ->capture_default_str();
    app.add_flag("--idle", wanted.idle, "No sets: connections alone");
    app.add_option("--seconds", wanted.seconds, "Measured")
        ->capture_default_str()
        ->check(CLI::PositiveNumber);
    app.add_option("--warm-up", wanted.warm_up, "Seconds before")->capture_default_str();
    app.add_option(
        "--kill-after",
        wanted.kill_after,
        "Seconds of traffic until an own hub is killed and started again; 0: never"
    );
    app.add_flag("--json", json);
    CLI11_PARSE(app, argc, argv);
    if (!where.own && (where.address.empty() || where.stations.empty() || where.data.empty())) {
        fmt::print(stderr, "--own, or --address, --certificates and --data\n");
        return base::exit_refused;
    }
    if (!where.own && (wanted.taps > 0 || wanted.tapping || wanted.kill_after > 0)) {
        fmt::print(stderr, "--taps, --tapping and --kill-after need --own\n");
        return base::exit_refused;
    }
    try {
        return run(wanted, std::move(where), json);
    } catch (const std::exception& error) {
        fmt::print(stderr, "gymfloor-load: {}\n", error.what());
        return base::exit_environment;
    }
}
