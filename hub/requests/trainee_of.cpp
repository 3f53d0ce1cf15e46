#include "hub/requests/trainee_of.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/history.hpp"
#include "common/training/legs.hpp"
#include "hub/store/forms.hpp"
#include "hub/store/trainees.hpp"

namespace hub::requests {

gym::Trainee trainee_of(
    store::Database& db,
    const gym::MemberId& member,
    const gym::StationKind& kind,
    std::span<const gym::LoggedSet> history,
    base::Instant now
) {
    gym::Trainee trainee = store::trainee(db, member);
    std::erase_if(trainee.pains, [now](const gym::Pain& pain) { return pain.at > now; });
    for (const store::FormSeen& seen : store::forms_seen(db, member)) {
        if (seen.at > now) {
            trainee.forms_seen.erase(seen.exercise);
        }
    }
    trainee.legs = training::legs_today(trainee, history, now);
    // The session that is going on opens nothing yet: it may still get hard.
    const base::Instant until = training::session_start(history, now);
    for (const std::string& slug : kind.exercises) {
        const gym::Exercise* exercise = content::exercise(slug);
        const bool open = exercise != nullptr && !trainee.forms_seen.contains(slug) &&
                          store::form_opened(db, member, *exercise, trainee, until);
        if (open) {
            trainee.forms_seen.insert(slug);
        }
    }
    return trainee;
}

} // namespace hub::requests
