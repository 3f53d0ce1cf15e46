#include "tests/network/station.hpp"

#include "common/base/ids.hpp"
#include "kiosk/link/kiosk_database.hpp"

namespace network_test {

Station::Station(
    boost::asio::io_context& io, const std::filesystem::path& folder, const std::string& hub
)
    : db_(kiosk::link::open_kiosk_database(folder))
    , journal_(db_, base::random_boot_id())
    , link_(
          io,
          hub,
          {folder / "ca.crt", folder / "station.crt", folder / "station.key"},
          journal_,
          "by hand",
          {[this](const wire::Welcome& welcome) {
               id_ = welcome.station.id;
               ++welcomes_;
           },
           [] {},
           [](const wire::FloorState&) {},
           [](const gym::GymSettings&) {},
           [](const gym::Station&) {}}
      ) {
    link_.start();
}

void Station::keep_set() {
    const auto number = static_cast<int>(kept_.size());
    gym::LoggedSet logged;
    logged.at = base::wall_now();
    logged.set.exercise = "leg_curl";
    logged.set.station = id_;
    logged.set.load = gym::kilograms(10 + number % 8 * 5);
    logged.set.reps = 5 + number % 7;
    logged.set.reps_in_reserve = number % 4;
    logged.set.note = std::to_string(number);
    const wire::Event event = journal_.keep(wire::SetLogged{logged.set}, logged.at);
    logged.id = {id_.value, event.boot, event.seq};
    kept_.push_back(logged);
    link_.kept(event);
}

} // namespace network_test
