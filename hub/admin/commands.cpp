#include "hub/admin/commands.hpp"

#include "common/base/clock.hpp"
#include "common/base/ids.hpp"
#include "common/base/secret.hpp"
#include "common/base/zone.hpp"
#include "common/content/catalogue.hpp"
#include "common/storage/folder_lock.hpp"
#include "hub/admin/answers.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/pairing/authority.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/station_keys.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>

namespace hub::admin {

namespace {

base::Result<base::Zone> chosen_zone(const std::string& name) {
    return name.empty() ? base::Result<base::Zone>(base::Zone::of_this_machine())
                        : base::Zone::named(name);
}

} // namespace

base::Result<void> check_name(const std::string& name, const char* what) {
    const bool one_line =
        exchange::is_text(name) && name.find_first_of("\t\n\r") == std::string::npos;
    if (name.empty() || name.size() > gym::name_bytes_max || !one_line) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("{} must be 1 to {} bytes on one line", what, gym::name_bytes_max)
        );
    }
    return {};
}

std::filesystem::path secrets_folder(const std::filesystem::path& data) {
    return data / "secrets";
}

std::filesystem::path card_key_file(const std::filesystem::path& data) {
    return secrets_folder(data) / "card.key";
}

base::CardKeys card_keys(const std::filesystem::path& data) {
    const auto seal = secrets_folder(data) / "seal.key";
    if (!std::filesystem::exists(seal)) {
        base::write_private_file(seal, base::to_text(base::random_key()));
    }
    return {base::read_key(card_key_file(data)), base::read_key(seal)};
}

wire::AdminAnswer make_gym(const std::filesystem::path& data, const Init& init) {
    if (const auto sound = check_name(init.gym, "the gym's name"); !sound) {
        return refused(sound.error());
    }
    const auto zone = chosen_zone(init.time_zone);
    if (!zone) {
        return refused(zone.error());
    }
    std::filesystem::create_directories(data);
    const storage::FolderLock lock(data);
    store::Database db = store::Database::open_to_write(data);
    if (const auto there = store::the_gym(db)) {
        return refused(base::refuse(
            base::Reason::conflict,
            fmt::format("{} already holds the gym '{}'", data.string(), there->name)
        ));
    }
    // The gym's row comes last: without it the folder is no gym, and init can be tried again.
    std::filesystem::remove_all(secrets_folder(data));
    std::filesystem::create_directory(secrets_folder(data));
    std::filesystem::permissions(secrets_folder(data), std::filesystem::perms::owner_all);
    pairing::Authority::create(secrets_folder(data), init.gym);
    base::write_private_file(card_key_file(data), base::to_text(base::random_key()));
    (void)card_keys(data);
    store::found_gym(db, {init.gym, zone->name()}, base::wall_now());
    return done(fmt::format(
        "Made {} in {} (time zone {}).\nNext: gymfloor-hub station add 'Leg curl 1' --kind "
        "leg_curl --out FOLDER --data {}\n",
        init.gym,
        data.string(),
        zone->name(),
        data.string()
    ));
}

wire::AdminAnswer execute(
    store::Database& db,
    const std::filesystem::path& data,
    const DataCommand& command,
    const wire::AdminFile& attachment,
    const exchange::Progress& progress
) {
    const Work work{db, data, attachment, progress};
    return std::visit([&](const auto& typed) { return run(work, typed); }, command);
}

wire::AdminAnswer run(const Work& work, const StationAdd& command) {
    if (const auto sound = check_name(command.name, "a station's name"); !sound) {
        return refused(sound.error());
    }
    if (const auto kind = content::station_kind(command.kind); !kind) {
        return refused(kind.error());
    }
    const gym::Station station{{base::random_id()}, command.name, command.kind};
    const pairing::Authority authority(secrets_folder(work.data));
    const pairing::Credentials credentials = authority.station(station.id);
    if (const auto added = store::add_station(work.db, station, base::wall_now()); !added) {
        return refused(added.error());
    }
    store::give_key(work.db, station.id, credentials.key, base::wall_now(), std::nullopt);
    wire::AdminAnswer answer = done(fmt::format(
        "Added {} ({}, id {}).\nNext: gymfloor-kiosk --station {}\n",
        station.name,
        station.kind,
        station.id.value,
        command.out.string()
    ));
    const auto file = [&](const char* name, std::string content) {
        answer.files.push_back({(command.out / name).string(), std::move(content)});
    };
    file(
        "station.toml",
        fmt::format(
            "# Where this kiosk finds its hub.\nhub = \"{}\"\n\n"
            "# What is plugged into this kiosk; the README says more.\n[readers]\n"
            "pcsc = {} # card readers that pcscd knows\n",
            command.hub,
            command.kind != "wall" // nobody taps there
        )
    );
    file("ca.crt", authority.certificate_pem());
    file("station.crt", credentials.certificate_pem);
    file("station.key", credentials.key_pem);
    file("card.key", base::to_text(base::random_key()));
    return answer;
}

wire::AdminAnswer run(const Work& work, const StationList&) {
    std::string out;
    const auto out_of_order = store::stations_out_of_order(work.db);
    for (const gym::Station& station : store::stations(work.db)) {
        out += fmt::format(
            "{}  {:12}  {}{}\n",
            station.id.value,
            station.kind,
            station.name,
            out_of_order.contains(station.id) ? ", out of order" : ""
        );
    }
    return done(out.empty() ? "No stations yet; 'gymfloor-hub station add' makes one.\n" : out);
}

wire::AdminAnswer run(const Work& work, const MemberAdd& command) {
    if (const auto sound = check_name(command.first_name, "a first name"); !sound) {
        return refused(sound.error());
    }
    gym::Member member{{base::random_id()}, command.first_name, {}, false};
    if (!command.alias.empty()) {
        if (const auto sound = check_name(command.alias, "an alias"); !sound) {
            return refused(sound.error());
        }
        member.alias = command.alias;
        member.on_boards = true;
    }
    store::add_member(work.db, member, base::wall_now());
    return done(fmt::format("{}\n", member.id.value));
}

wire::AdminAnswer run(const Work& work, const MemberList&) {
    std::string out;
    for (const gym::Member& member : store::members(work.db)) {
        out += fmt::format("{}  {}\n", member.id.value, member.first_name);
    }
    return done(out.empty() ? "No members yet; 'gymfloor-hub member add' makes one.\n" : out);
}

wire::AdminAnswer run(const Work& work, const MemberBoard& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    if (!command.alias.empty()) {
        if (const auto sound = check_name(command.alias, "an alias"); !sound) {
            return refused(sound.error());
        }
    }
    const std::string value = command.alias.empty() ? "off" : gym::on_boards_as(command.alias);
    const wire::PreferenceChanged changed{member->id, {{"board", value}}};
    if (const auto told = events::told_by_staff(work.db, changed, base::wall_now()); !told) {
        return refused(told.error());
    }
    return done(
        command.alias.empty()
            ? fmt::format("{} is on no board.\n", member->first_name)
            : fmt::format("{} appears as {}.\n", member->first_name, command.alias)
    );
}

} // namespace hub::admin
