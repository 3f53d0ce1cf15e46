#include "common/gym/trainee.hpp"

#include <algorithm>

namespace gym {

namespace {

std::vector<Pain>::iterator find_pain(Trainee& trainee, const SetId& id) {
    return std::find_if(trainee.pains.begin(), trainee.pains.end(), [&](const Pain& pain) {
        return pain.id == id;
    });
}

} // namespace

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
