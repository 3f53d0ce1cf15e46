#include "hub/store/writer.hpp"

#include "common/storage/open.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace hub::store {

// The mutex guards nothing but the hand-over of jobs; no state of the hub is shared.
struct Writer::Queue {
    Database database;
    std::function<void(std::string)> failed;
    std::mutex mutex;
    std::condition_variable wake;
    std::vector<Job> waiting;
    bool ending = false;
    std::thread thread;

    Queue(Database opened, std::function<void(std::string)> on_failure)
        : database(std::move(opened))
        , failed(std::move(on_failure)) {}

    // Everything that waits; empty only at the end.
    std::vector<Job> take() {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return ending || !waiting.empty(); });
        return std::exchange(waiting, {});
    }

    bool commit(const std::vector<Job>& group) {
        std::vector<Committed> committed;
        try {
            SQLite::Transaction transaction(database.sql(), SQLite::TransactionBehavior::IMMEDIATE);
            for (const Job& job : group) {
                committed.push_back(job(database));
            }
            transaction.commit();
        } catch (const std::exception& error) {
            failed(error.what());
            return false;
        }
        for (const Committed& tell : committed) {
            if (tell) {
                tell();
            }
        }
        return true;
    }

    void run() {
        for (;;) {
            const std::vector<Job> group = take();
            if (group.empty() || !commit(group)) {
                return;
            }
            database.scrub_if_due();
            storage::checkpoint_if_due(database.sql());
        }
    }
};

Writer::Writer(Database database, std::function<void(std::string)> failed)
    : queue_(std::make_unique<Queue>(std::move(database), std::move(failed))) {
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
        queue_->waiting.push_back(std::move(job));
    }
    queue_->wake.notify_one();
    return true;
}

} // namespace hub::store
