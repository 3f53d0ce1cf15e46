#include "tests/abuse/savers.hpp"

#include "hub/store/members.hpp"
#include "tests/bench/load/floor.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/address.hpp>

#include <algorithm>
#include <stdexcept>

namespace abuse_test {

namespace {

constexpr std::chrono::milliseconds between_sets{10};
constexpr std::chrono::seconds answer_max{20};

std::vector<gym::MemberId> members_of(const std::filesystem::path& data) {
    auto db = hub::store::Database::open_to_read(data);
    std::vector<gym::MemberId> ids;
    for (const gym::Member& member : hub::store::members(db)) {
        ids.push_back(member.id);
    }
    return ids;
}

} // namespace

Savers::Savers(const bench::OwnGym& gym, int others)
    : data_(gym.data()) {
    shared_.hub = {boost::asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(gym.port())};
    shared_.members = members_of(data_);
    shared_.kernel = base::boot_time_now();
    const base::Moment now = base::moment_now();
    const auto up = std::chrono::duration_cast<base::Duration>(now.boottime);
    shared_.clock = {shared_.kernel.kernel_boot_id, now.wall - up, base::Duration(100)};
    shared_.from = bench::Clock::now();
    auto folders = bench::station_folders(gym.stations());
    folders.resize(folders.size() - static_cast<std::size_t>(others));
    for (const auto& folder : folders) {
        stations_.push_back(std::make_unique<bench::Station>(shared_, folder, [](bench::Station&) {
        }));
        connect(*stations_.back());
    }
}

Savers::~Savers() {
    for (const auto& station : stations_) {
        station->disconnect();
    }
    shared_.io.restart();
    shared_.io.poll(); // what the ended links still have to say, while their stations are there
}

void Savers::connect(bench::Station& station) {
    bool is_answered = false;
    bool is_connected = false;
    boost::asio::co_spawn(
        shared_.io,
        station.connect(),
        [&](std::exception_ptr failed, bool connected) {
            is_answered = true;
            is_connected = !failed && connected;
        }
    );
    run_until([&] { return is_answered; }, bench::Clock::now() + answer_max);
    if (!is_connected) {
        throw std::runtime_error("the hub does not let a station in " + shared_.failed);
    }
    boost::asio::co_spawn(shared_.io, station.converse(), [this](std::exception_ptr) {
        ++links_lost_;
    });
}

void Savers::run_until(const std::function<bool()>& true_now, bench::Clock::time_point give_up) {
    shared_.io.restart();
    while (!true_now() && bench::Clock::now() < give_up) {
        shared_.io.run_one_until(give_up);
    }
}

bench::Histogram Savers::save_for(std::chrono::milliseconds time) {
    shared_.sets = {};
    const auto start = bench::Clock::now();
    for (auto due = start; due < start + time; due += between_sets) {
        run_until([] { return false; }, due);
        stations_[turn_++ % stations_.size()]->keep(1, due);
    }
    const auto all_are_there = [this] {
        return std::ranges::all_of(stations_, [](const auto& station) {
            return station->acknowledged() == station->kept();
        });
    };
    run_until(all_are_there, bench::Clock::now() + answer_max);
    if (!all_are_there()) {
        throw std::runtime_error("sets are not acknowledged any more " + shared_.failed);
    }
    return shared_.sets;
}

bench::Verified Savers::verified() const {
    std::vector<bench::Told> told;
    for (const auto& station : stations_) {
        told.push_back({station->who(), station->boot(), station->acknowledged(), station->kept()});
    }
    return bench::verify(data_, shared_.members, told);
}

} // namespace abuse_test
