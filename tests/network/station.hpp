// A kiosk without a screen: the kiosk's own journal and link, in a network of choice.
#pragma once

#include "common/gym/set.hpp"
#include "kiosk/link/hub_link.hpp"
#include "kiosk/link/journal.hpp"

#include <boost/asio/io_context.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace network_test {

class Station {
public:
    // `hub`: "host:port". The folder is as 'gymfloor-hub station add' wrote it.
    Station(
        boost::asio::io_context& io, const std::filesystem::path& folder, const std::string& hub
    );

    // A set of a guest, unlike those before it: in the journal when it returns. Needs a Welcome to
    // have told which station this is.
    void keep_set();

    bool connected() const { return link_.connected(); }

    // Sets that the hub is not known to have.
    std::uint64_t waiting() const { return link_.waiting(); }

    // Times that the hub let it in.
    int welcomes() const { return welcomes_; }

    // All that was ever kept.
    const std::vector<gym::LoggedSet>& kept() const { return kept_; }

private:
    SQLite::Database db_;
    kiosk::link::Journal journal_;
    gym::StationId id_;
    int welcomes_ = 0;
    std::vector<gym::LoggedSet> kept_;
    kiosk::link::HubLink link_;
};

} // namespace network_test
