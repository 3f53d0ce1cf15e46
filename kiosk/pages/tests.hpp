// Tests without a test day (I1, F3, B5): the single-leg bridge by side, sit-and-reach and a
// standing jump, the best of three. The last result with what it says, beside the member's own last
// one.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Tests {
    std::optional<std::size_t> doing = std::nullopt; // of content::assessments()
    int value = 0;                                   // in its unit; of the left side
    int right = 0;
    std::vector<int> tries = {}; // noted so far
    bool saving = false;
    bool failed = false;

    friend bool operator==(const Tests&, const Tests&) = default;
};

Outcome update(Tests& page, const screens::Message& message, const Around& around);
screens::Frame view(const Tests& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
