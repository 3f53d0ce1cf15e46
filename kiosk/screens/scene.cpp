#include "kiosk/screens/scene.hpp"

#include "common/content/reasons.hpp"
#include "common/training/check_set.hpp"
#include "kiosk/ui/icons.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::screens {

namespace theme = ui::theme;

namespace {

constexpr float bar_height = 104;
constexpr float tool_height = 72;
constexpr float tool_gap = 14;
// A text larger than this is readable at two metres as it is.
constexpr float scaled_size_most = 64;

float bar_middle(const Scene& scene) {
    return scene.low() ? ui::screen_height - bar_height / 2 : bar_height / 2;
}

// What a bar keeps for the chip, however long the names of the tools are.
constexpr float chip_least = 210;
constexpr float lamp_of_turns = 130; // where several work in, the lamp gets so much
constexpr float lamp_line_height = 1.2f;

// Adds the lamp and its words, which end (or, mirrored, begin) at `edge`; returns their other end.
// Over several lines where the tools leave too little room for one.
float lamp(const Scene& scene, Frame& frame, float edge, float room) {
    const std::string clock = content::time_text(scene.texts, scene.zone.local(scene.now));
    std::vector<std::string> lines{
        scene.link.connected ? clock : scene.texts("lamp.saved_here") + "  " + clock};
    constexpr float sign = 26;
    constexpr float beside = sign + 8;
    if (scene.metrics.width(lines.front(), theme::small) + beside > room) {
        lines = scene.metrics.wrap(lines.front(), theme::small, room - beside);
    }
    float width = 0;
    for (const std::string& line : lines) {
        width = std::max(width, std::ceil(scene.metrics.width(line, theme::small)));
    }
    const float whole = width + beside;
    const float middle = bar_middle(scene);
    const ui::Rect all = scene.sided({edge - whole, middle - 20, whole, 40});
    const float step = theme::small.size * lamp_line_height;
    float y = middle - step * static_cast<float>(lines.size()) / 2;
    for (const std::string& line : lines) {
        ui::line_of_text(
            frame.drawing,
            scene.metrics,
            {all.right() - width, y, width, step},
            line,
            theme::small,
            theme::muted
        );
        y += step;
    }
    ui::icon(
        frame.drawing,
        {all.x, middle - sign / 2, sign, sign},
        scene.link.connected ? ui::Icon::at_hub : ui::Icon::on_screen,
        scene.link.connected ? theme::good : theme::warn
    );
    return edge - whole;
}

// From the right edge inward; returns the left end of the last.
float put_tools(const Scene& scene, Frame& frame, std::span<const Tool> tools) {
    float right = scene.size.width - theme::margin;
    for (auto tool = tools.rbegin(); tool != tools.rend(); ++tool) {
        const float width = ui::button_width(scene.metrics, tool->label, ui::ButtonLook::tool);
        const ui::Rect rect =
            scene.sided({right - width, bar_middle(scene) - tool_height / 2, width, tool_height});
        ui::button(
            frame, scene.metrics, rect, tool->label, ui::ButtonLook::tool, tool->name, tool->message
        );
        right -= width + tool_gap;
    }
    return right;
}

void change_at_minute(const Scene& scene, Frame& frame) {
    frame.changes_at =
        std::chrono::ceil<std::chrono::minutes>(scene.now + std::chrono::microseconds(1));
}

// German sets a semicolon between numbers that may have a comma of their own.
std::string list_text(const Scene& scene, const std::string& list, const std::string& next) {
    return list.empty()
               ? next
               : scene.texts("list.numbers", fmt::arg("list", list), fmt::arg("next", next));
}

// Whose turn it is, readable from the bench, and a chip for each of the others with the clock of
// their rest; a touch on it brings them on (N2).
void turns_bar(const Scene& scene, Frame& frame, const Visit& visit, float right) {
    constexpr float name_size = 56;
    constexpr float partner_name_most = 120; // where there is one; initials where there are two
    const float y = bar_middle(scene) - tool_height / 2;
    float end = right;
    for (std::size_t place = scene.partners.size(); place-- > 0;) {
        const Partner& partner = scene.partners[place];
        const auto left = partner.rest_ends
                              ? std::max(*partner.rest_ends - scene.now, base::Duration(0))
                              : base::Duration(0);
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(left);
        if (left.count() > 0) {
            frame.changes_at =
                std::min(*frame.changes_at, *partner.rest_ends - seconds + std::chrono::seconds(1));
        }
        const std::string clock = clock_text(seconds);
        ui::ChipLook look;
        look.head = theme::info;
        look.ink = theme::muted;
        look.beside = clock;
        look.name_most = scene.partners.size() == 1 ? partner_name_most : 0;
        const float width = ui::name_chip_width(scene.metrics, partner.name, look);
        const ui::Rect chip = scene.sided({end - width, y, width, tool_height});
        ui::name_chip(frame.drawing, scene.metrics, {chip.x, chip.y}, partner.name, look);
        frame.targets.push_back({fmt::format("turn_{}", place), chip, TakeTurn{place}});
        end -= width + tool_gap;
    }
    const ui::Rect name = scene.sided({theme::margin, y, end - theme::margin, tool_height});
    ui::line_of_text(
        frame.drawing,
        scene.metrics,
        name,
        name_of(scene, visit),
        {name_size, ui::FontWeight::bold, true, -0.02f},
        theme::go,
        scene.left_handed() ? ui::Align::right : ui::Align::left
    );
    if (!visit.is_guest()) {
        constexpr float beside = 8;  // the ink of a letter may begin a pixel early
        constexpr float beyond = 12; // and reach below the bar's buttons in some scripts
        frame.targets.push_back({"me", name.inset(-beside, -beyond), OpenPage{PageName::me}});
    }
}

} // namespace

Frame start(const Scene& scene, std::string screen) {
    Frame frame;
    frame.screen = std::move(screen);
    frame.drawing.size = scene.size;
    frame.drawing.background = theme::background;
    return frame;
}

ui::TextStyle Scene::type(ui::TextStyle style) const {
    if (style.size <= scaled_size_most) {
        style.size *= static_cast<float>(comfort.text_percent) / 100;
    }
    return style;
}

ui::Rect Scene::content() const {
    constexpr float edge = 16; // without a bar
    const float top = low() ? edge : bar_height;
    const float height = ui::screen_height - bar_height - edge;
    return {theme::margin, top, size.width - 2 * theme::margin, height};
}

ui::Rect Scene::reach() const {
    constexpr float seated_top = 0.4f * ui::screen_height;
    ui::Rect rect = content();
    if (low()) {
        rect.height = rect.bottom() - seated_top;
        rect.y = seated_top;
    }
    return rect;
}

ui::Rect Scene::sided(ui::Rect rect) const {
    if (left_handed()) {
        rect.x = size.width - rect.right();
    }
    return rect;
}

std::vector<Tool> usual_tools(const Scene& scene, const Visit* visit) {
    std::vector<Tool> tools;
    if (visit != nullptr) {
        tools.push_back({scene.texts("tool.hurt"), "hurt", OpenPage{PageName::hurt}});
    }
    tools.push_back({scene.texts("tool.help"), "help", OpenPage{PageName::help}});
    if (visit != nullptr) {
        tools.push_back({scene.texts("tool.finish"), "finish", Finish{}});
    }
    return tools;
}

void page_bar(
    const Scene& scene,
    Frame& frame,
    const Visit* visit,
    const std::string& title,
    std::optional<base::Instant> rest_ends
) {
    const float middle = bar_middle(scene);
    float right = put_tools(scene, frame, usual_tools(scene, visit));
    change_at_minute(scene, frame);
    if (rest_ends && *rest_ends > scene.now) { // the clock goes on in sight (Q6)
        const auto left = std::chrono::ceil<std::chrono::seconds>(*rest_ends - scene.now);
        const std::string clock = scene.texts("page.rest", fmt::arg("clock", clock_text(left)));
        const float width = scene.metrics.width(clock, theme::chip) + 44;
        const ui::Rect pill =
            scene.sided({right - width, middle - tool_height / 2, width, tool_height});
        frame.drawing.shapes.emplace_back(ui::Box{
            pill, tool_height / 2, theme::go_surface, std::nullopt, 0});
        ui::line_of_text(
            frame.drawing, scene.metrics, pill, clock, theme::chip, theme::go, ui::Align::center
        );
        right -= width + theme::gap;
        frame.changes_at = std::min(*frame.changes_at, *rest_ends - left + std::chrono::seconds(1));
    }
    const std::string back = scene.texts("page.back");
    const float width = ui::button_width(scene.metrics, back, ui::ButtonLook::tool);
    const ui::Rect button =
        scene.sided({theme::margin, middle - tool_height / 2, width, tool_height});
    ui::button(frame, scene.metrics, button, back, ui::ButtonLook::tool, "back", Message(GoBack{}));
    const float left = theme::margin + width + 24;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        scene.sided({left, middle - 30, right - left, 60}),
        title,
        {34, ui::FontWeight::bold, true},
        theme::text,
        22
    );
}

float top_bar(
    const Scene& scene,
    Frame& frame,
    const Visit* visit,
    std::span<const Tool> tools,
    float station_least
) {
    const float right = put_tools(scene, frame, tools);
    const bool turns = visit != nullptr && !scene.partners.empty();
    const float kept = visit == nullptr ? theme::margin + station_least
                       : turns          ? right - lamp_of_turns
                                        : theme::margin + chip_least + theme::gap;
    const float left_of_lamp = lamp(scene, frame, right, right - kept) - theme::gap;
    change_at_minute(scene, frame);
    if (turns) {
        turns_bar(scene, frame, *visit, left_of_lamp);
    } else if (visit != nullptr) {
        ui::ChipLook look; // as much of a long name as the bar has room for
        look.name_most = left_of_lamp - theme::margin - 110;
        const std::string name = name_of(scene, *visit);
        const float width = ui::name_chip_width(scene.metrics, name, look);
        const ui::Rect chip =
            scene.sided({theme::margin, bar_middle(scene) - tool_height / 2, width, tool_height});
        ui::name_chip(frame.drawing, scene.metrics, {chip.x, chip.y}, name, look);
        if (!visit->is_guest()) {
            frame.targets.push_back({"me", chip, OpenPage{PageName::me}});
        }
    }
    return left_of_lamp;
}

std::string clock_text(std::chrono::seconds time) {
    return fmt::format("{}:{:02}", time.count() / 60, time.count() % 60);
}

std::string name_of(const Scene& scene, const Visit& visit) {
    return visit.is_guest() ? scene.texts("guest.name") : visit.profile->first_name;
}

std::string load_text(const Scene& scene, gym::Weight load) {
    return content::weight_text(scene.texts, load, scene.comfort.unit);
}

std::string load_with_unit(const Scene& scene, gym::Weight load) {
    return load.grams == 0 ? scene.texts("load.body_weight")
                           : content::weight_with_unit(scene.texts, load, scene.comfort.unit);
}

std::string unit_text(const Scene& scene) {
    return content::unit_text(scene.texts, scene.comfort.unit);
}

std::string sets_text(const Scene& scene, std::span<const gym::LoggedSet> sets) {
    const bool one_load = std::all_of(sets.begin(), sets.end(), [&](const gym::LoggedSet& logged) {
        return logged.set.load == sets.front().set.load;
    });
    std::string text;
    for (const gym::LoggedSet& logged : sets) {
        std::string reps = std::to_string(logged.set.reps);
        if (logged.set.reps_right) { // Q13: one set, two sides
            reps += fmt::format("/{}", *logged.set.reps_right);
        }
        if (one_load) {
            text += (text.empty() ? "" : ", ") + reps;
        } else {
            text = list_text(scene, text, load_text(scene, logged.set.load) + " × " + reps);
        }
    }
    if (sets.empty() || !one_load) {
        return text;
    }
    return scene.texts(
        "sets.at_load",
        fmt::arg("load", load_with_unit(scene, sets.front().set.load)),
        fmt::arg("reps", text)
    );
}

namespace {

// J17: what is special about this set of an own programme.
std::string
own_set_text(const Scene& scene, const gym::PlannedExercise& exercise, std::size_t done) {
    const gym::OwnSet& set = exercise.own[std::min(done, exercise.own.size() - 1)];
    std::string text = scene.texts(
        set.drop         ? "reason.own_drop"
        : set.open_ended ? "reason.own_open"
                         : "reason.own_programme"
    );
    if (!exercise.superset.empty()) {
        text += " " + scene.texts(
                          "reason.own_superset",
                          fmt::arg("exercise", exercise_name(scene, exercise.superset))
                      );
    }
    text += exercise.straps ? " " + scene.texts("reason.own_straps") : "";
    text += exercise.sumo ? " " + scene.texts("reason.own_sumo") : "";
    return text;
}

} // namespace

std::string reason_text(const Scene& scene, const Visit& visit) {
    const gym::PlannedExercise& exercise = exercise_of(visit);
    const training::SessionSets done = sets_done(visit, scene.now);
    if (exercise.reason.rule == gym::Reason::Rule::own_programme) {
        return own_set_text(scene, exercise, done.size());
    }
    if (exercise.finder_up_to && !done.empty()) { // R6: what the last set said
        const bool more = prefill(visit, scene.kind, scene.now).asked > done.back().set.load;
        return scene.texts(more ? "reason.finder_set" : "reason.found");
    }
    return content::reason_line(
        {scene.texts, visit.history, scene.zone, scene.comfort.unit}, exercise
    );
}

std::string range_text(const gym::Target& target) {
    if (target.reps_low == target.reps_high) {
        return std::to_string(target.reps_low);
    }
    return fmt::format("{}–{}", target.reps_low, target.reps_high);
}

std::string range_text(const gym::PlannedExercise& exercise, std::size_t done) {
    if (exercise.own.empty()) {
        return range_text(exercise.target);
    }
    const gym::OwnSet& set = exercise.own[std::min(done, exercise.own.size() - 1)];
    return std::to_string(set.reps) + (set.open_ended ? "+" : "");
}

std::string exercise_name(const Scene& scene, std::string_view slug) {
    if (slug.starts_with(gym::other_exercise)) {
        return std::string(slug.substr(gym::other_exercise.size()));
    }
    return scene.texts(fmt::format("exercise.{}", slug));
}

std::string pin_text(const Scene& scene, gym::Weight load) {
    if (scene.kind.bar || scene.partners.empty() || !scene.pin || *scene.pin == load) {
        return {};
    }
    // As the stack itself says.
    const std::string at = content::weight_with_unit(scene.texts, *scene.pin, gym::Unit::kg);
    return scene.texts("set.pin_is_at", fmt::arg("load", at));
}

std::string plates_text(const Scene& scene, gym::Weight load) {
    if (!scene.kind.bar) {
        return {};
    }
    if (load < scene.kind.bar->weight) {
        return scene.texts("plates.no_bar");
    }
    const auto words = [&](const gym::Side& side) {
        std::string text;
        for (const gym::Weight plate : side) {
            text = list_text(scene, text, load_text(scene, plate));
        }
        return text;
    };
    const gym::Side wanted = gym::load_bar(*scene.kind.bar, load, scene.on_bar).side;
    const gym::PlateChange change = gym::plate_change(scene.on_bar, wanted);
    if (change.nothing()) {
        return wanted.empty() ? scene.texts("plates.empty_bar")
                              : scene.texts("plates.stays", fmt::arg("plates", words(wanted)));
    }
    std::string text;
    if (!change.off.empty()) {
        text = scene.texts("plates.off", fmt::arg("plates", words(change.off)));
    }
    if (!change.on.empty()) {
        text += (text.empty() ? "" : "\n") +
                scene.texts("plates.on", fmt::arg("plates", words(change.on)));
    }
    return text;
}

void effort_row(const Scene& scene, Frame& frame, ui::Rect rect, const std::optional<Save>& sure) {
    if (!scene.comfort.asks_effort) {
        const std::string done = scene.texts("set.done");
        const Message save{Save{std::nullopt}};
        ui::button(frame, scene.metrics, rect, done, ui::ButtonLook::go, "save", save);
        return;
    }
    constexpr float gap = 12;
    constexpr int buttons = training::reps_in_reserve_max + 1;
    const float width = (rect.width - gap * (buttons - 1)) / buttons;
    for (int left = 0; left < buttons; ++left) {
        const ui::Rect button{
            rect.x + static_cast<float>(left) * (width + gap), rect.y, width, rect.height};
        const bool most = left == training::reps_in_reserve_max;
        // The one that was touched stays as it is while the others step back.
        const bool back = sure && sure->reps_in_reserve != left;
        ui::button(
            frame,
            scene.metrics,
            button,
            fmt::format("{}{}", left, most ? "+" : ""),
            back ? ui::ButtonLook::key : ui::ButtonLook::save,
            fmt::format("save_{}", left),
            Message(Save{left})
        );
    }
}

void stepper(
    const Scene& scene,
    Frame& frame,
    ui::Rect rect,
    std::string_view number,
    std::string_view below,
    const char* name,
    Message up,
    Message down,
    float number_size
) {
    constexpr float narrow_below = 330;
    const bool narrow = rect.width < narrow_below; // three of them side by side
    const float key_width = narrow ? 76 : 104;
    const float padding = narrow ? 14 : 24;
    const float inner = narrow ? 12 : 20;
    constexpr float edge = 12;
    constexpr float line = 1.2f;
    constexpr float figure_height = 126;
    ui::card(frame.drawing, rect);
    const float middle = rect.y + rect.height / 2;
    const float key_height = std::min(92.f, (rect.height - 3 * edge) / 2);
    const bool left = scene.left_handed(); // keys under the left thumb
    const float keys = left ? rect.x + inner : rect.right() - inner - key_width;
    const ui::Rect plus{keys, middle - key_height - edge / 2, key_width, key_height};
    const ui::Rect minus{keys, middle + edge / 2, key_width, key_height};
    const ui::TextStyle small = scene.type({30, ui::FontWeight::medium});
    const auto lines = 1 + static_cast<float>(std::count(below.begin(), below.end(), '\n'));
    const float words_height = lines * small.size * line;
    const float high = std::min(figure_height, rect.height - edge - 8 - words_height);
    const float width = rect.width - padding - key_width - 2 * inner;
    const ui::Rect figure{
        left ? keys + key_width + inner : rect.x + padding,
        middle - (high + 8 + words_height) / 2,
        width,
        high};
    constexpr float number_least = 56; // readable at two metres
    ui::TextStyle style = theme::number;
    style.size = std::min(number_size, std::max(number_least, high));
    ui::fitted_line(frame.drawing, scene.metrics, figure, number, style, theme::text, number_least);
    const ui::Rect words{figure.x, figure.bottom() + 8, figure.width, words_height};
    ui::fitted_paragraph(frame.drawing, scene.metrics, words, below, small, theme::muted, line, 22);
    const std::string prefix(name);
    ui::button(frame, scene.metrics, plus, "+", ui::ButtonLook::key, prefix + "_up", std::move(up));
    ui::button(
        frame, scene.metrics, minus, "−", ui::ButtonLook::key, prefix + "_down", std::move(down)
    );
}

} // namespace kiosk::screens
