// The training log (H1) as far as a tap may show it (J22), newest set first. A set of the session
// that is going on can be taken out, and put back for a while (Q10). The whole of it is
// whole_log's.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Log {
    int leaf = 0;
    bool saving = false; // waits for the disk
    bool failed = false;
    std::optional<gym::LoggedSet> removed; // can be put back
    base::Instant removed_at;

    friend bool operator==(const Log&, const Log&) = default;
};

Outcome update(Log& page, const screens::Message& message, const Around& around);
screens::Frame view(const Log& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
