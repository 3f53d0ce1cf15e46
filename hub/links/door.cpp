#include "hub/links/door.hpp"

#include <algorithm>

namespace hub::links {

bool Accepts::take(std::chrono::steady_clock::time_point now) {
    const std::chrono::duration<double> since = now - filled_;
    left_ = std::min(accepts_burst, left_ + since.count() * accepts_per_second);
    filled_ = now;
    if (left_ < 1) {
        return false;
    }
    left_ -= 1;
    return true;
}

bool Door::let_in(const std::string& address, Clock::time_point now) {
    const auto of_kiosk = of_kiosks_.find(address);
    const bool is_known = of_kiosk != of_kiosks_.end();
    if (!(is_known ? of_kiosk->second : of_others_).take(now)) {
        ++counters_.accepts_too_fast;
        return false;
    }
    if (!is_known && strangers_ >= strangers_max) {
        ++counters_.strangers_too_many;
        return false;
    }
    const auto of_address = of_address_.find(address);
    if (of_address != of_address_.end() && of_address->second >= strangers_per_address_max) {
        ++counters_.address_too_many;
        return false;
    }
    ++of_address_[address];
    ++strangers_;
    ++counters_.accepted;
    return true;
}

bool Door::known(const std::string& address) {
    stranger_left(address);
    if (kiosks_ >= kiosks_max) {
        ++counters_.kiosks_too_many;
        return false;
    }
    ++kiosks_;
    if (of_kiosks_.size() >= static_cast<std::size_t>(kiosks_max) &&
        !of_kiosks_.contains(address)) {
        of_kiosks_.erase(of_kiosks_.begin()); // addresses change over the years
    }
    of_kiosks_.try_emplace(address);
    return true;
}

void Door::stranger_left(const std::string& address) {
    --strangers_;
    if (--of_address_[address] == 0) {
        of_address_.erase(address);
    }
}

void Door::kiosk_left() {
    --kiosks_;
}

} // namespace hub::links
