#include "hub/links/hub.hpp"

#include "common/base/clock.hpp"
#include "common/base/frame.hpp"
#include "common/base/log.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/disk.hpp"
#include "hub/store/gym_settings.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>

namespace hub::links {

Hub::Hub(
    boost::asio::io_context& io_context,
    store::Database reading,
    store::Database reading_aside,
    store::Writer& the_writer,
    store::CrashNote& the_crash_note,
    base::CardKeys card_keys,
    std::string name,
    base::Zone gym_zone,
    std::filesystem::path folder
)
    : io(io_context)
    , reader(std::move(reading))
    , aside_reader(std::move(reading_aside))
    , writer(the_writer)
    , crash_note(the_crash_note)
    , keys(card_keys)
    , gym_name(std::move(name))
    , zone(gym_zone)
    , data(std::move(folder))
    , today(gym_zone)
    , house_reader_(store::Database::open_to_copy(data))
    , telling_(io_context)
    , midnight_(io_context)
    , looking_at_disk_(io_context) {
    reload();
    look_at_disk();
}

void Hub::reload() {
    floor.set_stations(store::stations(house_reader_));
    floor.set_out_of_order(store::stations_out_of_order(house_reader_));
    read_aliases();
    const base::Instant now = base::wall_now();
    today.restart(store::floor_sets_since(house_reader_, zone.midnight(zone.day(now))), now);
    wait_for_midnight();
    look_at_links();
    floor_changed();
    gym::GymSettings chosen = store::gym_settings(house_reader_);
    if (chosen != settings) {
        settings = std::move(chosen);
        const Frame frame = frame_of(settings);
        tell_all(frame, frame);
    }
}

void Hub::read_aliases() {
    std::map<gym::MemberId, std::string> aliases;
    for (const gym::Member& member : store::members_on_boards(house_reader_)) {
        if (member.alias) {
            aliases[member.id] = *member.alias;
        }
    }
    today.set_aliases(std::move(aliases));
}

void Hub::wait_for_midnight() {
    const base::LocalDay tomorrow = zone.day(base::wall_now()) + std::chrono::days(1);
    midnight_.expires_at(zone.midnight(tomorrow));
    midnight_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) {
            reload();
        }
    });
}

void Hub::take(const std::vector<gym::Receipt>& receipts) {
    if (today.is_over(base::wall_now())) {
        reload(); // reads what these receipts tell: they are committed
        return;
    }
    for (const gym::Receipt& receipt : receipts) {
        today.take(receipt);
    }
    if (std::ranges::any_of(receipts, &gym::Receipt::changes_boards)) {
        read_aliases();
    }
    if (!receipts.empty()) {
        floor_changed();
    }
}

void Hub::disk_was_full() {
    ++counters.disk_was_full;
    spdlog::critical(
        "THE DISK IS FULL. {} MB that were kept for this are in use now: make room on {}",
        store::ballast_bytes >> 20,
        data.string()
    );
    look_at_disk();
}

void Hub::end_reads(std::uintmax_t held) {
    ++counters.log_was_held;
    spdlog::critical(
        "a reader holds {} MB of the write-ahead log; if it goes on, look what else has {} open",
        held >> 20,
        (data / "hub.db").string()
    );
    reader.end_reads();
    boost::asio::post(slow_work, [this] { aside_reader.end_reads(); });
}

std::optional<std::chrono::seconds> Hub::come_later() {
    if (disk_is_nearly_full_) {
        ++counters.batches_disk_full;
        return come_later_full;
    }
    if (writer.waited() > writer_wait_max) {
        ++counters.batches_disk_busy;
        return come_later_busy;
    }
    return std::nullopt;
}

std::shared_ptr<Hub::Link> Hub::link_of(Link link) {
    auto& links = links_[link.key.digest];
    links.remove_if([](const std::weak_ptr<Link>& each) { return each.expired(); });
    if (links.size() >= links_per_station_max) {
        ++counters.links_replaced;
        if (const auto oldest = links.front().lock()) {
            oldest->end("a newer link of the same station took its place");
        }
        links.pop_front();
    }
    auto kept = std::make_shared<Link>(std::move(link));
    links.push_back(kept);
    return kept;
}

// What commands and requests changed about stations.
void Hub::look_at_links() {
    for (auto of_key = links_.begin(); of_key != links_.end();) {
        for (const std::weak_ptr<Link>& each : of_key->second) {
            const auto link = each.lock();
            if (!link) {
                continue;
            }
            const auto station = store::station(house_reader_, link->station.id);
            if (!station) {
                link->end("it is no station of this gym any more");
                continue;
            }
            const auto standing = store::standing_of(house_reader_, station->id, link->key);
            if (standing != link->standing) {
                link->end("its key is not what it was");
            } else if (*station != link->station) {
                link->station = *station;
                link->changed(*station);
            }
        }
        of_key->second.remove_if([](const std::weak_ptr<Link>& each) { return each.expired(); });
        of_key = of_key->second.empty() ? links_.erase(of_key) : std::next(of_key);
    }
}

void Hub::look_at_disk() {
    std::error_code unknown;
    const auto space = std::filesystem::space(data, unknown);
    const bool was = std::exchange(disk_is_nearly_full_, !unknown && store::is_nearly_full(space));
    if (disk_is_nearly_full_ && !was) {
        spdlog::critical(
            "only {} MB are free on the disk of {}: kiosks keep what they have until there is more",
            space.available >> 20,
            data.string()
        );
    } else if (was && !disk_is_nearly_full_) {
        spdlog::info("there is room on the disk again");
    }
    looking_at_disk_.expires_after(disk_looked_at_every);
    looking_at_disk_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) {
            look_at_disk();
        }
    });
}

void Hub::floor_changed() {
    if (std::exchange(told_soon_, true)) {
        return;
    }
    telling_.expires_after(floor_every);
    telling_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) {
            tell_floor();
        }
    });
}

void Hub::take_help(const gym::Station& station, gym::Help help) {
    if (floor.set_help(station.id, help, base::wall_now()) && help != gym::Help::none) {
        const bool unwell = help == gym::Help::unwell;
        spdlog::critical(
            "HELP at {}: {}",
            station.name,
            unwell ? "somebody feels unwell" : "staff is asked to come"
        );
    }
    floor_changed();
}

std::shared_ptr<Hub::Watcher> Hub::watch(Watcher watcher) {
    auto watching = std::make_shared<Watcher>(std::move(watcher));
    watchers_.push_back(watching);
    floor_changed(); // one frame for all who come at about the same time
    return watching;
}

Hub::Frame Hub::frame_of(const wire::ToKiosk& message) {
    return std::make_shared<const std::string>(base::frame(wire::encode(message)));
}

void Hub::tell_floor() {
    told_soon_ = false;
    tell_all(frame_of(floor.state(today)), frame_of(floor.stations_alone())); // made once for all
}

void Hub::tell_all(const Frame& to_walls, const Frame& to_kiosks) {
    for (auto each = watchers_.begin(); each != watchers_.end();) {
        if (const auto watcher = each->lock()) {
            watcher->push(watcher->is_wall ? to_walls : to_kiosks);
            ++each;
        } else {
            each = watchers_.erase(each);
        }
    }
}

} // namespace hub::links
