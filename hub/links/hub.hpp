// What every link works with. One I/O thread owns all of it; the writer thread and readers only
// get values.
#pragma once

#include "common/base/secret.hpp"
#include "common/base/zone.hpp"
#include "hub/board/today.hpp"
#include "hub/floor/floor.hpp"
#include "hub/store/database.hpp"
#include "hub/store/writer.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/system_timer.hpp>

#include <functional>
#include <list>
#include <memory>
#include <string>

namespace hub::links {

// How often walls are told at most: fresher than a second, calmer than every set.
inline constexpr std::chrono::milliseconds walls_every{250};

class Hub {
public:
    Hub(boost::asio::io_context& io,
        store::Database reader,
        store::Writer& writer,
        base::SecretKey card_key,
        std::string gym_name,
        base::Zone zone);

    // Stations, aliases and today's sets anew from the store: after a command, and at midnight.
    void reload();
    // What a batch did, after its commit.
    void take(const std::vector<gym::Receipt>& receipts);
    // Something on the floor changed: walls are told, soon and not too often.
    void floor_changed();

    // A wall that is connected; told at once, and at every change until the handle goes.
    using Push = std::function<void(std::shared_ptr<const std::string>)>;
    std::shared_ptr<Push> watch_floor(Push push);

    boost::asio::io_context& io;
    store::Database reader;
    store::Writer& writer;
    const base::SecretKey card_key;
    const std::string gym_name;
    const base::Zone zone;
    floor::Floor floor;
    board::Today today;

private:
    std::shared_ptr<const std::string> floor_frame() const;
    void tell_walls();
    void wait_for_midnight();

    std::list<std::weak_ptr<Push>> walls_;
    boost::asio::steady_timer telling_;
    boost::asio::system_timer midnight_;
    bool told_soon_ = false;
};

} // namespace hub::links
