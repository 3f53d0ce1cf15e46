// A leg curl and a platform as the kiosk's own models, without windows, and members in front of
// them: hours of training in a second, the same for the same seed.
#pragma once

#include "deploy/members/member.hpp"
#include "tests/kiosk/app/story.hpp"

#include <functional>
#include <string>
#include <vector>

namespace members {

class Hall {
public:
    // As many people as given; members take their seeds from `seed`.
    Hall(const std::vector<Person>& people, double speed, std::uint32_t seed);

    // Called after each step.
    std::function<void()> after_step = [] {};

    void pass(Time time);

    // Working sets saved by the person at the station, corrected and removed ones left out.
    std::vector<gym::LoggedSet> sets(const Person& person, std::size_t station) const;

    const kiosk::app::Story& kiosk(std::size_t station) const { return kiosks_[station]; }

    // "1250 Ada: press save_2" ...
    const std::vector<std::string>& acts() const { return acts_; }

private:
    Shown shown(std::size_t station) const;
    void perform(const Member& member, const Act& act);
    void answer_questions();
    gym::Profile profile(const std::string& card) const;
    std::vector<gym::LoggedSet> history(const std::string& member) const;

    std::vector<kiosk::app::Story> kiosks_;
    std::vector<std::size_t> answered_; // effects of each kiosk that were looked at
    std::vector<Member> members_;
    std::vector<std::string> acts_;
    Time now_{};
};

} // namespace members
