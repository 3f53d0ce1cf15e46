// A kiosk in the hands of everybody at once: random touches, cards, ticks and answers. Whatever
// they do, it does not crash, every picture keeps the rules, and whoever trains can leave (J9).
#include "common/content/catalogue.hpp"
#include "tests/kiosk/app/story.hpp"
#include "tests/kiosk/screens/layout.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace kiosk::app {
namespace {

using namespace screens;
using namespace std::chrono_literals;

#ifdef NDEBUG
constexpr int touches_most = 100'000;
#else
constexpr int touches_most = 10'000; // unoptimised
#endif
constexpr unsigned seed = 20261122;

// Names and numbers that stand nowhere else on a kiosk.
gym::Profile member(const std::string& name, double kg) {
    gym::Profile profile{{"MEMBER-" + name}, name, {}, content::beginner_hamstrings(), {}, {}};
    for (std::uint64_t i = 0; i < 3; ++i) {
        profile.history.push_back(past_set(profile, i + 1, opened() - 48h + i * 3min, kg, 12));
    }
    return profile;
}

struct Person {
    gym::CardNumber card;
    std::optional<gym::Profile> profile; // none: nobody knows the card
};

class Crawler {
public:
    explicit Crawler(std::string_view language)
        : language_(language) {
        story_.language = language_;
        shown_ = story_.frame();
    }

    void crawl() {
        while (story_.touches < touches_most && !testing::Test::HasFailure()) {
            act();
            shown_ = story_.frame();
            check(shown_);
        }
    }

    const std::set<std::string>& screens_seen() const { return seen_; }

private:
    int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

    void act() {
        const int choice = upto(99);
        if (choice < 78 && !shown_.targets.empty()) {
            const auto index = upto(static_cast<int>(shown_.targets.size()) - 1);
            ++story_.touches;
            story_.happen(shown_.targets[static_cast<std::size_t>(index)].message);
        } else if (choice < 84) {
            story_.tap(people_[static_cast<std::size_t>(upto(2))].card);
        } else if (choice < 90) {
            answer(people_[static_cast<std::size_t>(upto(2))]);
        } else if (choice < 92) {
            story_.link(upto(1) == 1, static_cast<std::uint64_t>(upto(99)), 3);
        } else if (choice < 94) {
            story_.disk = upto(9) == 0 ? Story::Disk::refuses : Story::Disk::works;
        } else if (choice < 95) {
            story_.introduce("Leg curl 1", "Northside Gym");
        } else {
            const base::Duration waits[] = {1ms, 1s, 40s, 95s, 200s, 4h};
            story_.pass(waits[upto(5)]);
        }
    }

    // Often of another card than the one asked about: those come late.
    void answer(const Person& person) {
        if (person.profile) {
            story_.happen(ProfileFound{person.card, *person.profile});
        } else {
            story_.happen(CardUnknown{person.card, upto(1) == 1});
        }
    }

    void check(const Frame& frame) {
        const bool first = seen_.insert(frame.screen).second;
        for (const std::string& fault : target_faults(frame)) {
            ADD_FAILURE() << where(frame) << fault;
        }
        if (first || upto(3) == 0) { // measuring is what takes the time
            for (const std::string& fault : edge_faults(frame, metrics_of(small_screen))) {
                ADD_FAILURE() << where(frame) << fault;
            }
        }
        check_private(frame);
        if (frame.changes_at) {
            EXPECT_GT(*frame.changes_at, story_.model.now) << where(frame);
        }
        const auto wakes = wakes_at(story_.model);
        EXPECT_TRUE(story_.model.visit || story_.model.occupied || frame.screen != "idle" || !wakes)
            << where(frame) << "nobody is there to wait for";
        if (first || story_.touches % 256 == 0) {
            check_way_out(frame);
        }
    }

    // Nothing of whoever was there, and nothing of whoever trains on a question to another one.
    void check_private(const Frame& frame) {
        const bool nobodys = frame.screen == "idle" || frame.screen == "unknown_card" ||
                             frame.screen == "occupied" || frame.screen == "sign_in";
        if (!nobodys) {
            return;
        }
        const std::string words = words_of(frame);
        for (const Person& person : people_) {
            if (person.profile) {
                EXPECT_EQ(words.find(person.profile->first_name), std::string::npos)
                    << where(frame) << words;
            }
        }
        if (frame.screen == "idle") {
            EXPECT_FALSE(story_.model.visit) << where(frame);
            if (upto(7) == 0) {
                expect_like_unused(frame);
            }
        }
    }

    // An idle kiosk looks like one at which nobody ever trained.
    void expect_like_unused(const Frame& frame) {
        Model unused;
        unused.station = story_.model.station;
        unused.kind = story_.model.kind;
        unused.zone = story_.model.zone;
        unused.link.connected = story_.model.link.connected;
        unused.now = story_.model.now;
        unused.screen = Idle{std::get<Idle>(story_.model.screen).asking};
        EXPECT_EQ(
            view(unused, metrics_of(small_screen), texts(language_), small_screen).drawing,
            frame.drawing
        );
    }

    // Whoever trains is signed out within two touches, counted from their own screen: a question to
    // a second card, or the pad of who has none, is not theirs.
    void check_way_out(const Frame& frame) {
        if (!story_.model.visit || story_.model.occupied || signs_in_beside(story_.model)) {
            return;
        }
        const auto is_gone = [&, who = *story_.model.visit](const Model& model) {
            const auto is_who = [&](const Visit& visit) {
                return visit.card == who.card && visit.since == who.since;
            };
            return (!model.visit || !is_who(*model.visit)) &&
                   std::ranges::none_of(model.partners, is_who, &Partner::visit);
        };
        for (const auto& first : frame.targets) {
            const Model after = update(story_.model, first.message).model;
            if (is_gone(after)) {
                return;
            }
            const Frame next =
                view(after, metrics_of(small_screen), texts(language_), small_screen);
            for (const auto& second : next.targets) {
                if (is_gone(update(after, second.message).model)) {
                    return;
                }
            }
        }
        ADD_FAILURE() << where(frame) << "no way out within two touches";
    }

    std::string where(const Frame& frame) const {
        return frame.screen + " after " + std::to_string(story_.touches) + " touches, seed " +
               std::to_string(seed) + ": ";
    }

    std::string language_;
    Story story_;
    Frame shown_;
    std::mt19937 random_{seed};
    std::vector<Person> people_{
        {ada_card, member("Xenobia", 66)}, {bo_card, member("Quillon", 33)}, {{"00FF"}, {}}};
    std::set<std::string> seen_;
};

class Crawl : public testing::TestWithParam<std::string> {};

TEST_P(Crawl, NothingItPressesBreaksAKiosk) {
    Crawler crawler(GetParam());
    crawler.crawl();
    for (const char* screen :
         {"idle", "unknown_card", "occupied", "set", "rest", "change", "settings", "summary"}) {
        EXPECT_TRUE(crawler.screens_seen().contains(screen)) << screen << " was never reached";
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, Crawl, testing::ValuesIn(content::languages()));

} // namespace
} // namespace kiosk::app
