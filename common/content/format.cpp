#include "common/content/format.hpp"

#include "common/base/check.hpp"

#include <array>
#include <chrono>
#include <cmath>

namespace content {

namespace {

constexpr std::size_t grouped_from_digits = 5; // 1000 reads well without, 10 000 does not
constexpr int decimals_max = 6;

double rounded_to(double number, double step) {
    return std::round(number / step) * step;
}

// ISO: Monday is 1.
unsigned weekday_of(base::LocalDay day) {
    return std::chrono::weekday(day).iso_encoding();
}

std::string month_text(const Texts& texts, const std::chrono::year_month_day& date) {
    return texts(fmt::format("date.month.{}", static_cast<unsigned>(date.month())));
}

double pounds(gym::Weight weight) {
    const double exact = static_cast<double>(weight.grams) / 1000 / gym::kilograms_per_pound;
    // A gram is 0.0022 lb: what was a quarter of a pound is at most half of that beside it.
    const double quarter = rounded_to(exact, 0.25);
    if (std::abs(exact) >= 1000) {
        return std::round(exact);
    }
    return std::abs(exact - quarter) <= 0.0012 ? quarter : rounded_to(exact, 0.1);
}

} // namespace

std::string number_text(const Texts& texts, double number, int decimals) {
    GF_CHECK(std::isfinite(number) && decimals >= 0 && decimals <= decimals_max);
    // fmt rounds halves to even and knows nothing of 0.145 being 0.14499…; people round halves up.
    const double scale = std::pow(10.0, decimals);
    const double nudged = std::round(std::abs(number) * scale * (1 + 1e-12)) / scale;
    std::string digits = fmt::format("{:.{}f}", nudged, decimals);
    std::string fraction;
    if (const std::size_t point = digits.find('.'); point != std::string::npos) {
        fraction = digits.substr(point + 1);
        fraction.erase(fraction.find_last_not_of('0') + 1);
        digits.erase(point);
    }
    if (digits.size() >= grouped_from_digits) {
        const std::string sign = texts("number.group");
        for (std::size_t at = digits.size(); at > 3;) {
            at -= 3;
            digits.insert(at, sign);
        }
    }
    const bool zero = digits == "0" && fraction.empty();
    return (number < 0 && !zero ? "−" : "") + digits +
           (fraction.empty() ? "" : texts("number.decimal_point") + fraction);
}

std::string percent_text(const Texts& texts, double fraction, int decimals) {
    return texts("percent", fmt::arg("number", number_text(texts, fraction * 100, decimals)));
}

std::string weight_text(const Texts& texts, gym::Weight weight, gym::Unit unit) {
    return unit == gym::Unit::kg ? number_text(texts, static_cast<double>(weight.grams) / 1000, 3)
                                 : number_text(texts, pounds(weight), 2);
}

std::string unit_text(const Texts& texts, gym::Unit unit) {
    return texts(unit == gym::Unit::kg ? "unit.kg" : "unit.lb");
}

std::string weight_with_unit(const Texts& texts, gym::Weight weight, gym::Unit unit) {
    return texts(
        "weight.with_unit",
        fmt::arg("weight", weight_text(texts, weight, unit)),
        fmt::arg("unit", unit_text(texts, unit))
    );
}

std::string date_text(const Texts& texts, base::LocalDay day) {
    const std::chrono::year_month_day date(day);
    return texts(
        "date.day",
        fmt::arg("weekday", texts(fmt::format("date.weekday.{}", weekday_of(day)))),
        fmt::arg("day", static_cast<unsigned>(date.day())),
        fmt::arg("month", month_text(texts, date))
    );
}

std::string date_and_year_text(const Texts& texts, base::LocalDay day) {
    const std::chrono::year_month_day date(day);
    return texts(
        "date.day_and_year",
        fmt::arg("day", static_cast<unsigned>(date.day())),
        fmt::arg("month", month_text(texts, date)),
        fmt::arg("year", static_cast<int>(date.year()))
    );
}

std::string weekday_text(const Texts& texts, base::LocalDay day) {
    return texts(fmt::format("date.weekday_long.{}", weekday_of(day)));
}

std::string time_text(const Texts& texts, base::LocalTime time) {
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::hh_mm_ss clock(time - day);
    return texts(
        "time.clock",
        fmt::arg("hour", fmt::format("{:02}", clock.hours().count())),
        fmt::arg("minute", fmt::format("{:02}", clock.minutes().count()))
    );
}

std::string count_text(const Texts& texts, Counted counted, std::int64_t n) {
    constexpr std::array ids{
        "count.sets",
        "count.reps",
        "count.sessions",
        "count.days",
        "count.weeks",
        "count.minutes",
        "count.seconds"};
    return texts.plural(ids.at(static_cast<std::size_t>(counted)), n);
}

} // namespace content
