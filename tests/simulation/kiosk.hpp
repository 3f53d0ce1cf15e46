// A kiosk in simulated time: the real journal and conversation of the product on a simulated disk,
// and around them what kiosk/link/hub_link, the shell and a member at the screen do.
#pragma once

#include "common/net/backoff.hpp"
#include "kiosk/link/conversation.hpp"
#include "kiosk/link/journal.hpp"
#include "tests/simulation/clockwork.hpp"
#include "tests/simulation/disk.hpp"
#include "tests/simulation/transport.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace simulation {

// A set that a member saw saved.
struct Green {
    std::string station;
    std::uint64_t boot = 0;
    std::uint64_t seq = 0;
    std::string body;
    base::Instant at; // when it truly was
    std::string kernel_boot_id;
    bool orphaned = false; // its kiosk's disk is gone
    bool excused = false;  // and no other has it
};

class Kiosk : public Process {
public:
    struct Around {
        // None while the hub can not be reached.
        std::function<std::shared_ptr<Transport>(Kiosk&)> call;
        std::function<void(Green)> saved;
    };

    Kiosk(Clockwork& clockwork, const Disk::Image& empty, std::string station, Around around);
    ~Kiosk();

    void start();
    void kill();
    // And the machine starts anew, with its clock where it was or in 1970.
    void lose_power(bool forgets_time);

    // A member does a set, and tries again if the kiosk says that it was not saved.
    void train();

    // The wall clock is put elsewhere.
    void set_clock(std::chrono::seconds off) { off_ = off; }

    // Its program is of another time than the hub's.
    void skew_version(Time until) { skewed_until_ = until; }

    const std::string& station() const { return station_; }

    bool is_done() const {
        return is_up() && conversation_->connected() && conversation_->sender().waiting() == 0;
    }

    Disk disk;
    Wire wire;

private:
    void close();
    void keep(const wire::EventBody& body, int tries);
    wire::Event keep_in_journal(const wire::EventBody& body);
    void skip_to(const wire::Event& event);
    wire::EventBody next_body();
    void call();
    void hang_up();
    void perform(kiosk::link::Effects effects);
    void on(kiosk::link::Send& send);
    void on(kiosk::link::ReadJournal& wanted);
    void on(kiosk::link::Remember& wanted);
    void on(kiosk::link::ForgetSafe& wanted);

    void on(kiosk::link::Answered&) {}

    void on(kiosk::link::Heard&) {}

    void on(kiosk::link::Changed&) {}

    void on(kiosk::link::End& end);
    void wait();
    void heard(const std::string& bytes);
    base::Moment moment() const;
    base::BootTime boot_time() const;

    const std::string station_;
    const Around around_;
    std::optional<SQLite::Database> db_;
    std::optional<kiosk::link::Journal> journal_;
    std::optional<kiosk::link::Conversation> conversation_;
    std::shared_ptr<Transport> transport_;
    net::Backoff backoff_;
    std::deque<kiosk::link::Effect> to_do_;
    bool performing_ = false;
    std::optional<Time> wakes_at_;
    std::optional<gym::SetId> last_set_;

    Time machine_started_{};
    std::uint64_t kernel_ = 0;
    std::chrono::seconds off_{};
    int parts_per_million_ = 0;
    Time skewed_until_{};
};

} // namespace simulation
