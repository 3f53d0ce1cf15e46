// Events that were refused, tried again after what they were refused for was put right.
#pragma once

#include "common/base/secret.hpp"
#include "hub/store/event_log.hpp"

#include <string>
#include <vector>

namespace hub::events {

struct Redriven {
    int applied = 0;
    std::vector<std::string> refused; // which and why, again
};

// Inside a transaction. What is applied leaves quarantine and is in the log as of now; what is not
// stays, with today's reason.
Redriven redrive(
    store::Database& db,
    const std::vector<store::Quarantined>& events,
    base::Instant now,
    const base::CardKeys* keys = nullptr
);

} // namespace hub::events
