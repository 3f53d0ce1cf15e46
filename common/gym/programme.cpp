#include "common/gym/programme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace gym {

namespace {

constexpr std::string_view with = "with=";

base::Refusal unreadable(std::string_view part, std::string_view wanted) {
    return base::refuse(
        base::Reason::invalid,
        fmt::format("'{}' is no part of a programme: {}, as in 140: 65x5 75x5 85x5+", part, wanted)
    );
}

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) {
            all.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

// The number, where it is one within the limits.
std::optional<int> number(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

base::Result<ProgrammeSet> set_of(std::string_view word) {
    ProgrammeSet set;
    const std::string_view whole = word;
    for (; word.ends_with('+') || word.ends_with('d'); word.remove_suffix(1)) {
        (word.ends_with('+') ? set.open_ended : set.drop) = true;
    }
    const std::size_t x = std::min(word.find('x'), word.size());
    const auto percent = number(word.substr(0, x), programme_percent_least, programme_percent_most);
    const auto reps = number(word.substr(std::min(x + 1, word.size())), 1, programme_reps_most);
    if (!percent || !reps) {
        return unreadable(
            whole,
            fmt::format(
                "a set is its percent of the training max ({} to {}), x and its reps (1 to {})",
                programme_percent_least,
                programme_percent_most,
                programme_reps_most
            )
        );
    }
    set.percent = *percent;
    set.reps = *reps;
    return set;
}

base::Result<void> take_word(Programme& programme, std::string_view word) {
    if (word == "straps") {
        programme.straps = true;
    } else if (word == "sumo") {
        programme.sumo = true;
    } else if (word.starts_with(with)) {
        if (!is_slug(word.substr(with.size()))) {
            return unreadable(word, "with= is followed by an exercise such as glute_bridge");
        }
        programme.superset = word.substr(with.size());
    } else {
        auto set = set_of(word);
        if (!set) {
            return set.error();
        }
        programme.sets.push_back(*set);
    }
    return {};
}

} // namespace

bool is_slug(std::string_view text) {
    constexpr std::size_t bytes_most = 64;
    return !text.empty() && text.size() <= bytes_most && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::string to_text(const Programme& programme) {
    std::string text = kg_text(programme.training_max) + ":";
    for (const ProgrammeSet& set : programme.sets) {
        text += fmt::format(
            " {}x{}{}{}", set.percent, set.reps, set.open_ended ? "+" : "", set.drop ? "d" : ""
        );
    }
    text += programme.straps ? " straps" : "";
    text += programme.sumo ? " sumo" : "";
    if (!programme.superset.empty()) {
        text += fmt::format(" {}{}", with, programme.superset);
    }
    return text;
}

base::Result<Programme> programme_of(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return unreadable(text, "it begins with the training max in kilograms and a colon");
    }
    const auto max = parse_kg(text.substr(0, colon));
    if (!max || *max < training_max_least || *max > training_max_most) {
        return unreadable(text.substr(0, colon), "a training max is 1 to 500 kilograms");
    }
    Programme programme{*max, {}};
    for (const std::string_view word : words(text.substr(colon + 1))) {
        if (auto taken = take_word(programme, word); !taken) {
            return taken.error();
        }
    }
    if (programme.sets.empty() || programme.sets.size() > programme_sets_most) {
        return unreadable(
            text.substr(colon + 1), fmt::format("it has 1 to {} sets", programme_sets_most)
        );
    }
    if (programme.sets.front().drop) {
        return unreadable("d", "the first set can not be a drop set");
    }
    return programme;
}

} // namespace gym
