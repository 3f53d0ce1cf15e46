#include "kiosk/screens/confidence.hpp"

#include "common/training/victories.hpp"

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr int smileys = 5;

// A face in a square button, from unsure (1) to sure (5).
void smiley(ui::Drawing& drawing, ui::Rect rect, int level, bool chosen) {
    const ui::Color ink = chosen ? theme::go : theme::text;
    const ui::Point center{rect.x + rect.width / 2, rect.y + rect.height / 2};
    constexpr float radius = 32;
    constexpr float stroke = 5;
    drawing.shapes.emplace_back(ui::Box{
        rect, theme::card_radius, chosen ? theme::go_surface : theme::raised, theme::line, 2});
    drawing.shapes.emplace_back(ui::Ring{center, radius, stroke, 1, ink});
    for (const float side : {-1.f, 1.f}) {
        drawing.shapes.emplace_back(ui::Box{
            {center.x + side * 11 - 4, center.y - 13, 8, 8}, 4, ink, {}, 0});
    }
    ui::Line mouth{{}, stroke, ink};
    const float bend = 5.f * static_cast<float>(level - (smileys + 1) / 2);
    for (int i = -4; i <= 4; ++i) {
        const float along = static_cast<float>(i) / 4;
        mouth.points.push_back(
            {center.x + 15 * along, center.y + 11 + bend * (0.5f - along * along)}
        );
    }
    drawing.shapes.emplace_back(std::move(mouth));
}

std::optional<int> told_today(const Visit& visit) {
    for (const gym::AssessmentDone& done : visit.profile->assessments) {
        if (done.assessed.assessment == gym::confidence && done.at >= visit.since) {
            return static_cast<int>(done.assessed.value);
        }
    }
    return std::nullopt;
}

std::string confidence_words(const Scene& scene, const Visit& visit) {
    if (!told_today(visit)) {
        return scene.texts("summary.how_sure");
    }
    std::vector<training::Smiley> answers;
    for (const gym::AssessmentDone& done : visit.profile->assessments) {
        if (done.assessed.assessment == gym::confidence) {
            answers.push_back({done.at, static_cast<int>(done.assessed.value)});
        }
    }
    const auto rise = training::confidence_rise(answers);
    return rise ? scene.texts.plural("summary.surer", rise->days) : scene.texts("summary.thanks");
}

} // namespace

std::optional<Effect> confidence_told(const Visit& visit, int level) {
    if (visit.is_guest() || told_today(visit) || level < 1 || level > smileys) {
        return std::nullopt;
    }
    return Keep{wire::AssessmentDone{
        visit.profile->member, {std::string(gym::confidence), static_cast<double>(level), {}}}};
}

void confidence_row(const Scene& scene, Frame& frame, const Visit& visit, ui::Rect row) {
    constexpr float width = 88;
    constexpr float gap = 12;
    const float faces = smileys * (width + gap) - gap;
    const auto told = told_today(visit);
    const bool left_handed = scene.left_handed();
    float x = left_handed ? row.x : row.right() - faces;
    const ui::Rect words{
        left_handed ? row.x + faces + 20 : row.x, row.y + 6, row.width - faces - 20, 84};
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        words,
        confidence_words(scene, visit),
        scene.type(theme::body_strong),
        theme::text,
        1.2f,
        20
    );
    for (int level = 1; level <= smileys; ++level) {
        const ui::Rect rect{x, row.y, width, row.height};
        smiley(frame.drawing, rect, level, told == level);
        if (!told) {
            frame.targets.push_back(
                {fmt::format("confidence_{}", level), rect, Message(Choose{level})}
            );
        }
        x += width + gap;
    }
}

} // namespace kiosk::screens
