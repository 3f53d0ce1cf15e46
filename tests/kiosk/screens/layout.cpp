#include "tests/kiosk/screens/layout.hpp"

#include "tests/kiosk/ui/contrast.hpp"

#include <fmt/format.h>

namespace kiosk::screens {

namespace {

constexpr float rounding = 0.51f; // positions are whole pixels

struct Placed {
    const ui::Text* text;
    ui::Rect rect;       // what its letters cover
    const ui::Box* card; // the last box painted below its left end
    ui::Color ground;    // of the last box painted below its middle, else of the screen
};

bool overlap(const ui::Rect& a, const ui::Rect& b) {
    return a.x + rounding < b.right() && b.x + rounding < a.right() &&
           a.y + rounding < b.bottom() && b.y + rounding < a.bottom();
}

bool within(const ui::Rect& inner, const ui::Rect& outer) {
    return inner.x >= outer.x - rounding && inner.right() <= outer.right() + rounding &&
           inner.y >= outer.y - rounding && inner.bottom() <= outer.bottom() + rounding;
}

std::string at(const ui::Rect& rect) {
    return fmt::format("{:.0f},{:.0f} {:.0f}x{:.0f}", rect.x, rect.y, rect.width, rect.height);
}

ui::Rect inked(const ui::Text& text, const ui::Metrics& metrics) {
    ui::Rect ink = metrics.ink(text.text, text.style);
    ink.x += text.baseline.x;
    ink.y += text.baseline.y;
    return ink;
}

std::vector<Placed> placed(const Frame& frame, const ui::Metrics& metrics) {
    std::vector<const ui::Box*> boxes;
    std::vector<Placed> texts;
    for (const ui::Shape& shape : frame.drawing.shapes) {
        if (const auto* box = std::get_if<ui::Box>(&shape)) {
            boxes.push_back(box);
        } else if (const auto* text = std::get_if<ui::Text>(&shape)) {
            const ui::Rect rect = inked(*text, metrics);
            const ui::Point left{rect.x + 0.5f, rect.y + rect.height / 2};
            const ui::Point middle{rect.x + rect.width / 2, left.y};
            const ui::Box* card = nullptr;
            ui::Color ground = frame.drawing.background;
            for (const ui::Box* painted : boxes) {
                card = painted->rect.contains(left) ? painted : card;
                ground = painted->rect.contains(middle) ? painted->fill : ground;
            }
            texts.push_back({text, rect, card, ground});
        }
    }
    return texts;
}

void check_against_targets(
    const Frame& frame, const Placed& placed, std::vector<std::string>& faults
) {
    for (const auto& target : frame.targets) {
        if (overlap(placed.rect, target.rect) && !within(placed.rect, target.rect)) {
            faults.push_back(fmt::format(
                "\"{}\" at {} is half on target {} at {}",
                placed.text->text,
                at(placed.rect),
                target.name,
                at(target.rect)
            ));
        }
    }
}

} // namespace

std::vector<std::string> target_faults(const Frame& frame) {
    std::vector<std::string> faults;
    const ui::Rect screen{0, 0, frame.drawing.size.width, frame.drawing.size.height};
    for (const auto& target : frame.targets) {
        const ui::Rect& rect = target.rect;
        if (rect.width < ui::target_least - 0.01f || rect.height < ui::target_least - 0.01f) {
            faults.push_back(fmt::format("target {} is too small: {}", target.name, at(rect)));
        }
        if (!within(rect, screen)) {
            faults.push_back(fmt::format("target {} leaves the screen: {}", target.name, at(rect)));
        }
        for (const auto& other : frame.targets) {
            if (&other != &target && overlap(rect, other.rect)) {
                faults.push_back(fmt::format("{} is on {}", target.name, other.name));
            }
            if (&other != &target && target.name == other.name) {
                faults.push_back(fmt::format("two targets are called {}", target.name));
            }
        }
    }
    return faults;
}

std::vector<std::string> edge_faults(const Frame& frame, const ui::Metrics& metrics) {
    std::vector<std::string> faults;
    for (const ui::Shape& shape : frame.drawing.shapes) {
        const auto* text = std::get_if<ui::Text>(&shape);
        if (text == nullptr) {
            continue;
        }
        const float right = text->baseline.x + metrics.width(text->text, text->style);
        if (text->baseline.x < 0 || right > frame.drawing.size.width + rounding ||
            text->baseline.y > frame.drawing.size.height) {
            faults.push_back(fmt::format("\"{}\" leaves the screen", text->text));
        }
    }
    return faults;
}

std::vector<std::string> contrast_faults(const Frame& frame, const ui::Metrics& metrics) {
    std::vector<std::string> faults;
    for (const Placed& placed : placed(frame, metrics)) {
        const double found = ui::contrast(placed.text->color, placed.ground);
        if (found < ui::text_contrast_least) {
            faults.push_back(
                fmt::format("\"{}\" stands out by only {:.2f}:1", placed.text->text, found)
            );
        }
    }
    return faults;
}

std::vector<std::string> layout_faults(const Frame& frame, const ui::Metrics& metrics) {
    std::vector<std::string> faults = target_faults(frame);
    for (std::string& fault : edge_faults(frame, metrics)) {
        faults.push_back(std::move(fault));
    }
    const std::vector<Placed> texts = placed(frame, metrics);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        check_against_targets(frame, texts[i], faults);
        if (texts[i].card != nullptr && !within(texts[i].rect, texts[i].card->rect)) {
            faults.push_back(fmt::format(
                "\"{}\" at {} leaves its card at {}",
                texts[i].text->text,
                at(texts[i].rect),
                at(texts[i].card->rect)
            ));
        }
        for (std::size_t j = 0; j < i; ++j) {
            if (overlap(texts[i].rect, texts[j].rect)) {
                faults.push_back(
                    fmt::format("\"{}\" is on \"{}\"", texts[i].text->text, texts[j].text->text)
                );
            }
        }
    }
    return faults;
}

} // namespace kiosk::screens
