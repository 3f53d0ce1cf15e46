#include "common/gym/preferences.hpp"

#include <date/date.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <sstream>

namespace gym {

namespace {

// Changes the profile; false: the value is none of the key's.
using Take = std::function<bool(Profile&, std::string_view value, base::Instant at)>;

struct Preference {
    std::string_view key;
    Deed deed = Deed::change_about; // J22
    std::string values;             // for people
    Take take;
};

struct Choice {
    std::string_view value;
    std::function<void(Profile&, base::Instant)> take;
};

// One of a few values.
Preference one_of(std::string_view key, Deed deed, std::vector<Choice> choices) {
    std::vector<std::string_view> values;
    for (const Choice& choice : choices) {
        values.push_back(choice.value);
    }
    const Take take = [choices = std::move(choices
                       )](Profile& profile, std::string_view value, base::Instant at) {
        const auto found = std::find_if(choices.begin(), choices.end(), [&](const Choice& known) {
            return known.value == value;
        });
        if (found != choices.end()) {
            found->take(profile, at);
        }
        return found != choices.end();
    };
    return {key, deed, fmt::format("one of {}", fmt::join(values, ", ")), take};
}

template <class Part, class Value>
auto to(Part Profile::*part, Value Part::*field, Value value) {
    return [=](Profile& profile, base::Instant) { profile.*part.*field = value; };
}

template <class Part>
Preference on_off(std::string_view key, Deed deed, Part Profile::*part, bool Part::*field) {
    return one_of(key, deed, {{"on", to(part, field, true)}, {"off", to(part, field, false)}});
}

auto wants_trainer(TrainerTopic about) {
    return [about](Profile& profile, base::Instant at) { profile.trainer = {at, about}; };
}

bool take_own_language(Profile& profile, std::string_view value, base::Instant) {
    const bool letters = value.size() == 2 && std::all_of(value.begin(), value.end(), [](char c) {
                             return c >= 'a' && c <= 'z';
                         });
    if (value != "gym" && !letters) {
        return false;
    }
    profile.comfort.language = value == "gym" ? "" : value;
    return true;
}

constexpr std::string_view off_boards = "off";
constexpr std::string_view as_name = "as ";

bool take_board(Profile& profile, std::string_view value, base::Instant) {
    if (value == off_boards) {
        profile.on_boards = false;
        return true;
    }
    const std::string_view alias = value.substr(std::min(as_name.size(), value.size()));
    const bool one_line = std::ranges::none_of(alias, [](char c) {
        return static_cast<unsigned char>(c) < ' ' || c == 0x7f;
    });
    if (!value.starts_with(as_name) || alias.empty() || alias.size() > name_bytes_max ||
        !one_line) {
        return false;
    }
    profile.on_boards = true;
    profile.alias = alias;
    return true;
}

bool take_leg_days(Profile& profile, std::string_view value, base::Instant) {
    std::vector<std::chrono::weekday> days;
    for (const char digit : value == "none" ? "" : value) {
        const bool ascends =
            days.empty() || days.back().iso_encoding() < static_cast<unsigned>(digit - '0');
        if (digit < '1' || digit > '7' || !ascends) {
            return false;
        }
        days.emplace_back(static_cast<unsigned>(digit - '0'));
    }
    if (days.empty() && value != "none") {
        return false;
    }
    profile.routine.weekdays = std::move(days);
    return true;
}

bool take_body_weight(Profile& profile, std::string_view value, base::Instant) {
    constexpr Weight least = kilograms(20);
    constexpr Weight most = kilograms(400);
    if (value == "none") {
        profile.about.body_weight.reset();
        return true;
    }
    const auto weight = parse_kg(value);
    if (!weight || *weight < least || *weight > most) {
        return false;
    }
    profile.about.body_weight = *weight;
    return true;
}

std::optional<base::LocalDay> day_of(std::string_view text) {
    std::istringstream in{std::string(text)};
    date::local_days day;
    in >> date::parse("%F", day);
    if (in.fail() || in.peek() != std::istringstream::traits_type::eof()) {
        return std::nullopt;
    }
    return base::LocalDay(std::chrono::days(day.time_since_epoch().count()));
}

bool take_holiday(Profile& profile, std::string_view value, base::Instant) {
    if (value == "none") {
        profile.about.holiday.reset();
        return true;
    }
    const auto slash = std::min(value.find('/'), value.size());
    const auto first = day_of(value.substr(0, slash));
    const auto last = day_of(value.substr(std::min(slash + 1, value.size())));
    if (!first || !last || *last < *first) {
        return false;
    }
    profile.about.holiday = Holiday{*first, *last};
    return true;
}

const std::vector<Preference>& preferences() {
    using P = Profile;
    static const std::vector<Preference> all{
        one_of(
            "warm_ups",
            Deed::choose_advice,
            {{"auto", to(&P::trainee, &Trainee::warm_ups, WarmUpChoice::automatic)},
             {"short", to(&P::trainee, &Trainee::warm_ups, WarmUpChoice::brief)},
             {"none", to(&P::trainee, &Trainee::warm_ups, WarmUpChoice::none)}}
        ),
        {"language", Deed::change_comfort, "two letters such as de, or gym", take_own_language},
        one_of(
            "unit",
            Deed::change_comfort,
            {{"kg", to(&P::comfort, &Comfort::unit, Unit::kg)},
             {"lb", to(&P::comfort, &Comfort::unit, Unit::lb)}}
        ),
        one_of(
            "text_size",
            Deed::change_comfort,
            {{"100", to(&P::comfort, &Comfort::text_percent, 100)},
             {"125", to(&P::comfort, &Comfort::text_percent, 125)},
             {"150", to(&P::comfort, &Comfort::text_percent, 150)}}
        ),
        one_of(
            "layout",
            Deed::change_comfort,
            {{"standard", to(&P::comfort, &Comfort::layout, Layout::standard)},
             {"left-handed", to(&P::comfort, &Comfort::layout, Layout::left_handed)},
             {"low", to(&P::comfort, &Comfort::layout, Layout::low)}}
        ),
        on_off("sound", Deed::change_comfort, &P::comfort, &Comfort::sound),
        on_off("effort", Deed::change_comfort, &P::comfort, &Comfort::asks_effort),
        on_off("log_only", Deed::choose_advice, &P::trainee, &Trainee::log_only),
        one_of(
            "why",
            Deed::choose_advice,
            {{"performance", to(&P::about, &About::why, std::optional(Why::performance))},
             {"posture", to(&P::about, &About::why, std::optional(Why::posture))},
             {"looks", to(&P::about, &About::why, std::optional(Why::looks))},
             {"strength", to(&P::about, &About::why, std::optional(Why::strength))}}
        ),
        one_of(
            "trainer",
            Deed::ask_trainer,
            {{"form", wants_trainer(TrainerTopic::form)},
             {"plan", wants_trainer(TrainerTopic::plan)},
             {"pain", wants_trainer(TrainerTopic::pain)},
             {"other", wants_trainer(TrainerTopic::other)},
             {"none", [](P& profile, base::Instant) { profile.trainer.reset(); }}}
        ),
        {"leg_days",
         Deed::choose_advice,
         "ISO weekdays such as 14 for Monday and Thursday, or none",
         take_leg_days},
        {"board",
         Deed::join_boards, // leaving them is another deed
         "off, or 'as ' and the name to appear under",
         take_board},
        one_of(
            "age_band",
            Deed::change_about,
            {{"under-18", to(&P::trainee, &Trainee::age, AgeBand::under_18)},
             {"adult", to(&P::trainee, &Trainee::age, AgeBand::adult)},
             {"from-65", to(&P::trainee, &Trainee::age, AgeBand::from_65)},
             {"none", to(&P::trainee, &Trainee::age, AgeBand::not_told)}}
        ),
        on_off("easier", Deed::change_about, &P::trainee, &Trainee::easier),
        on_off("expecting", Deed::change_about, &P::trainee, &Trainee::expecting),
        one_of(
            "block",
            Deed::choose_block,
            {{"start", [](P& profile, base::Instant at) { profile.trainee.block_since = at; }},
             {"stop", [](P& profile, base::Instant) { profile.trainee.block_since.reset(); }}}
        ),
        {"body_weight",
         Deed::change_about,
         "20 to 400 kilograms such as 82.5, or none",
         take_body_weight},
        one_of(
            "dots",
            Deed::change_about,
            {{"women", to(&P::about, &About::dots, DotsCategory::women)},
             {"men", to(&P::about, &About::dots, DotsCategory::men)},
             {"none", to(&P::about, &About::dots, DotsCategory::not_told)}}
        ),
        {"holiday",
         Deed::change_about,
         "two days such as 2026-12-20/2027-01-03, or none",
         take_holiday},
        one_of(
            "screening",
            Deed::change_about,
            {{"clear", to(&P::about, &About::screening, Screening::clear)},
             {"not-sure", to(&P::about, &About::screening, Screening::not_sure)},
             {"none", to(&P::about, &About::screening, Screening::not_answered)}}
        ),
        on_off("food", Deed::change_about, &P::about, &About::food),
        on_off("bones", Deed::change_about, &P::about, &About::bones),
        on_off("kidney", Deed::change_about, &P::about, &About::kidney),
    };
    return all;
}

constexpr std::string_view programme_prefix = "programme.";

bool is_programme(std::string_view key) {
    return key.starts_with(programme_prefix) && is_slug(key.substr(programme_prefix.size()));
}

base::Result<void> take_programme(Profile& profile, std::string_view key, std::string_view value) {
    const std::string exercise(key.substr(programme_prefix.size()));
    if (value == "none") {
        profile.trainee.programmes.erase(exercise);
        return {};
    }
    auto programme = programme_of(value);
    if (!programme) {
        return programme.error();
    }
    profile.trainee.programmes[exercise] = std::move(*programme);
    return {};
}

constexpr std::string_view card_prefix = "card.";
constexpr std::size_t card_kind_bytes_max = 40;

bool is_card(std::string_view key) {
    const std::string_view kind = key.substr(std::min(card_prefix.size(), key.size()));
    return key.starts_with(card_prefix) && !kind.empty() && kind.size() <= card_kind_bytes_max &&
           std::all_of(kind.begin(), kind.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || c == '_';
           });
}

const std::vector<std::pair<std::string_view, CardSeen>>& card_answers() {
    static const std::vector<std::pair<std::string_view, CardSeen>> all{
        {"shown", {{}, 0, false}},
        {"dismissed-1", {{}, 1, false}},
        {"dismissed-2", {{}, 2, false}},
        {"done", {{}, 0, true}},
    };
    return all;
}

base::Result<void>
take_card(Profile& profile, std::string_view key, std::string_view value, base::Instant at) {
    for (const auto& [word, seen] : card_answers()) {
        if (word == value) {
            profile.cards[std::string(key.substr(card_prefix.size()))] = {
                at, seen.dismissed, seen.done};
            return {};
        }
    }
    return base::refuse(
        base::Reason::invalid,
        fmt::format(
            "{} can not be '{}'; it is one of shown, dismissed-1, dismissed-2, done", key, value
        )
    );
}

const Preference* find_preference(std::string_view key) {
    const auto found =
        std::find_if(preferences().begin(), preferences().end(), [&](const Preference& preference) {
            return preference.key == key;
        });
    return found == preferences().end() ? nullptr : &*found;
}

} // namespace

base::Result<void>
take_preference(Profile& profile, std::string_view key, std::string_view value, base::Instant at) {
    if (is_card(key)) {
        return take_card(profile, key, value, at);
    }
    if (is_programme(key)) {
        return take_programme(profile, key, value);
    }
    const Preference* preference = find_preference(key);
    if (preference == nullptr) {
        std::vector<std::string_view> keys;
        for (const Preference& known : preferences()) {
            keys.push_back(known.key);
        }
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "no preference is called '{}'; there are {}, programme.EXERCISE and card.KIND",
                key,
                fmt::join(keys, ", ")
            )
        );
    }
    if (!preference->take(profile, value, at)) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("{} can not be '{}'; it is {}", key, value, preference->values)
        );
    }
    return {};
}

std::string on_boards_as(std::string_view alias) {
    return std::string(as_name) + std::string(alias);
}

std::optional<Deed> deed_of_preference(std::string_view key, std::string_view value) {
    if (key == "board" && value == off_boards) {
        return Deed::leave_boards;
    }
    if (is_card(key)) {
        return Deed::put_away_card;
    }
    if (is_programme(key)) {
        return Deed::choose_advice;
    }
    const Preference* preference = find_preference(key);
    return preference == nullptr ? std::nullopt : std::optional(preference->deed);
}

} // namespace gym
