#include "hub/links/conversation.hpp"

#include "common/net/deadlines.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::links {

namespace {

// Tells the peer why, then ends.
Effects refuse(wire::Refused::Why why, std::string detail) {
    Effects effects{Send{wire::Refused{why, detail}}};
    effects.push_back(End{std::move(detail), true});
    return effects;
}

} // namespace

Effects Conversation::opened(const std::optional<gym::Station>& station) {
    if (!station) {
        return refuse(
            wire::Refused::Why::not_a_station,
            "its certificate names no station of this gym; add it with 'gymfloor-hub station add'"
        );
    }
    return {};
}

Effects Conversation::turned_away() {
    return refuse(wire::Refused::Why::too_many, "too many kiosks are connected already");
}

Effects Conversation::revoked() {
    return refuse(
        wire::Refused::Why::not_a_station,
        "its key was revoked; make its station another kiosk with a spare one"
    );
}

Effects Conversation::received(wire::ToHub message, base::Moment now) {
    if (!welcomed_) {
        return hear_first(message, now);
    }
    if (std::holds_alternative<wire::Hello>(message)) {
        return refuse(wire::Refused::Why::out_of_order, "a second Hello on one connection");
    }
    if (auto* batch = std::get_if<wire::Batch>(&message)) {
        return {Apply{std::move(*batch)}};
    }
    if (auto* request = std::get_if<wire::Request>(&message)) {
        return {AnswerRequest{std::move(*request)}};
    }
    if (const auto* state = std::get_if<wire::StationState>(&message)) {
        return {Told{*state}};
    }
    const auto& ping = std::get<wire::Ping>(message);
    return {Send{wire::Pong{ping.kiosk_time, now.wall, ping.boottime, now.wall}}};
}

Effects Conversation::hear_first(const wire::ToHub& message, base::Moment now) {
    const auto* hello = std::get_if<wire::Hello>(&message);
    if (hello == nullptr) {
        return refuse(wire::Refused::Why::out_of_order, "the first message must be a Hello");
    }
    if (hello->min_version > wire::version_max || hello->max_version < wire::version_min) {
        return refuse(
            wire::Refused::Why::version,
            fmt::format(
                "this hub speaks protocol {} to {}, the kiosk {} to {}: update the older one",
                wire::version_min,
                wire::version_max,
                hello->min_version,
                hello->max_version
            )
        );
    }
    hello_ = *hello;
    hello_received_ = now.wall;
    return {Begin{hello->pending}};
}

Effects Conversation::unreadable(std::string why) {
    return refuse(wire::Refused::Why::bad_frame, std::move(why));
}

Effects Conversation::begun(std::optional<events::Begun> begun, wire::Welcome welcome) {
    if (!begun) {
        return {End{"the disk can not keep up; it will come again"}};
    }
    welcomed_ = true;
    welcome.version = std::min(hello_.max_version, wire::version_max);
    welcome.marks = std::move(begun->marks);
    welcome.hello_received = hello_received_;
    Effects effects{Send{std::move(welcome)}};
    effects.push_back(Arrived{hello_.program_version});
    return effects;
}

Effects Conversation::done(events::BatchDone done) {
    Effects effects{Send{wire::Ack{done.marks}}};
    effects.push_back(Committed{std::move(done)});
    return effects;
}

Effects Conversation::put_off(std::chrono::seconds wait) {
    return {Send{wire::RetryLater{static_cast<std::uint32_t>(wait.count())}}};
}

std::chrono::seconds Conversation::patience() const {
    return welcomed_ ? net::idle_max : net::hello_max;
}

} // namespace hub::links
