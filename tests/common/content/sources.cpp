#include "tests/common/content/sources.hpp"

#include "tests/common/temporary_folder.hpp"

#include <filesystem>
#include <regex>
#include <sstream>

namespace tests {

namespace {

std::string unescaped(const std::string& text) {
    return std::regex_replace(text, std::regex(R"(\\(["\\]))"), "$1");
}

void read(const std::string& file, Entries& entries) {
    static const std::regex id_line(R"re(^msgid "(.+)"$)re");
    static const std::regex text_line(R"re(^msgstr(\[\d\])? "(.*)"$)re");
    std::istringstream lines(file);
    std::string line;
    std::string id;
    while (std::getline(lines, line)) {
        std::smatch match;
        if (std::regex_match(line, match, id_line)) {
            id = match[1];
        } else if (!id.empty() && std::regex_match(line, match, text_line)) {
            entries[id].push_back(unescaped(match[2]));
        }
    }
}

} // namespace

Entries entries_of(const std::string& language) {
    const auto folder = std::filesystem::path(GYMFLOOR_SOURCE_DIR) / "common/content/po" / language;
    Entries entries;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        read(content_of(file.path()), entries);
    }
    return entries;
}

} // namespace tests
