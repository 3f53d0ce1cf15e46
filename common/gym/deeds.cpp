#include "common/gym/deeds.hpp"

#include <array>
#include <cstddef>

namespace gym {

namespace {

struct Row {
    Deed deed;
    Needs needs;
};

constexpr Needs a_tap{false, false};
constexpr Needs the_pin{true, false};

constexpr std::array deeds{
    Row{Deed::see_training, a_tap},
    Row{Deed::change_machine, a_tap},
    Row{Deed::log_sets, a_tap},
    Row{Deed::report_pain, a_tap},
    Row{Deed::change_comfort, a_tap},
    Row{Deed::choose_advice, a_tap},
    Row{Deed::ask_trainer, a_tap},
    Row{Deed::put_away_card, a_tap},
    Row{Deed::leave_boards, a_tap},
    Row{Deed::answer_first_screen, a_tap},
    Row{Deed::change_about, the_pin},
    Row{Deed::join_boards, the_pin},
    Row{Deed::change_goal, the_pin},
    Row{Deed::choose_block, the_pin},
    Row{Deed::see_all_sets, the_pin},
    Row{Deed::take_data, the_pin},
    Row{Deed::be_forgotten, the_pin},
    Row{Deed::put_out_of_order, {false, true}},
    Row{Deed::look_after_kiosk, {true, true}},
    Row{Deed::take_over_station, {true, true}},
    Row{Deed::replace_machine, {true, true}},
};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < deeds.size(); ++i) {
        if (deeds[i].deed != static_cast<Deed>(i)) {
            return false;
        }
    }
    return true;
}

static_assert(is_in_order());
static_assert(deeds.size() == static_cast<std::size_t>(Deed::replace_machine) + 1);

} // namespace

Needs needs_of(Deed deed) {
    return deeds[static_cast<std::size_t>(deed)].needs;
}

} // namespace gym
