// Says that a long command is still at work: nothing in its first second, then a line each second.
#pragma once

#include "hub/exchange/history.hpp"

#include <chrono>
#include <functional>
#include <string>

namespace hub::admin {

// `tell` gets "12000 of 50000 lines ...\n".
exchange::Progress still_working(
    std::function<void(std::string line)> tell, std::chrono::seconds every = std::chrono::seconds(1)
);

} // namespace hub::admin
