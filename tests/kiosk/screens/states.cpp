#include "tests/kiosk/screens/states.hpp"

#include "kiosk/wall/wall.hpp"
#include "tests/kiosk/screens/stage.hpp"

namespace kiosk::screens {

using app::Story;
using namespace std::chrono_literals;

namespace {

class Screens : public Stage {
public:
    using Stage::Stage;

    void before_anybody() {
        add("nameless", Story::nameless());
        add("idle", station());
        Story asking = station();
        asking.tap(app::ada_card);
        add("idle_asking", asking);
        Story offline = station();
        offline.link(false);
        add("idle_offline", offline);
        for (const bool reached : {true, false}) {
            Story unknown = station();
            unknown.link(reached);
            unknown.tap(app::bo_card);
            unknown.happen(CardUnknown{app::bo_card, reached});
            add(reached ? "unknown_card" : "unknown_card_offline", unknown);
        }
        Story occupied = at_set();
        occupied.tap(app::bo_card);
        add("occupied", occupied);
    }

    void sets() {
        Story first = station();
        gym::Profile newcomer = this->newcomer();
        first.sign_in(app::bo_card, newcomer);
        add("set_first_time", first);
        first.press("save_4");
        first.pass(95s);
        add("set_first_visit_second", first);
        add("set", at_set());
        gym::Profile elsewhere = member;
        for (gym::LoggedSet& logged : elsewhere.history) {
            logged.imported = true;
        }
        Story imported = station();
        imported.sign_in(app::ada_card, elsewhere);
        add("set_imported", imported);
        gym::Profile several = member;
        several.history[1].set.load = gym::kilograms(47.5);
        several.history[2].set.load = gym::kilograms(100);
        Story pyramid = station();
        pyramid.sign_in(app::ada_card, several);
        add("set_several_loads", pyramid);
        Story extra = all_done();
        extra.press("one_more");
        add("set_extra", extra);
        Story failed = at_set();
        failed.disk = Story::Disk::refuses;
        failed.press("save_2");
        add("set_not_saved", failed);
        Story saving = at_set();
        saving.disk = Story::Disk::silent;
        saving.press("save_2");
        add("set_saving", saving);
        Story offline = at_set();
        offline.link(false);
        add("set_offline", offline);
        Story guest = station();
        guest.press("no_card");
        add("set_guest", guest);
    }

    void rests() {
        Story rest = at_set();
        rest.press("save_2");
        rest.pass(30s);
        add("rest_saved_here", rest);
        Story at_hub = rest;
        at_hub.link(true, 9);
        add("rest_at_hub", at_hub);
        add("rest_all_done", all_done());
        Story change = rest;
        change.press("change");
        add("change", change);
        change.disk = Story::Disk::refuses;
        change.press("save_4");
        add("change_not_saved", change);
        Story heavy = rest;
        heavy.happen(ChangeSaved{});
        heavy.pass(500ms);
        heavy.happen(StepLoad{100});
        heavy.happen(StepReps{199});
        add("change_most", heavy);
    }

    void platforms() {
        Story story = station();
        story.happen(Introduced{
            {{"STATION"}, cast.station, "deadlift_platform"}, cast.gym, "Europe/Berlin"});
        add("platform_idle", story);
        gym::Profile newcomer = this->newcomer();
        story.sign_in(app::bo_card, newcomer);
        Story empty = story;
        for (int step = 0; step < 8; ++step) {
            empty.press("load_down");
        }
        add("platform_on_blocks", empty);
        story.press("save_3"); // 40 kg: a pair of tens is on
        for (int set = 0; set < 2; ++set) {
            story.press("start_now");
            for (int step = 0; step < 11; ++step) {
                story.press("load_up");
            }
            add(set == 0 ? "platform_set" : "platform_set_heavy", story);
            story.press("save_2"); // far from the last: asked about (J20)
            story.press("save_2");
            if (set == 0) {
                add("platform_rest", story);
            }
        }
        add("platform_next_exercise", story);
        story.press("next_exercise");
        add("platform_bridge", story);
    }

    void settings() {
        Story empty = station();
        gym::Profile newcomer = this->newcomer();
        empty.sign_in(app::bo_card, newcomer);
        empty.press("settings");
        add("settings_empty", empty);
        Story filled = at_set();
        filled.press("settings");
        add("settings", filled);
        filled.press("seat_up");
        filled.disk = Story::Disk::refuses;
        filled.press("save_settings");
        add("settings_not_saved", filled);
    }

    void summaries() {
        Story member = all_done();
        member.link(true, 9);
        member.press("finish_here");
        add("summary", member);
        Story offline = all_done();
        offline.link(false, 0, 4);
        offline.press("finish_here");
        add("summary_offline", offline);
        Story guest = station();
        guest.press("no_card");
        guest.press("save_4");
        guest.link(true, 9);
        guest.press("finish");
        add("summary_guest", guest);
    }

    void walls() {
        wall::Model model;
        for (const Message& message :
             {Message(Tick{app::opened()}),
              Message(Introduced{{{"W"}, "Wall", "wall"}, cast.gym, "Europe/Berlin"}),
              Message(LinkChanged{true, 1, 0, 0})}) {
            model = wall::update(std::move(model), message);
        }
        add_wall("wall_empty", model);
        model = wall::update(std::move(model), FloorChanged{floor()});
        add_wall("wall", model);
        wall::Model called = model;
        called.floor.stations[0].help = gym::Help::staff;
        add_wall("wall_help", called);
        called.floor.stations[1].help = gym::Help::unwell;
        add_wall("wall_help_two", called);
        add_wall("wall_no_hub", wall::update(model, LinkChanged{false, 1, 0, 0}));
    }

private:
    wire::FloorState floor() const {
        using Floor = wire::StationOnFloor;
        wire::FloorState state;
        state.stations = {
            {{"C1"}, cast.station, "leg_curl", Floor::State::busy},
            {{"C2"}, "Leg curl 2", "leg_curl", Floor::State::free},
            {{"C3"}, cast.station, "leg_curl", Floor::State::away}};
        state.sets_today = 148;
        state.moved_today = gym::kilograms(51234.5);
        const std::string names[] = {cast.alias, "Tomasz", "Mina", "K. T.", "Sol", "Ruth"};
        int minutes = 1;
        for (const std::string& name : names) {
            state.last_sets.push_back(
                {name,
                 "leg_curl",
                 gym::kilograms(50 - 2.5 * minutes),
                 13 - minutes,
                 cast.station,
                 app::opened() - minutes * 1min}
            );
            ++minutes;
        }
        return state;
    }
};

} // namespace

Cast wide_cast() {
    const std::string wide(40, 'W');
    return {wide, wide, wide, wide, {}};
}

Cast long_cast() {
    return {
        "Maximiliane-Theodora von Hohenlohe-Waldenburg-Schillingsfürst",
        "Sitzender Beinbeuger 12",
        "Sport- und Gesundheitszentrum Nord",
        "Maximiliane v. H.-W.-Schillingsfürst",
        {}};
}

Cast scripts_cast() {
    return {
        "عبد الرحمن بن محمد بن عبد العزيز آل سليمان",
        "कमर घुमाने की मशीन १२",
        "東京都中央区健康増進体育館",
        "น้ำผึ้ง ศรีสุวรรณภูมิรัตนโกสินทร์ 李小龍"};
}

std::vector<State> states(const Cast& cast, std::string_view language) {
    Screens stage(cast, language);
    stage.before_anybody();
    stage.sets();
    stage.rests();
    stage.platforms();
    stage.settings();
    stage.summaries();
    stage.walls();
    add_page_states(stage);
    add_set_states(stage);
    add_end_states(stage);
    add_care_states(stage);
    add_between_states(stage);
    add_people_states(stage);
    add_service_states(stage);
    add_spare_states(stage);
    add_away_states(stage);
    add_won_states(stage);
    add_body_states(stage);
    add_progress_states(stage);
    add_together_states(stage);
    return stage.done();
}

} // namespace kiosk::screens
