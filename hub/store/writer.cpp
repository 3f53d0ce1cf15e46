#include "hub/store/writer.hpp"

#include "hub/store/tombstones.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace hub::store {

// The mutex guards nothing but the hand-over of jobs; no state of the hub is shared.
struct Writer::Queue {
    using Clock = std::chrono::steady_clock;

    struct Waiting {
        Job job;
        Clock::time_point since;
    };

    Database database;
    Ballast ballast;
    WriterEvents events;
    mutable std::mutex mutex;
    std::condition_variable wake;
    std::vector<Waiting> waiting;
    bool ending = false;
    bool starving = false;
    std::thread thread;

    Queue(Database opened, Ballast kept, WriterEvents told)
        : database(std::move(opened))
        , ballast(std::move(kept))
        , events(std::move(told)) {}

    // Everything that waits; empty only at the end.
    std::vector<Waiting> take() {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return ending || !waiting.empty(); });
        return std::exchange(waiting, {});
    }

    std::vector<Committed> commit(const std::vector<Waiting>& group) {
        std::vector<Committed> committed;
        SQLite::Transaction transaction(database.sql(), SQLite::TransactionBehavior::IMMEDIATE);
        for (const Waiting& each : group) {
            if (Committed tell = each.job(database)) {
                committed.push_back(std::move(tell));
            }
        }
        transaction.commit();
        return committed;
    }

    std::vector<Committed> commit_somehow(const std::vector<Waiting>& group) {
        try {
            return commit(group);
        } catch (const SQLite::Exception& error) {
            if (!is_full(error) || !ballast.give()) {
                throw;
            }
        }
        std::vector<Committed> committed = commit(group);
        events.was_full();
        return committed;
    }

    // What does not fit into the database now stays in its log.
    std::uintmax_t checkpoint() {
        try {
            return database.checkpoint_if_due();
        } catch (const SQLite::Exception& error) {
            if (!is_full(error)) {
                throw;
            }
        }
        if (ballast.give()) {
            events.was_full();
        }
        return 0;
    }

    void tidy_up() {
        database.scrub_if_due();
        const std::uintmax_t held = checkpoint();
        const bool was_starving = std::exchange(starving, held >= wal_bytes_alarm);
        if (starving && !was_starving) {
            events.starved(held);
        }
    }

    void run() {
        for (;;) {
            const std::vector<Waiting> group = take();
            if (group.empty()) {
                return;
            }
            try {
                std::vector<Committed> committed = commit_somehow(group);
                tell_backups(database);
                events.committed(std::move(committed));
                tidy_up();
            } catch (const std::exception& error) {
                events.failed(error.what());
                return;
            }
        }
    }
};

Writer::Writer(Database database, Ballast ballast, WriterEvents events)
    : queue_(std::make_unique<Queue>(std::move(database), std::move(ballast), std::move(events))) {
    queue_->thread = std::thread([queue = queue_.get()] { queue->run(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(queue_->mutex);
        queue_->ending = true;
    }
    queue_->wake.notify_one();
    queue_->thread.join();
}

bool Writer::submit(Job job) {
    {
        const std::lock_guard lock(queue_->mutex);
        if (queue_->ending || queue_->waiting.size() >= jobs_waiting_max) {
            return false;
        }
        queue_->waiting.push_back({std::move(job), Queue::Clock::now()});
    }
    queue_->wake.notify_one();
    return true;
}

std::chrono::milliseconds Writer::waited() const {
    const std::lock_guard lock(queue_->mutex);
    if (queue_->waiting.empty()) {
        return {};
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        Queue::Clock::now() - queue_->waiting.front().since
    );
}

} // namespace hub::store
