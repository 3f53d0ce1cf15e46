#include "kiosk/pages/swap.hpp"

#include "common/content/catalogue.hpp"
#include "common/content/reasons.hpp"
#include "common/training/swap.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/screens/floor_told.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <list>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::Confirm;
using screens::Frame;
using screens::Message;
using screens::Scene;
using State = wire::StationOnFloor::State;

namespace {

constexpr int on_a_leaf = 4;

struct SwapOffer {
    std::string station; // empty: this one
    State state = State::free;
    gym::PlannedExercise planned;
    std::size_t place = 0; // in the plan, of this station's own
};

gym::StationKind kind_named(const std::string& slug) {
    const auto kind = content::station_kind(slug);
    return kind ? *kind : gym::StationKind{};
}

// At the other stations that are on, the free ones first.
void add_elsewhere(std::vector<SwapOffer>& offers, const Around& around) {
    static const gym::Trainee nobody;
    const screens::Visit& visit = *around.visit;
    std::list<gym::StationKind> kinds; // what the stations refer to
    std::vector<training::SwapStation> stations;
    for (const wire::StationOnFloor& there : around.floor.stations) {
        const gym::StationKind kind = kind_named(there.kind);
        if (there.state != State::away && there.id != around.station.id &&
            !kind.exercises.empty()) {
            stations.push_back({there.id, kinds.emplace_back(kind)});
        }
    }
    const gym::Profile* profile = visit.profile ? &*visit.profile : nullptr;
    const training::Today today{
        profile != nullptr ? profile->trainee : nobody,
        visit.history,
        profile != nullptr ? profile->routine : content::beginner_hamstrings(),
        around.kind,
        content::exercises(),
        around.zone,
        around.now,
        content::ladders()};
    const std::size_t first = offers.size();
    for (training::Swap& swap : training::swaps(today, screens::exercise_of(visit), stations)) {
        const auto there = std::find_if(
            around.floor.stations.begin(),
            around.floor.stations.end(),
            [&](const wire::StationOnFloor& known) { return known.id == swap.station; }
        );
        offers.push_back({there->name, there->state, std::move(swap.planned), 0});
    }
    std::stable_partition(
        offers.begin() + static_cast<std::ptrdiff_t>(first),
        offers.end(),
        [](const SwapOffer& offer) { return offer.state == State::free; }
    );
}

std::vector<SwapOffer> offers_of(const Around& around) {
    std::vector<SwapOffer> offers;
    add_elsewhere(offers, around);
    screens::Visit visit = *around.visit;
    for (std::size_t place = 0; place < visit.plan.exercises.size(); ++place) {
        visit.current = place;
        if (place != around.visit->current && !screens::all_done(visit, around.now)) {
            offers.push_back({{}, State::free, visit.plan.exercises[place], place});
        }
    }
    return offers;
}

std::string load_words(const Scene& scene, const gym::PlannedExercise& planned) {
    return scene.texts(
        "swap.load",
        fmt::arg("exercise", screens::exercise_name(scene, planned.exercise)),
        fmt::arg("load", screens::load_with_unit(scene, planned.target.load))
    );
}

std::string label_of(const Scene& scene, const SwapOffer& offer) {
    if (offer.station.empty()) {
        return load_words(scene, offer.planned) + "\n" + scene.texts("swap.here");
    }
    const char* state = offer.state == State::free ? "swap.free" : "swap.busy";
    return load_words(scene, offer.planned) + "\n" + offer.station + " · " + scene.texts(state);
}

// Which set of how many waits here.
std::string waits_words(const Scene& scene, const Around& around) {
    const auto done = screens::sets_done(*around.visit, around.now).size();
    return scene.texts(
        "swap.waits",
        fmt::arg("set", done + 1),
        fmt::arg("of", screens::exercise_of(*around.visit).target.sets)
    );
}

Frame view_chosen(const SwapOffer& offer, const Around& around, const Scene& scene) {
    Frame frame = start_page(around, scene, "swap_go", scene.texts("page.swap"));
    const ui::Rect all = scene.content();
    constexpr float buttons_height = 110;
    const ui::Rect bottom{all.x, all.bottom() - buttons_height, all.width, buttons_height};
    const float title = scene.low() ? 130 : 150;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + 16, all.width, title},
        scene.texts("swap.go", fmt::arg("station", offer.station)),
        scene.type({56, ui::FontWeight::bold, true}),
        theme::go,
        1.2f,
        26
    );
    const std::string words =
        load_words(scene, offer.planned) + "\n" +
        content::reason_line(
            {scene.texts, around.visit->history, scene.zone, scene.comfort.unit}, offer.planned
        ) +
        "\n" + waits_words(scene, around);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {all.x, all.y + title + 30, all.width, bottom.y - all.y - title - 50},
        words,
        scene.type({36, ui::FontWeight::semi_bold}),
        theme::text,
        1.35f,
        22
    );
    const Answer buttons[] = {
        {scene.texts("swap.other"), "other", screens::TurnLeaf{0}},
        {scene.texts("help.sign_out"), "sign_out", Confirm{}}};
    answers(frame, scene, bottom, buttons, 2);
    return frame;
}

int leaves(std::size_t offers) {
    return std::max(1, (static_cast<int>(offers) + on_a_leaf - 1) / on_a_leaf);
}

} // namespace

Outcome update(Swap& page, const Message& message, const Around& around) {
    if (std::holds_alternative<Confirm>(message) && page.chosen) {
        return {Outcome::Then::sign_out, {}, std::nullopt, std::nullopt};
    }
    const bool turns = std::holds_alternative<screens::TurnLeaf>(message);
    const auto* choice = std::get_if<Choose>(&message);
    if (!turns && choice == nullptr) {
        return {};
    }
    const std::vector<SwapOffer> offers = offers_of(around);
    if (turns) {
        page.leaf = page.chosen ? page.leaf : (page.leaf + 1) % leaves(offers.size());
        page.chosen.reset();
    } else if (choice->which >= 0 && choice->which < static_cast<int>(offers.size())) {
        const SwapOffer& offer = offers[static_cast<std::size_t>(choice->which)];
        if (offer.station.empty()) {
            return {
                Outcome::Then::close,
                {},
                std::nullopt,
                Message(screens::ChooseExercise{offer.place})};
        }
        page.chosen = choice->which;
    }
    return {};
}

Frame view(const Swap& page, const Around& around, const Scene& scene) {
    const std::vector<SwapOffer> offers = offers_of(around);
    if (page.chosen && *page.chosen < static_cast<int>(offers.size())) {
        return view_chosen(offers[static_cast<std::size_t>(*page.chosen)], around, scene);
    }
    Frame frame = start_page(around, scene, "swap", scene.texts("page.swap"));
    const bool elsewhere =
        std::ranges::any_of(offers, [](const SwapOffer& offer) { return !offer.station.empty(); });
    const std::string as_of = elsewhere ? screens::floor_as_of(scene) : std::string();
    const ui::Rect rect =
        ask(frame,
            scene,
            scene.texts(offers.empty() ? "swap.nothing" : "swap.which") +
                (as_of.empty() ? "" : "\n" + as_of));
    const int first = std::min(page.leaf, leaves(offers.size()) - 1) * on_a_leaf;
    std::vector<Answer> choices;
    for (int i = first; i < std::min(first + on_a_leaf, static_cast<int>(offers.size())); ++i) {
        choices.push_back(
            {label_of(scene, offers[static_cast<std::size_t>(i)]),
             fmt::format("swap_{}", i),
             Choose{i}}
        );
    }
    if (leaves(offers.size()) > 1) {
        choices.push_back({scene.texts("swap.more"), "more", screens::TurnLeaf{1}});
    }
    if (!choices.empty()) {
        answers(frame, scene, rect, choices, std::min<int>(static_cast<int>(choices.size()), 2));
    }
    return frame;
}

} // namespace kiosk::pages
