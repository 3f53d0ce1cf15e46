// The four weeks of a block for today's exercise, and where the member is in it (I6, R21).
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Block {
    bool saving = false;
    bool failed = false;

    friend bool operator==(const Block&, const Block&) = default;
};

Outcome update(Block& page, const screens::Message& message, const Around& around);
screens::Frame view(const Block& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
