// Answers requests: at once from the reader, or by way of the writer and the helper thread.
#pragma once

#include "hub/links/hub.hpp"

#include <boost/asio/awaitable.hpp>

#include <optional>
#include <string>

namespace hub::links {

// The export that a kiosk is fetching piece by piece: one at a time, as it was when its first piece
// was asked for.
struct Exporting {
    std::string token;
    wire::ExportFormat format = wire::ExportFormat::csv;
    std::string text;
};

// Whose kiosk asks.
struct Asker {
    gym::Station station;
    bool is_spare = false; // nobody trains there: staff alone is answered
};

// `exporting` is the link's and outlives the answer.
boost::asio::awaitable<wire::Response>
answer(Hub& hub, Asker asker, std::optional<Exporting>& exporting, wire::Request request);

} // namespace hub::links
