// What the hub says to one station and makes of what it hears, as a state machine without I/O:
// messages and what the disk did go in; what the shell is to do, in its order, comes out.
// station_link drives it over TLS, tests/simulation over made-up networks and disks.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/station.hpp"
#include "common/wire/message.hpp"
#include "hub/events/apply.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hub::links {

struct Send {
    wire::ToKiosk message;
};

// events::begin in a transaction; then begun().
struct Begin {
    std::vector<wire::Pending> pending;
};

// events::apply_batch in a transaction; then done() or put_off().
struct Apply {
    wire::Batch batch;
};

// Answer it; nothing else of this station is heard until then.
struct AnswerRequest {
    wire::Request request;
};

// The station is here.
struct Arrived {
    std::string program_version;
};

struct Told {
    wire::StationState state;
};

// A batch is on disk and acknowledged.
struct Committed {
    events::BatchDone done;
};

// Write what was sent, then close.
struct End {
    std::string why;
    bool refused = false; // it broke the rules
};

using Effect = std::variant<Send, Begin, Apply, AnswerRequest, Arrived, Told, Committed, End>;
using Effects = std::vector<Effect>;

// One message at a time: after Begin, Apply or AnswerRequest the next is received only when that is
// done.
class Conversation {
public:
    // A connection stands; none: its certificate names no station of this gym.
    Effects opened(const std::optional<gym::Station>& station);
    Effects turned_away(); // instead: there are too many already
    Effects revoked();     // instead: its key is good for nothing any more
    Effects received(wire::ToHub message, base::Moment now);
    Effects unreadable(std::string why); // bytes that are no message
    // What the disk did; none when it can not keep up. `welcome` is what the hub says of itself.
    Effects begun(std::optional<events::Begun> begun, wire::Welcome welcome);
    Effects done(events::BatchDone done);
    // Nothing of the batch is kept: it is to come again after a while.
    Effects put_off(std::chrono::seconds wait);

    bool is_welcomed() const { return welcomed_; }

    // How long the next message may take.
    std::chrono::seconds patience() const;

private:
    Effects hear_first(const wire::ToHub& message, base::Moment now);

    bool welcomed_ = false;
    wire::Hello hello_;
    base::Instant hello_received_;
};

} // namespace hub::links
