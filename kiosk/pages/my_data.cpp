#include "kiosk/pages/my_data.hpp"

#include "common/base/zone.hpp"
#include "kiosk/pages/ask.hpp"
#include "kiosk/pages/code.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::Choose;
using wire::ExportFormat;

namespace {

// What the tiles choose.
constexpr int to_csv = 0;
constexpr int to_json = 1;
constexpr int to_code = 2;
constexpr int all_choices = 3;

// Of a whole export. In CSV a set is a line, whose quoted cells may hold line breaks; in JSON every
// set begins a line.
int sets_in(std::string_view text, ExportFormat format) {
    int count = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (format == ExportFormat::json) {
            count += text.substr(i, 2) == "\n{" ? 1 : 0;
        } else {
            quoted = text[i] == '"' ? !quoted : quoted;
            count += text[i] == '\n' && !quoted ? 1 : 0;
        }
    }
    return format == ExportFormat::json ? count : std::max(count - 1, 0); // the columns' names
}

Outcome fetch(MyData& page, ExportFormat format, const screens::Visit& visit) {
    page.step = MyData::Step::fetch;
    page.format = format;
    return {Outcome::Then::stay, {screens::AskExport{*visit.card, visit.unlock, format}}};
}

Outcome write(MyData& page, const screens::ExportFound& found, const Around& around) {
    page.step = MyData::Step::write;
    page.sets = sets_in(found.text, found.format);
    const std::string day = base::to_text(around.zone.day(around.now));
    return {
        Outcome::Then::stay,
        {screens::PutOnStick{
            found.card,
            "gymfloor-" + day,
            found.format == ExportFormat::csv ? "csv" : "json",
            found.text}}};
}

// Newest first, a line each.
std::vector<std::string> newest(const screens::Visit& visit, const screens::Scene& scene) {
    std::vector<std::string> lines;
    for (auto logged = visit.history.rbegin(); logged != visit.history.rend(); ++logged) {
        lines.push_back(fmt::format(
            "{} {} {}",
            base::to_text(scene.zone.day(logged->at)),
            screens::exercise_name(scene, logged->set.exercise),
            screens::sets_text(scene, std::span(&*logged, 1))
        ));
    }
    return lines;
}

std::string trouble_words(const MyData& page, const screens::Scene& scene) {
    if (std::holds_alternative<screens::NotReached>(page.trouble)) {
        return scene.texts("away.not_reached");
    }
    const auto* stick = std::get_if<screens::NotOnStick>(&page.trouble);
    if (stick == nullptr) {
        return {};
    }
    return scene.texts(
        stick->why == screens::NotOnStick::Why::no_stick ? "away.no_stick" : "away.not_written"
    );
}

void choose(
    screens::Frame& frame, const MyData& page, const Around& around, const screens::Scene& scene
) {
    const std::string trouble = trouble_words(page, scene);
    const ui::Rect rect =
        ask(frame,
            scene,
            trouble.empty() ? scene.texts("away.my_data_words") : trouble,
            trouble.empty() ? theme::text : theme::warn);
    std::vector<Answer> choices{
        {scene.texts("away.csv"), "csv", Choose{to_csv}},
        {scene.texts("away.json"), "json", Choose{to_json}}};
    if (!around.visit->history.empty()) {
        choices.push_back({scene.texts("away.newest"), "newest", Choose{to_code}});
    }
    choices.push_back(
        {scene.texts("away.forget"), "forget", screens::OpenPage{screens::PageName::forget}}
    );
    answers(frame, scene, rect, choices, 2);
}

// One button below, that leads back to the choices; returns what is left above.
ui::Rect back_row(screens::Frame& frame, const screens::Scene& scene) {
    constexpr float height = 80;
    ui::Rect area = scene.content();
    ui::button(
        frame,
        scene.metrics,
        {area.x, area.bottom() - height, area.width, height},
        scene.texts("away.my_data"),
        ui::ButtonLook::big,
        "choices",
        screens::Message(Choose{all_choices})
    );
    area.height -= height + theme::gap;
    return area;
}

void code(screens::Frame& frame, const Around& around, const screens::Scene& scene) {
    const ui::Rect area = back_row(frame, scene);
    const std::vector<std::string> lines = newest(*around.visit, scene);
    const std::string text = texts_for_codes(scene, scene.texts("away.newest_head"), lines).front();
    const auto count = std::ranges::count(text, '\n');
    code_and_words(
        frame,
        scene,
        area,
        text,
        scene.texts("away.point"),
        scene.texts.plural("away.newest_words", count)
    );
}

} // namespace

Outcome update(MyData& page, const screens::Message& message, const Around& around) {
    using Step = MyData::Step;
    const auto fails = [&](auto why) {
        page.trouble = why;
        page.step = Step::choose;
    };
    if (page.step == Step::fetch) {
        if (const auto* found = std::get_if<screens::ExportFound>(&message);
            found && found->format == page.format) {
            return write(page, *found, around);
        }
        if (const auto* away = std::get_if<screens::NotReached>(&message)) {
            fails(*away);
        } else if (std::holds_alternative<screens::UnlockRefused>(message)) {
            page.step = Step::choose; // its time is over
            return {Outcome::Then::stay, {}, screens::PageName::pin};
        }
    } else if (page.step == Step::write) {
        if (const auto* there = std::get_if<screens::OnStick>(&message)) {
            page.file = there->file;
            page.step = Step::done;
        } else if (const auto* not_there = std::get_if<screens::NotOnStick>(&message)) {
            fails(*not_there);
        }
    } else if (const auto* choice = std::get_if<Choose>(&message)) {
        page.trouble = {};
        if (choice->which == to_csv || choice->which == to_json) {
            return fetch(
                page,
                choice->which == to_csv ? ExportFormat::csv : ExportFormat::json,
                *around.visit
            );
        }
        page.step = choice->which == to_code && !around.visit->history.empty() ? Step::newest
                                                                               : Step::choose;
    }
    return {};
}

screens::Frame view(const MyData& page, const Around& around, const screens::Scene& scene) {
    screens::Frame frame = start_page(around, scene, "my_data", scene.texts("away.my_data"));
    switch (page.step) {
    case MyData::Step::choose:
        choose(frame, page, around, scene);
        break;
    case MyData::Step::fetch:
        ask(frame, scene, scene.texts("away.fetching"));
        break;
    case MyData::Step::write:
        ask(frame, scene, scene.texts("away.writing"));
        break;
    case MyData::Step::done:
        back_row(frame, scene);
        ask(frame, scene, scene.texts.plural("away.written", page.sets, fmt::arg("name", page.file))
        );
        break;
    case MyData::Step::newest:
        code(frame, around, scene);
        break;
    }
    return frame;
}

} // namespace kiosk::pages
