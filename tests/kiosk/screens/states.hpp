// Every screen in every state that looks different, to be held against goldens and layout rules.
#pragma once

#include "kiosk/screens/scene.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::screens {

// Who and what is named on screen.
struct Cast {
    std::string member = "Ada";
    std::string station = "Leg curl 1";
    std::string gym = "Northside Gym";
    std::string alias = "Ada L.";
    gym::Comfort comfort = {}; // of every member
};

// The longest names that are plausible: forty of the widest letter.
Cast wide_cast();
// The longest real name we know of, and an alias made of it.
Cast long_cast();
// Names that Inter has no letters for: Arabic, Devanagari, Han, and Thai with its marks.
Cast scripts_cast();

struct State {
    std::string name;
    std::function<Frame(const ui::Metrics&, ui::Size)> frame;
};

std::vector<State> states(const Cast& cast, std::string_view language = "en");

} // namespace kiosk::screens
