// A hub in simulated time: the real conversation, events and database of the product on a simulated
// disk, and around them what hub/links, the writer and whoever makes backups do.
#pragma once

#include "hub/links/conversation.hpp"
#include "hub/links/door.hpp"
#include "hub/store/database.hpp"
#include "tests/simulation/clockwork.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/transport.hpp"

#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simulation {

// Of station and boot.
using Marks = std::map<std::pair<std::string, std::uint64_t>, std::uint64_t>;

struct Backup {
    Disk::Image image;
    Marks marks;
};

class Hub : public Process {
public:
    // `empty`: the disk of a hub that knows these stations.
    // `restored`: its disk was put back, by whom ever.
    Hub(Clockwork& clockwork,
        const Disk::Image& empty,
        std::vector<gym::Station> stations,
        std::function<void(bool to_an_old_one)> restored);
    ~Hub();

    void start();
    void kill();
    void lose_power();
    // The disk is put back to a backup: the newest, or one before.
    void restore(std::size_t age);

    // A kiosk calls.
    void accept(std::shared_ptr<Transport> transport, const std::string& station);

    // A copy that is read back, after which what is in it counts as safe. A broken copy: half of it
    // is missing.
    void back_up(bool broken);

    // It was in a sound backup once.
    bool was_safe(const std::string& station, std::uint64_t boot, std::uint64_t seq) const;

    std::size_t backups() const { return backups_.size(); }

    void slow_down(Time until) { slow_until_ = until; }

    // Strangers call and say nothing, one after the other.
    void flood(Time until);

    // The station's key is good for nothing until then; who is connected by it is cut off.
    void revoke(const std::string& station, Time until);

    // In the middle of the next commit the process is gone.
    void run_out_of_memory() { out_of_memory_ = true; }

    // Applies a batch again, as an old connection would that is read late.
    void repeat_last_batch();

    hub::store::Database& database() { return *db_; }

    Disk disk;

private:
    struct Link {
        std::shared_ptr<Transport> transport;
        gym::Station station;
        hub::links::Conversation conversation;
        std::deque<std::string> inbox;
        bool busy = false; // waits for the disk
        int fruitless = 0; // batches in a row that brought nothing new
        Time heard_at{};
    };

    using Links = std::list<std::shared_ptr<Link>>;
    // In the transaction; returns what is told after the commit.
    using Job = std::function<std::function<void()>(hub::store::Database&)>;

    void close();
    void fail(const SQLite::Exception& error);
    void fail_to_start();
    void check_told();
    void hear(const std::shared_ptr<Link>& link);
    void watch(const std::shared_ptr<Link>& link);
    void end(const std::shared_ptr<Link>& link);
    void let_stranger_in();
    void forget(const std::shared_ptr<Link>& link);
    void perform(const std::shared_ptr<Link>& link, hub::links::Effects effects);
    void on(const std::shared_ptr<Link>& link, hub::links::Send& send);
    void on(const std::shared_ptr<Link>& link, hub::links::Begin& begin);
    void on(const std::shared_ptr<Link>& link, hub::links::Apply& apply);

    void on(const std::shared_ptr<Link>&, hub::links::AnswerRequest&) {}

    void on(const std::shared_ptr<Link>&, hub::links::Arrived&) {}

    void on(const std::shared_ptr<Link>&, hub::links::Told&) {}

    void on(const std::shared_ptr<Link>&, hub::links::Committed&) {}

    void on(const std::shared_ptr<Link>& link, hub::links::End& end);

    void submit(Job job);
    void commit();
    void commit_late(std::vector<Job> group);
    std::vector<std::function<void()>> run(const std::vector<Job>& group, bool keep);
    hub::events::BatchDone
    apply(hub::store::Database& db, const gym::Station& station, const wire::Batch& batch);
    void told(const gym::Station& station, const std::vector<base::Mark>& marks);

    const std::vector<gym::Station> stations_;
    const std::function<void(bool)> restored_;
    std::optional<hub::store::Database> db_;
    Links links_;
    hub::links::Counters turned_away_;
    std::optional<hub::links::Door> door_; // of this process
    Time flooded_until_{};
    std::uint64_t strangers_ = 0;
    std::map<std::string, Time> revoked_until_;
    std::vector<Job> waiting_;
    bool committing_ = false;
    bool out_of_memory_ = false;
    int failures_ = 0; // in a row
    Time slow_until_{};
    Marks committed_;
    Marks was_safe_; // ever
    std::vector<Backup> backups_;
    std::optional<std::pair<gym::Station, wire::Batch>> last_batch_;
};

} // namespace simulation
