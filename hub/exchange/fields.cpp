#include "hub/exchange/fields.hpp"

#include "hub/exchange/history.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::exchange {

namespace {

constexpr std::int64_t micro = 1'000'000;
constexpr std::size_t shown_bytes_max = 200;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Bytes of the UTF-8 character that begins at text[0]; 0 where there is none. Refuses overlong
// forms, surrogates and what lies above U+10FFFF, as SQLite and protobuf readers do.
std::size_t character_bytes(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    if (lead < 0x80) {
        return 1;
    }
    const std::size_t size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size == 0 || lead > 0xF4 || text.size() < size) {
        return 0;
    }
    const auto rest = text.substr(1, size - 1);
    if (!std::all_of(rest.begin(), rest.end(), is_continuation)) {
        return 0;
    }
    const auto second = static_cast<unsigned char>(text[1]);
    const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
                       (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return wrong ? 0 : size;
}

int number_at(std::string_view text, std::size_t at, std::size_t size) {
    int number = 0;
    for (const char c : text.substr(at, size)) {
        number = number * 10 + (c - '0');
    }
    return number;
}

} // namespace

base::Refusal broken(std::string why) {
    return base::refuse(base::Reason::invalid, std::move(why));
}

base::Result<std::string>
read_name(std::string_view column, std::string_view text, std::size_t max) {
    const std::string_view name = trim(text);
    if (name.empty()) {
        return broken(fmt::format("{} is empty", column));
    }
    if (name.size() > max) {
        return broken(fmt::format("{} is longer than {} bytes", column, max));
    }
    return std::string(name);
}

base::Result<std::int64_t>
read_micro(std::string_view column, std::string_view text, std::int64_t max) {
    if (text.empty()) {
        return 0;
    }
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    if (text[0] == '-') {
        return broken(fmt::format("{} '{}' is negative", column, shown(text)));
    }
    if (!all_digits(whole) || (point < text.size() && !all_digits(fraction))) {
        return broken(fmt::format("{} '{}' is not a number", column, shown(text)));
    }
    std::int64_t value = 0;
    for (const char c : whole) {
        value = std::min(value * 10 + (c - '0'), max + 1); // so that no length can overflow
    }
    value *= micro;
    std::int64_t place = micro / 10;
    for (const char c : fraction.substr(0, 6)) {
        value += (c - '0') * place;
        place /= 10;
    }
    if (fraction.size() > 6 && fraction[6] >= '5') {
        ++value;
    }
    if (value > max * micro) {
        return broken(fmt::format("{} '{}' is more than {}", column, shown(text), max));
    }
    return value;
}

base::Result<std::int64_t>
read_whole(std::string_view column, std::string_view text, std::int64_t max) {
    const auto value = read_micro(column, text, max);
    if (!value) {
        return value;
    }
    if (*value % micro != 0) {
        return broken(fmt::format("{} '{}' is not a whole number", column, shown(text)));
    }
    return *value / micro;
}

base::Result<std::optional<int>>
read_reps_in_reserve(std::string_view column, std::string_view rpe) {
    const auto value = read_micro(column, rpe, 10);
    if (!value) {
        return value.error();
    }
    if (*value == 0) {
        return std::optional<int>();
    }
    const std::int64_t left = (10 * micro - *value) / micro;
    return std::optional<int>(static_cast<int>(std::min<std::int64_t>(left, 4)));
}

std::optional<base::LocalTime> read_local_time(std::string_view text) {
    constexpr std::string_view shape = "dddd-dd-dd dd:dd:dd";
    if (text.size() != shape.size()) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < shape.size(); ++i) {
        if (shape[i] == 'd' ? !is_digit(text[i]) : text[i] != shape[i]) {
            return std::nullopt;
        }
    }
    const std::chrono::year_month_day day(
        std::chrono::year(number_at(text, 0, 4)),
        std::chrono::month(static_cast<unsigned>(number_at(text, 5, 2))),
        std::chrono::day(static_cast<unsigned>(number_at(text, 8, 2)))
    );
    const std::chrono::hours hours(number_at(text, 11, 2));
    const std::chrono::minutes minutes(number_at(text, 14, 2));
    const std::chrono::seconds seconds(number_at(text, 17, 2));
    if (!day.ok() || hours.count() > 23 || minutes.count() > 59 || seconds.count() > 59) {
        return std::nullopt;
    }
    return base::LocalTime(base::LocalDay(day)) + hours + minutes + seconds;
}

bool is_text(std::string_view text) {
    while (!text.empty()) {
        const std::size_t size = character_bytes(text);
        const bool control = static_cast<unsigned char>(text[0]) < 0x20 || text[0] == 0x7F;
        if (size == 0 || (control && text[0] != '\t' && text[0] != '\n' && text[0] != '\r')) {
            return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

std::string_view cut(std::string_view text, std::size_t max) {
    if (text.size() <= max) {
        return text;
    }
    while (max > 0 && is_continuation(text[max])) {
        --max;
    }
    return text.substr(0, max);
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) {
        return {};
    }
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

std::string note_of(std::string_view text) {
    std::string note;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            note += text[i];
        } else if (text.substr(i, 2) != "\r\n") {
            note += '\n';
        }
    }
    return std::string(cut(trim(note), note_bytes_max));
}

std::string shown(std::string_view text) {
    std::string safe;
    for (std::string_view rest = text; !rest.empty() && safe.size() < shown_bytes_max;) {
        const std::size_t size = character_bytes(rest);
        const bool plain = size > 1 || (size == 1 && rest[0] >= 0x20 && rest[0] != 0x7F);
        plain ? safe.append(rest.substr(0, size)) : safe.append("?");
        rest.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return safe;
}

} // namespace hub::exchange
