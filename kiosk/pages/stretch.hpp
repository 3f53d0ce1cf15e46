// The guided stretch after the training (F1, F1b, R15), and rolling for those who want it (F2): a
// countdown for each side that goes on by itself.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

// How long there is to get to the mat, and to change sides, in real seconds; divided by the pace.
inline constexpr std::chrono::seconds to_the_mat{15};
inline constexpr std::chrono::seconds to_change_sides{5};

struct Stretch {
    // One side of one set.
    struct Part {
        std::string stretch; // slug
        bool right = false;
        int set = 0; // from 1
        int of = 0;
        std::chrono::seconds time{0};

        friend bool operator==(const Part&, const Part&) = default;
    };

    std::vector<Part> parts;
    std::size_t part = 0; // parts.size(): all done
    bool ready = true;    // the time before it, to get into place
    base::Instant ends;   // of what goes on
    base::Duration whole{0};
    std::optional<base::Duration> paused; // what was left
    bool rolled = false;
    std::optional<base::Instant> holds_until;

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

// None where no stretch suits who trains.
std::optional<Stretch> open_stretch(const Around& around);

Outcome update(Stretch& page, const screens::Message& message, const Around& around);
screens::Frame view(const Stretch& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
