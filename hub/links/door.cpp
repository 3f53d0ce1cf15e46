#include "hub/links/door.hpp"

#include <algorithm>

namespace hub::links {

bool Door::let_in(const std::string& address, Clock::time_point now) {
    const std::chrono::duration<double> since = now - filled_;
    accepts_left_ = std::min(accepts_burst, accepts_left_ + since.count() * accepts_per_second);
    filled_ = now;
    if (accepts_left_ < 1) {
        ++counters_.accepts_too_fast;
        return false;
    }
    accepts_left_ -= 1;
    if (strangers_ >= strangers_max) {
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
