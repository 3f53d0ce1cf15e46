// The one thread that writes. It takes every job that waits and commits them in one transaction
// (group commit): while one fsync runs, the next group gathers. A job's answer is handed on only
// after its commit is on disk.
#pragma once

#include "hub/store/database.hpp"

#include <functional>
#include <memory>
#include <string>

namespace hub::store {

inline constexpr std::size_t jobs_waiting_max = 4096; // 60 stations x 2 batches, and room

class Writer {
public:
    // `failed` is called on the writer's thread when the disk refuses a commit: the program must
    // end, for after a failed fsync nothing on this connection can be trusted.
    Writer(Database database, std::function<void(std::string)> failed);
    // Finishes every job that waits.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // A job runs on the writer's thread inside the group's transaction and returns what is to be
    // called after the commit (on the writer's thread too: it should only post). A job must not
    // throw for bad input; what it refuses it leaves unwritten.
    // False when too many wait: try again later.
    using Committed = std::function<void()>;
    using Job = std::function<Committed(Database&)>;
    [[nodiscard]] bool submit(Job job);

private:
    struct Queue;
    std::unique_ptr<Queue> queue_;
};

} // namespace hub::store
