#include "hub/exchange/dialect.hpp"

#include "hub/exchange/column_names.hpp"
#include "hub/exchange/fields.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/exchange/words.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace hub::exchange {

namespace {

constexpr std::array<App, 3> apps{App::strong, App::hevy, App::fitnotes};

// "Weight (kg)", "Duration (sec)": the unit in brackets counts for weights, and distances below.
std::optional<Column> column_of(App app, std::string_view name) {
    if (shown(name) != name) {
        return std::nullopt; // control characters: damage, and it would stand in messages
    }
    const std::size_t bracket = std::min(name.find('('), name.size());
    auto column = column_named(app, fold(name.substr(0, bracket)));
    if (column == Column::weight && bracket < name.size()) {
        const auto unit = unit_of(name.substr(bracket));
        if (!unit) {
            return std::nullopt; // a unit nobody here can read is no weight
        }
        column = *unit == Unit::kg ? Column::weight_kg : Column::weight_lb;
    }
    return column;
}

bool is_complete(const Dialect& dialect) {
    std::vector<Column> needed{Column::started, Column::exercise, Column::reps};
    if (dialect.app == App::strong) {
        needed.push_back(Column::order);
    } else if (dialect.app == App::hevy) {
        needed.push_back(Column::kind);
    }
    const bool weighs =
        dialect[Column::weight] || dialect[Column::weight_kg] || dialect[Column::weight_lb];
    return weighs && std::all_of(needed.begin(), needed.end(), [&dialect](Column column) {
               return dialect[column].has_value();
           });
}

// "Distance (meters)", "distance_km", "mi": the unit that stands in a name.
std::optional<std::int64_t> length_in(std::string_view name) {
    const std::size_t bracket = name.find('(');
    if (bracket != std::string_view::npos) {
        return length_of(name.substr(bracket));
    }
    const std::size_t part = name.rfind('_');
    return length_of(part == std::string_view::npos ? name : name.substr(part + 1));
}

struct Mapped {
    Dialect dialect;
    std::vector<std::string> strangers; // names that the app does not use, or uses once
};

Mapped map_columns(App app, const std::vector<std::string>& names, char delimiter) {
    Mapped mapped{{app, delimiter, names, {}, true, {}}, {}};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto column = column_of(app, names[i]);
        if (column == Column::ignored) {
            continue;
        }
        if (!column || mapped.dialect[*column]) {
            mapped.strangers.push_back(shown(names[i]));
            continue;
        }
        mapped.dialect.place[static_cast<std::size_t>(*column)] = i;
        if (column == Column::distance) {
            mapped.dialect.length_um = length_in(names[i]);
        }
    }
    return mapped;
}

} // namespace

bool Dialect::states_unit() const {
    return (*this)[Column::weight_kg] || (*this)[Column::weight_lb] || (*this)[Column::weight_unit];
}

base::Result<Dialect> dialect_of(std::vector<std::string> names, char delimiter) {
    for (std::string& name : names) {
        name = trim(plain_spaces(name));
    }
    std::optional<Mapped> nearest;
    for (const App app : apps) {
        Mapped mapped = map_columns(app, names, delimiter);
        if (!is_complete(mapped.dialect)) {
            continue;
        }
        if (mapped.strangers.empty()) {
            return mapped.dialect;
        }
        if (!nearest || mapped.strangers.size() < nearest->strangers.size()) {
            nearest = std::move(mapped);
        }
    }
    if (nearest) {
        return broken(fmt::format(
            "the file looks like an export of {}, but its columns '{}' are not known here, so "
            "nothing of it is read",
            name_of(nearest->dialect.app),
            fmt::join(nearest->strangers, "', '")
        ));
    }
    return broken(fmt::format(
        "the header '{}' is of no export known here: Strong, Hevy or FitNotes, or our own",
        shown(fmt::format("{}", fmt::join(names, std::string(1, delimiter))))
    ));
}

std::vector<Dialect> layouts(std::size_t columns, char delimiter) {
    std::vector<Dialect> fitting;
    for (const std::string_view header : known_headers()) {
        std::vector<std::string> names;
        for (std::string_view rest = header; !rest.empty();) {
            const std::size_t end = std::min(rest.find(','), rest.size());
            names.emplace_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (names.size() == columns) {
            auto dialect = dialect_of(std::move(names), delimiter);
            dialect->has_header = false;
            fitting.push_back(std::move(*dialect));
        }
    }
    return fitting;
}

} // namespace hub::exchange
