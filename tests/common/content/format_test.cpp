// Numbers, weights, dates and counts as they are read in each language and unit.
#include "common/content/format.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace content {

namespace {

using gym::Unit;
using gym::Weight;
using std::chrono::local_days;

const Texts& english() {
    static const Texts texts("en");
    return texts;
}

const Texts& german() {
    static const Texts texts("de");
    return texts;
}

const Texts& spanish() {
    static const Texts texts("es");
    return texts;
}

const Texts& french() {
    static const Texts texts("fr");
    return texts;
}

local_days day(int year, unsigned month, unsigned day) {
    return local_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

Weight pounds(double lb) {
    return gym::kilograms(lb * gym::kilograms_per_pound);
}

TEST(Format, N13_NumbersHaveTheSignsOfTheirLanguage) {
    EXPECT_EQ(number_text(english(), 47.5, 2), "47.5");
    EXPECT_EQ(number_text(german(), 47.5, 2), "47,5");
    EXPECT_EQ(number_text(german(), 100, 2), "100");
    EXPECT_EQ(number_text(english(), 1672.5, 1), "1672.5");
    EXPECT_EQ(number_text(english(), 10000, 0), "10,000");
    EXPECT_EQ(number_text(english(), 1234567.891, 2), "1,234,567.89");
    EXPECT_EQ(number_text(german(), 1234567.891, 2), "1.234.567,89");
    EXPECT_EQ(number_text(spanish(), 47.5, 2), "47,5");
    EXPECT_EQ(number_text(spanish(), 1672.5, 1), "1672,5");
    EXPECT_EQ(number_text(spanish(), 10000, 0), "10.000");
    EXPECT_EQ(number_text(french(), 47.5, 2), "47,5");
    EXPECT_EQ(number_text(french(), 1234567.891, 2), "1\u202F234\u202F567,89");
}

TEST(Format, NumbersAreRoundedHalfAwayFromZero) {
    EXPECT_EQ(number_text(english(), 0.125, 2), "0.13");
    EXPECT_EQ(number_text(english(), 1.005, 2), "1.01");
    EXPECT_EQ(number_text(english(), -2.5, 0), "−3");
    EXPECT_EQ(number_text(english(), -0.001, 2), "0");
    EXPECT_EQ(number_text(english(), 99.999, 2), "100");
}

TEST(Format, PercentsHaveTheirSpace) {
    EXPECT_EQ(percent_text(english(), 0.75), "75%");
    EXPECT_EQ(percent_text(german(), 0.75), "75 %");
    EXPECT_EQ(percent_text(german(), 0.125, 1), "12,5 %");
    EXPECT_EQ(percent_text(spanish(), 0.75), "75 %");
    EXPECT_EQ(percent_text(french(), 0.125, 1), "12,5\u202F%");
}

TEST(Format, KilogramsAreShownAsTheyAre) {
    EXPECT_EQ(weight_text(english(), gym::kilograms(47.5), Unit::kg), "47.5");
    EXPECT_EQ(weight_text(german(), gym::kilograms(1.25), Unit::kg), "1,25");
    EXPECT_EQ(weight_with_unit(english(), gym::kilograms(100), Unit::kg), "100 kg");
    EXPECT_EQ(weight_with_unit(german(), gym::kilograms(62.5), Unit::kg), "62,5 kg");
    EXPECT_EQ(weight_with_unit(spanish(), gym::kilograms(62.5), Unit::kg), "62,5 kg");
}

TEST(Format, PoundsAreThoseOnThePlate) {
    EXPECT_EQ(weight_with_unit(english(), pounds(45), Unit::lb), "45 lb");
    EXPECT_EQ(weight_text(english(), pounds(2.5), Unit::lb), "2.5");
    EXPECT_EQ(weight_text(english(), pounds(1.25), Unit::lb), "1.25");
    EXPECT_EQ(weight_text(german(), pounds(1.25), Unit::lb), "1,25");
    EXPECT_EQ(weight_text(english(), gym::kilograms(47.5), Unit::lb), "104.7");
    EXPECT_EQ(weight_text(english(), gym::kilograms(20), Unit::lb), "44.1");
    EXPECT_EQ(weight_text(english(), gym::kilograms(1000), Unit::lb), "2205");
    EXPECT_EQ(weight_text(english(), gym::kilograms(0), Unit::lb), "0");
}

RC_GTEST_PROP(Format, EveryQuarterPoundSurvivesItsGrams, ()) {
    const int quarters = *rc::gen::inRange(0, 3999);
    const std::string text = weight_text(english(), pounds(quarters * 0.25), Unit::lb);
    RC_ASSERT(text == number_text(english(), quarters * 0.25, 2));
}

RC_GTEST_PROP(Format, PoundsAreNeverFurtherOffThanTheirStep, ()) {
    const Weight weight{*rc::gen::inRange<std::int64_t>(0, 450'000)};
    const double shown = std::stod(weight_text(english(), weight, Unit::lb));
    const double exact = static_cast<double>(weight.grams) / 1000 / gym::kilograms_per_pound;
    RC_ASSERT(std::abs(shown - exact) <= 0.0501);
}

TEST(Format, N13_DatesAndWeekdays) {
    EXPECT_EQ(date_text(english(), day(2026, 11, 25)), "Wed, 25 Nov");
    EXPECT_EQ(date_text(german(), day(2026, 11, 25)), "Mi., 25. Nov.");
    EXPECT_EQ(date_text(german(), day(2026, 3, 1)), "So., 1. März");
    EXPECT_EQ(date_and_year_text(english(), day(2027, 5, 3)), "3 May 2027");
    EXPECT_EQ(date_and_year_text(german(), day(2027, 5, 3)), "3. Mai 2027");
    EXPECT_EQ(date_text(spanish(), day(2026, 11, 25)), "mié, 25 nov");
    EXPECT_EQ(date_and_year_text(spanish(), day(2027, 5, 3)), "3 may 2027");
    EXPECT_EQ(weekday_text(spanish(), day(2026, 11, 28)), "sábado");
    EXPECT_EQ(date_text(french(), day(2026, 11, 25)), "mer. 25 nov.");
    EXPECT_EQ(date_and_year_text(french(), day(2027, 8, 3)), "3 août 2027");
    EXPECT_EQ(weekday_text(french(), day(2026, 11, 28)), "samedi");
    EXPECT_EQ(weekday_text(english(), day(2026, 11, 23)), "Monday");
    EXPECT_EQ(weekday_text(german(), day(2026, 11, 28)), "Samstag");
}

TEST(Format, TimesHaveTwoDigits) {
    const base::LocalTime morning{
        day(2026, 11, 25) + std::chrono::hours(7) + std::chrono::minutes(5)};
    EXPECT_EQ(time_text(english(), morning), "07:05");
    EXPECT_EQ(time_text(german(), morning), "07:05");
}

TEST(Format, CountsHaveTheirForm) {
    EXPECT_EQ(count_text(english(), Counted::sets, 1), "1 set");
    EXPECT_EQ(count_text(german(), Counted::reps, 1), "1 Wiederholung");
    EXPECT_EQ(count_text(german(), Counted::weeks, 3), "3 Wochen");
    EXPECT_EQ(count_text(english(), Counted::seconds, 30), "30 seconds");
    EXPECT_EQ(count_text(german(), Counted::days, 0), "0 Tage");
    EXPECT_EQ(count_text(spanish(), Counted::sets, 1), "1 serie");
    EXPECT_EQ(count_text(spanish(), Counted::sessions, 2), "2 sesiones");
    EXPECT_EQ(count_text(french(), Counted::days, 0), "0 jour");
    EXPECT_EQ(count_text(french(), Counted::sets, 3), "3 séries");
}

} // namespace

} // namespace content
