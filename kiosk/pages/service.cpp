#include "kiosk/pages/service.hpp"

#include "common/base/pin.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/pad.hpp"
#include "kiosk/pages/staff_pin.hpp"
#include "kiosk/screens/floor_told.hpp"
#include "kiosk/ui/script.hpp"

#include <ranges>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using screens::Frame;
using screens::NotReached;
using screens::Scene;
using screens::UnlockRefused;
using Then = Outcome::Then;

namespace {

// What the tiles choose; below them are the digits of the pad, above the fields of the touch test.
enum : int {
    to_order = 100,
    to_pin,
    to_choices,
    to_overview,
    to_touch,
    to_log,
    to_machine,
    first_field = 200
};

constexpr int field_columns = 8;
constexpr int field_rows = 5;
constexpr float tabs_height = 84;
constexpr float log_step = 32;         // from line to line
constexpr const char* unknown = "–";   // not told yet
constexpr std::size_t shape_shown = 2; // characters of a card's number

bool is_out(const Around& around) {
    return screens::is_out_of_order(around.floor, around.station);
}

std::string station_words(const Scene& scene, const char* text) {
    return scene.texts(text, fmt::arg("station", ui::isolated(scene.station.name)));
}

std::string trouble_words(const Service& page, const Scene& scene) {
    if (std::holds_alternative<NotReached>(page.trouble)) {
        return scene.texts("service.not_reached");
    }
    const auto* refused = std::get_if<UnlockRefused>(&page.trouble);
    return refused == nullptr ? std::string() : staff_refusal_words(scene, *refused);
}

void view_choices(const Service& page, Frame& frame, const Around& around, const Scene& scene) {
    const bool out = is_out(around);
    const std::string trouble = trouble_words(page, scene);
    const bool sure = page.step == Service::Step::sure;
    const char* state = out ? (sure ? "service.sure_in" : "service.is_out")
                            : (sure ? "service.sure_out" : "service.is_in");
    const ui::Rect rest =
        ask(frame,
            scene,
            trouble.empty() ? station_words(scene, state) : trouble,
            trouble.empty() ? theme::text : theme::warn);
    std::vector<Answer> choices;
    if (sure) {
        choices = {
            {scene.texts(out ? "service.yes_in" : "service.yes_out"), "yes", screens::Confirm{}},
            {scene.texts("service.no"), "no", Choose{to_choices}}};
    } else {
        choices = {
            {scene.texts(out ? "service.in" : "service.out"), "order", Choose{to_order}},
            {scene.texts("service.kiosk"), "service", Choose{to_pin}}};
    }
    answers(frame, scene, rest, choices, 2);
}

// One button for each thing to look at, and what is left beside them.
ui::Rect tabs(const Service& page, Frame& frame, const Around& around, const Scene& scene) {
    ui::Rect area = scene.content();

    struct Tab {
        const char* text;
        const char* name;
        int which;
        Service::Step step;
    };

    std::vector<Tab> all{
        {"service.overview", "overview", to_overview, Service::Step::overview},
        {"service.touch", "touch", to_touch, Service::Step::touch},
        {"service.log", "log", to_log, Service::Step::log}};
    if (around.visit == nullptr) { // nobody's plan changes beneath them
        all.push_back({"spare.machine", "machine", to_machine, Service::Step::machine});
    }
    const auto count = static_cast<float>(all.size());
    const float width = (area.width - (count - 1) * theme::gap) / count;
    float x = area.x;
    for (const Tab& tab : all) {
        ui::tile(
            frame,
            scene.metrics,
            {x, area.bottom() - tabs_height, width, tabs_height},
            scene.texts(tab.text),
            scene.type({32, ui::FontWeight::semi_bold}),
            tab.name,
            screens::Message(Choose{tab.which}),
            page.step == tab.step
        );
        x += width + theme::gap;
    }
    area.height -= tabs_height + theme::gap;
    return area;
}

std::string reader_words(const Service& page, const Scene& scene) {
    if (!page.last_card) {
        return scene.texts("service.reader_none");
    }
    return scene.texts(
        "service.reader_last",
        fmt::arg("count", page.last_card->characters),
        fmt::arg("begin", page.last_card->begin),
        fmt::arg("clock", base::clock_text(scene.zone.local(page.last_card->at)))
    );
}

void view_overview(const Service& page, Frame& frame, const Scene& scene, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 20);
    const auto& told = page.told;
    const std::string hub = told ? told->hub : unknown;
    const std::pair<const char*, std::string> lines[] = {
        {"service.reader", reader_words(page, scene)},
        {"service.network",
         scene.texts(
             scene.link.connected ? "service.connected" : "service.not_connected",
             fmt::arg("hub", hub)
         )},
        {"service.waiting", std::to_string(scene.link.waiting)},
        {"service.space", told ? fmt::format("{} MB", told->bytes_free >> 20) : unknown},
        {"service.version", told ? told->version : unknown},
    };
    const float row = inner.height / static_cast<float>(std::size(lines));
    const float names = inner.width * 0.3f;
    float y = inner.y;
    for (const auto& [name, value] : lines) {
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            {inner.x, y, names - theme::gap, row},
            scene.texts(name),
            scene.type({28, ui::FontWeight::medium}),
            theme::muted,
            1.2f,
            22
        );
        ui::fitted_paragraph(
            frame.drawing,
            scene.metrics,
            {inner.x + names, y, inner.width - names, row},
            value,
            scene.type({28, ui::FontWeight::semi_bold}),
            theme::text,
            1.2f,
            22
        );
        y += row;
    }
}

// Fields all over: each turns green where the touch arrives.
void view_touch(const Service& page, Frame& frame, ui::Rect rect) {
    constexpr float between = 8;
    for (int field = 0; field < field_columns * field_rows; ++field) {
        const ui::Rect at = grid_cell(rect, field_columns, field_rows, field, between);
        const bool touched = page.touched.contains(field);
        frame.drawing.shapes.emplace_back(ui::Box{
            at, 16, touched ? theme::go : theme::surface, theme::line, 2});
        frame.targets.push_back({fmt::format("field_{}", field), at, Choose{first_field + field}});
    }
}

void view_log(const Service& page, Frame& frame, const Scene& scene, ui::Rect rect) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(theme::card_padding, 20);
    if (!page.told) {
        return;
    }
    const ui::TextStyle style{screens::text_least, ui::FontWeight::regular};
    const auto most = static_cast<std::size_t>(inner.height / log_step);
    std::vector<std::string> shown; // newest first, each from its last line up
    for (const std::string& told : page.told->log | std::views::reverse) {
        const auto words = told.substr(0, told.find_last_not_of("\r\n") + 1);
        const auto lines = scene.metrics.wrap(words, style, inner.width);
        if (shown.size() + lines.size() > most) {
            break;
        }
        shown.insert(shown.end(), lines.rbegin(), lines.rend());
    }
    float y = inner.y;
    for (const std::string& line : shown | std::views::reverse) {
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {inner.x, y, inner.width, log_step},
            line,
            style,
            theme::text
        );
        y += log_step;
    }
}

// T7: asked once.
void view_machine(const Service& page, Frame& frame, const Scene& scene) {
    const std::string trouble = trouble_words(page, scene);
    const ui::Rect rest =
        ask(frame,
            scene,
            trouble.empty() ? station_words(scene, "spare.machine_sure") : trouble,
            trouble.empty() ? theme::text : theme::warn);
    answers(
        frame,
        scene,
        rest,
        std::vector<Answer>{
            {scene.texts("spare.machine_yes"), "yes", screens::Confirm{}},
            {scene.texts("service.no"), "no", Choose{to_overview}}},
        2
    );
}

Outcome choose(Service& page, int which) {
    page.trouble = {};
    if (page.step == Service::Step::pin && which < to_order) {
        press_key(page.digits, which, base::pin_digits_max);
        return {};
    }
    const bool choosing = page.step == Service::Step::choices || page.step == Service::Step::sure;
    const bool asked = page.step == Service::Step::machine;
    const bool looking = tests_reader(page) || asked;
    if (choosing && (which == to_order || which == to_pin || which == to_choices)) {
        page.step = which == to_order ? Service::Step::sure
                    : which == to_pin ? Service::Step::pin
                                      : Service::Step::choices;
    } else if (looking && which == to_machine) {
        page.step = Service::Step::machine;
    } else if (looking && !asked && which >= first_field) {
        page.touched.insert(which - first_field);
    } else if (looking && (which == to_overview || which == to_touch || which == to_log)) {
        page.step = which == to_overview ? Service::Step::overview
                    : which == to_touch  ? Service::Step::touch
                                         : Service::Step::log;
        page.touched.clear();
        return {Then::stay, {screens::AskService{}}};
    }
    return {};
}

Outcome confirm(Service& page, const Around& around) {
    if (page.step == Service::Step::sure) {
        page.step = Service::Step::setting;
        return {Then::stay, {screens::SetOutOfOrder{page.card, !is_out(around)}}};
    }
    if (page.step == Service::Step::pin && page.digits.size() >= base::pin_digits_min) {
        page.step = Service::Step::checking;
        return {Then::stay, {screens::AskUnlock{page.card, std::exchange(page.digits, {})}}};
    }
    if (page.step == Service::Step::machine) {
        page.step = Service::Step::replacing;
        return {Then::stay, {screens::AskMachineReplaced{page.card, page.token}}};
    }
    return {};
}

// What became of asking the hub.
Outcome answered(Service& page, const screens::Message& message) {
    const Service::Step before = page.step == Service::Step::setting     ? Service::Step::choices
                                 : page.step == Service::Step::replacing ? Service::Step::machine
                                                                         : Service::Step::pin;
    if (std::holds_alternative<screens::MachineReplaced>(message)) {
        page.step = Service::Step::machine_noted;
        return {};
    }
    if (std::holds_alternative<screens::OutOfOrderSet>(message)) {
        return {Then::close};
    }
    if (const auto* unlocked = std::get_if<screens::Unlocked>(&message)) {
        page.token = unlocked->token;
        page.step = Service::Step::overview;
        return {Then::stay, {screens::AskService{}}};
    }
    if (const auto* refused = std::get_if<UnlockRefused>(&message)) {
        page.trouble = *refused;
        page.step = before;
    } else if (const auto* away = std::get_if<NotReached>(&message)) {
        page.trouble = *away;
        page.step = before;
    }
    return {};
}

} // namespace

bool tests_reader(const Service& page) {
    return page.step == Service::Step::overview || page.step == Service::Step::touch ||
           page.step == Service::Step::log;
}

Outcome update(Service& page, const screens::Message& message, const Around& around) {
    if (page.step == Service::Step::setting || page.step == Service::Step::checking ||
        page.step == Service::Step::replacing) {
        return answered(page, message);
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        return choose(page, choice->which);
    }
    if (std::holds_alternative<screens::Confirm>(message)) {
        return confirm(page, around);
    }
    if (const auto* told = std::get_if<screens::ServiceTold>(&message)) {
        page.told = *told;
    } else if (const auto* read = std::get_if<screens::CardRead>(&message)) {
        const std::string& number = read->card.value;
        page.last_card = Service::Shape{number.substr(0, shape_shown), number.size(), around.now};
    }
    return {};
}

Frame view(const Service& page, const Around& around, const Scene& scene) {
    Frame frame = start_page(
        around,
        scene,
        "service",
        scene.texts("service.page", fmt::arg("name", ui::isolated(page.first_name)))
    );
    switch (page.step) {
    case Service::Step::choices:
    case Service::Step::sure:
        view_choices(page, frame, around, scene);
        break;
    case Service::Step::setting:
        ask(frame, scene, scene.texts("service.setting"));
        break;
    case Service::Step::pin:
    case Service::Step::checking:
        view_staff_pin(
            frame,
            scene,
            page.digits,
            page.step == Service::Step::checking,
            trouble_words(page, scene)
        );
        break;
    case Service::Step::overview:
        view_overview(page, frame, scene, tabs(page, frame, around, scene));
        break;
    case Service::Step::touch:
        view_touch(page, frame, tabs(page, frame, around, scene));
        break;
    case Service::Step::log:
        view_log(page, frame, scene, tabs(page, frame, around, scene));
        break;
    case Service::Step::machine:
        view_machine(page, frame, scene);
        break;
    case Service::Step::replacing:
        ask(frame, scene, scene.texts("service.setting"));
        break;
    case Service::Step::machine_noted:
        ask(frame, scene, station_words(scene, "spare.machine_done"));
        break;
    }
    return frame;
}

} // namespace kiosk::pages
