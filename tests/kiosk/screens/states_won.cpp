// What the rest says of the set just saved: a record, easier than before, back after a break, or
// nothing.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

Story rested(Stage& stage, const gym::Profile& member, int reps_more, const char* save) {
    Story story = stage.station();
    story.sign_in(app::ada_card, member);
    for (int rep = 0; rep < reps_more; ++rep) {
        story.press("reps_up");
    }
    story.press(save);
    story.pass(30s);
    return story;
}

} // namespace

void add_won_states(Stage& stage) {
    gym::Profile once = stage.member; // 12 at 45 kg, and today the same
    once.history.resize(1);
    stage.add("rest_nothing_won", rested(stage, once, 0, "save_2"));
    Story strongest = rested(stage, stage.member, 3, "save_0");
    stage.add("rest_won_strength", strongest);
    strongest.press("change");
    stage.add("change_won", strongest);

    gym::Profile easier = once;
    easier.history.front().set.reps_in_reserve = 0;
    easier.history.push_back(app::past_set(easier, 2, app::opened() - 36h, 45, 12));
    easier.history.back().set.reps_in_reserve = 1;
    stage.add("rest_won_easier", rested(stage, easier, 0, "save_3"));

    gym::Profile away = once;
    away.history.front().at = app::opened() - 20 * 24h;
    stage.add("rest_won_back", rested(stage, away, 0, "save_2"));
}

} // namespace kiosk::screens
