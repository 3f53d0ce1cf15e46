// The conversations of a kiosk and the hub, and what the input lets happen between them: cuts,
// kills, late messages, refusing disks, a hub put back to its backup, a journal that lost some,
// and peers that lie. Whatever it was, afterwards every event is at the hub once, as it was; the
// kiosk forgets none that no backup has, and neither side breaks the rules on the way.
#include "common/base/check.hpp"
#include "kiosk/link/conversation.hpp"
#include "tests/fuzz/hub_end.hpp"
#include "tests/fuzz/lies.hpp"

#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <deque>
#include <list>
#include <set>

namespace {

using delivery::Stretch;
using fuzz::event_of;
using fuzz::HubDisk;
using fuzz::HubEnd;
using Key = std::pair<std::uint64_t, std::uint64_t>;

const gym::Station station{{"CURL00000001"}, "Leg curl", "leg_curl"};

constexpr std::size_t events_max = 1000; // more show nothing new

// The kiosk's link, as far as it knows.
struct Link {
    HubEnd* hub = nullptr; // none: there is no link
    bool began = false;    // it said Hello
    bool welcomed = false;
    bool lied_to = false;
    int unanswered = 0; // batches
};

class Gym {
public:
    explicit Gym(FuzzedDataProvider& input)
        : input_(input) {
        restart_kiosk();
    }

    void run() {
        while (input_.remaining_bytes() > 0) {
            happen();
            check();
        }
        settle();
    }

private:
    void happen() {
        switch (input_.ConsumeIntegralInRange(0, 19)) {
        case 0:
            return keep(input_.ConsumeIntegralInRange(1, 200));
        case 1:
            return keep(1);
        case 2:
            return connect();
        case 3:
        case 4:
            return some_hub_end().read(now_);
        case 5:
        case 6:
            return some_hub_end().commit();
        case 7:
            return some_hub_end().put_off(
                std::chrono::seconds(input_.ConsumeIntegral<std::uint16_t>())
            );
        case 8:
        case 9:
            return kiosk_reads();
        case 10:
            return hang_up();
        case 11:
            return restart_kiosk();
        case 12:
            return lose_hub(); // killed
        case 13:
            return back_up();
        case 14:
            return restore_hub();
        case 15:
            return pass_time();
        case 16:
            return ask_or_tell();
        case 17:
            return lose_events();
        case 18:
            return lie_to_kiosk();
        default:
            return lie_to_hub();
        }
    }

    // --- the kiosk: as hub_link.cpp, on a journal that is a list ---

    void restart_kiosk() {
        hang_up();
        ++boot_;
        seq_ = 0;
        std::vector<base::Mark> remembered;
        for (const auto& [boot, mark] : remembered_) {
            remembered.push_back(mark);
        }
        conversation_.emplace(boot_, "kernel", "fuzzed", delivery::Sender(journal_, remembered));
        asked_.clear();
    }

    void keep(int events) {
        for (; events > 0 && kept_.size() < events_max; --events) {
            ++seq_;
            if (journal_.empty() || journal_.back().boot != boot_) {
                journal_.push_back({boot_, seq_, seq_});
            }
            journal_.back().last = seq_;
            kept_.insert({boot_, seq_});
            perform(conversation_->kept(boot_, seq_));
        }
    }

    void connect() {
        if (link_.hub == nullptr) {
            link_.hub = &hub_ends_.emplace_back(hub_, station);
            perform(conversation_->opened(now_));
        }
    }

    // What is on its way still comes, some of it.
    void hang_up() {
        if (link_.hub != nullptr) {
            auto& up = link_.hub->up;
            up.resize(input_.ConsumeIntegralInRange<std::size_t>(0, up.size()));
        }
        link_ = {};
        if (conversation_) {
            perform(conversation_->closed());
            GF_CHECK(asked_.empty() && !conversation_->connected());
        }
    }

    void kiosk_reads() {
        if (link_.hub == nullptr) {
            return;
        }
        auto& down = link_.hub->down;
        if (down.empty()) {
            return link_.hub->is_open() ? void() : hang_up();
        }
        const wire::ToKiosk message = std::move(down.front());
        down.pop_front();
        const bool welcome = std::holds_alternative<wire::Welcome>(message);
        const bool answers = std::holds_alternative<wire::Ack>(message) ||
                             std::holds_alternative<wire::RetryLater>(message);
        link_.welcomed = link_.welcomed || welcome;
        link_.unanswered -= answers ? 1 : 0;
        const bool may_fall = welcome || link_.lied_to;
        const auto before = marks();
        perform(conversation_->received(message, now_));
        for (const auto& [boot, hw] : marks()) {
            const auto was = before.find(boot);
            GF_CHECK(may_fall || was == before.end() || was->second <= hw);
        }
    }

    void perform(kiosk::link::Effects effects) {
        for (auto& effect : effects) {
            to_do_.push_back(std::move(effect));
        }
        if (std::exchange(performing_, true)) {
            return;
        }
        while (!to_do_.empty()) {
            const kiosk::link::Effect effect = std::move(to_do_.front());
            to_do_.pop_front();
            std::visit([this](const auto& wanted) { on(wanted); }, effect);
        }
        performing_ = false;
        if (std::exchange(ends_, false)) {
            hang_up();
        }
    }

    void on(const kiosk::link::Send& send) {
        if (link_.hub == nullptr) {
            return;
        }
        GF_CHECK(std::holds_alternative<wire::Hello>(send.message) == !link_.began);
        link_.began = true;
        if (const auto* batch = std::get_if<wire::Batch>(&send.message)) {
            check(*batch);
            ++link_.unanswered;
            GF_CHECK(link_.lied_to || link_.unanswered <= delivery::batches_in_flight_max);
        }
        link_.hub->up.push_back(send.message);
    }

    void check(const wire::Batch& batch) const {
        GF_CHECK(link_.welcomed);
        GF_CHECK(batch.events.size() <= delivery::batch_events_max);
        GF_CHECK(batch.events.empty() != batch.pending.empty());
        if (!batch.events.empty()) {
            const wire::Event& first = batch.events.front();
            for (std::size_t i = 0; i < batch.events.size(); ++i) {
                GF_CHECK(batch.events[i].boot == first.boot);
                GF_CHECK(batch.events[i].seq == first.seq + i);
            }
            GF_CHECK(holds(first.boot, first.seq));
            GF_CHECK(holds(first.boot, batch.events.back().seq));
        }
    }

    void on(const kiosk::link::ReadJournal& wanted) {
        const Stretch& stretch = wanted.stretch;
        GF_CHECK(holds(stretch.boot, stretch.first) && holds(stretch.boot, stretch.last));
        if (input_.remaining_bytes() > 0 && input_.ConsumeIntegralInRange(0, 15) == 0) {
            return perform(conversation_->unreadable("a bad disk"));
        }
        std::vector<wire::Event> events;
        for (std::uint64_t seq = stretch.first; seq <= stretch.last; ++seq) {
            if (!lost_.contains({stretch.boot, seq})) {
                events.push_back(event_of(stretch.boot, seq));
            }
        }
        perform(conversation_->read(stretch, std::move(events)));
    }

    void on(const kiosk::link::Remember& wanted) {
        for (const base::Mark& mark : wanted.marks) {
            remembered_[mark.boot] = mark;
        }
    }

    void on(const kiosk::link::ForgetSafe&) {
        for (Stretch& held : journal_) {
            const auto found = remembered_.find(held.boot);
            const std::uint64_t safe = found == remembered_.end() ? 0 : found->second.safe;
            while (held.first <= std::min(safe, held.last)) {
                GF_CHECK(backup_.marks[held.boot].hw >= held.first);
                ++held.first;
            }
        }
        std::erase_if(journal_, [](const Stretch& held) { return held.first > held.last; });
        conversation_->holds(journal_);
    }

    void on(const kiosk::link::Answered& answered) {
        GF_CHECK(asked_.erase(answered.request) == 1);
    }

    void on(const kiosk::link::End&) { ends_ = true; }

    void on(const kiosk::link::Heard&) {}

    void on(const kiosk::link::Changed&) {}

    bool holds(std::uint64_t boot, std::uint64_t seq) const {
        return std::ranges::any_of(journal_, [&](const Stretch& held) {
            return held.boot == boot && held.first <= seq && seq <= held.last;
        });
    }

    std::map<std::uint64_t, std::uint64_t> marks() const {
        std::map<std::uint64_t, std::uint64_t> marks;
        for (const Stretch& held : journal_) {
            marks[held.boot] = conversation_->sender().mark(held.boot);
        }
        return marks;
    }

    void pass_time() {
        const auto wakes_at = conversation_->wakes_at();
        GF_CHECK(wakes_at.has_value() == (link_.hub != nullptr));
        const bool wakes = wakes_at && *wakes_at > now_.boottime && input_.ConsumeBool();
        const std::chrono::nanoseconds passed =
            wakes ? *wakes_at - now_.boottime
                  : std::chrono::seconds(input_.ConsumeIntegralInRange(0, 7200));
        now_.boottime += passed;
        now_.wall += std::chrono::duration_cast<base::Duration>(passed);
        perform(conversation_->elapsed(now_));
    }

    void ask_or_tell() {
        if (input_.ConsumeBool()) {
            return perform(conversation_->tell({true, gym::Help::none, 1}));
        }
        asked_.insert(++last_request_);
        const std::chrono::milliseconds wait_max(input_.ConsumeIntegral<std::uint16_t>());
        perform(conversation_->ask(last_request_, wire::FetchProfile{}, wait_max, now_));
    }

    // Some in the middle, or all up to some: then the process begins anew, as on a mended disk.
    void lose_events() {
        if (journal_.empty()) {
            return;
        }
        const auto at = input_.ConsumeIntegralInRange<std::size_t>(0, journal_.size() - 1);
        Stretch& held = journal_[at];
        const auto seq = input_.ConsumeIntegralInRange(held.first, held.last);
        if (input_.ConsumeBool()) {
            lost_.insert({held.boot, seq});
            return;
        }
        for (; held.first <= seq; ++held.first) {
            kept_.erase({held.boot, held.first});
        }
        std::erase_if(journal_, [](const Stretch& left) { return left.first > left.last; });
        restart_kiosk();
    }

    // --- the hub ---

    HubEnd& some_hub_end() {
        if (hub_ends_.empty()) {
            hub_ends_.emplace_back(liars_, station);
        }
        const auto at = input_.ConsumeIntegralInRange<std::size_t>(0, hub_ends_.size() - 1);
        return *std::next(hub_ends_.begin(), static_cast<std::ptrdiff_t>(at));
    }

    void lose_hub() {
        link_ = {};
        liar_ = nullptr;
        hub_ends_.clear();
        hang_up();
    }

    void back_up() {
        backup_ = hub_;
        for (auto& [boot, mark] : hub_.marks) {
            mark.safe = mark.hw;
        }
    }

    void restore_hub() {
        lose_hub();
        hub_ = backup_;
    }

    // --- peers that lie ---

    void lie_to_kiosk() {
        if (link_.hub != nullptr) {
            link_.lied_to = true;
            link_.hub->down.push_front(fuzz::lie_to_kiosk(input_));
        }
    }

    // As a station of its own, which can harm nobody else.
    void lie_to_hub() {
        if (liar_ == nullptr || input_.ConsumeBool()) {
            liar_ = &hub_ends_.emplace_back(liars_, station);
        }
        liar_->up.push_back(fuzz::lie_to_hub(input_));
    }

    // --- what has to hold ---

    void check() {
        const delivery::Sender& sender = conversation_->sender();
        auto held = sender.held();
        std::erase_if(held, [](const Stretch& left) { return left.first > left.last; });
        GF_CHECK(held == journal_);
        std::uint64_t waiting = 0;
        for (const Stretch& stretch : journal_) {
            const std::uint64_t mark = sender.mark(stretch.boot);
            GF_CHECK(mark + 1 >= stretch.first && mark <= stretch.last);
            waiting += stretch.last - mark;
            const bool knows = link_.welcomed && !link_.lied_to;
            GF_CHECK(!knows || mark <= hub_.marks[stretch.boot].hw);
        }
        GF_CHECK(sender.waiting() == waiting);
        GF_CHECK(link_.hub != nullptr || !conversation_->connected());
    }

    // No more trouble: all of it arrives, in as many messages as it takes.
    void settle() {
        hang_up();
        connect();
        std::size_t messages_max = 10;
        for (const Stretch& held : journal_) {
            messages_max += (held.last - held.first) / delivery::batch_events_max + 2;
        }
        while (!link_.hub->up.empty() || !link_.hub->down.empty()) {
            while (!link_.hub->up.empty()) {
                GF_CHECK(messages_max-- > 0);
                link_.hub->read(now_);
                link_.hub->commit();
            }
            kiosk_reads();
            check();
            GF_CHECK(link_.hub != nullptr);
        }
        GF_CHECK(conversation_->sender().waiting() == 0);
        for (const auto& [boot, seq] : kept_) {
            const auto& log = hub_.log[boot];
            const auto found = std::ranges::lower_bound(log, seq, {}, &wire::Event::seq);
            GF_CHECK(found != log.end() && found->seq == seq);
            const bool is_lost = found->kind == 0 && lost_.contains({boot, seq});
            GF_CHECK(is_lost || *found == event_of(boot, seq));
        }
    }

    FuzzedDataProvider& input_;
    base::Moment now_{base::from_us(1'800'000'000'000'000), std::chrono::hours(1)};

    std::vector<Stretch> journal_; // oldest boot first
    std::map<std::uint64_t, base::Mark> remembered_;
    std::set<Key> kept_; // and has to arrive
    std::set<Key> lost_; // of these, and has to be told
    std::uint64_t boot_ = 0;
    std::uint64_t seq_ = 0;
    std::optional<kiosk::link::Conversation> conversation_;
    std::deque<kiosk::link::Effect> to_do_;
    bool performing_ = false;
    bool ends_ = false;
    std::set<std::uint64_t> asked_;
    std::uint64_t last_request_ = 0;

    std::list<HubEnd> hub_ends_; // of links that the kiosk has left, too
    Link link_;
    HubEnd* liar_ = nullptr;
    HubDisk hub_;
    HubDisk backup_;
    HubDisk liars_;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    Gym(input).run();
    return 0;
}
