// A programme of one's own for the exercise that is done here (J17): from a shape, set by set, to
// the training max that the shares are of.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct ProgrammePage {
    enum class Step { shape, sets, weight };

    Step step = Step::shape;
    gym::Programme draft;
    std::size_t chosen = 0; // the set that the keys change
    bool saving = false;    // waits for the disk
    bool failed = false;

    friend bool operator==(const ProgrammePage&, const ProgrammePage&) = default;
};

// Where there is one already its sets, else the shapes.
std::optional<ProgrammePage> open_programme(const Around& around);

Outcome update(ProgrammePage& page, const screens::Message& message, const Around& around);
screens::Frame view(const ProgrammePage& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
