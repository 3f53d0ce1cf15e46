#include "kiosk/pages/about_you.hpp"

#include "kiosk/pages/amount.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/pages/pin.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;

namespace {

struct Fact {
    const char* key;
    const char* title;                       // text id
    const char* purpose;                     // text id
    std::span<const PreferenceValue> values; // none: it is stepped to
};

constexpr PreferenceValue ages[] = {
    {"under-18", "about.under_18"},
    {"adult", "about.adult"},
    {"from-65", "about.from_65"},
    {"none", "about.untold"}};
constexpr PreferenceValue tables[] = {
    {"women", "about.women"}, {"men", "about.men"}, {"none", "about.untold"}};
constexpr PreferenceValue yes_or_no[] = {{"on", "about.yes"}, {"off", "about.no"}};

constexpr std::string_view weight_key = "body_weight";
constexpr std::string_view holiday_key = "holiday";

constexpr Fact facts[] = {
    {"age_band", "about.age", "about.age_for", ages},
    {"easier", "about.easier", "about.easier_for", yes_or_no},
    {"expecting", "about.expecting", "about.expecting_for", yes_or_no},
    {"food", "about.food", "about.food_for", yes_or_no},
    {weight_key.data(), "about.weight", "about.weight_for", {}},
    {"dots", "about.dots", "about.dots_for", tables},
    {"kidney", "about.kidney", "about.kidney_for", yes_or_no},
    {"bones", "about.bones", "about.bones_for", yes_or_no},
    {holiday_key.data(), "about.holiday", "about.holiday_for", {}}};

// What touches choose beside the values.
constexpr int stop_editing = 8;
constexpr int tell_nothing = 9;

constexpr int kilograms_usual = 70; // where stepping begins
constexpr int pounds_usual = 155;
constexpr int kilograms_least = 20;
constexpr int kilograms_most = 400;
constexpr std::chrono::days holiday_usual{7};
constexpr std::chrono::days holiday_begun_most{60};
constexpr std::chrono::days holiday_ahead_most{366};

int facts_on_leaf(const gym::Comfort& comfort) {
    return comfort.layout == gym::Layout::low ? 1 : 3; // there the upper half is only read
}

int leaves(const gym::Comfort& comfort) {
    return leaves_of(std::size(facts), facts_on_leaf(comfort));
}

double unit_grams(gym::Unit unit) {
    return unit == gym::Unit::kg ? 1000 : 1000 * gym::kilograms_per_pound;
}

gym::Weight weight_of(int number, gym::Unit unit) {
    return {std::llround(number * unit_grams(unit))};
}

std::string weight_value(const AboutYou& page, gym::Unit unit) {
    return gym::kg_text(weight_of(page.weight, unit));
}

std::string holiday_value(const AboutYou& page) {
    return base::to_text(page.first) + "/" + base::to_text(page.last);
}

// Which of its values a fact stands at.
std::string_view chosen(const gym::Profile& profile, std::string_view key) {
    const gym::About& about = profile.about;
    const auto on = [](bool is) { return is ? "on" : "off"; };
    if (key == "age_band") {
        switch (profile.trainee.age) {
        case gym::AgeBand::under_18:
            return "under-18";
        case gym::AgeBand::adult:
            return "adult";
        case gym::AgeBand::from_65:
            return "from-65";
        case gym::AgeBand::not_told:
            return "none";
        }
    }
    if (key == "dots") {
        switch (about.dots) {
        case gym::DotsCategory::women:
            return "women";
        case gym::DotsCategory::men:
            return "men";
        case gym::DotsCategory::not_told:
            return "none";
        }
    }
    if (key == "easier") {
        return on(profile.trainee.easier);
    }
    if (key == "expecting") {
        return on(profile.trainee.expecting);
    }
    if (key == "food") {
        return on(about.food);
    }
    return on(key == "kidney" ? about.kidney : about.bones);
}

// What was stepped to, in words.
std::string
stepped_words(const gym::About& about, std::string_view key, const screens::Scene& scene) {
    if (key == weight_key && about.body_weight) {
        return content::weight_with_unit(scene.texts, *about.body_weight, scene.comfort.unit);
    }
    if (key == holiday_key && about.holiday) {
        return content::date_text(scene.texts, about.holiday->first) + " – " +
               content::date_text(scene.texts, about.holiday->last);
    }
    return scene.texts("about.tell");
}

Outcome tell(AboutYou& page, const Around& around, std::string key, std::string value) {
    if (is_locked(*around.visit, gym::Deed::change_about)) { // its time is over
        return {Outcome::Then::stay, {}, screens::PageName::pin};
    }
    page.saving = true;
    return {
        Outcome::Then::stay,
        {screens::Keep{wire::PreferenceChanged{
            around.visit->profile->member,
            {{std::move(key), std::move(value)}},
            around.visit->unlock}}}};
}

void begin_editing(AboutYou& page, std::size_t place, const Around& around) {
    const gym::About& about = around.visit->profile->about;
    const gym::Unit unit = around.visit->profile->comfort.unit;
    page.editing = place;
    if (about.body_weight) {
        page.weight = static_cast<int>(
            std::lround(static_cast<double>(about.body_weight->grams) / unit_grams(unit))
        );
    } else {
        page.weight = unit == gym::Unit::kg ? kilograms_usual : pounds_usual;
    }
    page.first = around.zone.day(around.now);
    page.last = page.first + holiday_usual;
    if (about.holiday && about.holiday->last >= page.first) {
        page.first = about.holiday->first;
        page.last = about.holiday->last;
    }
}

void step(AboutYou& page, const screens::StepBy& by, const Around& around) {
    if (facts[*page.editing].key == weight_key) {
        const double unit = unit_grams(around.visit->profile->comfort.unit) / 1000;
        page.weight = std::clamp(
            page.weight + by.steps,
            static_cast<int>(std::ceil(kilograms_least / unit)),
            static_cast<int>(std::floor(kilograms_most / unit))
        );
        return;
    }
    const base::LocalDay today = around.zone.day(around.now);
    base::LocalDay& day = by.which == 0 ? page.first : page.last;
    day = std::clamp(
        day + std::chrono::days(by.steps), today - holiday_begun_most, today + holiday_ahead_most
    );
    if (by.which == 0) {
        page.last = std::max(page.last, page.first);
    } else {
        page.first = std::min(page.first, page.last);
    }
}

Outcome choose(AboutYou& page, int which, const Around& around) {
    const auto place = static_cast<std::size_t>(which / values_most);
    const auto value = static_cast<std::size_t>(which % values_most);
    if (which < 0 || place >= std::size(facts)) {
        return {};
    }
    if (value == stop_editing) {
        page.editing.reset();
    } else if (facts[place].values.empty()) {
        if (value == tell_nothing) {
            return tell(page, around, facts[place].key, "none");
        }
        begin_editing(page, place, around);
    } else if (value < facts[place].values.size()) {
        return tell(page, around, facts[place].key, facts[place].values[value].value);
    }
    return {};
}

// --- view ---

void words(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, const Fact& fact) {
    const float title = std::min(scene.type(theme::lead).size * 1.4f, rect.height / 3);
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y, rect.width, title},
        scene.texts(fact.title),
        scene.type(theme::lead),
        theme::text,
        22
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + title + 4, rect.width, rect.height - title - 4},
        scene.texts(fact.purpose),
        scene.type(theme::body),
        theme::muted,
        1.25f,
        22
    );
}

void choices(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    std::size_t place,
    const gym::Profile& profile
) {
    constexpr float gap = 12;
    const Fact& fact = facts[place];
    const ui::TextStyle style = scene.type({26, ui::FontWeight::semi_bold});
    const auto which = static_cast<int>(place) * values_most;
    const std::string name = fact.key;
    if (fact.values.empty()) {
        ui::tile(
            frame,
            scene.metrics,
            rect,
            stepped_words(profile.about, fact.key, scene),
            style,
            name,
            screens::Message(Choose{which})
        );
        return;
    }
    const auto count = static_cast<float>(fact.values.size());
    const float width = (rect.width - (count - 1) * gap) / count;
    const std::string_view now = chosen(profile, fact.key);
    float x = rect.x;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
        const PreferenceValue& value = fact.values[i];
        ui::tile(
            frame,
            scene.metrics,
            {x, rect.y, width, rect.height},
            scene.texts(value.words),
            style,
            name + "_" + value.value,
            screens::Message(Choose{which + static_cast<int>(i)}),
            now == value.value
        );
        x += width + gap;
    }
}

void list(
    const AboutYou& page,
    const gym::Profile& profile,
    screens::Frame& frame,
    const screens::Scene& scene
) {
    constexpr float row_gap = 14;
    const int on_leaf = facts_on_leaf(scene.comfort);
    const ui::Rect all = scene.content();
    const ui::Rect area = turn_row(frame, scene, scene.reach(), page.leaf, leaves(scene.comfort));
    const float height =
        (area.height - static_cast<float>(on_leaf - 1) * row_gap) / static_cast<float>(on_leaf);
    for (int line = 0; line < on_leaf; ++line) {
        const auto place = static_cast<std::size_t>(page.leaf * on_leaf + line);
        if (place >= std::size(facts)) {
            return;
        }
        if (scene.low()) {
            const ui::Rect above{all.x, all.y, all.width, area.y - all.y - theme::gap};
            ui::card(frame.drawing, above);
            words(frame, scene, above.inset(theme::card_padding, 20), facts[place]);
            choices(frame, scene, area, place, profile);
            return;
        }
        const ui::Rect card{
            area.x, area.y + static_cast<float>(line) * (height + row_gap), area.width, height};
        ui::card(frame.drawing, card);
        const ui::Rect inner = card.inset(24, 16);
        constexpr float words_share = 0.44f;
        const float read = inner.width * words_share - theme::gap;
        const float x = inner.x + read + theme::gap;
        words(frame, scene, scene.sided({inner.x, inner.y, read, inner.height}), facts[place]);
        choices(
            frame, scene, scene.sided({x, inner.y, inner.right() - x, inner.height}), place, profile
        );
    }
}

std::vector<Amount> stepped(const AboutYou& page, const screens::Scene& scene) {
    if (facts[*page.editing].key == weight_key) {
        const gym::Weight weight = weight_of(page.weight, scene.comfort.unit);
        return {
            {scene.texts("about.weight"),
             content::weight_with_unit(scene.texts, weight, scene.comfort.unit),
             "weight"}};
    }
    constexpr int week = 7;
    return {
        {scene.texts("about.first_day"),
         content::date_text(scene.texts, page.first),
         "first",
         0,
         1,
         week},
        {scene.texts("about.last_day"),
         content::date_text(scene.texts, page.last),
         "last",
         1,
         1,
         week}};
}

void editor(const AboutYou& page, screens::Frame& frame, const screens::Scene& scene) {
    const Fact& fact = facts[*page.editing];
    const auto which = static_cast<int>(*page.editing) * values_most;
    const ui::Rect all = scene.content();
    ui::Rect area = scene.reach();
    constexpr float purpose_height = 160;
    const float above = scene.low() ? area.y - all.y - theme::gap : purpose_height;
    const ui::Rect read{all.x, all.y, all.width, above};
    ui::card(frame.drawing, read);
    words(frame, scene, read.inset(theme::card_padding, 16), fact);
    if (!scene.low()) {
        area.y += above + theme::gap;
        area.height -= above + theme::gap;
    }
    constexpr float actions_height = 92;
    const ui::Rect actions{area.x, area.bottom() - actions_height, area.width, actions_height};
    area.height -= actions_height + theme::gap;
    amounts(frame, scene, area, stepped(page, scene));

    const RowButton buttons[] = {
        {"about.list", "about_list", ui::ButtonLook::big, Choose{which + stop_editing}},
        {"about.untold", "tell_nothing", ui::ButtonLook::big, Choose{which + tell_nothing}},
        {"about.save", "about_save", ui::ButtonLook::go, screens::Confirm{}}};
    button_row(frame, scene, actions, buttons);
}

} // namespace

Outcome update(AboutYou& page, const screens::Message& message, const Around& around) {
    if (page.saving && std::holds_alternative<screens::Kept>(message)) {
        page.editing.reset();
    }
    take_kept(page, message);
    if (page.saving) {
        return {};
    }
    if (const auto* choice = std::get_if<Choose>(&message)) {
        return choose(page, choice->which, around);
    }
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        page.leaf = turned(page.leaf, turn->by, leaves(around.visit->profile->comfort));
    } else if (const auto* by = std::get_if<screens::StepBy>(&message); by && page.editing) {
        step(page, *by, around);
    } else if (std::holds_alternative<screens::Confirm>(message) && page.editing) {
        const std::string_view key = facts[*page.editing].key;
        const gym::Unit unit = around.visit->profile->comfort.unit;
        return tell(
            page,
            around,
            std::string(key),
            key == weight_key ? weight_value(page, unit) : holiday_value(page)
        );
    }
    return {};
}

screens::Frame view(const AboutYou& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(
        around, scene, "about", scene.texts(page.failed ? "about.not_saved" : "page.about")
    );
    if (page.editing) {
        editor(page, frame, scene);
    } else {
        list(page, *around.visit->profile, frame, scene);
    }
    return frame;
}

} // namespace kiosk::pages
