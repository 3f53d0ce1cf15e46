#include "hub/exchange/row.hpp"

#include "hub/exchange/fields.hpp"
#include "hub/exchange/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace hub::exchange {

namespace {

// Reads the fields of one record by what they mean.
class RowReader {
public:
    RowReader(const std::vector<std::string>& fields, const Dialect& dialect)
        : fields_(fields)
        , dialect_(dialect) {}

    base::Result<Row> read(std::optional<DayOrder> day_order);

private:
    Field field(Column column) const {
        const auto place = dialect_[column];
        const bool decimal_comma = dialect_.delimiter != ',';
        return place ? Field{dialect_.names[*place], fields_[*place], decimal_comma} : Field{};
    }

    std::string_view text(Column column) const { return trim(field(column).text); }

    base::Result<void> read_mark();
    base::Result<void> read_weight();
    base::Result<void> read_numbers();

    const std::vector<std::string>& fields_;
    const Dialect& dialect_;
    Row row_;
};

// "1", "1.0": the number; none where it is none.
std::optional<std::string> set_number(std::string_view text) {
    if (text.ends_with(".0")) {
        text.remove_suffix(2);
    }
    const bool digits = text.find_first_not_of("0123456789") == std::string_view::npos;
    return digits && !text.empty() && text.size() <= 9 ? std::optional(std::string(text))
                                                       : std::nullopt;
}

std::string_view letter_of(Mark mark) {
    switch (mark) {
    case Mark::warm_up:
        return "W";
    case Mark::drop:
        return "D";
    case Mark::to_failure:
        return "F";
    default:
        return "";
    }
}

gym::SetType type_of(Mark mark) {
    switch (mark) {
    case Mark::warm_up:
        return gym::SetType::warm_up;
    case Mark::drop:
        return gym::SetType::drop;
    case Mark::to_failure:
        return gym::SetType::to_failure;
    default:
        return gym::SetType::work;
    }
}

base::Refusal unknown(const Field& field) {
    return broken(fmt::format("{} '{}' is not known", field.column, shown(field.text)));
}

// Strong writes the kind of a set in place of its number, Hevy beside it, FitNotes not at all.
base::Result<void> RowReader::read_mark() {
    const auto number = set_number(text(Column::order));
    row_.order = number.value_or("");
    if (dialect_[Column::kind]) {
        const auto mark = mark_of(text(Column::kind));
        if (!mark) {
            return unknown(field(Column::kind));
        }
        row_.mark = *mark;
    } else if (dialect_[Column::order] && !number) {
        const auto mark = mark_of(text(Column::order));
        if (!mark) {
            return unknown(field(Column::order));
        }
        row_.mark = *mark;
        row_.order = letter_of(*mark);
    }
    row_.set.type = type_of(row_.mark);
    return {};
}

// One column, one with its unit beside it, or one for each unit.
base::Result<void> RowReader::read_weight() {
    const auto plain = read_micro(field(Column::weight), amount_max);
    const auto kg = read_micro(field(Column::weight_kg), amount_max);
    const auto lb = read_micro(field(Column::weight_lb), amount_max);
    for (const auto* weight : {&plain, &kg, &lb}) {
        if (!*weight) {
            return weight->error();
        }
    }
    if (*kg > 0 && *lb > 0) {
        // Both are the same weight, rounded: to a hundredth of a pound at best.
        const std::int64_t apart = *kg - kg_micro_of_lb(*lb);
        if (std::abs(apart) > *kg / 200 + 10'000) {
            return broken(fmt::format(
                "{} '{}' and {} '{}' are not the same weight",
                field(Column::weight_kg).column,
                shown(text(Column::weight_kg)),
                field(Column::weight_lb).column,
                shown(text(Column::weight_lb))
            ));
        }
    }
    const bool in_kg = dialect_[Column::weight_kg] && (*kg > 0 || !dialect_[Column::weight_lb]);
    const bool in_lb = !in_kg && dialect_[Column::weight_lb] && (*lb > 0 || *kg == 0);
    row_.weight_micro = in_kg ? *kg : in_lb ? *lb : *plain;
    if (in_kg || in_lb) {
        row_.unit = in_kg ? Unit::kg : Unit::lb;
    } else if (!text(Column::weight_unit).empty()) {
        row_.unit = unit_of(text(Column::weight_unit));
        if (!row_.unit) {
            return unknown(field(Column::weight_unit));
        }
    }
    return {};
}

base::Result<void> RowReader::read_numbers() {
    if (const auto weight = read_weight(); !weight) {
        return weight;
    }
    const auto reps = read_whole(field(Column::reps), reps_max);
    const auto distance = read_micro(field(Column::distance), amount_max);
    const auto seconds = read_seconds(field(Column::seconds), amount_max);
    for (const auto* number : {&reps, &distance, &seconds}) {
        if (!*number) {
            return number->error();
        }
    }
    const auto effort = read_reps_in_reserve(field(Column::effort));
    if (!effort) {
        return effort.error();
    }
    constexpr std::array numbers{
        Column::weight,
        Column::weight_kg,
        Column::weight_lb,
        Column::reps,
        Column::distance,
        Column::seconds,
    };
    if (std::all_of(numbers.begin(), numbers.end(), [this](Column column) {
            return text(column).empty();
        })) {
        return broken("has no weight, reps, distance or time");
    }
    row_.length_um = dialect_.length_um;
    if (*distance > 0 && !text(Column::distance_unit).empty()) {
        row_.length_um = length_of(text(Column::distance_unit));
        if (!row_.length_um) {
            return unknown(field(Column::distance_unit));
        }
    }
    row_.distance_micro = *distance;
    row_.seconds_micro = *seconds;
    row_.set.reps = static_cast<int>(*reps);
    row_.set.seconds = static_cast<int>((*seconds + 500'000) / 1'000'000);
    row_.set.reps_in_reserve = *effort;
    return {};
}

base::Result<Row> RowReader::read(std::optional<DayOrder> day_order) {
    if (!std::all_of(fields_.begin(), fields_.end(), is_text)) {
        return broken("is not UTF-8 text");
    }
    const auto when = read_when(text(Column::started), day_order);
    if (!when) {
        return broken(fmt::format(
            "{} '{}' is not a date and time such as 2021-02-10 16:46:13",
            field(Column::started).column,
            shown(text(Column::started))
        ));
    }
    row_.at = when->at;
    row_.workout = text(Column::workout);
    if (const auto mark = read_mark(); !mark) {
        return mark.error();
    }
    row_.set.note = note_of(field(Column::note).text);
    if (row_.mark == Mark::rest_timer) {
        return std::move(row_);
    }
    const auto name = read_name(field(Column::exercise), name_bytes_max);
    if (!name) {
        return name.error();
    }
    row_.exercise = *name;
    if (row_.mark == Mark::note) {
        return std::move(row_);
    }
    if (const auto numbers = read_numbers(); !numbers) {
        return numbers.error();
    }
    return std::move(row_);
}

} // namespace

base::Result<Row> read_row(
    const std::vector<std::string>& fields, const Dialect& dialect, std::optional<DayOrder> order
) {
    return RowReader(fields, dialect).read(order);
}

} // namespace hub::exchange
