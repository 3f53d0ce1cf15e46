// Backups of a running hub: every hour where the gym has a folder for them, and when asked for.
#pragma once

#include "common/wire/admin.hpp"
#include "hub/store/backups.hpp"
#include "hub/store/writer.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <chrono>
#include <functional>
#include <optional>

namespace hub::admin {

// What the last one came to.
struct BackupState {
    std::optional<base::Instant> newest;
    std::string trouble; // empty: none
};

// Made on a thread of its own, which reads beside the writer; `safe` moves in the writer.
class Backups {
public:
    Backups(
        boost::asio::io_context& io,
        store::Writer& writer,
        std::filesystem::path data,
        std::chrono::seconds every
    );
    // Ends the one that is being made.
    ~Backups();
    Backups(const Backups&) = delete;
    Backups& operator=(const Backups&) = delete;

    // Looks every so often whether one is due.
    void start();

    // One now; `answer` is called on the I/O thread.
    void make(std::filesystem::path to, std::function<void(wire::AdminAnswer)> answer);

    const BackupState& state() const { return state_; }

private:
    void look();
    wire::AdminAnswer make_one(const std::filesystem::path& to);
    void make_if_due();
    void tell(BackupState now);

    boost::asio::io_context& io_;
    store::Writer& writer_;
    std::filesystem::path data_;
    std::chrono::seconds every_;
    boost::asio::steady_timer looking_;
    BackupState state_;                                         // the I/O thread's
    std::optional<std::chrono::steady_clock::time_point> made_; // the other's
    boost::asio::thread_pool thread_{1};
};

// With no hub running: on the connection of the command itself.
wire::AdminAnswer make_backup_alone(
    store::Database& db, const std::filesystem::path& data, const std::filesystem::path& to
);

} // namespace hub::admin
