// Progress and the goal: charts with and without sets, a goal on its way and behind, and every leaf
// of the wizard.
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

namespace {

// Two sessions a week for ten weeks: more reps, more sets, then more weight.
gym::Profile trained(const Stage& stage) {
    gym::Profile member = stage.member;
    member.history.clear();
    std::uint64_t seq = 0;
    for (int session = 0; session < 20; ++session) {
        const base::Instant at = app::opened() - (70 - session * 7 / 2) * 24h;
        const double kg = 40 + 2.5 * (session / 6);
        for (int set = 0; set < (session < 10 ? 3 : 4); ++set) {
            member.history.push_back(
                app::past_set(member, ++seq, at + set * 3min, kg, 8 + session % 6)
            );
        }
    }
    for (int test = 0; test < 4; ++test) {
        member.assessments.push_back(
            {{"STATION", 2, static_cast<std::uint64_t>(test)},
             app::opened() - (60 - test * 15) * 24h,
             {"sit_and_reach", 32.0 + 2 * test, std::nullopt}}
        );
    }
    member.about.why = gym::Why::strength;
    member.trainee.training_since = app::opened() - 70 * 24h;
    return member;
}

// Made six weeks ago.
gym::Goal goal_to(double kg) {
    const auto today = base::Zone::utc().day(app::opened());
    return {
        gym::Measure::e1rm_kg,
        "leg_curl",
        60,
        kg,
        today - std::chrono::weeks(6),
        today + std::chrono::weeks(10),
        gym::Why::strength};
}

Story at_progress(Stage& stage, const gym::Profile& member) {
    Story story = stage.station();
    story.sign_in(app::ada_card, member);
    story.press("me");
    story.press("progress");
    return story;
}

void looks(Stage& stage) {
    Story empty = at_progress(stage, stage.newcomer());
    stage.add("page_progress_empty", empty);
    empty.press("progress_turn");
    stage.add("page_progress_empty_more", empty);
    gym::Profile member = trained(stage);
    stage.add("page_progress", at_progress(stage, member));
    member.goal = goal_to(68);
    Story ahead = at_progress(stage, member);
    stage.add("page_progress_ahead", ahead);
    ahead.press("progress_turn");
    stage.add("page_progress_more", ahead);
    member.goal = goal_to(140);
    stage.add("page_progress_behind", at_progress(stage, member));
    member.goal = goal_to(61);
    stage.add("page_progress_reached", at_progress(stage, member));
    member.goal->measure = gym::Measure::body_weight_kg;
    stage.add("page_progress_hidden", at_progress(stage, member));
    member.goal->measure = gym::Measure::sit_and_reach_cm;
    member.goal->from = 34;
    member.goal->to = 50;
    Story reach = at_progress(stage, member);
    reach.press("progress_turn");
    stage.add("page_progress_reach", reach);
    stage.add("page_progress_flat", at_progress(stage, stage.member));
}

Story at_goal(Stage& stage, const gym::Profile& member) {
    Story story = at_progress(stage, member);
    story.press("goal");
    gym::About about = member.about;
    about.body_weight = gym::kilograms(72);
    story.unlock(about);
    return story;
}

void wizard(Stage& stage) {
    Story story = at_goal(stage, trained(stage));
    stage.add("page_goal_what", story);
    Story untested = story;
    untested.press("goal_save");
    stage.add("page_goal_all_missing", untested);
    untested.press("letter_s");
    untested.press("goal_4"); // a jump
    untested.press("goal_weeks_8");
    stage.add("page_goal_test_first", untested);
    story.press("goal_1"); // strength
    stage.add("page_goal_when", story);
    Story no_day = story;
    no_day.press("letter_m");
    stage.add("page_goal_no_day", no_day);
    story.press("goal_weeks_12");
    stage.add("page_goal_number", story);
    Story too_much = story;
    for (int far = 0; far < 20; ++far) {
        too_much.press("goal_number_far_up");
    }
    too_much.press("goal_save");
    stage.add("page_goal_too_much", too_much);
    Story reasons = story;
    reasons.press("letter_r");
    stage.add("page_goal_why", reasons);
    story.press("goal_suggested");
    stage.add("page_goal_check", story);
    Story refused = story;
    refused.disk = Story::Disk::refuses;
    refused.press("goal_save");
    stage.add("page_goal_not_saved", refused);
    story.press("goal_save");
    stage.add("page_goal_standing", story);
    story.press("goal_end");
    stage.add("page_goal_ending", story);
    gym::Profile newcomer = stage.newcomer();
    newcomer.has_pin = true;
    Story first = at_goal(stage, newcomer);
    first.press("goal_1");
    first.press("goal_weeks_8");
    stage.add("page_goal_sets_first", first);
}

} // namespace

void add_progress_states(Stage& stage) {
    looks(stage);
    wizard(stage);
}

} // namespace kiosk::screens
