#include "kiosk/link/conversation.hpp"

#include "common/net/deadlines.hpp"

#include <algorithm>

namespace kiosk::link {

namespace {

std::vector<wire::Pending> pending(const std::vector<delivery::Stretch>& boots) {
    std::vector<wire::Pending> named;
    for (const delivery::Stretch& stretch : boots) {
        named.push_back({stretch.boot, stretch.first});
    }
    return named;
}

} // namespace

Conversation::Conversation(
    std::uint64_t boot,
    std::string kernel_boot_id,
    std::string program_version,
    delivery::Sender sender
)
    : boot_(boot)
    , hub_clock_(std::move(kernel_boot_id))
    , program_version_(std::move(program_version))
    , sender_(std::move(sender)) {}

Effects Conversation::opened(base::Moment now) {
    state_ = State::opened;
    opened_at_ = now.boottime;
    heard_at_ = now.boottime;
    beat_at_ = now.boottime + net::heartbeat_every;
    wire::Hello hello;
    hello.boot = boot_;
    hello.program_version = program_version_;
    hello.pending = pending(sender_.hello());
    return {Send{std::move(hello)}};
}

Effects Conversation::closed() {
    Effects effects;
    sender_.disconnected();
    again_at_.reset();
    if (std::exchange(state_, State::closed) == State::welcomed) {
        effects.push_back(Changed{});
    }
    for (const auto& [id, until] : std::exchange(asked_, {})) {
        effects.push_back(Answered{id, std::nullopt});
    }
    return effects;
}

Effects Conversation::received(const wire::ToKiosk& message, base::Moment now) {
    heard_at_ = now.boottime;
    Effects effects;
    if (const auto* welcome = std::get_if<wire::Welcome>(&message)) {
        hub_clock_.exchanged(opened_at_, welcome->hello_received, welcome->hub_time, now.boottime);
        hear(*welcome, effects);
    } else if (const auto* ack = std::get_if<wire::Ack>(&message)) {
        sender_.acknowledged(ack->marks);
        effects.push_back(Changed{});
        deliver(effects);
        effects.push_back(Remember{ack->marks}); // waits for the disk, and nobody for it
    } else if (const auto* later = std::get_if<wire::RetryLater>(&message)) {
        sender_.sent_away();
        again_at_ = now.boottime + std::min(std::chrono::seconds(later->seconds), retry_max);
    } else if (const auto* response = std::get_if<wire::Response>(&message)) {
        if (asked_.erase(response->id) > 0) { // else too late
            effects.push_back(Answered{response->id, *response});
        }
    } else if (const auto* refused = std::get_if<wire::Refused>(&message)) {
        effects.push_back(End{"the hub refuses: " + refused->detail});
    } else if (const auto* pong = std::get_if<wire::Pong>(&message)) {
        hub_clock_.exchanged(pong->boottime, pong->received, pong->hub_time, now.boottime);
    } else {
        effects.push_back(Heard{message});
    }
    return effects;
}

void Conversation::hear(const wire::Welcome& welcome, Effects& effects) {
    state_ = State::welcomed;
    sender_.welcomed(welcome.marks);
    effects.push_back(Remember{welcome.marks});
    effects.push_back(Heard{welcome});
    effects.push_back(Changed{});
    effects.push_back(Send{told_});
    deliver(effects);
}

void Conversation::deliver(Effects& effects) {
    for (auto named = sender_.name(); !named.empty(); named = sender_.name()) {
        effects.push_back(Send{wire::Batch{{}, pending(named)}});
    }
    while (const auto stretch = sender_.next()) {
        effects.push_back(ReadJournal{*stretch});
    }
}

Effects Conversation::kept(std::uint64_t boot, std::uint64_t seq) {
    Effects effects;
    sender_.kept(boot, seq);
    deliver(effects);
    effects.push_back(Changed{});
    return effects;
}

Effects Conversation::read(const delivery::Stretch& stretch, std::vector<wire::Event> events) {
    if (state_ != State::welcomed) {
        return {};
    }
    wire::Batch batch{{}, {}, hub_clock_.best()};
    auto held = events.begin();
    for (std::uint64_t seq = stretch.first; seq <= stretch.last; ++seq) {
        if (held != events.end() && held->seq == seq) {
            batch.events.push_back(std::move(*held++));
        } else {
            wire::Event lost; // of no kind and without a body, whose CRC is 0
            lost.boot = stretch.boot;
            lost.seq = seq;
            batch.events.push_back(std::move(lost));
        }
    }
    return {Send{std::move(batch)}};
}

Effects Conversation::unreadable(std::string why) {
    return {End{std::move(why)}};
}

void Conversation::holds(const std::vector<delivery::Stretch>& journal) {
    for (const delivery::Stretch& known : sender_.held()) {
        const auto left = std::ranges::find(journal, known.boot, &delivery::Stretch::boot);
        sender_.forgot(known.boot, left == journal.end() ? known.last + 1 : left->first);
    }
}

Effects Conversation::ask(
    std::uint64_t id, wire::Ask ask, std::chrono::milliseconds wait_max, base::Moment now
) {
    if (!connected()) {
        return {Answered{id, std::nullopt}};
    }
    asked_[id] = now.boottime + wait_max;
    return {Send{wire::Request{id, std::move(ask)}}};
}

Effects Conversation::tell(const wire::StationState& state) {
    told_ = state;
    if (!connected()) {
        return {};
    }
    return {Send{told_}};
}

std::optional<std::chrono::nanoseconds> Conversation::wakes_at() const {
    if (state_ == State::closed) {
        return std::nullopt;
    }
    std::chrono::nanoseconds first = std::min(heard_at_ + net::idle_max, beat_at_);
    if (again_at_) {
        first = std::min(first, *again_at_);
    }
    for (const auto& [id, until] : asked_) {
        first = std::min(first, until);
    }
    return first;
}

Effects Conversation::elapsed(base::Moment now) {
    Effects effects;
    if (state_ == State::closed) {
        return effects;
    }
    for (auto each = asked_.begin(); each != asked_.end();) {
        if (each->second <= now.boottime) {
            effects.push_back(Answered{each->first, std::nullopt});
            each = asked_.erase(each);
        } else {
            ++each;
        }
    }
    if (again_at_ && now.boottime >= *again_at_) {
        again_at_.reset();
        sender_.go_on();
        deliver(effects);
    }
    if (now.boottime >= heard_at_ + net::idle_max) {
        effects.push_back(End{"the hub is silent"});
    } else if (now.boottime >= beat_at_) {
        beat_at_ = now.boottime + net::heartbeat_every;
        effects.push_back(Send{wire::Ping{now.wall, now.boottime}});
        if (connected() && now.boottime >= forget_at_) { // an hour is many heartbeats
            forget_at_ = now.boottime + forget_every;
            effects.push_back(ForgetSafe{});
        }
    }
    return effects;
}

} // namespace kiosk::link
