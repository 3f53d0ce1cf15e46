// What every link works with. One I/O thread owns all of it; the writer thread and readers only
// get values.
#pragma once

#include "common/base/secret.hpp"
#include "common/base/zone.hpp"
#include "hub/board/today.hpp"
#include "hub/floor/floor.hpp"
#include "hub/links/door.hpp"
#include "hub/links/sign_in_tries.hpp"
#include "hub/store/crash_note.hpp"
#include "hub/store/database.hpp"
#include "hub/store/station_keys.hpp"
#include "hub/store/writer.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/system_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <functional>
#include <list>
#include <map>
#include <memory>
#include <string>

namespace hub::links {

// How often a link is told of the floor at most: fresher than a second, calmer than every set.
inline constexpr std::chrono::milliseconds floor_every{250};

inline constexpr std::chrono::seconds disk_looked_at_every{2};
// When a batch waits longer for the disk, the next ones are sent away.
inline constexpr std::chrono::milliseconds writer_wait_max{200};
inline constexpr std::chrono::seconds come_later_full{30};
inline constexpr std::chrono::seconds come_later_busy{1};

class Hub {
public:
    Hub(boost::asio::io_context& io,
        store::Database reader,
        store::Database aside_reader,
        store::Writer& writer,
        store::CrashNote& crash_note,
        base::CardKeys keys,
        std::string gym_name,
        base::Zone zone,
        std::filesystem::path data);

    // Stations, aliases, settings and today's sets anew from the store: after a command, and at
    // midnight. Kiosks are told of settings that changed.
    void reload();
    // What a batch did, after its commit.
    void take(const std::vector<gym::Receipt>& receipts);
    // Something on the floor changed: everybody is told, soon and not too often.
    void floor_changed();
    // The writer found no room and gave the ballast back.
    void disk_was_full();
    // So many bytes of the write-ahead log are held by a reader: ours let go.
    void end_reads(std::uintmax_t held);

    // Kiosks are to keep what they have, for so long: the disk is nearly full, or can not keep up.
    std::optional<std::chrono::seconds> come_later();

    // What somebody at a station asks for (J18); told loudly.
    void take_help(const gym::Station& station, gym::Help help);

    // A link; told of the floor with the next telling, and at every change until the handle goes:
    // walls all of it, kiosks the stations alone (N3). Both of the gym's settings when they change.
    using Push = std::function<void(std::shared_ptr<const std::string>)>;

    struct Watcher {
        Push push;
        bool is_wall = false;
    };

    std::shared_ptr<Watcher> watch(Watcher watcher);

    // A link of a station's kiosk. `standing` is its key's.
    struct Link {
        gym::Station station;
        store::StationKey key;
        store::Standing standing = store::Standing::own;
        std::function<void(const std::string& why)> end;
        std::function<void(const gym::Station&)> changed; // its name, or the machine there
    };

    // Until the handle goes. A kiosk that lost its link comes back before the old one is known to
    // be dead; a third one with its key ends the oldest. One whose key loses its standing is ended
    // at once.
    std::shared_ptr<Link> link_of(Link link);

    boost::asio::io_context& io;
    store::Database reader;
    store::Database aside_reader; // the helper thread's own
    // One thread for what is slow on purpose or by size: PINs, exports. It only posts back.
    boost::asio::thread_pool slow_work{1};
    store::Writer& writer;
    store::CrashNote& crash_note; // the writer's thread's
    const base::CardKeys keys;    // of card numbers
    const std::string gym_name;
    const base::Zone zone;
    const std::filesystem::path data;
    Counters counters;
    Door door{counters};
    floor::Floor floor;
    board::Today today;
    gym::GymSettings settings;
    SignInTries sign_in_tries;

private:
    using Frame = std::shared_ptr<const std::string>;

    static Frame frame_of(const wire::ToKiosk& message);
    void tell_all(const Frame& to_walls, const Frame& to_kiosks);
    void tell_floor();
    void read_aliases();
    void look_at_links();
    void wait_for_midnight();
    void look_at_disk();

    // For what the hub itself needs to go on: a slow disk may take its time, but not end it.
    store::Database house_reader_;
    std::list<std::weak_ptr<Watcher>> watchers_;
    std::map<std::string, std::list<std::weak_ptr<Link>>> links_; // by key, oldest first
    boost::asio::steady_timer telling_;
    boost::asio::system_timer midnight_;
    boost::asio::steady_timer looking_at_disk_;
    bool told_soon_ = false;
    bool disk_is_nearly_full_ = false;
};

} // namespace hub::links
