#include "kiosk/screens/victory.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/records.hpp"
#include "kiosk/ui/chart.hpp"
#include "kiosk/ui/motion.hpp"

#include <algorithm>
#include <map>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

using Records = std::map<gym::SetId, std::vector<gym::Record>>;

// Over the whole log, not the sets this kiosk holds alone. A guest has none.
Records records_of(const Visit& visit, const base::Zone& zone) {
    if (visit.is_guest()) {
        return {};
    }
    const gym::Profile& profile = *visit.profile;
    return training::records_by_set(
        visit.history, content::exercises(), zone, profile.bests, profile.bests_until
    );
}

// H3, of the set's own track.
std::optional<training::Easier> easier_by(const Visit& visit, const gym::SetId& set) {
    const auto logged = std::ranges::find(visit.history, set, &gym::LoggedSet::id);
    if (logged == visit.history.end()) {
        return std::nullopt;
    }
    const auto track = training::track_of(*logged, content::exercises());
    if (!track) {
        return std::nullopt;
    }
    const auto sets = training::sets_of(*track, visit.history, content::exercises());
    auto easier = training::same_work_easier(sets);
    return easier && easier->sets.back() == set ? easier : std::nullopt;
}

std::string words_of(const Scene& scene, const gym::Record& record) {
    const std::string load =
        content::weight_with_unit(scene.texts, record.weight, scene.comfort.unit);
    const auto words = [&](const char* id) {
        return scene.texts(id, fmt::arg("load", load), fmt::arg("reps", record.reps));
    };
    switch (record.kind) {
    case gym::RecordKind::heaviest_load:
        return words("victory.heaviest_load");
    case gym::RecordKind::best_e1rm:
        return words("victory.best_e1rm");
    case gym::RecordKind::most_reps_at_load:
        return words("victory.most_reps_at_load");
    case gym::RecordKind::volume_day:
        return words("victory.volume_day");
    }
    return {};
}

std::string words_of(const Scene& scene, const training::Easier& easier) {
    return scene.texts(
        "victory.easier",
        fmt::arg("load", content::weight_with_unit(scene.texts, easier.load, scene.comfort.unit)),
        fmt::arg("reps", easier.reps)
    );
}

std::string words_of(const Scene& scene, const training::Comeback&) {
    return scene.texts("victory.comeback");
}

} // namespace

std::optional<Victory>
victory_of(const Visit& visit, const base::Zone& zone, const gym::SetId& set) {
    const Records won = records_of(visit, zone);
    if (const auto made = won.find(set); made != won.end()) {
        return *std::ranges::min_element(made->second, {}, &gym::Record::kind);
    }
    if (auto easier = easier_by(visit, set)) {
        return std::move(*easier);
    }
    if (const auto back = training::came_back(visit.history); back && back->set == set) {
        return *back;
    }
    return std::nullopt;
}

std::optional<Victory> best_victory(const Visit& visit, const base::Zone& zone, base::Instant now) {
    std::optional<Victory> best;
    for (const gym::LoggedSet& logged : sets_done(visit, now)) {
        auto won = victory_of(visit, zone, logged.id);
        const auto* record = won ? std::get_if<gym::Record>(&*won) : nullptr;
        const auto* standing = best ? std::get_if<gym::Record>(&*best) : nullptr;
        const bool weightier = record ? !standing || record->kind < standing->kind : !standing;
        if (won && weightier) {
            best = std::move(won);
        }
    }
    return best;
}

void victory_card(
    const Scene& scene, Frame& frame, ui::Rect rect, const Victory& victory, base::Instant since
) {
    const std::string words =
        std::visit([&](const auto& won) { return words_of(scene, won); }, victory);
    constexpr float sign = 26;
    ui::card(frame.drawing, rect, theme::go_surface);
    constexpr float seed = 0.4f; // of the star when it comes
    const float grown = seed + (1 - seed) * ui::moved(since, scene.now);
    ui::best_star(frame.drawing, {rect.x + 24 + sign, rect.y + rect.height / 2}, sign * grown);
    ui::keep_moving(frame, since, scene.now);
    const ui::TextStyle style = scene.type({30, ui::FontWeight::bold, true});
    const float left = 24 + 2 * sign + 20;
    const ui::Rect area{rect.x + left, rect.y + 8, rect.width - left - 20, rect.height - 16};
    constexpr float least = 26; // smaller only on two lines
    const ui::TextStyle smaller{least, style.weight, style.display, style.tracking};
    if (scene.metrics.width(words, smaller) <= area.width) {
        ui::fitted_line(frame.drawing, scene.metrics, area, words, style, theme::go, least);
        return;
    }
    const auto lines_in = [&](ui::Drawing& drawing, const ui::Rect& room) {
        return ui::fitted_paragraph(
            drawing, scene.metrics, room, words, style, theme::go, 1.2f, 22
        );
    };
    ui::Drawing unplaced; // tells how high they are, so that they stand beside the star's middle
    const float lower = (area.bottom() - lines_in(unplaced, area)) / 2;
    lines_in(frame.drawing, {area.x, area.y + lower, area.width, area.height - lower});
}

int victories(const Visit& visit, const base::Zone& zone, base::Instant now) {
    const Records won = records_of(visit, zone);
    const training::SessionSets done = session_sets(visit, now);
    return static_cast<int>(std::ranges::count_if(done, [&](const gym::LoggedSet& logged) {
        const auto made = won.find(logged.id);
        return made != won.end() && !made->second.empty();
    }));
}

} // namespace kiosk::screens
