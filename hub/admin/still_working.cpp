#include "hub/admin/still_working.hpp"

#include <fmt/format.h>

namespace hub::admin {

exchange::Progress
still_working(std::function<void(std::string line)> tell, std::chrono::seconds every) {
    using std::chrono::steady_clock;
    return [tell = std::move(tell), every, told = steady_clock::now()](
               std::string_view what, std::size_t done, std::size_t of
           ) mutable {
        const auto now = steady_clock::now();
        if (now - told >= every) {
            told = now;
            tell(fmt::format("{} of {} {} ...\n", done, of, what));
        }
    };
}

} // namespace hub::admin
