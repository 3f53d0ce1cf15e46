#include "hub/exchange/times.hpp"

#include "hub/exchange/fields.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/exchange/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace hub::exchange {

namespace {

constexpr int year_min = 1970;
constexpr int year_max = 2199;
constexpr int noon = 12;

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) > 127);
}

// Takes a text from the front.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : rest_(text) {}

    std::string_view rest() const { return rest_; }

    char peek(std::size_t ahead = 0) const { return ahead < rest_.size() ? rest_[ahead] : '\0'; }

    bool take(char c) {
        const bool there = peek() == c && c != '\0';
        rest_.remove_prefix(there ? 1 : 0);
        return there;
    }

    // A number of that many digits, or -1.
    int number(std::size_t digits_min, std::size_t digits_max) {
        std::size_t digits = 0;
        int value = 0;
        while (digits < digits_max && is_digit(peek(digits))) {
            value = value * 10 + (peek(digits) - '0');
            ++digits;
        }
        if (digits < digits_min || is_digit(peek(digits))) {
            return -1;
        }
        rest_.remove_prefix(digits);
        return value;
    }

    std::string_view word() {
        std::size_t size = 0;
        while (is_letter(peek(size))) {
            ++size;
        }
        const std::string_view taken = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return taken;
    }

    // Whatever of these characters stands there.
    void skip(std::string_view characters) {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
    }

    // "de", "del", "of" and the like, with the blanks around.
    void skip_word(std::string_view folded) {
        skip(" ");
        Scanner ahead = *this;
        if (fold(ahead.word()) == folded) {
            *this = ahead;
            skip(" ");
        }
    }

private:
    std::string_view rest_;
};

struct Date {
    int year = -1;
    int month = -1; // of an unordered one: the first number
    int day = -1;   // the second
    bool unordered = false;
};

std::optional<Date> year_first(Scanner& in) {
    Date date;
    date.year = in.number(4, 4);
    const char separator = in.peek();
    if ((separator != '-' && separator != '/' && separator != '.') || !in.take(separator)) {
        return std::nullopt;
    }
    date.month = in.number(1, 2);
    if (!in.take(separator)) {
        return std::nullopt;
    }
    date.day = in.number(1, 2);
    return date;
}

// "10.02.2021", "10/02/2021", "13 Mar 2026", "13. März 2026", "13 de mar. de 2026"
std::optional<Date> number_first(Scanner& in) {
    Date date;
    const int first = in.number(1, 2);
    const char separator = in.peek();
    const bool numbers =
        is_digit(in.peek(1)) && (separator == '.' || separator == '/' || separator == '-');
    if (numbers) {
        in.take(separator);
        const int second = in.number(1, 2);
        if (!in.take(separator)) {
            return std::nullopt;
        }
        date.unordered = separator != '.';
        date.month = date.unordered ? first : second;
        date.day = date.unordered ? second : first;
        date.year = in.number(4, 4);
        return date;
    }
    in.skip(".- ");
    in.skip_word("de");
    date.day = first;
    date.month = month_of(in.word()).value_or(-1);
    in.skip(".-, ");
    in.skip_word("de");
    date.year = in.number(4, 4);
    return date;
}

// "Mar 13, 2026"
std::optional<Date> month_first(Scanner& in) {
    Date date;
    date.month = month_of(in.word()).value_or(-1);
    in.skip(". ");
    date.day = in.number(1, 2);
    in.skip(", ");
    date.year = in.number(4, 4);
    return date;
}

std::optional<Date> read_date(Scanner& in) {
    if (is_letter(in.peek())) {
        return month_first(in);
    }
    const bool year = is_digit(in.peek(2)) && is_digit(in.peek(3));
    return year ? year_first(in) : number_first(in);
}

// Between date and time: "2026-03-13T15:22", "13 Mar 2026, 15:22", "13. März 2026 um 15:22".
void skip_to_time(Scanner& in) {
    constexpr std::array<std::string_view, 5> joints{"um", "at", "a", "as", "alle"};
    in.skip(", ");
    Scanner ahead = in;
    const std::string word = fold(ahead.word());
    if (word == "t" || std::find(joints.begin(), joints.end(), word) != joints.end()) {
        in = ahead;
        in.skip_word("las"); // "a las 15:22"
        in.skip(" ");
    }
}

// "15:22", "15:22:30", "15.22", "15h22", "3:22 PM", "3:22:30 p. m."; all that is left.
std::optional<std::chrono::seconds> read_clock(Scanner& in) {
    int hour = in.number(1, 2);
    if (!in.take(':') && !in.take('.') && !in.take('h')) {
        return std::nullopt;
    }
    const int minute = in.number(2, 2);
    int second = 0;
    if (in.take(':') || in.take('.')) {
        second = in.number(2, 2);
        if (in.peek() == '.' && is_digit(in.peek(1))) {
            in.skip(".0123456789");
        }
    }
    const std::string half = fold(in.rest());
    if (half == "am" || half == "pm") {
        if (hour < 1 || hour > 12) {
            return std::nullopt;
        }
        hour = hour % 12 + (half == "pm" ? 12 : 0);
    } else if (!trim(in.rest()).empty()) {
        return std::nullopt;
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
        return std::nullopt;
    }
    return std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
}

std::optional<base::LocalDay> day_of(const Date& date) {
    if (date.year < year_min || date.year > year_max || date.month < 0 || date.day < 0) {
        return std::nullopt;
    }
    const std::chrono::year_month_day day(
        std::chrono::year(date.year),
        std::chrono::month(static_cast<unsigned>(date.month)),
        std::chrono::day(static_cast<unsigned>(date.day))
    );
    return day.ok() ? std::optional(base::LocalDay(day)) : std::nullopt;
}

} // namespace

std::optional<When> read_when(std::string_view text, std::optional<DayOrder> order) {
    const std::string plain = plain_spaces(text);
    Scanner in(trim(plain));
    auto date = read_date(in);
    if (!date || (date->unordered && !order)) {
        return std::nullopt;
    }
    if (date->unordered && *order == DayOrder::day_first) {
        std::swap(date->month, date->day);
    }
    const auto day = day_of(*date);
    if (!day) {
        return std::nullopt;
    }
    if (in.rest().empty()) {
        return When{base::LocalTime(*day) + std::chrono::hours(noon), false};
    }
    const std::size_t before = in.rest().size();
    skip_to_time(in);
    const auto clock = in.rest().size() < before ? read_clock(in) : std::nullopt;
    return clock ? std::optional(When{base::LocalTime(*day) + *clock, true}) : std::nullopt;
}

bool needs_order(std::string_view text) {
    return !read_when(text, std::nullopt) &&
           (read_when(text, DayOrder::day_first) || read_when(text, DayOrder::month_first));
}

std::optional<DayOrder> order_told_by(std::string_view text) {
    const bool day_first = read_when(text, DayOrder::day_first).has_value();
    const bool month_first = read_when(text, DayOrder::month_first).has_value();
    if (!needs_order(text) || day_first == month_first) {
        return std::nullopt;
    }
    return day_first ? DayOrder::day_first : DayOrder::month_first;
}

std::string instant_text(base::Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss clock(instant - day);
    return fmt::format(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z",
        static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()),
        clock.hours().count(),
        clock.minutes().count(),
        clock.seconds().count(),
        clock.subseconds().count()
    );
}

std::optional<base::Instant> read_instant(std::string_view text) {
    Scanner in(text);
    const auto date = year_first(in);
    const int hour = in.take('T') ? in.number(2, 2) : -1;
    const int minute = in.take(':') ? in.number(2, 2) : -1;
    const int second = in.take(':') ? in.number(2, 2) : -1;
    const int micro = in.take('.') ? in.number(6, 6) : -1;
    const bool clock = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 &&
                       second < 60 && micro >= 0;
    if (!date || !clock || in.rest() != "Z") {
        return std::nullopt;
    }
    const std::chrono::year_month_day day(
        std::chrono::year(date->year),
        std::chrono::month(static_cast<unsigned>(date->month)),
        std::chrono::day(static_cast<unsigned>(date->day))
    );
    if (!day.ok() || date->year < year_min || date->year > year_max + 1) {
        return std::nullopt;
    }
    return base::Instant(
        std::chrono::sys_days(day) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
        std::chrono::seconds(second) + std::chrono::microseconds(micro)
    );
}

std::string second_text(base::LocalTime local) {
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(local - day));
    return fmt::format("{}:{:02}", base::to_text(local), clock.seconds().count());
}

} // namespace hub::exchange
