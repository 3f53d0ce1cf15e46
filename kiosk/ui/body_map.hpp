// A body from behind or from in front, its muscles as regions that take a colour.
#pragma once

#include "kiosk/ui/frame.hpp"

#include <map>
#include <optional>

namespace kiosk::ui {

enum class BodyPart {
    semitendinosus,
    semimembranosus,
    biceps_long_head,
    biceps_short_head,
    glutes,
    lower_back,
    quads,
    calves,
    core,
};

struct BodyMap {
    enum class View { back, front };
    enum class Reach { whole, legs }; // legs: from the glutes, or the hips, down

    View view = View::back;
    Reach reach = Reach::whole;
    std::map<BodyPart, Color> colors = {}; // a part that is not in it is part of the figure
    std::optional<BodyPart> highlight = std::nullopt; // with an outline

    friend bool operator==(const BodyMap&, const BodyMap&) = default;
};

// Width by height of the figure.
float proportion(BodyMap::Reach reach);

// The figure as large as the rectangle holds it, in its middle. Returns where it stands.
Rect body_map(Drawing& drawing, Rect rect, const BodyMap& map);

// Where a line from a label to the part ends: its middle on the right leg or right half of the
// picture. `stands`: what body_map returned. None where this view does not show the part.
std::optional<Point> place_of(BodyPart part, const BodyMap& map, Rect stands);

// How much a muscle got: from dark to the colour of go, share 0 to 1; nothing at all is grey.
Color depth_color(float share);

// The greens by which the four parts of the hamstrings are told apart where nothing is counted.
std::map<BodyPart, Color> hamstring_colors();

} // namespace kiosk::ui
