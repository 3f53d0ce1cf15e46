// The member's own data (N9, Q14), behind the PIN: the whole log onto a USB stick, the newest sets
// as a code, and the way to being forgotten.
#pragma once

#include "kiosk/pages/around.hpp"

#include <variant>

namespace kiosk::pages {

struct MyData {
    enum class Step {
        choose,
        fetch, // from the hub
        write, // onto the stick
        done,
        newest // as a code
    };
    Step step = Step::choose;
    wire::ExportFormat format = wire::ExportFormat::csv;
    int sets = 0;          // that are written
    std::string file = {}; // on the stick
    // Why the last one came to nothing.
    std::variant<std::monostate, screens::NotReached, screens::NotOnStick> trouble = {};
};

Outcome update(MyData& page, const screens::Message& message, const Around& around);
screens::Frame view(const MyData& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
