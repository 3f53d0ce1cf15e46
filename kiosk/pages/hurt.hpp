// "That hurt" (C2): where, how much, signs to stop at; then what follows today. Never a diagnosis.
#pragma once

#include "kiosk/pages/around.hpp"

namespace kiosk::pages {

struct Hurt {
    enum class Step { where, how_much, signs, keeping, told };
    Step step = Step::where;
    std::string exercise; // during which it hurt
    gym::BodyPart where = gym::BodyPart::other;
    int level = 0;
    bool failed = false; // nothing was kept

    friend bool operator==(const Hurt&, const Hurt&) = default;
};

Hurt open_hurt(const screens::Visit& visit);
Outcome update(Hurt& page, const screens::Message& message, const Around& around);
screens::Frame view(const Hurt& page, const Around& around, const screens::Scene& scene);

} // namespace kiosk::pages
