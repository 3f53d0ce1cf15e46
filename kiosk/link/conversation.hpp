// What a kiosk says to the hub and makes of what it hears, as a state machine without I/O: what
// happened and the time go in; what the shell is to do, in its order, comes out. hub_link drives it
// over TLS, tests/simulation over made-up networks and disks.
#pragma once

#include "common/base/clock.hpp"
#include "common/delivery/sender.hpp"
#include "common/wire/message.hpp"
#include "kiosk/link/hub_clock.hpp"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::link {

struct Send {
    wire::ToHub message;
};

// Read it from the journal, then tell by read().
struct ReadJournal {
    delivery::Stretch stretch;
};

// The hub's marks.
struct Remember {
    std::vector<base::Mark> marks;
};

// What is safe is not needed any more; then tell by holds().
struct ForgetSafe {};

// The answer to a request, or none: too late, or no connection.
struct Answered {
    std::uint64_t request = 0;
    std::optional<wire::Response> response;
};

// A Welcome, the floor, what the gym chose, or what became of the station.
struct Heard {
    wire::ToKiosk message;
};

// connected(), mark() or waiting() of the sender.
struct Changed {};

// End the connection, then tell by closed().
struct End {
    std::string why;
};

using Effect = std::variant<Send, ReadJournal, Remember, ForgetSafe, Answered, Heard, Changed, End>;
using Effects = std::vector<Effect>;

inline constexpr std::chrono::hours forget_every{1};
inline constexpr std::chrono::seconds retry_max{300}; // whatever the hub says

class Conversation {
public:
    // `boot` of this process, and of the machine's kernel.
    Conversation(
        std::uint64_t boot,
        std::string kernel_boot_id,
        std::string program_version,
        delivery::Sender sender
    );

    // A connection stands; and it is over.
    Effects opened(base::Moment now);
    Effects closed();

    Effects received(const wire::ToKiosk& message, base::Moment now);
    // The event is in the journal.
    Effects kept(std::uint64_t boot, std::uint64_t seq);
    // What the journal holds of the stretch it was asked for. An event that it has lost goes to the
    // hub as one of no kind, which is kept in quarantine there, and the stream goes on.
    Effects read(const delivery::Stretch& stretch, std::vector<wire::Event> events);
    // It can not be read now: the next connection tries again.
    Effects unreadable(std::string why);

    // What the journal holds, after it has forgotten some.
    void holds(const std::vector<delivery::Stretch>& journal);

    // `id` is new with every request.
    Effects
    ask(std::uint64_t id, wire::Ask ask, std::chrono::milliseconds wait_max, base::Moment now);
    // Told at once, and again after every reconnect.
    Effects tell(const wire::StationState& state);

    // The time that elapsed() waits for, on the clock that only goes forward.
    std::optional<std::chrono::nanoseconds> wakes_at() const;
    Effects elapsed(base::Moment now);

    bool connected() const { return state_ == State::welcomed; }

    const delivery::Sender& sender() const { return sender_; }

private:
    enum class State { closed, opened, welcomed };

    void hear(const wire::Welcome& welcome, Effects& effects);
    void deliver(Effects& effects);

    const std::uint64_t boot_;
    HubClock hub_clock_;
    const std::string program_version_;
    delivery::Sender sender_;
    State state_ = State::closed;
    wire::StationState told_;
    std::map<std::uint64_t, std::chrono::nanoseconds> asked_; // until when each waits
    std::chrono::nanoseconds opened_at_{};
    std::chrono::nanoseconds heard_at_{};
    std::chrono::nanoseconds beat_at_{};
    std::chrono::nanoseconds forget_at_{};
    std::optional<std::chrono::nanoseconds> again_at_; // the hub wants to be asked again
};

} // namespace kiosk::link
