// Numbers, weights, dates and counts as a member reads them, in their language and their unit. The
// signs and patterns are texts (po/*/formats.po), so a new language needs no code.
#pragma once

#include "common/base/zone.hpp"
#include "common/content/texts.hpp"
#include "common/gym/unit.hpp"
#include "common/gym/weight.hpp"

#include <cstdint>
#include <string>

namespace content {

// "47.5", in German "47,5": at most `decimals` (0 to 6) of them, without needless zeros, halves
// away from zero. From 10 000 on with a sign between thousands.
std::string number_text(const Texts& texts, double number, int decimals);

// "75 %"; the fraction 0.75 with at most `decimals`.
std::string percent_text(const Texts& texts, double fraction, int decimals = 0);

// A load or a volume without its unit. Kilograms as they are, to the gram. Pounds as people know
// them: a quarter of a pound where the grams are one (2.5 lb are kept as 1134 g), else to a tenth;
// from 1000 lb on whole.
std::string weight_text(const Texts& texts, gym::Weight weight, gym::Unit unit);

// "47.5 kg", "105 lb"
std::string weight_with_unit(const Texts& texts, gym::Weight weight, gym::Unit unit);

std::string unit_text(const Texts& texts, gym::Unit unit);

// "Wed, 25 Nov", in German "Mi., 25. Nov."
std::string date_text(const Texts& texts, base::LocalDay day);

// "25 Nov 2026", in German "25. Nov. 2026"
std::string date_and_year_text(const Texts& texts, base::LocalDay day);

// "Wednesday"
std::string weekday_text(const Texts& texts, base::LocalDay day);

// "18:47"
std::string time_text(const Texts& texts, base::LocalTime time);

enum class Counted { sets, reps, sessions, days, weeks, minutes, seconds };

// "1 set", "3 sets"; in German "1 Satz", "3 Sätze".
std::string count_text(const Texts& texts, Counted counted, std::int64_t n);

} // namespace content
