#include "common/gym/set.hpp"

#include <fmt/format.h>

namespace gym {

std::string to_text(const SetId& id) {
    return fmt::format("{}/{:x}/{}", id.origin, id.boot, id.seq);
}

} // namespace gym
