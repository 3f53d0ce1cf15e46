// The set: load and reps prefilled, steppers beside them, the effort row saves (J11).
#pragma once

#include "common/base/result.hpp"
#include "kiosk/screens/scene.hpp"

namespace kiosk::screens {

struct SetEntry {
    gym::Weight load;
    int reps = 0;
    gym::Weight asked; // the load that the plan asks for
    bool saving = false;
    bool failed = false; // this kiosk's disk refused; the numbers are still here
    // Q13: where sides are counted apart `reps` are the left one's. The weaker side is done first,
    // and the other follows its number until it is touched itself.
    std::optional<int> reps_right = std::nullopt;
    bool right_first = false;
    bool sides_apart = false;
    std::optional<Save> sure = std::nullopt; // J20: this touch was answered with a question
    base::Instant since = {};                // on screen, or could have been (J12)

    friend bool operator==(const SetEntry&, const SetEntry&) = default;
};

// The next set of the visit, prefilled.
SetEntry next_set(const Visit& visit, const gym::StationKind& kind, base::Instant now);

// Of the load that the kind offers for the exercise.
SetEntry
step(SetEntry entry, const gym::StationKind& kind, std::string_view exercise, const StepLoad& by);
SetEntry step(SetEntry entry, const StepReps& by);

// The set as it would be saved. The same check as the hub's stands behind it.
base::Result<gym::Set> set_of(
    const SetEntry& entry,
    const Visit& visit,
    const gym::Station& station,
    const gym::StationKind& kind,
    std::optional<int> reps_in_reserve
);

// J20: the load that was lifted last, where what is shown is more than 30 % or three steps from it
// and the plan does not ask for it. `but`: a set that is being corrected.
std::optional<gym::Weight> far_from(
    const SetEntry& entry,
    const Visit& visit,
    const gym::StationKind& kind,
    const std::optional<gym::SetId>& but = std::nullopt
);

// The steppers of the load and of the reps, of both sides where they are counted apart.
void steppers(
    const Scene& scene,
    Frame& frame,
    const SetEntry& entry,
    const Visit& visit,
    ui::Rect rect,
    bool with_range
);

// The question above the row that saves: how many more, or whether it was really so much.
std::string question_of(
    const Scene& scene,
    const SetEntry& entry,
    const Visit& visit,
    const char* usual,
    const std::optional<gym::SetId>& but = std::nullopt
);

Frame view(const SetEntry& entry, const Visit& visit, const Scene& scene);

} // namespace kiosk::screens
