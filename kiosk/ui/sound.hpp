// What a kiosk can be heard to say. How it sounds is kiosk/sfml's business.
#pragma once

namespace kiosk::ui {

enum class Sound {
    saved,     // a set
    victory,   // a set that won something
    rest_over, // the next one is due
};

} // namespace kiosk::ui
