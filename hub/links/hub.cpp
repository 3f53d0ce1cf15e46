#include "hub/links/hub.hpp"

#include "common/base/clock.hpp"
#include "common/base/frame.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"

namespace hub::links {

Hub::Hub(
    boost::asio::io_context& io_context,
    store::Database reading,
    store::Writer& the_writer,
    base::SecretKey key,
    std::string name,
    base::Zone gym_zone
)
    : io(io_context)
    , reader(std::move(reading))
    , writer(the_writer)
    , card_key(key)
    , gym_name(std::move(name))
    , zone(gym_zone)
    , today(gym_zone)
    , telling_(io_context)
    , midnight_(io_context) {
    reload();
}

void Hub::reload() {
    floor.set_stations(store::stations(reader));
    std::map<gym::MemberId, std::string> aliases;
    for (const gym::Member& member : store::members(reader)) {
        if (member.on_boards && member.alias) {
            aliases[member.id] = *member.alias;
        }
    }
    today.set_aliases(std::move(aliases));
    const base::Instant now = base::wall_now();
    today.restart(store::floor_sets_since(reader, zone.midnight(zone.day(now))), now);
    wait_for_midnight();
    floor_changed();
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
    if (!receipts.empty()) {
        floor_changed();
    }
}

void Hub::floor_changed() {
    if (std::exchange(told_soon_, true)) {
        return;
    }
    telling_.expires_after(walls_every);
    telling_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) {
            tell_walls();
        }
    });
}

std::shared_ptr<Hub::Push> Hub::watch_floor(Push push) {
    auto wall = std::make_shared<Push>(std::move(push));
    walls_.push_back(wall);
    (*wall)(floor_frame());
    return wall;
}

std::shared_ptr<const std::string> Hub::floor_frame() const {
    return std::make_shared<const std::string>(
        base::frame(wire::encode(wire::ToKiosk(floor.state(today))))
    );
}

void Hub::tell_walls() {
    told_soon_ = false;
    const auto frame = floor_frame(); // made once for all of them
    for (auto wall = walls_.begin(); wall != walls_.end();) {
        if (const auto push = wall->lock()) {
            (*push)(frame);
            ++wall;
        } else {
            wall = walls_.erase(wall);
        }
    }
}

} // namespace hub::links
