// Whatever happens between kiosk and hub, every event that the journal holds is applied exactly
// once and in order, in a bounded number of messages. And this test would notice if it were not
// so: broken copies of either side fail it.
#include "tests/common/delivery/simulation.hpp"

#include <gtest/gtest.h>

namespace delivery {

namespace {

constexpr std::uint64_t seeds = 400;
constexpr int steps = 400;

template <class TheSender, class TheReceiver>
std::optional<std::string> first_broken(Network network, std::uint64_t seeds_max) {
    for (std::uint64_t seed = 1; seed <= seeds_max; ++seed) {
        Simulation<TheSender, TheReceiver> simulation(seed, network);
        if (const auto broken = simulation.run(steps)) {
            return "seed " + std::to_string(seed) + ": " + *broken;
        }
    }
    return std::nullopt;
}

TEST(Delivery, Q2_ExactlyOnceAndInOrderWhateverIsCutKilledOrRestored) {
    const auto broken = first_broken<Sender, Receiver>(Network::tcp, seeds);
    EXPECT_FALSE(broken) << *broken;
}

TEST(Delivery, Q2_ExactlyOnceAndInOrderEvenIfMessagesAreLostAndRepeated) {
    const auto broken = first_broken<Sender, Receiver>(Network::hostile, seeds);
    EXPECT_FALSE(broken) << *broken;
}

TEST(Delivery, TheSimulationKeepsManyEventsAndRepeatsItself) {
    Simulation<Sender, Receiver> one(7, Network::tcp);
    Simulation<Sender, Receiver> same(7, Network::tcp);
    one.run(steps);
    same.run(steps);
    EXPECT_GT(one.events_kept(), 1000u);
    EXPECT_EQ(one.events_kept(), same.events_kept());
}

// --- broken on purpose: each must be caught ---

struct AppliesWhatItHasSeen : Receiver {
    Verdict judge(std::uint64_t boot, std::uint64_t seq) const {
        const Verdict verdict = Receiver::judge(boot, seq);
        return verdict == Verdict::seen ? Verdict::fresh : verdict;
    }

    void advance(std::uint64_t boot, std::uint64_t seq) {
        restore({boot, std::max(seq, mark(boot).hw), 0});
    }
};

struct AppliesWhatIsEarly : Receiver {
    Verdict judge(std::uint64_t boot, std::uint64_t seq) const {
        const Verdict verdict = Receiver::judge(boot, seq);
        return verdict == Verdict::early ? Verdict::fresh : verdict;
    }

    void advance(std::uint64_t boot, std::uint64_t seq) { restore({boot, seq, 0}); }
};

struct WaitsForWhatIsGone : Receiver {
    std::uint64_t begins_at(std::uint64_t, std::uint64_t) { return 0; }
};

// Goes on after a Welcome where it was, not where the hub is.
class TrustsItsMemory {
public:
    TrustsItsMemory(std::vector<Stretch> journal, std::span<const base::Mark> remembered)
        : sender_(std::move(journal), remembered)
        , remembered_(remembered.begin(), remembered.end()) {}

    void kept(std::uint64_t boot, std::uint64_t seq) { sender_.kept(boot, seq); }

    void welcomed(std::span<const base::Mark>) { sender_.welcomed(remembered_); }

    void acknowledged(std::span<const base::Mark> marks) {
        for (const base::Mark& mark : marks) {
            std::erase_if(remembered_, [&](const base::Mark& old) {
                return old.boot == mark.boot;
            });
            remembered_.push_back(mark);
        }
        sender_.acknowledged(marks);
    }

    void disconnected() { sender_.disconnected(); }

    std::optional<Stretch> next() { return sender_.next(); }

    std::vector<Stretch> held() const { return sender_.held(); }

    std::uint64_t mark(std::uint64_t boot) const { return sender_.mark(boot); }

    bool at_hub(std::uint64_t boot, std::uint64_t seq) const { return sender_.at_hub(boot, seq); }

    std::uint64_t waiting() const { return sender_.waiting(); }

private:
    Sender sender_;
    std::vector<base::Mark> remembered_;
};

// Never asks how much is under way.
struct SendsAtOnce : Sender {
    using Sender::Sender;

    std::optional<Stretch> next() {
        auto batch = Sender::next();
        if (!batch && waiting() > 3 * batch_events_max) {
            Sender copy = *this;
            copy.acknowledged({});
            batch = copy.next();
        }
        return batch;
    }
};

template <class TheSender, class TheReceiver>
void expect_caught(Network network, const std::string& words) {
    const auto broken = first_broken<TheSender, TheReceiver>(network, seeds);
    ASSERT_TRUE(broken);
    EXPECT_NE(broken->find(words), std::string::npos) << *broken;
}

TEST(Delivery, CatchesAReceiverThatDoesNotDedupe) {
    expect_caught<Sender, AppliesWhatItHasSeen>(Network::tcp, "applied twice");
}

TEST(Delivery, CatchesAReceiverThatSkipsAhead) {
    expect_caught<Sender, AppliesWhatIsEarly>(Network::hostile, "never came");
}

TEST(Delivery, CatchesAReceiverThatWaitsForWhatIsGone) {
    expect_caught<Sender, WaitsForWhatIsGone>(Network::hostile, "without end");
}

TEST(Delivery, CatchesASenderThatIgnoresTheWelcome) {
    expect_caught<TrustsItsMemory, Receiver>(Network::tcp, "does not have");
}

TEST(Delivery, CatchesASenderWithoutALimit) {
    expect_caught<SendsAtOnce, Receiver>(Network::tcp, "in flight");
}

} // namespace

} // namespace delivery
