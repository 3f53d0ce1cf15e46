#include "hub/exchange/fields.hpp"

#include "hub/exchange/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::exchange {

namespace {

constexpr std::int64_t micro = 1'000'000;

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "1,234,567": up to three digits, then groups of three.
bool is_grouped(std::string_view text, char separator) {
    const std::size_t first = text.find(separator);
    if (first == 0 || first > 3) {
        return false;
    }
    for (std::size_t at = first; at < text.size(); at += 4) {
        if (text[at] != separator || text.size() - at < 4 || !all_digits(text.substr(at + 1, 3))) {
            return false;
        }
    }
    return all_digits(text.substr(0, first));
}

// With a decimal point and without separators of thousands.
base::Result<std::string> plain_number(const Field& field, std::string_view text) {
    const auto commas = std::count(text.begin(), text.end(), ',');
    const auto points = std::count(text.begin(), text.end(), '.');
    const std::size_t last = text.find_last_of(",.");
    if (commas + points <= 1 || last == std::string_view::npos) {
        std::string number(text);
        if (commas == 1) {
            if (!field.decimal_comma && is_grouped(text, ',') && text[0] != '0') {
                return broken(fmt::format(
                    "{} '{}' can be read in two ways; write it without its comma",
                    field.column,
                    shown(text)
                ));
            }
            number[last] = '.';
        }
        return number;
    }
    // Several: the last kind is the decimal one if it stands once, all others group thousands.
    const bool decimal = text[last] == ',' ? commas == 1 : points == 1;
    const char group = decimal ? (text[last] == ',' ? '.' : ',') : text[last];
    const std::string_view whole = decimal ? text.substr(0, last) : text;
    if (!is_grouped(whole, group)) {
        return std::string("?"); // no number
    }
    std::string number(whole);
    std::erase(number, group);
    return decimal ? number + "." + std::string(text.substr(last + 1)) : number;
}

base::Refusal no_number(const Field& field) {
    return broken(fmt::format("{} '{}' is not a number", field.column, shown(field.text)));
}

base::Refusal too_much(const Field& field, std::int64_t max) {
    return broken(fmt::format("{} '{}' is more than {}", field.column, shown(field.text), max));
}

} // namespace

base::Refusal broken(std::string why) {
    return base::refuse(base::Reason::invalid, std::move(why));
}

base::Result<std::string> read_name(const Field& field, std::size_t max) {
    const std::string_view name = trim(field.text);
    if (name.empty()) {
        return broken(fmt::format("{} is empty", field.column));
    }
    if (name.size() > max) {
        return broken(fmt::format("{} is longer than {} bytes", field.column, max));
    }
    return std::string(name);
}

base::Result<std::int64_t> read_micro(const Field& field, std::int64_t max) {
    const std::string_view text = trim(field.text);
    if (text.empty()) {
        return 0;
    }
    if (text[0] == '-') {
        return broken(fmt::format("{} '{}' is negative", field.column, shown(text)));
    }
    const auto number = plain_number(field, text);
    if (!number) {
        return number.error();
    }
    const std::size_t point = std::min(number->find('.'), number->size());
    const std::string_view whole = std::string_view(*number).substr(0, point);
    const std::string_view fraction =
        std::string_view(*number).substr(std::min(point + 1, number->size()));
    if (!all_digits(whole) || (point < number->size() && !all_digits(fraction))) {
        return no_number(field);
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
    return value > max * micro ? base::Result<std::int64_t>(too_much(field, max)) : value;
}

base::Result<std::int64_t> read_whole(const Field& field, std::int64_t max) {
    const auto value = read_micro(field, max);
    if (!value) {
        return value;
    }
    if (*value % micro != 0) {
        return broken(fmt::format("{} '{}' is not a whole number", field.column, shown(field.text))
        );
    }
    return *value / micro;
}

base::Result<std::int64_t> read_seconds(const Field& field, std::int64_t max) {
    std::string_view rest = trim(field.text);
    if (rest.find(':') == std::string_view::npos) {
        return read_micro(field, max);
    }
    std::int64_t seconds = 0;
    for (int part = 0; part < 3; ++part) {
        const std::size_t end = std::min(rest.find(':'), rest.size());
        if (!all_digits(rest.substr(0, end))) {
            return no_number(field);
        }
        std::int64_t number = 0;
        for (const char c : rest.substr(0, end)) {
            number = std::min(number * 10 + (c - '0'), max + 1);
        }
        if (part > 0 && number > 59) {
            return no_number(field);
        }
        seconds = seconds * 60 + number;
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (rest.empty()) {
            return seconds > max ? base::Result<std::int64_t>(too_much(field, max))
                                 : seconds * micro;
        }
    }
    return no_number(field);
}

base::Result<std::optional<int>> read_reps_in_reserve(const Field& rpe) {
    const auto value = read_micro(rpe, 10);
    if (!value) {
        return value.error();
    }
    if (*value == 0) {
        return std::optional<int>();
    }
    const std::int64_t left = (10 * micro - *value) / micro;
    return std::optional<int>(static_cast<int>(std::min<std::int64_t>(left, 4)));
}

} // namespace hub::exchange
