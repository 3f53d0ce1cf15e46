#include "tests/bench/load/own_gym.hpp"

#include "common/base/ids.hpp"
#include "common/base/secret.hpp"
#include "common/content/catalogue.hpp"
#include "hub/pairing/authority.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"
#include "tests/bench/load/floor.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace bench {

namespace {

std::filesystem::path fresh_folder(const std::filesystem::path& parent) {
    std::filesystem::create_directories(parent);
    std::string name = (parent / "gymfloor-load-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) {
        throw std::runtime_error("can not make a folder in " + parent.string());
    }
    return name;
}

void add_stations(
    hub::store::Database& db,
    const hub::pairing::Authority& authority,
    const std::filesystem::path& folder,
    int count
) {
    for (int i = 0; i < count; ++i) {
        const gym::Station station{
            {base::random_id()}, fmt::format("Leg curl {}", i + 1), "leg_curl"};
        hub::store::add_station(db, station, base::wall_now()).value();
        const auto credentials = authority.station(station.id);
        const auto own = folder / fmt::format("{:03}", i);
        std::filesystem::create_directories(own);
        std::ofstream(own / "ca.crt") << authority.certificate_pem();
        std::ofstream(own / "station.crt") << credentials.certificate_pem;
        std::ofstream(own / "station.key") << credentials.key_pem;
    }
}

void add_members(hub::store::Database& db, const base::SecretKey& card_key, int count) {
    for (int i = 0; i < count; ++i) {
        const bool on_boards = i % 10 == 0;
        gym::Member member{{base::random_id()}, fmt::format("Member {}", i + 1), {}, on_boards};
        if (on_boards) {
            member.alias = fmt::format("M. {}", i + 1);
        }
        hub::store::add_member(db, member, base::wall_now());
        const auto card = card_of(static_cast<std::size_t>(i));
        hub::store::link_card(db, base::card_tag(card_key, card.value), member.id, base::wall_now())
            .value();
    }
}

// Sessions of nine sets, two days apart, up to yesterday. Members by id, as the indexes are: a page
// is written once.
void add_history(hub::store::Database& db, int sets_each) {
    constexpr int session = 9;
    const auto station = hub::store::stations(db).front();
    const auto kind = content::station_kind(station.kind).value();
    const auto yesterday = base::wall_now() - std::chrono::days(1);
    std::uint64_t row = 0;
    auto members = hub::store::members(db);
    std::ranges::sort(members, {}, &gym::Member::id);
    for (const gym::Member& member : members) {
        const std::vector<gym::MemberId> alone{member.id};
        for (int i = 0; i < sets_each; ++i) {
            const std::uint64_t seq = ++row;
            const int ago = ((sets_each - 1) / session - i / session) * 2;
            const auto at =
                yesterday - std::chrono::days(ago) + std::chrono::minutes(2 * (i % session));
            hub::store::insert_set(
                db, {{"HISTORY", 0, seq}, at, false, set_of(alone, station, kind, seq)}
            );
        }
    }
}

} // namespace

OwnGym::OwnGym(const Place& where, std::string hub_program, int stations, const Size& size)
    : folder_(where.kept.empty() ? fresh_folder(where.parent) : where.kept)
    , hub_program_(std::move(hub_program))
    , port_(floor_test::free_port())
    , kept_(!where.kept.empty()) {
    if (std::filesystem::create_directories(folder_) || where.kept.empty()) {
        make(stations, size);
    }
}

void OwnGym::make(int stations, const Size& size) const {
    const auto made = run({"init", "--gym", "Load", "--time-zone", "Europe/Berlin"});
    if (made.exit_code != 0) {
        throw std::runtime_error("gymfloor-hub init: " + made.err);
    }
    auto db = hub::store::Database::open_to_write(data());
    SQLite::Transaction transaction(db.sql());
    const auto secrets = data() / "secrets";
    add_stations(db, hub::pairing::Authority(secrets), this->stations(), stations);
    add_members(db, base::read_key(secrets / "card.key"), size.members);
    add_history(db, size.history);
    transaction.commit();
}

OwnGym::~OwnGym() {
    hub_.reset();
    if (!kept_) {
        std::error_code no_matter;
        std::filesystem::remove_all(folder_, no_matter);
    }
}

void OwnGym::launch_hub() {
    ++starts_;
    hub_ = std::make_unique<floor_test::Process>(
        command({"serve", "--listen", address()}), log("out"), log("err")
    );
}

bool OwnGym::hub_is_ready() const {
    return floor_test::read_file(log("out")).find("ready on port") != std::string::npos;
}

std::chrono::nanoseconds OwnGym::start_hub() {
    const auto begun = std::chrono::steady_clock::now();
    launch_hub();
    if (!floor_test::wait_for_file(log("out"), [this](const auto&) { return hub_is_ready(); })) {
        throw std::runtime_error("the hub does not come up: " + floor_test::read_file(log("err")));
    }
    return std::chrono::steady_clock::now() - begun;
}

void OwnGym::kill_hub_9() {
    if (!hub_->runs()) {
        throw std::runtime_error("the hub ended by itself: " + floor_test::read_file(log("err")));
    }
    hub_->kill_9();
}

int OwnGym::stop_hub() {
    return hub_->stop();
}

std::vector<std::string> OwnGym::command(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), hub_program_);
    arguments.insert(arguments.end(), {"--data", data().string()});
    return arguments;
}

floor_test::Ran OwnGym::run(std::vector<std::string> arguments) const {
    return floor_test::run(command(std::move(arguments)), folder_);
}

// Of the hub that was started last.
std::filesystem::path OwnGym::log(const char* of) const {
    return folder_ / fmt::format("hub-{}.{}", starts_, of);
}

std::uint64_t OwnGym::hub_resident_bytes() const {
    std::ifstream statm(fmt::format("/proc/{}/statm", hub_->id()));
    std::uint64_t all = 0;
    std::uint64_t resident = 0;
    statm >> all >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::chrono::nanoseconds OwnGym::hub_cpu() const {
    std::chrono::nanoseconds all{};
    const auto threads = std::filesystem::path(fmt::format("/proc/{}/task", hub_->id()));
    for (const auto& thread : std::filesystem::directory_iterator(threads)) {
        std::ifstream schedstat(thread.path() / "schedstat");
        std::int64_t ran = 0;
        schedstat >> ran;
        all += std::chrono::nanoseconds(ran);
    }
    return all;
}

} // namespace bench
