// The one thread that writes. It takes every job that waits and commits them in one transaction
// (group commit): while one fsync runs, the next group gathers. A job's answer is handed on only
// after its commit is on disk.
#pragma once

#include "hub/store/database.hpp"
#include "hub/store/disk.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hub::store {

inline constexpr std::size_t jobs_waiting_max = 4096; // 60 stations x 2 batches, and room

// So much that no reader lets go of.
inline constexpr std::uintmax_t wal_bytes_alarm = 64u << 20;

using Committed = std::function<void()>;

// What the writer tells, on its own thread.
struct WriterEvents {
    // The disk refuses: the program must end, for after a failed fsync nothing on this connection
    // can be trusted.
    std::function<void(std::string)> failed;
    // What the jobs of a group want called, now that they are on disk, in their order: at once for
    // all, since waking another thread for each costs as much as the job.
    std::function<void(std::vector<Committed>)> committed = [](const std::vector<Committed>& group
                                                            ) {
        for (const Committed& each : group) {
            each();
        }
    };
    // There was no room. What was kept for that day was given back, and the commit done.
    std::function<void()> was_full = [] {};
    // A reader holds so much of the write-ahead log, at the first commit that finds it so.
    std::function<void(std::uintmax_t)> starved = [](std::uintmax_t) {};
};

class Writer {
public:
    // `ballast` is given back when there is no room.
    Writer(Database database, Ballast ballast, WriterEvents events);
    // Finishes every job that waits.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // A job runs on the writer's thread inside the group's transaction and returns what
    // WriterEvents::committed is to be given after the commit; none: nothing. A job must not throw
    // for bad input; what it refuses it leaves unwritten. Where there was no room it runs once
    // more. False when too many wait: try again later.
    using Job = std::function<Committed(Database&)>;
    [[nodiscard]] bool submit(Job job);

    // How long the oldest job that waits has waited: what a new one has to expect.
    std::chrono::milliseconds waited() const;

private:
    struct Queue;
    std::unique_ptr<Queue> queue_;
};

} // namespace hub::store
