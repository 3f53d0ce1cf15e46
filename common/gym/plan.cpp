#include "common/gym/plan.hpp"

#include <map>

namespace gym {

std::string_view word_of(Reason::Rule rule) {
    using Rule = Reason::Rule;
    static const std::map<Rule, std::string_view> words{
        {Rule::start_load, "start_load"},
        {Rule::from_estimate, "from_estimate"},
        {Rule::finder, "finder"},
        {Rule::same_load, "same_load"},
        {Rule::more_reps, "more_reps"},
        {Rule::leave_more, "leave_more"},
        {Rule::raised, "raised"},
        {Rule::dropped, "dropped"},
        {Rule::too_coarse, "too_coarse"},
        {Rule::heaviest_here, "heaviest_here"},
        {Rule::first_day_limit, "first_day_limit"},
        {Rule::form_first, "form_first"},
        {Rule::own_choice, "own_choice"},
        {Rule::after_break, "after_break"},
        {Rule::climbing_back, "climbing_back"},
        {Rule::after_pain, "after_pain"},
        {Rule::ask_staff, "ask_staff"},
        {Rule::recovering, "recovering"},
        {Rule::heavy_legs, "heavy_legs"},
        {Rule::easier, "easier"},
        {Rule::shorter_rest, "shorter_rest"},
        {Rule::harder_variation, "harder_variation"},
        {Rule::block, "block"},
        {Rule::of_routine, "of_routine"},
        {Rule::generic, "generic"},
        {Rule::one_more_set, "one_more_set"},
        {Rule::of_exercise, "of_exercise"},
        {Rule::own_programme, "own_programme"},
        {Rule::log_only, "log_only"},
    };
    return words.at(rule);
}

} // namespace gym
