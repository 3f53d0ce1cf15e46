#include "tests/deploy/members/hall.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/history.hpp"
#include "kiosk/ui/print.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace members {

using kiosk::app::Story;

namespace {

constexpr Time looks_again{20}; // after a touch, as the real shell is told of a new frame

std::string name_of(std::size_t station) {
    return "STATION" + std::to_string(station);
}

// Every story calls its station STATION in the ids it gives.
gym::SetId at_station(gym::SetId id, std::size_t station) {
    if (id.origin == "STATION") {
        id.origin = name_of(station);
    }
    return id;
}

std::string text_of(const Act& act) {
    if (const auto* press = std::get_if<Press>(&act)) {
        return "press " + press->target;
    }
    return std::holds_alternative<TapCard>(act) ? "tap" : "walk";
}

} // namespace

Hall::Hall(const std::vector<Person>& people, double speed, std::uint32_t seed) {
    for (const char* kind : {"leg_curl", "deadlift_platform"}) {
        Story kiosk = Story::nameless();
        const std::string name = name_of(kiosks_.size());
        kiosk.happen(kiosk::screens::Introduced{{{name}, name, kind}, "Gym", "Europe/Berlin"});
        kiosk.link(true);
        kiosk.model.pace = speed;
        kiosks_.push_back(std::move(kiosk));
        answered_.push_back(0);
    }
    for (std::size_t i = 0; i < people.size(); ++i) {
        const auto number = static_cast<std::uint32_t>(i);
        members_.emplace_back(people[i], Floor{2, speed}, i % 2, seed + 7919 * number);
    }
}

void Hall::pass(Time time) {
    const Time until = now_ + time;
    while (now_ < until) {
        Time next = until;
        bool acted = false;
        for (Member& member : members_) {
            const Step step = member.look(shown(member.station()), now_);
            if (!std::holds_alternative<Wait>(step.act)) {
                acts_.push_back(
                    std::to_string(now_.count()) + " " + member.person().name + ": " +
                    text_of(step.act)
                );
                perform(member, step.act);
                acted = true;
            }
            next = std::min(next, step.again);
        }
        answer_questions();
        after_step();
        for (const Story& kiosk : kiosks_) {
            if (const auto wakes = kiosk::app::wakes_at(kiosk.model)) {
                next = std::min(next, std::chrono::ceil<Time>(*wakes - kiosk::app::opened()));
            }
        }
        next = std::max(acted ? std::min(next, now_ + looks_again) : next, now_ + Time(1));
        for (Story& kiosk : kiosks_) {
            const auto at = kiosk::app::opened() + next;
            if (at > kiosk.model.now) { // writing took its time
                kiosk.pass(at - kiosk.model.now);
            }
        }
        now_ = next;
    }
}

Shown Hall::shown(std::size_t station) const {
    return last_frame(kiosk::ui::print(kiosks_[station].frame(), 1));
}

void Hall::perform(const Member& member, const Act& act) {
    if (std::holds_alternative<Walk>(act)) {
        return;
    }
    Story& kiosk = kiosks_[member.station()];
    if (std::holds_alternative<TapCard>(act)) {
        kiosk.tap({member.person().card});
        return;
    }
    const auto frame = kiosk.frame();
    for (const auto& target : frame.targets) {
        if (target.name == std::get<Press>(act).target) {
            kiosk.happen(target.message);
            return;
        }
    }
}

void Hall::answer_questions() {
    for (std::size_t i = 0; i < kiosks_.size(); ++i) {
        while (answered_[i] < kiosks_[i].effects.size()) {
            const auto effect = kiosks_[i].effects[answered_[i]++];
            if (const auto* ask = std::get_if<kiosk::screens::AskProfile>(&effect)) {
                const gym::CardNumber card = ask->card;
                kiosks_[i].happen(kiosk::screens::ProfileFound{card, profile(card.value)});
            }
        }
    }
}

gym::Profile Hall::profile(const std::string& card) const {
    const auto owner = std::find_if(members_.begin(), members_.end(), [&](const Member& member) {
        return member.person().card == card;
    });
    return {{card}, owner->person().name, {}, content::beginner_hamstrings(), {}, history(card)};
}

std::vector<gym::LoggedSet> Hall::history(const std::string& member) const {
    std::vector<gym::LoggedSet> logged;
    std::vector<gym::SetId> voided;
    for (std::size_t i = 0; i < kiosks_.size(); ++i) {
        std::uint64_t seq = 0;
        for (const wire::EventBody& body : kiosks_[i].kept()) {
            ++seq;
            if (const auto* removed = std::get_if<wire::SetVoided>(&body)) {
                voided.push_back(at_station(removed->set, i));
            }
            const auto* kept = std::get_if<wire::SetLogged>(&body);
            if (kept == nullptr || !kept->set.member || kept->set.member->value != member) {
                continue;
            }
            gym::LoggedSet set{{name_of(i), Story::boot, seq}, {}, false, kept->set};
            // Close together: all of a test is one session.
            set.at = kiosk::app::opened() + std::chrono::milliseconds(logged.size());
            if (set.set.replaces) {
                set.set.replaces = at_station(*set.set.replaces, i);
            }
            logged.push_back(std::move(set));
        }
    }
    return training::merge_history({}, logged, voided);
}

std::vector<gym::LoggedSet> Hall::sets(const Person& person, std::size_t station) const {
    auto sets = history(person.card);
    std::erase_if(sets, [&](const gym::LoggedSet& set) {
        return set.id.origin != name_of(station);
    });
    return sets;
}

} // namespace members
