// Whatever stands between them, sound lines of an export all come in, each counted once, and
// every line that does not is named.
#include "common/training/check_set.hpp"
#include "hub/exchange/read_history.hpp"
#include "tests/hub/exchange/strong_lines.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace hub::exchange {

namespace {

struct Line {
    bool sound = false;
    std::string text;
};

base::Result<Import> read_strong(std::string_view file) {
    return read_history(file, Unit::kg, base::Zone::utc(), [](auto, auto) {
        return std::string();
    });
}

std::string quoted(const std::string& text) {
    std::string field = "\"";
    for (const char c : text) {
        field += c == '"' ? "\"\"" : std::string(1, c);
    }
    return field + "\"";
}

// Rich in what confuses CSV.
rc::Gen<std::string> field_text() {
    return rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', ' ', '1'));
}

rc::Gen<std::string> sound_line() {
    return rc::gen::apply(
        [](int minute, int order, int weight, int reps, const std::string& note) {
            // Some lines have no quote before their note, so that an open one above reaches it.
            const std::string name = order == 1 ? quoted("n" + note) : "Legs";
            return "2025-11-17 18:" + std::to_string(minute) + ":00," + name + ",1h,Squat," +
                   std::to_string(order) + "," + std::to_string(weight) + ".5," +
                   std::to_string(reps) + ",0,0," + quoted(note) + ",\"\",\n";
        },
        rc::gen::inRange(10, 13),
        rc::gen::inRange(1, 3),
        rc::gen::inRange(0, 3),
        rc::gen::inRange(0, 20),
        field_text()
    );
}

rc::Gen<std::string> broken_line() {
    const std::string start = "2025-11-17 18:30:00,Legs,1h,Squat,";
    return rc::gen::oneOf(
        rc::gen::element<std::string>(
            "x\n",
            "\"\n",
            "a\"b\n",
            "\"\",\"\n",
            ",,,,,,,,,,x,\n",
            start + "\n",
            start + "1,40,8,0,0,\"never closed\n",
            start + "1,40,8,0,0,\"\n",
            start + "1,40,8,0,0,\"two\nlines\" and more,,\n",
            start + "\"1\n",
            start + "1,-40,8,0,0,,,\n",
            start + "1,40,many,0,0,,,\n",
            start + "1,40,8,0,0,,,11\n",
            start + "1,40,8,0,0,\"a\nb\",,,,\n",
            "2025-02-30" + start.substr(10) + "1,40,8,0,0,,,\n"
        ),
        // The beginning of a sound line, cut anywhere before its last comma.
        rc::gen::mapcat(
            sound_line(),
            [](const std::string& line) {
                return rc::gen::map(
                    rc::gen::inRange<std::size_t>(1, line.size() - 1),
                    [line](std::size_t size) { return line.substr(0, size) + "\n"; }
                );
            }
        )
    );
}

rc::Gen<Line> any_line() {
    return rc::gen::oneOf(
        rc::gen::map(
            sound_line(),
            [](std::string text) {
                return Line{true, std::move(text)};
            }
        ),
        rc::gen::map(
            broken_line(),
            [](std::string text) {
                return Line{false, std::move(text)};
            }
        )
    );
}

RC_GTEST_PROP(ReadHistoryProperty, Q14_broken_lines_never_lose_a_sound_one, ()) {
    const auto lines = *rc::gen::container<std::vector<Line>>(any_line());
    std::string sound_only = strong_header;
    std::string mixed = strong_header;
    for (const Line& line : lines) {
        sound_only += line.sound ? line.text : "";
        mixed += line.text;
    }
    const auto expected = read_strong(sound_only);
    const auto import = read_strong(mixed);
    RC_ASSERT(expected.has_value() && import.has_value());
    RC_ASSERT(expected->skipped.empty());
    RC_ASSERT(import->rows.size() == expected->rows.size());
    for (std::size_t i = 0; i < import->rows.size(); ++i) {
        RC_ASSERT(import->rows[i].set == expected->rows[i].set);
        RC_ASSERT(import->rows[i].at == expected->rows[i].at);
        RC_ASSERT(import->rows[i].digest == expected->rows[i].digest);
    }
    Totals totals = import->totals;
    totals.rows -= static_cast<int>(import->skipped.size());
    RC_ASSERT(totals == expected->totals);
    const auto broken =
        std::count_if(lines.begin(), lines.end(), [](const Line& line) { return !line.sound; });
    RC_ASSERT(std::ssize(import->skipped) >= broken);
}

RC_GTEST_PROP(ReadHistoryProperty, Q14_any_bytes_are_read_or_named, ()) {
    const auto bytes = *rc::gen::container<std::string>(rc::gen::oneOf(
        rc::gen::element('"', ',', '\n', '\r', '0', '-', ':', ' '), rc::gen::arbitrary<char>()
    ));
    const auto import = read_strong(strong_header + bytes);
    RC_ASSERT(import.has_value());
    for (const ImportedRow& row : import->rows) {
        RC_ASSERT(training::check_history_set(row.set).has_value());
    }
    RC_ASSERT(std::ssize(import->rows) == import->totals.sets);
}

} // namespace

} // namespace hub::exchange
