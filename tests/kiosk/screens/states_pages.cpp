// The pages that open over the training. Their states are named page_...
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

void add_page_states(Stage& stage) {
    Story me = stage.at_set();
    me.press("me");
    stage.add("page_me", me);
    Story receipt = me;
    receipt.press("receipt");
    stage.add("page_receipt", receipt);
    Story comfort = me;
    comfort.press("comfort");
    stage.add("page_comfort", comfort);
    Story resting = stage.at_set();
    resting.press("save_2");
    resting.press("me");
    stage.add("page_me_resting", resting);
}

} // namespace kiosk::screens
