#include "kiosk/screens/set_places.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float between_columns = 24;
constexpr float narrow_column = 372;
constexpr float wide_column = 440;

SetPlaces standard(const Scene& scene, const SetPieces& pieces) {
    const ui::Rect area = scene.content();
    const float x = area.x + narrow_column + between_columns;
    const float width = area.right() - x;
    SetPlaces places;
    places.target = {area.x, 104, narrow_column, 262};
    places.machine = {area.x, 386, narrow_column, pieces.bar ? 246.f : 150.f};
    places.last = {
        area.x, places.machine.bottom() + theme::gap, narrow_column, pieces.bar ? 136.f : 232.f};
    places.numbers = {x, 104, width, pieces.light ? 320.f : 404.f};
    places.light = {x, 444, width, 64};
    places.question = {x + 4, 530, width - 4, 42};
    places.row = {x, 580, width, 120};
    places.legs = {x, 716, width, 72};
    return places;
}

// Large texts: the words of the target take what the cue had.
SetPlaces large(const Scene& scene, const SetPieces& pieces) {
    const ui::Rect area = scene.content();
    const float x = area.x + wide_column + between_columns;
    const float width = area.right() - x;
    SetPlaces places;
    places.target = {area.x, 104, wide_column, pieces.bar ? 418.f : 494.f};
    const float below = places.target.bottom() + theme::gap;
    places.machine = {area.x, below, wide_column, 788 - below};
    const float numbers = pieces.light ? 212.f : 252.f;
    places.numbers = {x, 104, width, numbers};
    float y = 104 + numbers + 12;
    if (pieces.light) {
        places.light = {x, y, width, 68};
        y += 80;
    }
    const float last = pieces.legs ? 484.f : 574.f;
    places.last = {x, y, width, last - y};
    places.legs = {x, 496, width, 80};
    places.question = {x + 4, 588, width - 4, 60};
    places.row = {x, 660, width, 128};
    return places;
}

// From a wheelchair: words above, everything that can be pressed below.
SetPlaces seated(const Scene& scene, const SetPieces& pieces) {
    const ui::Rect area = scene.content();
    const ui::Rect reach = scene.reach();
    const float x = area.x + narrow_column + between_columns;
    const float width = area.right() - x;
    const float words = reach.y - 12 - area.y;
    constexpr float light = 68;
    SetPlaces places;
    places.target = {x, area.y, width, words};
    ui::Rect upper{area.x, area.y, narrow_column, words};
    const ui::Rect lower{area.x, reach.y, narrow_column, 160};
    if (pieces.light && pieces.bar) {
        places.target.height -= light + 12;
        places.light = {x, places.target.bottom() + 12, width, light};
    } else if (pieces.light) {
        upper.height = 150;
        places.light = {area.x, upper.bottom() + 12, narrow_column, words - 162};
    }
    places.machine = pieces.bar ? upper : lower;
    places.last = pieces.bar ? lower : upper;
    places.numbers = {x, reach.y, width, 176};
    places.question = {x + 4, reach.y + 182, width - 4, 50};
    places.row = {x, reach.bottom() - 120, width, 120};
    places.why = ui::Rect{area.x, lower.bottom() + 12, narrow_column, 66};
    const float legs = places.why->bottom() + 10;
    places.legs = {area.x, legs, narrow_column, reach.bottom() - legs};
    return places;
}

} // namespace

bool roomy(const Scene& scene) {
    return scene.comfort.text_percent > gym::text_percent_least;
}

SetPlaces set_places(const Scene& scene, const SetPieces& pieces) {
    SetPlaces places = scene.low()    ? seated(scene, pieces)
                       : roomy(scene) ? large(scene, pieces)
                                      : standard(scene, pieces);
    for (ui::Rect* rect :
         {&places.target,
          &places.machine,
          &places.last,
          &places.numbers,
          &places.light,
          &places.question,
          &places.row,
          &places.legs}) {
        *rect = scene.sided(*rect);
    }
    return places;
}

} // namespace kiosk::screens
