#include "kiosk/pages/take_over.hpp"

#include "common/base/pin.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/pad.hpp"
#include "kiosk/pages/staff_pin.hpp"
#include "kiosk/ui/script.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::Frame;
using screens::NotReached;
using screens::Scene;
using screens::TakeOverFailed;
using screens::UnlockRefused;
using Then = Outcome::Then;
using Step = TakeOver::Step;
using State = wire::StationOnFloor::State;

namespace {

enum : int { to_stations = 100, first_station = 1000 };

constexpr int station_columns = 2;
constexpr int station_rows = 3;

// Whose screen is silent comes first: they are what a spare kiosk is for.
std::vector<const wire::StationOnFloor*> stations_of(const wire::FloorState& floor) {
    std::vector<const wire::StationOnFloor*> stations;
    for (const wire::StationOnFloor& station : floor.stations) {
        stations.push_back(&station);
    }
    std::ranges::stable_partition(stations, [](const auto* station) {
        return station->state == State::away;
    });
    return stations;
}

const wire::StationOnFloor* chosen_station(const TakeOver& page, const wire::FloorState& floor) {
    const auto found = std::ranges::find(floor.stations, page.chosen, &wire::StationOnFloor::id);
    return found == floor.stations.end() ? nullptr : &*found;
}

const char* state_words(const wire::StationOnFloor& station) {
    if (station.out_of_order) {
        return "idle.out";
    }
    switch (station.state) {
    case State::free:
        return "spare.there";
    case State::busy:
        return "spare.in_use";
    case State::away:
        break;
    }
    return "spare.silent";
}

std::string failure_words(const Scene& scene, TakeOverFailed::Why why) {
    switch (why) {
    case TakeOverFailed::Why::disk:
        return scene.texts("spare.no_disk");
    case TakeOverFailed::Why::waiting:
        return scene.texts("spare.waiting", fmt::arg("n", scene.link.waiting));
    case TakeOverFailed::Why::no_station:
        break;
    }
    return scene.texts("spare.no_station");
}

std::string trouble_words(const TakeOver& page, const Scene& scene) {
    if (std::holds_alternative<NotReached>(page.trouble)) {
        return scene.texts("spare.not_reached");
    }
    if (const auto* failed = std::get_if<TakeOverFailed>(&page.trouble)) {
        return failure_words(scene, failed->why);
    }
    const auto* refused = std::get_if<UnlockRefused>(&page.trouble);
    return refused == nullptr ? std::string() : staff_refusal_words(scene, *refused);
}

void view_stations(const TakeOver& page, Frame& frame, const Around& around, const Scene& scene) {
    const auto stations = stations_of(around.floor);
    const std::string trouble = trouble_words(page, scene);
    ui::Rect rest =
        ask(frame,
            scene,
            !trouble.empty() ? trouble
                             : scene.texts(stations.empty() ? "spare.none" : "spare.which"),
            trouble.empty() ? theme::text : theme::warn);
    const int leaves = leaves_of(stations.size(), station_columns * station_rows);
    const int leaf = std::min(page.leaf, leaves - 1);
    rest = turn_row(frame, scene, rest, leaf, leaves);
    for (int place = 0; place < station_columns * station_rows; ++place) {
        const auto which = static_cast<std::size_t>(leaf * station_columns * station_rows + place);
        if (which >= stations.size()) {
            break;
        }
        const wire::StationOnFloor& station = *stations[which];
        ui::tile(
            frame,
            scene.metrics,
            grid_cell(rest, station_columns, station_rows, place),
            station.name + "\n" + scene.texts(state_words(station)),
            scene.type({32, ui::FontWeight::semi_bold}),
            "station_" + station.id.value,
            screens::Message(Choose{first_station + static_cast<int>(which)})
        );
    }
}

void view_sure(const TakeOver& page, Frame& frame, const Around& around, const Scene& scene) {
    const auto* station = chosen_station(page, around.floor);
    const State state = station == nullptr ? State::away : station->state;
    const char* words = state == State::busy   ? "spare.sure_in_use"
                        : state == State::free ? "spare.sure_there"
                                               : "spare.sure";
    const ui::Rect rest =
        ask(frame,
            scene,
            scene.texts(
                words, fmt::arg("station", ui::isolated(station == nullptr ? "" : station->name))
            ),
            state == State::away ? theme::text : theme::warn);
    answers(
        frame,
        scene,
        rest,
        std::vector<Answer>{
            {scene.texts("spare.yes"), "yes", screens::Confirm{}},
            {scene.texts("service.no"), "no", Choose{to_stations}}},
        2
    );
}

Outcome choose(TakeOver& page, int which, const Around& around) {
    page.trouble = {};
    if (page.step == Step::pin) {
        press_key(page.digits, which, base::pin_digits_max);
    } else if (page.step == Step::sure && which == to_stations) {
        page.step = Step::stations;
    } else if (page.step == Step::stations && which >= first_station) {
        const auto stations = stations_of(around.floor);
        const auto place = static_cast<std::size_t>(which - first_station);
        if (place < stations.size()) {
            page.chosen = stations[place]->id;
            page.step = Step::sure;
        }
    }
    return {};
}

Outcome confirm(TakeOver& page) {
    if (page.step == Step::sure) {
        page.step = Step::taking;
        return {Then::stay, {screens::AskTakeOver{page.card, page.token, page.chosen}}};
    }
    if (page.step == Step::pin && page.digits.size() >= base::pin_digits_min) {
        page.step = Step::checking;
        return {Then::stay, {screens::AskUnlock{page.card, std::exchange(page.digits, {})}}};
    }
    return {};
}

// What became of asking the hub.
void answered(TakeOver& page, const screens::Message& message) {
    const Step before = page.step == Step::taking ? Step::stations : Step::pin;
    if (const auto* unlocked = std::get_if<screens::Unlocked>(&message)) {
        page.token = unlocked->token;
        page.step = Step::stations;
    } else if (const auto* refused = std::get_if<UnlockRefused>(&message)) {
        page.trouble = *refused;
        page.step = before;
    } else if (const auto* away = std::get_if<NotReached>(&message)) {
        page.trouble = *away;
        page.step = before;
    } else if (const auto* failed = std::get_if<TakeOverFailed>(&message)) {
        page.trouble = *failed;
        page.step = before;
    }
}

} // namespace

Outcome update(TakeOver& page, const screens::Message& message, const Around& around) {
    if (page.step == Step::taking || page.step == Step::checking) {
        answered(page, message);
        return {};
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        return choose(page, choice->which, around);
    }
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        page.leaf = turned(
            page.leaf,
            turn->by,
            leaves_of(around.floor.stations.size(), station_columns * station_rows)
        );
    }
    return std::holds_alternative<screens::Confirm>(message) ? confirm(page) : Outcome{};
}

Frame view(const TakeOver& page, const Around& around, const Scene& scene) {
    Frame frame = start_page(
        around,
        scene,
        "take_over",
        scene.texts("service.page", fmt::arg("name", ui::isolated(page.first_name)))
    );
    switch (page.step) {
    case Step::pin:
    case Step::checking:
        view_staff_pin(
            frame, scene, page.digits, page.step == Step::checking, trouble_words(page, scene)
        );
        break;
    case Step::stations:
        view_stations(page, frame, around, scene);
        break;
    case Step::sure:
        view_sure(page, frame, around, scene);
        break;
    case Step::taking:
        ask(frame, scene, scene.texts("spare.taking"));
        break;
    }
    return frame;
}

} // namespace kiosk::pages
