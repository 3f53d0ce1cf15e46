// How often somebody types phone numbers and PINs at one station: each member's tries are counted
// on disk, and this keeps one from trying a PIN on every number there is.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/station.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace hub::links {

inline constexpr std::size_t sign_in_tries_max = 10; // wrong ones
inline constexpr std::chrono::minutes sign_in_tries_within{15};

class SignInTries {
public:
    // Counts a try before it is checked, so that many at once are no more than the limit. Else how
    // long it takes until there is one again.
    std::optional<std::chrono::minutes> begin(const gym::StationId& station, base::Instant now);
    // The last one was right, and counts for nothing.
    void was_right(const gym::StationId& station);

private:
    std::map<gym::StationId, std::vector<base::Instant>> tries_; // oldest first
};

} // namespace hub::links
