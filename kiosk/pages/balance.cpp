#include "kiosk/pages/balance.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/balance.hpp"
#include "common/training/sides.hpp"
#include "kiosk/pages/leaf.hpp"

#include <cmath>
#include <set>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr std::chrono::days looked_at{28}; // R12

// Of the balance of two parts. A shape beside the words, so that it is not told by colour alone.
enum class Sign { even, less, little };

constexpr float sign_size = 28;
constexpr float quads_share = 0.4f; // of a card

void draw_sign(screens::Frame& frame, ui::Rect rect, Sign sign) {
    switch (sign) {
    case Sign::even:
        frame.drawing.shapes.emplace_back(ui::Box{rect, rect.width / 2, theme::good, {}, 0});
        return;
    case Sign::less:
        frame.drawing.shapes.emplace_back(ui::Polygon{
            {{rect.x + rect.width / 2, rect.y},
             {rect.right(), rect.bottom()},
             {rect.x, rect.bottom()}},
            theme::warn});
        return;
    case Sign::little:
        frame.drawing.shapes.emplace_back(ui::Box{rect, 0, theme::warn, {}, 0});
        return;
    }
}

// A line in large type and, beneath it, the sign with what it says.
void told(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const std::string& line,
    Sign sign,
    const std::string& words
) {
    const float half = rect.height / 2;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y, rect.width, half},
        line,
        scene.type(theme::lead),
        theme::text,
        22
    );
    const float top = rect.y + half;
    draw_sign(frame, {rect.x, top + (half - sign_size) / 2, sign_size, sign_size}, sign);
    const float indent = sign_size + 16;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x + indent, top, rect.width - indent, half},
        words,
        scene.type(theme::body_strong),
        theme::text,
        22
    );
}

// What does more for the back of the thigh (C3); empty where nothing is needed.
std::string quads_words(const Around& around, const screens::Scene& scene) {
    const screens::Visit& visit = *around.visit;
    if (!training::is_quad_dominant(visit.history, content::exercises(), around.now) &&
        !training::is_quad_dominant(visit.profile->routine, content::exercises())) {
        return {};
    }
    std::string names;
    for (const std::string& slug : training::answers_to_quad_dominance(content::exercises())) {
        names += (names.empty() ? "" : ", ") + screens::exercise_name(scene, slug);
    }
    return scene.texts("between.balance_quads", fmt::arg("list", names));
}

void front_and_back(
    screens::Frame& frame, const screens::Scene& scene, const Around& around, ui::Rect rect
) {
    const auto found =
        training::front_back(around.visit->history, content::exercises(), around.now);
    const std::string quads = quads_words(around, scene);
    if (!found) {
        const std::string none = scene.texts("between.balance_none");
        words_card(frame, scene, rect, quads.empty() ? none : none + "\n" + quads);
        return;
    }
    ui::card(frame.drawing, rect);
    ui::Rect inner = rect.inset(theme::card_padding, 12);
    if (!quads.empty()) {
        const float height = inner.height * quads_share;
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            {inner.x, inner.bottom() - height, inner.width, height},
            quads,
            scene.type(theme::body),
            theme::muted,
            1.25f,
            22
        );
        inner.height -= height;
    }
    const std::string line = scene.texts(
        "between.balance_sets",
        fmt::arg("n", content::number_text(scene.texts, found->hamstring_sets, 1)),
        fmt::arg("of", content::number_text(scene.texts, found->quad_sets, 1))
    );
    switch (found->light) {
    case training::Light::green:
        told(frame, scene, inner, line, Sign::even, scene.texts("between.balance_even"));
        return;
    case training::Light::amber:
        told(frame, scene, inner, line, Sign::less, scene.texts("between.balance_less"));
        return;
    case training::Light::red:
        told(frame, scene, inner, line, Sign::little, scene.texts("between.balance_little"));
        return;
    }
}

struct Sided {
    std::string exercise;
    training::SideBalance balance;
};

// The one-sided exercises done in these weeks, by name.
std::vector<Sided> sided_ones(const Around& around) {
    const auto& history = around.visit->history;
    std::set<gym::Track> tracks;
    for (const gym::LoggedSet& logged : history) {
        const auto track = training::track_of(logged, content::exercises());
        if (logged.set.reps_right && track && logged.at + looked_at > around.now) {
            tracks.insert(*track);
        }
    }
    std::vector<Sided> found;
    for (const gym::Track& track : tracks) {
        const gym::Weight step =
            around.kind.loads.size() > 1
                ? gym::Weight{around.kind.loads[1].weight.grams - around.kind.loads[0].weight.grams}
                : gym::Weight{};
        const auto sets = training::sets_of(track, history, content::exercises());
        if (const auto balance = training::side_balance(sets, step)) {
            found.push_back({track.exercise, *balance});
        }
    }
    return found;
}

void side_told(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const Sided& sided
) {
    const training::SideBalance& balance = sided.balance;
    std::string line = screens::exercise_name(scene, sided.exercise);
    if (balance.percent != 0) {
        const std::string percent =
            content::percent_text(scene.texts, std::abs(balance.percent) / 100);
        line += " · " + scene.texts(
                            balance.percent < 0 ? "between.sides_left" : "between.sides_right",
                            fmt::arg("n", percent)
                        );
    }
    switch (balance.light) {
    case training::SideLight::even:
        told(frame, scene, rect, line, Sign::even, scene.texts("between.sides_even"));
        return;
    case training::SideLight::watch:
        told(frame, scene, rect, line, Sign::less, scene.texts("between.sides_watch"));
        return;
    case training::SideLight::act:
        told(frame, scene, rect, line, Sign::little, scene.texts("between.sides_act"));
        return;
    }
}

constexpr int sides_on_leaf = 2;

} // namespace

Outcome update(Balance& page, const screens::Message& message, const Around& around) {
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        page.leaf =
            turned(page.leaf, turn->by, leaves_of(sided_ones(around).size(), sides_on_leaf));
    }
    return {};
}

screens::Frame view(const Balance& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "balance", scene.texts("between.balance"));
    const std::vector<Sided> sided = sided_ones(around);
    const int leaves = leaves_of(sided.size(), sides_on_leaf);
    const int leaf = std::min(page.leaf, leaves - 1);
    const ui::Rect area = turn_row(frame, scene, scene.content(), leaf, leaves);
    const float half = (area.height - theme::gap) / 2;
    front_and_back(frame, scene, around, {area.x, area.y, area.width, half});
    const ui::Rect below{area.x, area.y + half + theme::gap, area.width, half};
    if (sided.empty()) {
        words_card(frame, scene, below, scene.texts("between.sides_none"));
        return frame;
    }
    ui::card(frame.drawing, below);
    const ui::Rect inner = below.inset(theme::card_padding, 12);
    const float height = inner.height / sides_on_leaf;
    const auto first = static_cast<std::size_t>(leaf * sides_on_leaf);
    float y = inner.y;
    for (std::size_t i = first; i < sided.size() && i < first + sides_on_leaf; ++i) {
        side_told(frame, scene, {inner.x, y, inner.width, height}, sided[i]);
        y += height;
    }
    return frame;
}

} // namespace kiosk::pages
