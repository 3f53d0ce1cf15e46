#include "deploy/members/album.hpp"

#include <algorithm>

namespace members {

void Album::shows(const std::string& window, const std::string& look, Time now) {
    Page& page = pages_[window];
    if (page.look == look) {
        return;
    }
    page.look = look;
    if (!page.due) {
        const Time free = page.taken ? *page.taken + between_pictures : now;
        page.due = std::max(now + settles, free);
    }
}

std::optional<Album::Time> Album::next() const {
    std::optional<Time> next;
    for (const auto& [window, page] : pages_) {
        if (page.due && (!next || *page.due < *next)) {
            next = page.due;
        }
    }
    return next;
}

std::vector<std::string> Album::due(Time now) {
    std::vector<std::string> windows;
    for (auto& [window, page] : pages_) {
        if (page.due && *page.due <= now) {
            windows.push_back(window);
            page.due.reset();
            page.taken = now;
        }
    }
    return windows;
}

std::vector<std::string> Album::missing() const {
    std::vector<std::string> windows;
    for (const auto& [window, page] : pages_) {
        if (page.due) {
            windows.push_back(window);
        }
    }
    return windows;
}

} // namespace members
