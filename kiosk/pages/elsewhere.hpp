// Log anything (J17): what was done away from this station, in three touches: the tile, the
// exercise, the effort. Kept like any set of the member, without a station.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Elsewhere {
    struct Entry {
        std::string exercise;
        gym::Weight load;
        int reps = 0;
        std::optional<int> reps_right = std::nullopt;     // Q13: where sides are counted apart
        bool sides_apart = false;                         // the right side has a number of its own
        std::optional<screens::Save> sure = std::nullopt; // J20: this touch was asked about

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    int leaf = 0; // of the exercises
    std::optional<Entry> entry = std::nullopt;
    bool saving = false; // waits for the disk
    bool failed = false;

    friend bool operator==(const Elsewhere&, const Elsewhere&) = default;
};

Outcome update(Elsewhere& page, const screens::Message& message, const Around& around);
screens::Frame view(const Elsewhere& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
