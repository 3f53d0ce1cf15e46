#include "hub/links/sign_in_tries.hpp"

namespace hub::links {

std::optional<std::chrono::minutes>
SignInTries::begin(const gym::StationId& station, base::Instant now) {
    auto& tries = tries_[station];
    std::erase_if(tries, [&](base::Instant at) { return now - at >= sign_in_tries_within; });
    if (tries.size() >= sign_in_tries_max) {
        return std::chrono::ceil<std::chrono::minutes>(tries.front() + sign_in_tries_within - now);
    }
    tries.push_back(now);
    return std::nullopt;
}

void SignInTries::was_right(const gym::StationId& station) {
    auto& tries = tries_[station];
    if (!tries.empty()) {
        tries.pop_back();
    }
}

} // namespace hub::links
