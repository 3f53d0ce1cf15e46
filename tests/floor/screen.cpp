#include "tests/floor/screen.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>

namespace floor_test {

namespace {

std::string quoted(const std::string& line) {
    const auto first = line.find('"');
    const auto last = line.rfind('"');
    return first == std::string::npos || last <= first ? ""
                                                       : line.substr(first + 1, last - first - 1);
}

void read_line(Shown& shown, const std::string& line) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "frame") {
        words >> shown.screen;
    } else if (kind == "text") {
        shown.texts.push_back(quoted(line));
    } else if (kind == "target") {
        std::string name;
        std::string rect;
        std::string size;
        words >> name >> rect >> size;
        int x = 0;
        int y = 0;
        int width = 0;
        int height = 0;
        std::sscanf(rect.c_str(), "%d,%d", &x, &y);
        std::sscanf(size.c_str(), "%dx%d", &width, &height);
        shown.targets[name] = {x + width / 2, y + height / 2};
    }
}

} // namespace

bool Shown::says(const std::string& words) const {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return text.find(words) != std::string::npos;
    });
}

Shown last_frame(const std::string& frames) {
    Shown shown;
    const auto end = frames.rfind("\n\n");
    if (end == std::string::npos) {
        return shown;
    }
    const auto before = frames.rfind("\n\n", end - 1);
    const auto begin = before == std::string::npos ? 0 : before + 2;
    std::istringstream lines(frames.substr(begin, end - begin));
    for (std::string line; std::getline(lines, line);) {
        read_line(shown, line);
    }
    return shown;
}

} // namespace floor_test
