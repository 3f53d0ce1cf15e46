#include "hub/admin/help_calls.hpp"

#include "common/base/clock.hpp"
#include "common/base/log.hpp"
#include "hub/admin/answers.hpp"
#include "hub/links/hub.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::admin {

namespace {

std::string told(const floor::Floor::Call& call, base::Instant now) {
    const auto waited = std::chrono::floor<std::chrono::seconds>(now - call.since);
    return fmt::format(
        "{}: {}, for {} min {} s\n",
        call.station.name,
        call.help == gym::Help::unwell ? "FEELS UNWELL" : "asks staff to come",
        waited.count() / 60,
        waited.count() % 60
    );
}

} // namespace

wire::AdminAnswer answer_calls(links::Hub& hub, const HelpCalls& command) {
    const auto calls = hub.floor.calls();
    if (command.done.empty()) {
        std::string out;
        for (const auto& call : calls) {
            out += told(call, base::wall_now());
        }
        return done(out.empty() ? "Nobody calls for help.\n" : out);
    }
    const auto call = std::find_if(calls.begin(), calls.end(), [&](const auto& each) {
        return each.station.name == command.done;
    });
    if (call == calls.end()) {
        return refused(base::refuse(
            base::Reason::not_found,
            fmt::format("nobody calls from '{}'; 'gymfloor-hub help' shows who does", command.done)
        ));
    }
    hub.floor.see_call(call->station.id);
    hub.floor_changed();
    spdlog::info("the call from {} was seen", command.done);
    return done(fmt::format("The call from {} is seen.\n", command.done));
}

} // namespace hub::admin
