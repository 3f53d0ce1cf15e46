#include "kiosk/pages/anatomy.hpp"

#include "common/base/check.hpp"
#include "common/content/catalogue.hpp"
#include "common/content/muscles.hpp"
#include "kiosk/pages/leaf.hpp"
#include "kiosk/ui/body_map.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;

namespace {

constexpr gym::Function functions[] = {gym::Function::knee_flexion, gym::Function::hip_extension};
constexpr int function_count = std::size(functions);

constexpr const char* uses_card = "uses"; // the kind of card that what they are for is

constexpr float map_share = 0.48f;
constexpr float card_inset = 20;
constexpr float leader = 64; // at least, between figure and labels
constexpr float label_width = 250;
constexpr float label_height_most = 104;
constexpr float choice_gap = 12;

int part_count() {
    return static_cast<int>(content::hamstring_parts().size());
}

int uses() {
    return part_count() + function_count;
}

bool is_part(int shown) {
    return shown >= 0 && shown < part_count();
}

const content::MusclePart& part_at(int shown) {
    return content::hamstring_parts()[static_cast<std::size_t>(shown)];
}

gym::Function function_at(int shown) {
    return functions[shown - part_count()];
}

ui::BodyPart body_part(const content::MusclePart& part) {
    constexpr std::pair<std::string_view, ui::BodyPart> all[] = {
        {"semitendinosus", ui::BodyPart::semitendinosus},
        {"semimembranosus", ui::BodyPart::semimembranosus},
        {"biceps_femoris_long_head", ui::BodyPart::biceps_long_head},
        {"biceps_femoris_short_head", ui::BodyPart::biceps_short_head},
    };
    const auto* found =
        std::ranges::find(all, part.slug, &std::pair<std::string_view, ui::BodyPart>::first);
    GF_CHECK(found != std::end(all));
    return found->second;
}

// Full colour for what the words are about; the others are there, but step back.
ui::BodyMap map_of(int shown) {
    ui::BodyMap map;
    map.reach = ui::BodyMap::Reach::legs;
    map.colors = ui::hamstring_colors();
    if (shown == uses()) {
        return map;
    }
    for (int other = 0; other < part_count(); ++other) {
        const content::MusclePart& part = part_at(other);
        const bool meant =
            is_part(shown) ? other == shown : part.functions.contains(function_at(shown));
        map.colors[body_part(part)] = meant ? theme::go : theme::line;
    }
    if (is_part(shown)) {
        map.highlight = body_part(part_at(shown));
    }
    return map;
}

// A label for each part, with a line to where it is. What is told of the part is far too thin to
// touch, the label is not.
void labels(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect column,
    const ui::BodyMap& map,
    ui::Rect stands,
    int shown
) {
    struct Label {
        int which;
        ui::Point place;
    };

    std::vector<Label> all;
    for (int which = 0; which < part_count(); ++which) {
        const auto place = ui::place_of(body_part(part_at(which)), map, stands);
        GF_CHECK(place.has_value());
        all.push_back({which, *place});
    }
    // From the inside of the leg outwards: so the lines do not cross.
    std::ranges::sort(all, {}, [](const Label& label) { return label.place.x; });
    const auto count = static_cast<float>(all.size());
    const float height =
        std::min(label_height_most, (column.height - (count - 1) * choice_gap) / count);
    float y = column.y + (column.height - count * height - (count - 1) * choice_gap) / 2;
    for (const Label& label : all) {
        const content::MusclePart& part = part_at(label.which);
        const bool open = label.which == shown;
        const ui::Rect rect{column.x, y, column.width, height};
        const bool left = scene.left_handed();
        const ui::Point place{
            left ? 2 * (stands.x + stands.width / 2) - label.place.x : label.place.x,
            label.place.y};
        const ui::Point edge{left ? rect.right() : rect.x, rect.y + rect.height / 2};
        const ui::Color color = open ? theme::text : theme::muted;
        constexpr float dot = 5;
        frame.drawing.shapes.emplace_back(ui::Line{{edge, place}, open ? 3.f : 2.f, color});
        frame.drawing.shapes.emplace_back(ui::Box{
            {place.x - dot, place.y - dot, 2 * dot, 2 * dot}, dot, color, std::nullopt, 0});
        ui::tile(
            frame,
            scene.metrics,
            rect,
            scene.texts(part.name),
            scene.type({28, ui::FontWeight::semi_bold}),
            "part_" + part.slug,
            screens::Message(screens::Choose{label.which}),
            open
        );
        y += height + choice_gap;
    }
}

void map_card(screens::Frame& frame, const screens::Scene& scene, ui::Rect rect, int shown) {
    ui::card(frame.drawing, rect);
    const ui::Rect inner = rect.inset(card_inset, card_inset);
    const ui::Rect reach = scene.reach();
    const float top = std::max(inner.y, reach.y);
    const float bottom = std::min(inner.bottom(), reach.bottom());
    const bool left = scene.left_handed();
    const ui::Rect column{
        left ? inner.x : inner.right() - label_width, top, label_width, bottom - top};
    const ui::Rect figure{
        left ? inner.x + label_width + leader : inner.x,
        inner.y,
        inner.width - label_width - leader,
        inner.height};
    const ui::BodyMap map = map_of(shown);
    const ui::Rect stands = ui::body_map(frame.drawing, figure, map);
    labels(frame, scene, column, map, stands, shown);
}

// A small heading and what it says, in a rectangle. A larger text is set smaller until it fits.
void told(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect rect,
    const std::string& heading,
    const std::string& words
) {
    const ui::TextStyle small = scene.type(theme::small);
    const float line = small.size * 1.3f;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y, rect.width, line},
        heading,
        small,
        theme::muted,
        22
    );
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {rect.x, rect.y + line, rect.width, rect.height - line},
        words,
        scene.type({28, ui::FontWeight::medium}),
        theme::text,
        1.25f,
        22
    );
}

// The heading of what is told, in large; returns what is left below.
ui::Rect headline(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect inner, const std::string& words
) {
    constexpr float height = 60;
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, height},
        words,
        scene.type({40, ui::FontWeight::bold, true}),
        theme::text,
        24
    );
    inner.y += height + 8;
    inner.height -= height + 8;
    return inner;
}

void part_words(
    screens::Frame& frame,
    const screens::Scene& scene,
    ui::Rect inner,
    const content::MusclePart& part
) {
    inner = headline(frame, scene, inner, scene.texts(part.name));
    constexpr float gap = 12;
    const float half = (inner.width - theme::gap) / 2;
    const float height = (inner.height - 2 * gap) / 3;
    told(
        frame,
        scene,
        {inner.x, inner.y, half, height},
        scene.texts("anatomy.origin"),
        scene.texts(part.origin)
    );
    told(
        frame,
        scene,
        {inner.x + half + theme::gap, inner.y, half, height},
        scene.texts("anatomy.insertion"),
        scene.texts(part.insertion)
    );
    told(
        frame,
        scene,
        {inner.x, inner.y + height + gap, inner.width, height},
        scene.texts("anatomy.action"),
        scene.texts(part.action)
    );
    told(
        frame,
        scene,
        {inner.x, inner.y + 2 * (height + gap), inner.width, height},
        scene.texts("anatomy.feel"),
        scene.texts(part.feel)
    );
}

// A3: what it is, and every exercise that has it.
void function_words(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect inner, gym::Function function
) {
    inner = headline(frame, scene, inner, scene.texts(content::name_of(function)));
    const std::string words = scene.texts(content::name_of(function) + ".words");
    const ui::TextStyle lead = scene.type(theme::lead);
    const float height = 2 * lead.size * 1.25f;
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, height},
        words,
        lead,
        theme::muted,
        1.25f,
        22
    );
    std::string names;
    for (const gym::Exercise& exercise : content::exercises()) {
        if (exercise.functions.contains(function)) {
            names += (names.empty() ? "" : ", ") + screens::exercise_name(scene, exercise.slug);
        }
    }
    const float top = inner.y + height + 12;
    told(
        frame,
        scene,
        {inner.x, top, inner.width, inner.bottom() - top},
        scene.texts("anatomy.exercises"),
        names
    );
}

// A4: a leaf for every day, one for sport.
void use_words(
    screens::Frame& frame, const screens::Scene& scene, ui::Rect inner, const content::Passage& use
) {
    inner = headline(frame, scene, inner, scene.texts(use.title));
    std::string words;
    for (const std::string& line : use.lines) {
        words += (words.empty() ? "" : "\n") + scene.texts(line);
    }
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        inner,
        words,
        scene.type({30, ui::FontWeight::medium}),
        theme::text,
        1.3f,
        22
    );
}

// The two functions and "?", side by side.
void choices(screens::Frame& frame, const screens::Scene& scene, ui::Rect row, int shown) {
    const float width = (row.width - row.height - function_count * choice_gap) / function_count;
    float x = row.x;
    for (int which = 0; which < function_count; ++which) {
        const std::string id = content::name_of(functions[which]);
        const int choice = part_count() + which;
        ui::tile(
            frame,
            scene.metrics,
            {x, row.y, width, row.height},
            scene.texts(id),
            scene.type({26, ui::FontWeight::semi_bold}),
            id.substr(id.find('.') + 1),
            screens::Message(screens::Choose{choice}),
            choice == shown
        );
        x += width + choice_gap;
    }
    ui::tile(
        frame,
        scene.metrics,
        {x, row.y, row.height, row.height},
        "?",
        {36, ui::FontWeight::bold},
        "uses",
        screens::Message(screens::Choose{uses()}),
        shown == uses()
    );
}

bool knows_uses(const screens::Visit& visit) {
    const auto card = visit.profile->cards.find(uses_card);
    return card != visit.profile->cards.end() && card->second.done;
}

} // namespace

Anatomy open_anatomy(const Around& around) {
    const bool member = around.visit != nullptr && !around.visit->is_guest();
    return {member && knows_uses(*around.visit) ? 0 : uses(), 0};
}

Outcome update(Anatomy& page, const screens::Message& message, const Around& around) {
    if (const auto* turn = std::get_if<screens::TurnLeaf>(&message)) {
        const auto leaves = static_cast<int>(content::uses_of_hamstrings().size());
        page.leaf = turned(page.leaf, turn->by, leaves);
        return {};
    }
    const auto* choice = std::get_if<screens::Choose>(&message);
    if (choice == nullptr || choice->which < 0 || choice->which > uses()) {
        return {};
    }
    page = {choice->which, 0};
    Outcome outcome;
    if (around.visit != nullptr && !around.visit->is_guest() && !knows_uses(*around.visit)) {
        outcome.effects = {screens::Keep{wire::PreferenceChanged{
            around.visit->profile->member, {{std::string("card.") + uses_card, "done"}}, {}}}};
    }
    return outcome;
}

screens::Frame view(const Anatomy& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "anatomy", scene.texts("page.anatomy"));
    const ui::Rect area = scene.content();
    const float width = (area.width - theme::gap) * map_share;
    map_card(frame, scene, scene.sided({area.x, area.y, width, area.height}), page.shown);
    ui::Rect words = scene.sided(
        {area.x + width + theme::gap, area.y, area.width - width - theme::gap, area.height}
    );
    constexpr float row_height = 84;
    choices(
        frame, scene, {words.x, words.bottom() - row_height, words.width, row_height}, page.shown
    );
    words.height -= row_height + choice_gap;
    if (page.shown == uses()) {
        const auto& all = content::uses_of_hamstrings();
        words = turn_row(frame, scene, words, page.leaf, static_cast<int>(all.size()));
        ui::card(frame.drawing, words);
        use_words(
            frame,
            scene,
            words.inset(theme::card_padding, card_inset),
            all[static_cast<std::size_t>(page.leaf)]
        );
        return frame;
    }
    ui::card(frame.drawing, words);
    const ui::Rect inner = words.inset(theme::card_padding, card_inset);
    if (is_part(page.shown)) {
        part_words(frame, scene, inner, part_at(page.shown));
    } else {
        function_words(frame, scene, inner, function_at(page.shown));
    }
    return frame;
}

} // namespace kiosk::pages
