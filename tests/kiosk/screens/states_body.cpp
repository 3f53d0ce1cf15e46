// The body map: what the parts of the hamstrings are, what they do, what they are for.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

void add_body_states(Stage& stage) {
    Story story = stage.at_set();
    story.press("me");
    story.press("guide");
    story.press("anatomy");
    stage.add("page_anatomy_uses", story);
    story.press("leaf_after");
    stage.add("page_anatomy_sport", story);
    for (const char* part :
         {"semitendinosus",
          "semimembranosus",
          "biceps_femoris_long_head",
          "biceps_femoris_short_head"}) {
        story.press(std::string("part_") + part);
        stage.add(std::string("page_anatomy_") + part, story);
    }
    for (const char* function : {"knee_flexion", "hip_extension"}) {
        story.press(function);
        stage.add(std::string("page_anatomy_") + function, story);
    }
    Story nobody = stage.station();
    nobody.press("guide");
    nobody.press("anatomy");
    stage.add("nobody_anatomy", nobody);
}

} // namespace kiosk::screens
