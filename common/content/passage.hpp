// A title and the lines below it, as text ids: cards, chapters of the guide, what muscles are for.
#pragma once

#include <string>
#include <vector>

namespace content {

struct Passage {
    std::string slug;
    std::string title;
    std::vector<std::string> lines;

    friend bool operator==(const Passage&, const Passage&) = default;
};

} // namespace content
