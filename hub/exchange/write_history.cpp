#include "hub/exchange/write_history.hpp"

#include "hub/exchange/history.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/exchange/times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

namespace hub::exchange {

namespace {

// Reps and Notes are facts of ours that Strong has a column for.
constexpr std::array<std::string_view, 12> strong_columns{
    "Date",
    "Workout Name",
    "Duration",
    "Exercise Name",
    "Set Order",
    "Weight (kg)",
    "Reps",
    "Distance (meters)",
    "Seconds",
    "Notes",
    "Workout Notes",
    "RPE",
};
constexpr std::string_view workout_name = "Gymfloor"; // workouts have no names here

bool is_strongs(std::string_view column) {
    return std::find(strong_columns.begin(), strong_columns.end(), column) != strong_columns.end();
}

std::string cell(std::string_view text) {
    const bool plain = text.find_first_of(",;\t\"\r\n") == std::string_view::npos &&
                       trim(text) == text && text.find('\0') == std::string_view::npos;
    if (plain) {
        return std::string(text);
    }
    std::string quoted = "\"";
    for (const char c : text) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + "\"";
}

struct Session {
    base::Instant begin;
    base::Instant end;
};

// That of each set.
std::vector<Session> sessions_of(std::span<const TimedSet> sets) {
    std::vector<Session> sessions(sets.size());
    for (std::size_t first = 0; first < sets.size();) {
        std::size_t last = first;
        while (last + 1 < sets.size() && sets[last + 1].at - sets[last].at <= session_gap) {
            ++last;
        }
        for (std::size_t i = first; i <= last; ++i) {
            sessions[i] = {sets[first].at, sets[last].at};
        }
        first = last + 1;
    }
    return sessions;
}

std::string duration_text(base::Duration duration) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(duration).count();
    return minutes < 60 ? fmt::format("{}m", minutes)
                        : fmt::format("{}h {}m", minutes / 60, minutes % 60);
}

// Strong's columns of one set after the other: names found once, sets numbered.
class StrongCells {
public:
    StrongCells(const base::Zone& zone, const StrongName& strong_name)
        : zone_(zone)
        , strong_name_(strong_name) {}

    std::string cell_of(std::string_view column, const TimedSet& done, const Session& session);

private:
    const std::string& date(const Session& session);
    const std::string& name(const std::string& exercise);
    std::string order(const gym::Set& set, const Session& session);

    const base::Zone& zone_;
    const StrongName& strong_name_;
    std::unordered_map<std::string, std::string> names_;
    std::map<std::string, int> numbers_; // of the session, by exercise
    base::Instant numbered_;
    base::Instant dated_;
    std::string date_;
};

const std::string& StrongCells::date(const Session& session) {
    if (date_.empty() || dated_ != session.begin) {
        dated_ = session.begin;
        date_ = second_text(zone_.local(session.begin));
    }
    return date_;
}

const std::string& StrongCells::name(const std::string& exercise) {
    std::string& name = names_[exercise];
    if (name.empty() && exercise.starts_with(gym::other_exercise)) {
        name = exercise.substr(gym::other_exercise.size());
    } else if (name.empty()) {
        name = strong_name_(exercise);
        name = name.empty() ? exercise : name;
    }
    return name;
}

std::string StrongCells::order(const gym::Set& set, const Session& session) {
    switch (set.type) {
    case gym::SetType::warm_up:
        return "W";
    case gym::SetType::drop:
        return "D";
    case gym::SetType::to_failure:
        return "F";
    case gym::SetType::work:
        break;
    }
    if (numbered_ != session.begin) {
        numbered_ = session.begin;
        numbers_.clear();
    }
    return fmt::format("{}", ++numbers_[set.exercise]);
}

// Empty for workout notes, which are not kept, and for what is a fact of ours.
std::string
StrongCells::cell_of(std::string_view column, const TimedSet& done, const Session& session) {
    const gym::Set& set = done.set;
    if (column == "Date") {
        return date(session);
    }
    if (column == "Workout Name") {
        return std::string(workout_name);
    }
    if (column == "Duration") {
        return duration_text(session.end - session.begin);
    }
    if (column == "Exercise Name") {
        return guarded(name(set.exercise));
    }
    if (column == "Set Order") {
        return order(set, session);
    }
    if (column == "Weight (kg)") {
        return gym::kg_text(set.load);
    }
    if (column == "Distance (meters)") {
        return fmt::format("{}", set.distance_m);
    }
    if (column == "Seconds") {
        return fmt::format("{}", set.seconds);
    }
    if (column == "RPE" && set.reps_in_reserve) {
        return fmt::format("{}", 10 - *set.reps_in_reserve);
    }
    return "";
}

std::string cell_of(const Fact& fact, const TimedSet& done) {
    const std::string text = fact.write(done);
    return fact.form == Fact::Form::text ? guarded(text) : text;
}

// By column: the fact it holds, or none where it is Strong's alone.
std::vector<const Fact*> facts_of(const std::vector<std::string>& columns) {
    std::vector<const Fact*> held;
    for (const std::string& column : columns) {
        const auto fact = std::find_if(facts().begin(), facts().end(), [&](const Fact& each) {
            return each.column == column;
        });
        held.push_back(fact == facts().end() ? nullptr : &*fact);
    }
    return held;
}

} // namespace

std::vector<std::string> csv_columns() {
    std::vector<std::string> columns(strong_columns.begin(), strong_columns.end());
    for (const Fact& fact : facts()) {
        if (!is_strongs(fact.column)) {
            columns.push_back(fact.column);
        }
    }
    return columns;
}

std::string
history_csv(std::span<const TimedSet> sets, const base::Zone& zone, const StrongName& strong_name) {
    const std::vector<std::string> columns = csv_columns();
    const std::vector<const Fact*> held = facts_of(columns);
    const std::vector<Session> sessions = sessions_of(sets);
    StrongCells strong(zone, strong_name);
    std::string file = fmt::format("{}\n", fmt::join(columns, ","));
    for (std::size_t i = 0; i < sets.size(); ++i) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            file += c == 0 ? "" : ",";
            file += cell(
                held[c] != nullptr ? cell_of(*held[c], sets[i])
                                   : strong.cell_of(columns[c], sets[i], sessions[i])
            );
        }
        file += '\n';
    }
    return file;
}

std::string history_json(std::span<const TimedSet> sets) {
    std::string file =
        fmt::format(R"({{"format":"{}","version":{},"sets":[)", json_format, json_version);
    for (std::size_t i = 0; i < sets.size(); ++i) {
        file += i == 0 ? "\n{" : ",\n{";
        bool first = true;
        for (const Fact& fact : facts()) {
            const std::string text = fact.write(sets[i]);
            if (text.empty()) {
                continue;
            }
            file += fmt::format("{}\"{}\":", first ? "" : ",", fact.key);
            file += fact.form == Fact::Form::number ? text
                    : fact.form == Fact::Form::flag ? "true"
                                                    : json_text(text);
            first = false;
        }
        file += '}';
    }
    return file + "\n]}\n";
}

std::string formats_told() {
    std::string told =
        "CSV: the twelve columns of Strong's English export, so that whatever reads Strong's "
        "files\n"
        "reads this one: Date (when the session began, in the gym's time zone), Workout Name,\n"
        "Duration, Exercise Name (Strong's name where it has one), Set Order (or W, D, F),\n"
        "Weight (kg), Reps, Distance (meters), Seconds, Notes, Workout Notes (empty), RPE (10 "
        "minus\n"
        "reps in reserve). Behind them Gymfloor's own, from which, with Reps and Notes, 'import'\n"
        "makes the same sets again.\n"
        "A text that begins with = + - @ ' or a tab has a ' in front, so that no spreadsheet "
        "takes\n"
        "it for a formula; 'import' takes that one away again.\n"
        "JSON: {\"format\":\"gymfloor-history\",\"version\":1,\"sets\":[...]}, the same facts "
        "under\n"
        "the keys below; what is not given is left out, a flag is true.\n\n";
    for (const Fact& fact : facts()) {
        const std::string_view flag = fact.form == Fact::Form::flag ? " ('yes')" : "";
        told += fmt::format("  {:<25} {:<16} {}{}\n", fact.column, fact.key, fact.about, flag);
    }
    return told;
}

} // namespace hub::exchange
