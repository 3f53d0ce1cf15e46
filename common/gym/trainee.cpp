#include "common/gym/trainee.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>

namespace gym {

namespace {

struct Choice {
    std::string_view value;
    std::function<void(Trainee&, base::Instant)> take;
};

struct Preference {
    std::string_view key;
    bool tapped = false; // J22
    std::vector<Choice> choices;
};

template <class Value>
auto to(Value Trainee::*field, Value value) {
    return [=](Trainee& trainee, base::Instant) { trainee.*field = value; };
}

const std::vector<Preference>& preferences() {
    static const std::vector<Preference> all{
        {"warm_ups",
         true,
         {{"auto", to(&Trainee::warm_ups, WarmUpChoice::automatic)},
          {"short", to(&Trainee::warm_ups, WarmUpChoice::brief)},
          {"none", to(&Trainee::warm_ups, WarmUpChoice::none)}}},
        {"age_band",
         false,
         {{"under-18", to(&Trainee::age, AgeBand::under_18)},
          {"adult", to(&Trainee::age, AgeBand::adult)},
          {"from-65", to(&Trainee::age, AgeBand::from_65)},
          {"none", to(&Trainee::age, AgeBand::not_told)}}},
        {"easier",
         false,
         {{"on", to(&Trainee::easier, true)}, {"off", to(&Trainee::easier, false)}}},
        {"expecting",
         false,
         {{"on", to(&Trainee::expecting, true)}, {"off", to(&Trainee::expecting, false)}}},
        {"block",
         false,
         {{"start", [](Trainee& trainee, base::Instant at) { trainee.block_since = at; }},
          {"stop", [](Trainee& trainee, base::Instant) { trainee.block_since.reset(); }}}},
    };
    return all;
}

template <class Known, class Name>
std::string names_of(const std::vector<Known>& known, Name name) {
    std::vector<std::string_view> names;
    std::transform(known.begin(), known.end(), std::back_inserter(names), name);
    return fmt::format("{}", fmt::join(names, ", "));
}

const Preference* find_preference(std::string_view key) {
    const auto found =
        std::find_if(preferences().begin(), preferences().end(), [&](const Preference& preference) {
            return preference.key == key;
        });
    return found == preferences().end() ? nullptr : &*found;
}

std::vector<Pain>::iterator find_pain(Trainee& trainee, const SetId& id) {
    return std::find_if(trainee.pains.begin(), trainee.pains.end(), [&](const Pain& pain) {
        return pain.id == id;
    });
}

} // namespace

base::Result<void>
take_preference(Trainee& trainee, std::string_view key, std::string_view value, base::Instant at) {
    const Preference* preference = find_preference(key);
    if (preference == nullptr) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "no preference is called '{}'; there are {}",
                key,
                names_of(preferences(), [](const Preference& known) { return known.key; })
            )
        );
    }
    const auto& choices = preference->choices;
    const auto choice = std::find_if(choices.begin(), choices.end(), [&](const Choice& known) {
        return known.value == value;
    });
    if (choice == choices.end()) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "{} can not be '{}'; it is one of {}",
                key,
                value,
                names_of(choices, [](const Choice& known) { return known.value; })
            )
        );
    }
    choice->take(trainee, at);
    return {};
}

bool may_be_tapped(std::string_view key) {
    const Preference* preference = find_preference(key);
    return preference != nullptr && preference->tapped;
}

void take_pain(Trainee& trainee, Pain pain) {
    if (find_pain(trainee, pain.id) != trainee.pains.end()) {
        return;
    }
    const auto later = std::upper_bound(
        trainee.pains.begin(),
        trainee.pains.end(),
        pain.at,
        [](base::Instant at, const Pain& known) { return at < known.at; }
    );
    trainee.pains.insert(later, std::move(pain));
}

void take_answer(Trainee& trainee, const SetId& report, PainAnswer answer, base::Instant at) {
    const auto pain = find_pain(trainee, report);
    if (pain == trainee.pains.end() || (pain->answered && at <= *pain->answered)) {
        return;
    }
    if (answer == PainAnswer::closed) {
        trainee.pains.erase(pain);
        return;
    }
    pain->answered = at;
    pain->not_settled += answer == PainAnswer::not_settled ? 1 : 0;
}

void take_legs(Trainee& trainee, Legs legs, base::Instant at) {
    if (!trainee.legs || at >= trainee.legs_at) {
        trainee.legs = legs;
        trainee.legs_at = at;
    }
}

} // namespace gym
