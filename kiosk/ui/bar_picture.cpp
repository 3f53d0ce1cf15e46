#include "kiosk/ui/bar_picture.hpp"

#include "kiosk/ui/controls.hpp"
#include "kiosk/ui/theme.hpp"

#include <algorithm>
#include <array>

namespace kiosk::ui {

namespace {

constexpr Color steel{0x5d, 0x68, 0x79};
constexpr Color collar{0x97, 0xa3, 0xb6};
constexpr Color dark_ink{0x10, 0x14, 0x1a};

// How plates are told apart (R23): IWF colours, and the number, because colours alone do not do.
struct Look {
    std::int64_t grams;
    Color fill;
    Color ink;
    float share; // of the full height, for plates that are not full size
};

constexpr std::array looks{
    Look{25'000, {0xff, 0x61, 0x61}, {0x2a, 0x06, 0x06}, 1.f},
    Look{20'000, {0x58, 0xb2, 0xff}, {0x06, 0x18, 0x2a}, 0.95f},
    Look{15'000, {0xff, 0xd2, 0x3f}, {0x2a, 0x20, 0x00}, 0.9f},
    Look{10'000, {0x37, 0xd2, 0x83}, {0x04, 0x22, 0x12}, 0.8f},
    Look{5'000, {0xf3, 0xf6, 0xf9}, dark_ink, 0.62f},
    Look{2'500, {0x2b, 0x34, 0x42}, {0xf3, 0xf6, 0xf9}, 0.5f},
    Look{1'250, {0xb8, 0xc2, 0xd0}, dark_ink, 0.42f},
};

Look look_of(gym::Weight weight) {
    const auto found = std::find_if(looks.begin(), looks.end(), [&](const Look& look) {
        return weight.grams >= look.grams;
    });
    return found == looks.end() ? looks.back() : *found;
}

} // namespace

void bar_picture(
    Drawing& drawing, const Metrics& metrics, Rect rect, std::span<const PlateShown> plates
) {
    constexpr float inner = 40; // bar before the collar
    constexpr float collar_width = 16;
    constexpr float plate_widest = 56;
    constexpr float gap = 4;
    constexpr float end = 18; // sleeve outside the last plate
    const float middle = rect.y + rect.height / 2;
    drawing.shapes.emplace_back(Box{{rect.x, middle - 8, rect.width, 16}, 8, steel, {}, 0});
    const Rect ring{rect.x + inner, middle - 23, collar_width, 46};
    drawing.shapes.emplace_back(Box{ring, 5, collar, {}, 0});
    if (plates.empty()) {
        return;
    }
    const float room = rect.right() - end - ring.right() - gap;
    const auto count = static_cast<float>(plates.size());
    const float width = std::min(plate_widest, room / count - gap);
    float x = ring.right() + gap;
    for (const PlateShown& plate : plates) {
        const Look look = look_of(plate.weight);
        const float height = rect.height * (plate.full_size ? 1.f : look.share);
        const Rect box{x, middle - height / 2, width, height};
        drawing.shapes.emplace_back(Box{box, 10, look.fill, theme::line, 1});
        fitted_line(
            drawing,
            metrics,
            box.inset(1, 0),
            plate.label,
            {28, FontWeight::bold},
            look.ink,
            12, // the plates are also told in words beside the picture
            Align::center
        );
        x += width + gap;
    }
}

} // namespace kiosk::ui
