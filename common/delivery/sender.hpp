// The kiosk's half of exactly-once delivery, as a state machine without I/O: what the journal
// holds, the hub's marks and the state of the link go in; what to send next comes out.
//
// Events are keyed (boot, seq). The hub answers every batch with one acknowledgement that carries
// marks. Lost acknowledgements cost nothing: after a reconnect the Welcome's marks say where to go
// on, and whatever was remembered before is void.
#pragma once

#include "common/base/mark.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace delivery {

inline constexpr std::uint64_t batch_events_max = 64;
inline constexpr int batches_in_flight_max = 2;
inline constexpr std::size_t boots_named_max = 2048; // in one message

// Events `first` to `last` of one boot that the journal holds.
struct Stretch {
    std::uint64_t boot = 0;
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

class Sender {
public:
    // What the journal holds, oldest boot first. `remembered` are the last marks the kiosk knows:
    // they only tell at_hub() until the next Welcome.
    Sender(std::vector<Stretch> journal, std::span<const base::Mark> remembered);

    // The event is in the journal. Sequences of a boot come without gaps.
    void kept(std::uint64_t boot, std::uint64_t seq);

    // The journal holds nothing of the boot below `first` any more. Only what is safe is forgotten.
    void forgot(std::uint64_t boot, std::uint64_t first);

    // A connection begins: the boots that its Hello names, so that the hub sees where each begins.
    std::vector<Stretch> hello();
    // The hub's Welcome: marks for every boot the Hello named.
    void welcomed(std::span<const base::Mark> marks);
    // The answer to the oldest batch in flight.
    void acknowledged(std::span<const base::Mark> marks);
    // The hub kept nothing of the oldest batch in flight: nothing is sent until go_on().
    void sent_away();

    void go_on() { paused_ = false; }

    void disconnected();

    // Boots that did not fit into the Hello, to be named by a batch without events: counted as
    // sent, like next(). Empty when all are named.
    std::vector<Stretch> name();
    // Events to read from the journal and send as one batch; none while there is nothing to send,
    // no link, or enough in flight. Each call that returns a batch counts it as sent.
    std::optional<Stretch> next();

    // What the journal holds, oldest boot first.
    std::vector<Stretch> held() const;
    // How far the hub is known to have the boot's events; 0 for a boot without any.
    std::uint64_t mark(std::uint64_t boot) const;
    bool at_hub(std::uint64_t boot, std::uint64_t seq) const;
    // Events in the journal that the hub is not known to have.
    std::uint64_t waiting() const;

private:
    struct Progress {
        Stretch held;
        std::uint64_t hw = 0;
        std::uint64_t sent = 0; // up to here in flight or at the hub
        bool named = false;     // on this connection
    };

    std::vector<Stretch> name_next();

    void take(std::span<const base::Mark> marks);
    Progress* find(std::uint64_t boot);

    std::vector<Progress> boots_; // oldest first
    bool linked_ = false;
    bool paused_ = false;
    int in_flight_ = 0;
};

} // namespace delivery
