// What a card may do at a station (J22): the one table of it. A tap names somebody and proves
// nothing; the PIN proves it, and so does the desk, which knows its members.
#pragma once

namespace gym {

enum class Deed {
    see_training,        // first name, machine settings, last sets here, plan, records
    change_machine,      // settings
    log_sets,            // and correct them, with effort
    report_pain,         // J18, C2
    change_comfort,      // language, units, text size, layout, sound (N13)
    choose_advice,       // whose plan, warm-ups, leg days, why they train (J17, C6)
    ask_trainer,         // I5
    put_away_card,       // an offer or card that waits
    leave_boards,        // no wall names them any more
    answer_first_screen, // the health screen, once (J14)
    change_about,        // about you, health answers (J21)
    join_boards,         // and by which name
    change_goal,         // H5
    choose_block,        // I6
    see_all_sets,        // every station's, for ever (H1)
    take_data,           // N9
    be_forgotten,        // N9
    put_out_of_order,    // T6
    look_after_kiosk,    // T7
    take_over_station,   // T7: a spare kiosk becomes its screen
    replace_machine,     // T7: another machine stands there now
};

struct Needs {
    bool pin = false;   // or the desk
    bool staff = false; // a card of theirs

    friend bool operator==(const Needs&, const Needs&) = default;
};

Needs needs_of(Deed deed);

} // namespace gym
