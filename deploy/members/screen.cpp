#include "deploy/members/screen.hpp"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace members {

namespace {

std::string quoted(const std::string& line) {
    const auto first = line.find('"');
    const auto last = line.rfind('"');
    return first == std::string::npos || last <= first ? ""
                                                       : line.substr(first + 1, last - first - 1);
}

// "18:47", "1:05": the time of day, or of a rest.
bool is_clock(const std::string& text) {
    const auto colon = text.find(':');
    const auto digits = [](const std::string& part) {
        return !part.empty() && std::all_of(part.begin(), part.end(), [](unsigned char c) {
            return std::isdigit(c) != 0;
        });
    };
    return colon != std::string::npos && digits(text.substr(0, colon)) &&
           digits(text.substr(colon + 1));
}

void read_line(Shown& shown, const std::string& line) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "frame") {
        words >> shown.screen;
    } else if (kind == "text") {
        shown.texts.push_back(quoted(line));
        if (is_clock(shown.texts.back())) {
            return;
        }
    } else if (kind == "ring") {
        return;
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
    shown.look += line + "\n";
}

constexpr std::string_view end_of_frame = "\n\n";

} // namespace

bool Shown::says(const std::string& words) const {
    std::string all;
    for (const std::string& text : texts) {
        all += text + " ";
    }
    return all.find(words) != std::string::npos;
}

Shown read_frame(const std::string& frame) {
    Shown shown;
    std::istringstream lines(frame);
    for (std::string line; std::getline(lines, line);) {
        read_line(shown, line);
    }
    return shown;
}

Shown last_frame(const std::string& frames) {
    const auto end = frames.rfind(end_of_frame);
    if (end == std::string::npos) {
        return {};
    }
    const auto before = end == 0 ? std::string::npos : frames.rfind(end_of_frame, end - 1);
    const auto begin = before == std::string::npos ? 0 : before + end_of_frame.size();
    return read_frame(frames.substr(begin, end - begin));
}

bool FrameFile::read() {
    std::ifstream in(file_, std::ios::binary);
    if (!in || !in.seekg(static_cast<std::streamoff>(read_))) {
        return false;
    }
    std::ostringstream more;
    more << in.rdbuf();
    read_ += more.str().size();
    rest_ += more.str();
    const auto end = rest_.rfind(end_of_frame);
    if (end == std::string::npos) {
        return false;
    }
    shown_ = last_frame(rest_);
    rest_.erase(0, end + end_of_frame.size());
    return true;
}

} // namespace members
