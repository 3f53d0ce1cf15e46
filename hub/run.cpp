#include "hub/run.hpp"

#include "common/base/environment.hpp"
#include "common/base/exit_code.hpp"
#include "common/base/log.hpp"
#include "common/storage/folder_lock.hpp"
#include "hub/admin/backups.hpp"
#include "hub/admin/commands.hpp"
#include "hub/admin/socket.hpp"
#include "hub/links/hub.hpp"
#include "hub/links/listener.hpp"
#include "hub/store/disk.hpp"
#include "hub/store/gyms.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <fmt/format.h>
#include <malloc.h>

#include <chrono>
#include <csignal>
#include <memory>
#include <vector>

namespace hub {

namespace {

store::Gym gym_of(store::Database& db, const std::filesystem::path& data) {
    const auto gym = store::the_gym(db);
    if (!gym) {
        throw base::EnvironmentError(
            data.string() + " holds no gym yet; make one with 'gymfloor-hub init'"
        );
    }
    return *gym;
}

base::Zone zone_of(const store::Gym& gym) {
    const auto zone = base::Zone::named(gym.time_zone);
    if (!zone) {
        throw base::EnvironmentError(zone.error().detail);
    }
    return *zone;
}

// glibc gives the end of the heap back to the kernel and asks for it anew, at every tap: a fifth of
// the hub's time under load. It is kept, up to what a busy evening takes.
void keep_heap() {
    constexpr int bytes_kept = 64 << 20;
    constexpr int bytes_mapped_alone = 4 << 20;
    mallopt(M_TRIM_THRESHOLD, bytes_kept);
    mallopt(M_MMAP_THRESHOLD, bytes_mapped_alone);
}

// What a large commit leads to must not keep a tap waiting: after so long whoever waits has a turn.
constexpr std::chrono::milliseconds turn_max{1};

void tell_in_turns(
    boost::asio::io_context& io,
    const std::shared_ptr<const std::vector<store::Committed>>& group,
    std::size_t next
) {
    const auto until = std::chrono::steady_clock::now() + turn_max;
    for (; next < group->size(); ++next) {
        if (std::chrono::steady_clock::now() > until) {
            boost::asio::post(io, [&io, group, next] { tell_in_turns(io, group, next); });
            return;
        }
        (*group)[next]();
    }
}

net::TlsFiles tls_files(const std::filesystem::path& data) {
    const auto secrets = admin::secrets_folder(data);
    return {secrets / "ca.crt", secrets / "hub.crt", secrets / "hub.key"};
}

} // namespace

int run(const std::filesystem::path& data, const admin::Serve& serve) {
    keep_heap();
    // One process at a time has the folder; a command that finds the lock taken asks us instead.
    const storage::FolderLock lock(data);
    // Migrates before anybody reads.
    store::Database writing = store::Database::open_to_write(data);
    const store::Gym gym = gym_of(writing, data);
    // One thread for every socket; outlives all that is posted to it.
    boost::asio::io_context io(1);
    int exit_code = base::exit_done;
    // Outlives the writer, whose jobs write on it.
    store::CrashNote crash_note(data);
    // Room that is given back when a write finds none.
    store::Ballast ballast(data);
    if (!ballast.take()) {
        spdlog::critical("the disk of {} is nearly full: make room", data.string());
    }
    // The one writing connection and its thread. After a failed commit nothing it says can be
    // trusted: end, and let whoever watches us start afresh.
    store::WriterEvents events;
    events.failed = [&](const std::string& why) {
        boost::asio::post(io, [&, why] {
            spdlog::critical("the disk refused a commit, stopping: {}", why);
            exit_code = base::exit_environment;
            io.stop();
        });
    };
    events.committed = [&](std::vector<store::Committed> group) {
        auto told = std::make_shared<const std::vector<store::Committed>>(std::move(group));
        boost::asio::post(io, [&io, told] { tell_in_turns(io, told, 0); });
    };
    std::function<void()> was_full;
    std::function<void(std::uintmax_t)> starved;
    events.was_full = [&] { boost::asio::post(io, [&] { was_full(); }); };
    events.starved = [&](std::uintmax_t bytes) {
        boost::asio::post(io, [&, bytes] { starved(bytes); });
    };
    store::Writer writer(std::move(writing), ballast, std::move(events));
    links::Hub hub(
        io,
        store::Database::open_to_read(data),
        store::Database::open_to_read(data),
        writer,
        crash_note,
        admin::card_keys(data),
        gym.name,
        zone_of(gym),
        data
    );
    was_full = [&] { hub.disk_was_full(); };
    starved = [&](std::uintmax_t bytes) { hub.end_reads(bytes); };
    links::Listener listener(hub, serve.listen, tls_files(data));
    // Reads beside the writer, on a thread of its own.
    admin::Backups backups(io, writer, data, std::chrono::seconds(serve.backup_every_s));
    backups.start();
    admin::serve_commands(hub, backups, data);
    listener.start();

    // Stopping needs no ceremony: what is committed is on disk, what is not was not acknowledged
    // and the kiosks send it again.
    boost::asio::signal_set signals(io, SIGINT, SIGTERM);
    signals.async_wait([&](boost::system::error_code error, int signal) {
        if (!error) {
            spdlog::info("stopping on signal {}", signal);
            io.stop();
        }
    });
    spdlog::info("{} is open, kiosks on port {}", gym.name, listener.port());
    fmt::print("ready on port {}\n", listener.port());
    std::fflush(stdout);
    io.run();
    std::filesystem::remove(admin::socket_file(data));
    return exit_code;
}

} // namespace hub
