// What somebody at a station asked for (J18).
#pragma once

namespace gym {

enum class Help {
    none,
    staff,  // come, please
    unwell, // and at once
};

} // namespace gym
