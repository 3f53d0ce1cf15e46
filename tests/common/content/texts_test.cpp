// Every word for people is there, and its places can be filled.
#include "common/content/catalogue.hpp"
#include "common/content/texts.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <sstream>

namespace content {

namespace {

struct Entry {
    std::string id;
    std::string text;
};

// Ids and texts as they stand in the catalogue's source; one line each.
std::vector<Entry> entries() {
    const auto file = std::filesystem::path(GYMFLOOR_SOURCE_DIR) / "common/content/po/en.po";
    std::istringstream lines(tests::content_of(file));
    std::vector<Entry> found;
    std::string line;
    std::string id;
    while (std::getline(lines, line)) {
        const auto quoted = [&](const std::string& keyword) {
            return line.substr(keyword.size(), line.size() - keyword.size() - 1);
        };
        if (line.starts_with("msgid \"")) {
            id = quoted("msgid \"");
        } else if (line.starts_with("msgstr \"") && !id.empty()) {
            found.push_back({id, quoted("msgstr \"")});
        }
    }
    return found;
}

// All the places that texts have, each filled with its own name in brackets.
std::string filled(const Texts& texts, const std::string& id) {
    return texts(
        id,
        fmt::arg("bar", "[bar]"),
        fmt::arg("exercise", "[exercise]"),
        fmt::arg("high", "[high]"),
        fmt::arg("left", "[left]"),
        fmt::arg("load", "[load]"),
        fmt::arg("name", "[name]"),
        fmt::arg("of", "[of]"),
        fmt::arg("days", "[days]"),
        fmt::arg("from", "[from]"),
        fmt::arg("high", "[high]"),
        fmt::arg("left", "[left]"),
        fmt::arg("low", "[low]"),
        fmt::arg("refused", "[refused]"),
        fmt::arg("top", "[top]"),
        fmt::arg("week", "[week]"),
        fmt::arg("when", "[when]"),
        fmt::arg("plates", "[plates]"),
        fmt::arg("range", "[range]"),
        fmt::arg("reps", "[reps]"),
        fmt::arg("set", "[set]"),
        fmt::arg("sets", "[sets]"),
        fmt::arg("station", "[station]")
    );
}

bool has(const Texts& texts, const std::string& id) {
    return texts(id) != id;
}

TEST(Texts, EveryTextFillsItsPlaces) {
    const Texts texts("en");
    EXPECT_GT(entries().size(), 50u);
    for (const Entry& entry : entries()) {
        EXPECT_FALSE(entry.text.empty()) << entry.id;
        const std::string expected =
            std::regex_replace(entry.text, std::regex(R"(\{([a-z]+)\})"), "[$1]");
        EXPECT_EQ(expected.find_first_of("{}"), std::string::npos) << entry.id;
        try {
            EXPECT_EQ(filled(texts, entry.id), expected);
        } catch (const fmt::format_error& error) {
            ADD_FAILURE() << entry.id << " has a place nobody fills: " << error.what();
        }
    }
}

TEST(Texts, EveryExerciseHasItsNameAndItsCues) {
    const Texts texts("en");
    for (const gym::Exercise& exercise : exercises()) {
        EXPECT_TRUE(has(texts, "exercise." + exercise.slug)) << exercise.slug;
        for (const std::string& cue : exercise.cues) {
            EXPECT_TRUE(has(texts, cue)) << cue;
        }
    }
}

TEST(Texts, EverySettingHasItsName) {
    const Texts texts("en");
    for (const gym::StationKind& kind : station_kinds()) {
        for (const gym::MachineSetting& setting : kind.settings) {
            EXPECT_TRUE(has(texts, "setting." + setting.slug)) << setting.slug;
        }
    }
}

TEST(Texts, EveryDayOfTheRoutineHasItsName) {
    const Texts texts("en");
    for (const gym::RoutineDay& day : beginner_hamstrings().days) {
        EXPECT_TRUE(has(texts, day.name)) << day.name;
    }
}

TEST(Texts, B2_NothingPromisesToPreventInjury) {
    const std::regex promise("prevent|injur|risk|diagnos", std::regex::icase);
    for (const Entry& entry : entries()) {
        EXPECT_FALSE(std::regex_search(entry.text, promise)) << entry.id << ": " << entry.text;
    }
}

TEST(Texts, AnIdWithoutATextShowsItself) {
    EXPECT_EQ(Texts("en")("no.such.text"), "no.such.text");
}

TEST(Texts, TakePlacesByName) {
    const Texts texts("en");
    EXPECT_EQ(texts("set.of", fmt::arg("of", 3), fmt::arg("set", 2)), "Set 2 of 3");
    EXPECT_THROW(texts("set.of", fmt::arg("set", 2)), fmt::format_error);
}

} // namespace

} // namespace content
