// Where states are played: the cast, kiosks at the usual points of a visit, and the states so far.
// One file for each subject: states.cpp has the screens of the training, states_*.cpp the pages.
#pragma once

#include "kiosk/wall/wall.hpp"
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/states.hpp"

namespace kiosk::screens {

using app::Story;
using namespace std::chrono_literals;

class Stage {
public:
    Stage(const Cast& cast, std::string_view language)
        : cast(cast)
        , texts(app::texts(language))
        , language(language)
        , member(app::ada()) {
        member.first_name = cast.member;
        member.comfort = cast.comfort;
    }

    std::vector<State> done() { return std::move(states_); }

    void add(std::string name, const Story& story) {
        states_.push_back(
            {std::move(name),
             [story, &texts = texts](const ui::Metrics& metrics, ui::Size size) {
                 return app::view(story.model, metrics, texts, size);
             }}
        );
    }

    void add_wall(std::string name, const wall::Model& model) {
        states_.push_back(
            {std::move(name),
             [model, &texts = texts](const ui::Metrics& metrics, ui::Size size) {
                 return wall::view(model, metrics, texts, size);
             }}
        );
    }

    Story station() {
        Story story;
        story.introduce(cast.station, cast.gym);
        return story;
    }

    Story at_set() {
        Story story = station();
        story.sign_in(app::ada_card, member);
        story.press("load_up");
        return story;
    }

    Story all_done() {
        Story story = at_set();
        for (int set = 0; set < 3; ++set) {
            story.press("save_2");
            story.pass(90s);
        }
        return story;
    }

    // Nothing known of them yet.
    gym::Profile newcomer() const {
        gym::Profile newcomer = app::bo();
        newcomer.first_name = cast.member;
        newcomer.comfort = cast.comfort;
        return newcomer;
    }

    Cast cast;
    const content::Texts& texts;
    std::string_view language;
    gym::Profile member; // Ada, by the cast's name

private:
    std::vector<State> states_;
};

void add_page_states(Stage& stage);
void add_set_states(Stage& stage);
void add_end_states(Stage& stage);
void add_care_states(Stage& stage);
void add_between_states(Stage& stage);
void add_people_states(Stage& stage);
void add_service_states(Stage& stage);
void add_spare_states(Stage& stage);
void add_away_states(Stage& stage);
void add_won_states(Stage& stage);
void add_body_states(Stage& stage);
void add_progress_states(Stage& stage);
void add_together_states(Stage& stage);

} // namespace kiosk::screens
