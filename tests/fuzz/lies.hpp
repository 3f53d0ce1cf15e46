// What no sound peer says, for delivery_fuzz.cpp: any message of a link, with any numbers in it.
#pragma once

#include "common/wire/message.hpp"

#include <fuzzer/FuzzedDataProvider.h>

#include <limits>
#include <string>
#include <vector>

namespace fuzz {

inline wire::Event event_of(std::uint64_t boot, std::uint64_t seq) {
    wire::Event event;
    event.boot = boot;
    event.seq = seq;
    event.kind = 1;
    event.body = std::to_string(boot) + '/' + std::to_string(seq);
    return event;
}

// Often a small one, or of the very last.
inline std::uint64_t some_number(FuzzedDataProvider& input) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    switch (input.ConsumeIntegralInRange(0, 3)) {
    case 0:
        return most - input.ConsumeIntegralInRange(0, 2);
    case 1:
        return input.ConsumeIntegral<std::uint64_t>();
    default:
        return input.ConsumeIntegralInRange(0, 9);
    }
}

inline base::Instant some_time(FuzzedDataProvider& input) {
    return base::from_us(input.ConsumeIntegral<std::int64_t>());
}

// Nothing is safe by a lie.
inline std::vector<base::Mark> some_marks(FuzzedDataProvider& input) {
    std::vector<base::Mark> marks;
    for (int left = input.ConsumeIntegralInRange(0, 3); left > 0; --left) {
        marks.push_back({some_number(input), some_number(input), 0});
    }
    return marks;
}

inline std::vector<wire::Pending> some_pending(FuzzedDataProvider& input) {
    std::vector<wire::Pending> pending;
    for (int left = input.ConsumeIntegralInRange(0, 3); left > 0; --left) {
        pending.push_back({some_number(input), some_number(input)});
    }
    return pending;
}

inline wire::ToKiosk lie_to_kiosk(FuzzedDataProvider& input) {
    switch (input.ConsumeIntegralInRange(0, 5)) {
    case 0: {
        wire::Welcome welcome;
        welcome.marks = some_marks(input);
        welcome.hub_time = some_time(input);
        welcome.hello_received = some_time(input);
        return welcome;
    }
    case 1:
        return wire::Ack{some_marks(input)};
    case 2:
        return wire::RetryLater{input.ConsumeIntegral<std::uint32_t>()};
    case 3:
        return wire::Response{some_number(input), wire::StaffCard{}};
    case 4: {
        const std::chrono::nanoseconds boottime(input.ConsumeIntegral<std::int64_t>());
        return wire::Pong{some_time(input), some_time(input), boottime, some_time(input)};
    }
    default:
        return wire::Refused{};
    }
}

inline wire::ToHub lie_to_hub(FuzzedDataProvider& input) {
    switch (input.ConsumeIntegralInRange(0, 4)) {
    case 0: {
        wire::Hello hello;
        hello.min_version = input.ConsumeIntegralInRange(0, 2);
        hello.max_version = input.ConsumeIntegralInRange(0, 2);
        hello.pending = some_pending(input);
        return hello;
    }
    case 1: {
        wire::Batch batch;
        batch.pending = some_pending(input);
        for (int left = input.ConsumeIntegralInRange(1, 4); left > 0; --left) {
            batch.events.push_back(event_of(some_number(input), some_number(input)));
        }
        return batch;
    }
    case 2:
        return wire::Request{some_number(input), wire::FetchProfile{}};
    case 3:
        return wire::StationState{};
    default:
        return wire::Ping{some_time(input), {}};
    }
}

} // namespace fuzz
