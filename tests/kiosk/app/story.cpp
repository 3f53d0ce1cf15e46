#include "tests/kiosk/app/story.hpp"

#include "common/content/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

namespace kiosk::app {

using namespace screens;
using namespace std::chrono_literals;

const ui::Metrics& metrics_of(ui::Size size) {
    static const ui::Metrics one(1);
    static const ui::Metrics wide(1080.f / 800);
    return size == wide_screen ? wide : one;
}

const content::Texts& texts(std::string_view language) {
    static std::map<std::string, content::Texts, std::less<>> known;
    return known.try_emplace(std::string(language), language).first->second;
}

base::Instant opened() {
    return std::chrono::sys_days(std::chrono::year(2026) / 11 / 26) + 17h + 47min;
}

gym::LoggedSet
past_set(const gym::Profile& member, std::uint64_t seq, base::Instant at, double kg, int reps) {
    gym::Set set;
    set.member = member.member;
    set.exercise = "leg_curl";
    set.station = gym::StationId{"STATION"};
    set.load = gym::kilograms(kg);
    set.reps = reps;
    set.reps_in_reserve = 2;
    return {{"STATION", 1, seq}, at, false, set};
}

gym::Profile ada() {
    gym::Profile profile{
        {"MEMBER-ADA"},
        "Ada",
        {{"seat", "4"}, {"leg_pad", "2"}, {"start", "B"}},
        content::beginner_hamstrings(),
        {},
        {}};
    const base::Instant monday = opened() - 3 * 24h;
    const int reps[] = {12, 12, 11};
    for (std::uint64_t i = 0; i < 3; ++i) {
        profile.history.push_back(past_set(profile, i + 1, monday + i * 3min, 45, reps[i]));
    }
    profile.trainee.warm_ups = gym::WarmUpChoice::none; // Q12
    profile.has_pin = true;
    return profile;
}

gym::Profile bo() {
    gym::Profile profile{{"MEMBER-BO"}, "Bo", {}, content::beginner_hamstrings(), {}, {}};
    profile.trainee.warm_ups = gym::WarmUpChoice::none; // Q12
    return profile;
}

std::string words_of(const Frame& frame) {
    std::string words;
    for (const ui::Shape& shape : frame.drawing.shapes) {
        if (const auto* text = std::get_if<ui::Text>(&shape)) {
            words += text->text + "\n";
        }
    }
    return words;
}

std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

Story::Story(bool introduced) {
    happen(Tick{opened()});
    if (introduced) {
        introduce("Leg curl 1", "Northside Gym");
        link(true);
    }
}

Story::Story()
    : Story(true) {}

Story Story::nameless() {
    return Story(false);
}

void Story::introduce(const std::string& station, const std::string& gym_name) {
    happen(Introduced{{{"STATION"}, station, "leg_curl"}, gym_name, "Europe/Berlin"});
}

void Story::happen(const Message& message) {
    Step step = update(std::move(model), message);
    model = std::move(step.model);
    for (const Effect& effect : step.effects) {
        effects.push_back(effect);
        perform(effect);
    }
}

void Story::perform(const Effect& effect) {
    const auto* keep = std::get_if<Keep>(&effect);
    if (keep == nullptr) {
        return;
    }
    if (disk == Disk::works) {
        answer(keep->body);
    } else if (disk == Disk::refuses) {
        happen(KeepFailed{});
    } else {
        unanswered_.push_back(keep->body);
    }
}

// Writing takes its time: an event's instant is after the touch that asked for it.
void Story::answer(const wire::EventBody& body) {
    happen(Kept{{"STATION", boot, ++seq_}, model.now + 8ms, body});
}

void Story::answer_keep() {
    ASSERT_FALSE(unanswered_.empty());
    const wire::EventBody body = unanswered_.front();
    unanswered_.erase(unanswered_.begin());
    answer(body);
}

void Story::sign_in(const gym::CardNumber& card, const gym::Profile& profile) {
    tap(card);
    happen(ProfileFound{card, profile});
}

void Story::enter_pin(std::string_view digits) {
    for (const char digit : digits) {
        press(std::string("pin_") + digit);
    }
    press("pin_ok");
}

void Story::unlock(const gym::About& about) {
    enter_pin("2580");
    happen(Unlocked{*model.visit->card, "right", about});
}

void Story::link(bool connected, std::uint64_t hw, std::uint64_t waiting) {
    happen(LinkChanged{connected, boot, hw, waiting});
}

Frame Story::frame(ui::Size size) const {
    return view(model, metrics_of(size), texts(language), size);
}

// Wherever its lines are broken.
bool Story::says(const std::string& text) const {
    return one_line(words()).find(one_line(text)) != std::string::npos;
}

bool Story::offers(const std::string& target) const {
    const Frame shown = frame();
    return std::any_of(shown.targets.begin(), shown.targets.end(), [&](const auto& offered) {
        return offered.name == target;
    });
}

void Story::press(const std::string& target) {
    pass(500ms);
    const Frame shown = frame();
    const auto found =
        std::find_if(shown.targets.begin(), shown.targets.end(), [&](const auto& offered) {
            return offered.name == target;
        });
    ASSERT_NE(found, shown.targets.end()) << target << " is not on " << shown.screen;
    ++touches;
    happen(found->message);
}

void Story::pass(base::Duration time) {
    const base::Instant until = model.now + time;
    int still = 0;
    for (auto wakes = wakes_at(model); wakes && *wakes <= until; wakes = wakes_at(model)) {
        const base::Instant next = std::max(*wakes, model.now);
        still = next == model.now ? still + 1 : 0;
        ASSERT_LT(still, 5) << "asks for a tick at the same instant again and again";
        happen(Tick{next});
    }
    happen(Tick{until});
}

std::vector<wire::EventBody> Story::kept() const {
    std::vector<wire::EventBody> bodies;
    for (const Effect& effect : effects) {
        if (const auto* keep = std::get_if<Keep>(&effect)) {
            bodies.push_back(keep->body);
        }
    }
    return bodies;
}

std::vector<gym::Set> Story::sets() const {
    std::vector<gym::Set> sets;
    for (const wire::EventBody& body : kept()) {
        if (const auto* logged = std::get_if<wire::SetLogged>(&body)) {
            sets.push_back(logged->set);
        }
    }
    return sets;
}

std::size_t Story::asked() const {
    return static_cast<std::size_t>(std::count_if(
        effects.begin(),
        effects.end(),
        [](const Effect& effect) { return std::holds_alternative<AskProfile>(effect); }
    ));
}

Story at_page(const std::string& page, const gym::Profile& member) {
    Story story;
    story.sign_in(ada_card, member);
    story.press("me");
    story.press(page);
    return story;
}

} // namespace kiosk::app
