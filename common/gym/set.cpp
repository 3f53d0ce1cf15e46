#include "common/gym/set.hpp"

#include <fmt/format.h>

#include <charconv>

namespace gym {

namespace {

constexpr int boot_base = 16;

bool read_number(std::string_view digits, int base, std::uint64_t& into) {
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, into, base);
    return read.ec == std::errc() && read.ptr == end;
}

} // namespace

std::string to_text(const SetId& id) {
    return fmt::format("{}/{:x}/{}", id.origin, id.boot, id.seq);
}

std::optional<SetId> set_id_of(std::string_view text) {
    const auto last = text.rfind('/');
    const auto first = last == std::string_view::npos || last == 0 ? std::string_view::npos
                                                                   : text.rfind('/', last - 1);
    if (first == std::string_view::npos || first == 0) {
        return std::nullopt;
    }
    SetId id{std::string(text.substr(0, first)), 0, 0};
    const bool good = read_number(text.substr(first + 1, last - first - 1), boot_base, id.boot) &&
                      read_number(text.substr(last + 1), 10, id.seq);
    return good ? std::optional(id) : std::nullopt;
}

} // namespace gym
