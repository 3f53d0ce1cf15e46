#include "kiosk/pages/code.hpp"

#include "common/base/check.hpp"
#include "kiosk/ui/qr.hpp"

#include <algorithm>
#include <cmath>

namespace kiosk::pages {

namespace theme = ui::theme;

std::vector<std::string> texts_for_codes(
    const screens::Scene& scene, const std::string& head, std::span<const std::string> lines
) {
    constexpr std::size_t place_bytes = 20; // " · 1 of 2", in the longest language
    const std::size_t begun = head.size() + place_bytes;
    std::vector<std::string> texts{""};
    for (const std::string& line : lines) {
        const std::size_t with_break = line.size() + 1;
        if (begun + with_break > ui::qr_bytes_most) {
            continue;
        }
        if (begun + texts.back().size() + with_break > ui::qr_bytes_most) {
            texts.emplace_back();
        }
        texts.back() += "\n" + line;
    }
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string place =
            scene.texts("between.leaf", fmt::arg("number", i + 1), fmt::arg("of", texts.size()));
        texts[i].insert(0, head + (texts.size() > 1 ? " · " + place : ""));
    }
    return texts;
}

void code_and_words(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect area,
    std::string_view text,
    const std::string& title,
    const std::string& words
) {
    constexpr float between = 40;
    constexpr float title_share = 0.4f; // of the height
    const auto code = ui::qr_code(text);
    GF_CHECK(code.has_value());
    const float side = std::min(area.height, area.width / 2);
    const ui::Rect square = scene.sided({area.x, area.y + (area.height - side) / 2, side, side});
    ui::qr_picture(frame.drawing, scene.metrics, square, *code);
    const ui::Rect beside =
        scene.sided({area.x + side + between, area.y, area.width - side - between, area.height});
    const float middle = std::round(beside.height * title_share);
    const float end = ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {beside.x, beside.y + between, beside.width, middle},
        title,
        scene.type(theme::title),
        theme::text,
        1.2f,
        28
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {beside.x, end + between / 2, beside.width, beside.bottom() - end - between / 2},
        words,
        scene.type({28}),
        theme::muted,
        1.35f,
        22
    );
}

} // namespace kiosk::pages
