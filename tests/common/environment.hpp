// What who runs the tests chose by environment variables (tests/README.md).
#pragma once

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tests {

inline std::string text_in(const char* variable, const char* otherwise) {
    const char* set = std::getenv(variable);
    return set != nullptr ? set : otherwise;
}

// Throws std::invalid_argument where it is set to something that is no number from 0 up.
inline std::uint64_t number_in(const char* variable, std::uint64_t otherwise) {
    const char* set = std::getenv(variable);
    if (set == nullptr) {
        return otherwise;
    }
    const std::string_view text(set);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size()) {
        throw std::invalid_argument(std::string(variable) + " is no number: " + set);
    }
    return number;
}

} // namespace tests
