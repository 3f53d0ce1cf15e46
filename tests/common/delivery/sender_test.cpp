// The kiosk's half of delivery, one rule at a time. All of it together: delivery_property_test.
#include "common/delivery/sender.hpp"

#include <gtest/gtest.h>

namespace delivery {

namespace {

using Marks = std::vector<base::Mark>;
using Stretches = std::vector<Stretch>;

constexpr std::uint64_t boot = 0xb007;
constexpr std::uint64_t older = 0x01d;

std::optional<Stretch> batch(std::uint64_t of, std::uint64_t first, std::uint64_t last) {
    return Stretch{of, first, last};
}

// Linked, with events 1 to last in the journal.
Sender linked(std::uint64_t last) {
    Sender sender({{boot, 1, last}}, Marks{});
    sender.welcomed(Marks{{boot, 0, 0}});
    return sender;
}

TEST(Sender, SendsNothingBeforeTheWelcome) {
    Sender sender({{boot, 1, 5}}, Marks{});
    EXPECT_EQ(sender.next(), std::nullopt);
    sender.welcomed(Marks{{boot, 0, 0}});
    EXPECT_EQ(sender.next(), batch(boot, 1, 5));
    EXPECT_EQ(sender.next(), std::nullopt);
}

TEST(Sender, GoesOnAfterTheMarksOfTheWelcome) {
    Sender sender({{older, 3, 9}, {boot, 1, 5}}, Marks{});
    sender.welcomed(Marks{{older, 7, 0}, {boot, 5, 0}});
    EXPECT_EQ(sender.waiting(), 2u);
    EXPECT_EQ(sender.next(), batch(older, 8, 9));
    EXPECT_EQ(sender.next(), std::nullopt);
}

TEST(Sender, SentAwayItWaitsAndSendsTheSameAgain) {
    Sender sender = linked(70);
    EXPECT_EQ(sender.next(), batch(boot, 1, 64));
    EXPECT_EQ(sender.next(), batch(boot, 65, 70));
    sender.sent_away();
    sender.acknowledged(Marks{{boot, 0, 0}}); // the second came too early
    EXPECT_EQ(sender.next(), std::nullopt);
    EXPECT_EQ(sender.waiting(), 70u);
    sender.go_on();
    EXPECT_EQ(sender.next(), batch(boot, 1, 64));
    sender.sent_away();
    sender.disconnected();
    sender.welcomed(Marks{{boot, 0, 0}}); // another hub, another day
    EXPECT_EQ(sender.next(), batch(boot, 1, 64));
}

TEST(Sender, SendsTheOldestBootFirst) {
    Sender sender({{older, 1, 2}, {boot, 1, 2}}, Marks{});
    sender.welcomed(Marks{{older, 0, 0}, {boot, 0, 0}});
    EXPECT_EQ(sender.next(), batch(older, 1, 2));
    EXPECT_EQ(sender.next(), batch(boot, 1, 2));
    EXPECT_EQ(sender.held(), (Stretches{{older, 1, 2}, {boot, 1, 2}}));
}

TEST(Sender, BatchesAreFullAndFewInFlight) {
    Sender sender = linked(4 * batch_events_max);
    EXPECT_EQ(sender.next(), batch(boot, 1, 64));
    EXPECT_EQ(sender.next(), batch(boot, 65, 128));
    EXPECT_EQ(sender.next(), std::nullopt);
    sender.acknowledged(Marks{{boot, 64, 0}});
    EXPECT_EQ(sender.next(), batch(boot, 129, 192));
    EXPECT_EQ(sender.next(), std::nullopt);
}

TEST(Sender, AMarkTellsWhatIsAtTheHub) {
    Sender sender = linked(3);
    EXPECT_FALSE(sender.at_hub(boot, 1));
    EXPECT_EQ(sender.waiting(), 3u);
    sender.next();
    sender.acknowledged(Marks{{boot, 2, 0}});
    EXPECT_TRUE(sender.at_hub(boot, 2));
    EXPECT_FALSE(sender.at_hub(boot, 3));
    EXPECT_EQ(sender.mark(boot), 2u);
    EXPECT_EQ(sender.waiting(), 1u);
    EXPECT_FALSE(sender.at_hub(0xdead, 1));
}

TEST(Sender, SendsAgainWhatWasInFlightWhenTheLinkBroke) {
    Sender sender = linked(5);
    EXPECT_EQ(sender.next(), batch(boot, 1, 5));
    sender.disconnected();
    EXPECT_EQ(sender.next(), std::nullopt);
    sender.welcomed(Marks{{boot, 0, 0}});
    EXPECT_EQ(sender.next(), batch(boot, 1, 5));
}

TEST(Sender, SendsAgainWhatTheHubTookTooEarly) {
    Sender sender = linked(2 * batch_events_max);
    sender.next();
    sender.next();
    sender.acknowledged(Marks{{boot, 0, 0}});
    EXPECT_EQ(sender.next(), std::nullopt); // the other one is still under way
    sender.acknowledged(Marks{{boot, 0, 0}});
    EXPECT_EQ(sender.next(), batch(boot, 1, 64));
}

TEST(Sender, RememberedMarksHoldOnlyUntilTheWelcome) {
    Sender sender({{boot, 1, 5}}, Marks{{boot, 5, 0}});
    EXPECT_TRUE(sender.at_hub(boot, 5));
    sender.welcomed(Marks{{boot, 2, 0}}); // the hub was put back to a backup
    EXPECT_FALSE(sender.at_hub(boot, 5));
    EXPECT_EQ(sender.next(), batch(boot, 3, 5));
}

TEST(Sender, ABootThatTheWelcomeDoesNotNameIsSentFromItsBegin) {
    Sender sender({{boot, 4, 6}}, Marks{{boot, 6, 0}});
    sender.welcomed(Marks{});
    EXPECT_EQ(sender.mark(boot), 3u);
    EXPECT_EQ(sender.next(), batch(boot, 4, 6));
}

TEST(Sender, MarksOutsideTheJournalAreTakenAsItsEnds) {
    Sender sender({{boot, 4, 6}}, Marks{});
    sender.welcomed(Marks{{boot, 99, 0}, {0xdead, 1, 0}});
    EXPECT_EQ(sender.waiting(), 0u);
    EXPECT_EQ(sender.next(), std::nullopt);
    sender.acknowledged(Marks{{boot, 1, 0}});
    EXPECT_EQ(sender.waiting(), 3u);
}

TEST(Sender, EventsKeptWhileLinkedFollow) {
    Sender sender({}, Marks{});
    sender.welcomed(Marks{});
    EXPECT_EQ(sender.next(), std::nullopt);
    sender.kept(boot, 1);
    EXPECT_EQ(sender.next(), batch(boot, 1, 1));
    sender.kept(boot, 2);
    sender.kept(boot, 3);
    EXPECT_EQ(sender.next(), batch(boot, 2, 3));
    sender.acknowledged(Marks{{boot, 1, 0}});
    sender.acknowledged(Marks{{boot, 3, 0}});
    EXPECT_EQ(sender.waiting(), 0u);
    EXPECT_EQ(sender.next(), std::nullopt);
}

TEST(SenderDeathTest, AGapInTheJournalIsABug) {
    Sender sender({{boot, 1, 5}}, Marks{});
    EXPECT_DEATH(sender.kept(boot, 7), "");
}

// As many boots as fit are named at a time, every one of them before anything of it is sent.
TEST(Sender, NamesEveryBootHoweverMany) {
    Stretches journal;
    for (std::uint64_t of = 1; of <= 2 * boots_named_max + 1; ++of) {
        journal.push_back({of, 5, 5});
    }
    Sender sender(journal, Marks{});
    const auto marks = [](const Stretches& named) {
        Marks all;
        for (const Stretch& stretch : named) {
            all.push_back({stretch.boot, stretch.first - 1, 0});
        }
        return all;
    };
    const Stretches hello = sender.hello();
    EXPECT_EQ(hello.size(), boots_named_max);
    EXPECT_EQ(hello.front(), journal.front());
    EXPECT_TRUE(sender.name().empty()); // not before the Welcome
    sender.welcomed(marks(hello));
    const Stretches second = sender.name();
    const Stretches third = sender.name();
    EXPECT_EQ(second.size(), boots_named_max);
    ASSERT_EQ(third.size(), 1u);
    EXPECT_EQ(third.front(), journal.back());
    EXPECT_EQ(sender.next(), std::nullopt); // two are under way
    sender.acknowledged(marks(second));
    EXPECT_EQ(sender.next(), batch(1, 5, 5));
    EXPECT_TRUE(sender.name().empty());
    EXPECT_EQ(sender.hello(), hello); // the next connection begins anew
}

TEST(Sender, NamesAgainWhatWasSentAwayWithItsNames) {
    Stretches journal;
    for (std::uint64_t of = 1; of <= boots_named_max + 1; ++of) {
        journal.push_back({of, 5, 5});
    }
    Sender sender(journal, Marks{});
    sender.hello();
    sender.welcomed(Marks{});
    const Stretches rest = sender.name();
    EXPECT_EQ(rest, (Stretches{journal.back()}));
    sender.sent_away();
    EXPECT_TRUE(sender.name().empty());
    sender.go_on();
    EXPECT_EQ(sender.name().front(), journal.front());
    EXPECT_EQ(sender.name(), rest);
}

TEST(Sender, ForgetsWhatIsSafe) {
    Sender sender({{older, 1, 9}, {boot, 1, 5}}, Marks{});
    sender.welcomed(Marks{{older, 9, 9}, {boot, 3, 3}});
    sender.forgot(older, 10);
    sender.forgot(boot, 4);
    EXPECT_EQ(sender.held(), (Stretches{{boot, 4, 5}}));
    EXPECT_EQ(sender.next(), batch(boot, 4, 5));
    sender.forgot(boot, 6); // of this process: it goes on
    sender.kept(boot, 6);
    EXPECT_EQ(sender.held(), (Stretches{{boot, 6, 6}}));
}

} // namespace

} // namespace delivery
