// Several at one station, and who waits for it.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

void joins(const Stage& stage, Story& story, const char* card, const char* id) {
    gym::Profile other = stage.newcomer();
    other.member = {id};
    story.tap({card});
    story.press("work_in");
    story.happen(ProfileFound{{card}, other});
}

} // namespace

void add_together_states(Stage& stage) {
    Story two = stage.at_set();
    two.press("save_2");
    joins(stage, two, "0488776655", "MEMBER-BO");
    stage.add("set_of_two", two);
    Story resting = two;
    resting.press("save_2");
    stage.add("rest_of_two", resting);
    joins(stage, two, "04CCCCCC", "MEMBER-CY");
    stage.add("set_of_three", two);
    two.tap({"04DDDDDD"});
    stage.add("occupied_full", two);
    two.press("queue");
    stage.add("occupied_next", two);
    two.press("back");
    two.tap({"04EEEEEE"});
    two.press("queue");
    stage.add("occupied_after", two);
    Story ending = resting;
    ending.press("finish");
    stage.add("summary_of_two", ending);
}

} // namespace kiosk::screens
