#include "hub/exchange/words.hpp"

#include "hub/exchange/texts.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace hub::exchange {

namespace {

constexpr auto marks = std::to_array<std::pair<std::string_view, Mark>>({
    {"normal", Mark::work},
    {"normale", Mark::work},
    {"regular", Mark::work},
    {"standard", Mark::work},
    {"work", Mark::work},
    {"working", Mark::work},
    {"arbeitssatz", Mark::work},
    {"w", Mark::warm_up},
    {"warmup", Mark::warm_up},
    {"warmupset", Mark::warm_up},
    {"aufwarmen", Mark::warm_up},
    {"aufwarmsatz", Mark::warm_up},
    {"calentamiento", Mark::warm_up},
    {"seriedecalentamiento", Mark::warm_up},
    {"echauffement", Mark::warm_up},
    {"seriedechauffement", Mark::warm_up},
    {"riscaldamento", Mark::warm_up},
    {"seriediriscaldamento", Mark::warm_up},
    {"aquecimento", Mark::warm_up},
    {"seriedeaquecimento", Mark::warm_up},
    {"d", Mark::drop},
    {"drop", Mark::drop},
    {"dropset", Mark::drop},
    {"dropsatz", Mark::drop},
    {"reduktionssatz", Mark::drop},
    {"descendente", Mark::drop},
    {"seriedescendente", Mark::drop},
    {"degressive", Mark::drop},
    {"seriedegressive", Mark::drop},
    {"stripping", Mark::drop},
    {"f", Mark::to_failure},
    {"fail", Mark::to_failure},
    {"failure", Mark::to_failure},
    {"tofailure", Mark::to_failure},
    {"failureset", Mark::to_failure},
    {"versagen", Mark::to_failure},
    {"muskelversagen", Mark::to_failure},
    {"biszumversagen", Mark::to_failure},
    {"fallo", Mark::to_failure},
    {"alfallo", Mark::to_failure},
    {"fallomuscular", Mark::to_failure},
    {"echec", Mark::to_failure},
    {"alechec", Mark::to_failure},
    {"jusqualechec", Mark::to_failure},
    {"cedimento", Mark::to_failure},
    {"acedimento", Mark::to_failure},
    {"falha", Mark::to_failure},
    {"ateafalha", Mark::to_failure},
    {"rest", Mark::rest_timer},
    {"resttimer", Mark::rest_timer},
    {"pause", Mark::rest_timer},
    {"pausentimer", Mark::rest_timer},
    {"ruhezeit", Mark::rest_timer},
    {"ruhetimer", Mark::rest_timer},
    {"descanso", Mark::rest_timer},
    {"temporizadordedescanso", Mark::rest_timer},
    {"repos", Mark::rest_timer},
    {"minuteurderepos", Mark::rest_timer},
    {"recupero", Mark::rest_timer},
    {"timerdirecupero", Mark::rest_timer},
    {"timerdiriposo", Mark::rest_timer},
    {"note", Mark::note},
    {"notes", Mark::note},
    {"notiz", Mark::note},
    {"nota", Mark::note},
    {"remarque", Mark::note},
});

constexpr auto units = std::to_array<std::pair<std::string_view, Unit>>({
    {"kg", Unit::kg},
    {"kgs", Unit::kg},
    {"kilo", Unit::kg},
    {"kilos", Unit::kg},
    {"kilogram", Unit::kg},
    {"kilograms", Unit::kg},
    {"kilogramm", Unit::kg},
    {"kilogramme", Unit::kg},
    {"kilogrammes", Unit::kg},
    {"kilogramos", Unit::kg},
    {"quilogramas", Unit::kg},
    {"lb", Unit::lb},
    {"lbs", Unit::lb},
    {"pound", Unit::lb},
    {"pounds", Unit::lb},
    {"libras", Unit::lb},
    {"livres", Unit::lb},
    {"libbre", Unit::lb},
});

constexpr auto lengths = std::to_array<std::pair<std::string_view, std::int64_t>>({
    {"km", kilometre_um},
    {"kms", kilometre_um},
    {"kilometer", kilometre_um},
    {"kilometers", kilometre_um},
    {"kilometre", kilometre_um},
    {"kilometres", kilometre_um},
    {"kilometros", kilometre_um},
    {"quilometros", kilometre_um},
    {"chilometri", kilometre_um},
    {"mi", mile_um},
    {"mile", mile_um},
    {"miles", mile_um},
    {"meilen", mile_um},
    {"millas", mile_um},
    {"milles", mile_um},
    {"miglia", mile_um},
    {"milhas", mile_um},
    {"m", 1'000'000},
    {"meter", 1'000'000},
    {"meters", 1'000'000},
    {"metre", 1'000'000},
    {"metres", 1'000'000},
    {"metros", 1'000'000},
    {"metri", 1'000'000},
    {"yd", 914'400},
    {"yds", 914'400},
    {"yard", 914'400},
    {"yards", 914'400},
    {"ft", 304'800},
    {"foot", 304'800},
    {"feet", 304'800},
    {"in", 25'400},
    {"inch", 25'400},
    {"inches", 25'400},
    {"cm", 10'000},
    {"centimeters", 10'000},
    {"centimetres", 10'000},
});

// Whole names, folded: a shorter word means the month that it can be the beginning of.
constexpr std::array<std::array<std::string_view, 7>, 12> months{{
    {"january", "januar", "janner", "enero", "janvier", "gennaio", "janeiro"},
    {"february", "februar", "feber", "febrero", "fevrier", "febbraio", "fevereiro"},
    {"march", "marz", "maerz", "marzo", "mars", "mrz", "marco"},
    {"april", "abril", "avril", "aprile"},
    {"may", "mai", "mayo", "maggio", "maio"},
    {"june", "juni", "junio", "juin", "giugno", "junho"},
    {"july", "juli", "julio", "juillet", "luglio", "julho"},
    {"august", "agosto", "aout"},
    {"september", "septiembre", "septembre", "settembre", "setembro", "setiembre"},
    {"october", "oktober", "octubre", "octobre", "ottobre", "outubro"},
    {"november", "noviembre", "novembre", "novembro"},
    {"december", "dezember", "diciembre", "decembre", "dicembre", "dezembro"},
}};
constexpr std::size_t month_letters_min = 3;

template <class Table>
auto found(const Table& table, std::string_view text) {
    const std::string folded = fold(text);
    const auto entry = std::find_if(table.begin(), table.end(), [&folded](const auto& each) {
        return each.first == folded;
    });
    return entry == table.end() ? std::nullopt : std::optional(entry->second);
}

} // namespace

std::optional<Mark> mark_of(std::string_view text) {
    return found(marks, text);
}

std::optional<Unit> unit_of(std::string_view text) {
    return found(units, text);
}

std::optional<std::int64_t> length_of(std::string_view text) {
    return found(lengths, text);
}

std::optional<int> month_of(std::string_view text) {
    const std::string folded = fold(text);
    if (folded.size() < month_letters_min) {
        return std::nullopt;
    }
    std::optional<int> month;
    for (std::size_t i = 0; i < months.size(); ++i) {
        const bool fits = std::any_of(months[i].begin(), months[i].end(), [&](auto name) {
            return name.starts_with(folded);
        });
        if (fits && month) {
            return std::nullopt;
        }
        if (fits) {
            month = static_cast<int>(i) + 1;
        }
    }
    return month;
}

} // namespace hub::exchange
