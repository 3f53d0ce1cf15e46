// Commands about what the gym chose, and about members' PINs and their end here.
#include "common/base/clock.hpp"
#include "common/base/pin.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/summary.hpp"
#include "hub/events/forget_member.hpp"
#include "hub/exchange/texts.hpp"
#include "hub/store/backups.hpp"
#include "hub/store/gym_settings.hpp"
#include "hub/store/members.hpp"
#include "hub/store/pins.hpp"

#include <fmt/format.h>

namespace hub::admin {

namespace {

const char* text(gym::HealthScreen screen) {
    switch (screen) {
    case gym::HealthScreen::desk:
        return "desk";
    case gym::HealthScreen::off:
        return "off";
    case gym::HealthScreen::kiosk:
        break;
    }
    return "kiosk";
}

wire::AdminAnswer not_text() {
    return refused(base::refuse(base::Reason::invalid, "that is not UTF-8 text"));
}

// Empty: none.
base::Result<void> choose_backup_folder(const Work& work, const std::string& value) {
    const std::filesystem::path folder(value);
    std::error_code unknown;
    const auto data = std::filesystem::canonical(work.data, unknown);
    const auto inside = std::filesystem::weakly_canonical(folder, unknown).lexically_relative(data);
    if (!value.empty() && !folder.is_absolute()) {
        return base::refuse(
            base::Reason::invalid, "write the folder from / on: the hub runs elsewhere"
        );
    }
    if (!value.empty() && !std::filesystem::is_directory(folder, unknown)) {
        return base::refuse(
            base::Reason::not_found, fmt::format("there is no folder {}; make it first", value)
        );
    }
    if (!value.empty() && (inside.empty() || *inside.begin() != "..")) {
        return base::refuse(
            base::Reason::invalid,
            "that is in the data folder: backups belong on another disk, at least elsewhere"
        );
    }
    store::set_backup_folder(work.db, folder);
    return {};
}

} // namespace

wire::AdminAnswer run(const Work& work, const MemberPin& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    if (command.clear) {
        const bool was = store::clear_pin(work.db, member->id);
        return done(member->first_name + (was ? " has no PIN any more.\n" : " had no PIN.\n"));
    }
    if (!base::is_pin_hash(command.hash)) {
        return refused(base::refuse(base::Reason::invalid, "that is no hash of a PIN"));
    }
    store::set_pin(work.db, member->id, command.hash);
    return done(member->first_name + " has a PIN now.\n");
}

wire::AdminAnswer run(const Work& work, const MemberForget& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    const std::string receipt =
        events::forget_member(work.db, member->id, gym_zone(work.db), base::wall_now());
    return done(fmt::format("Erased. Receipt: {}\n", receipt));
}

wire::AdminAnswer run(const Work& work, const GymShow&) {
    const gym::GymSettings settings = store::gym_settings(work.db);
    const auto backups = store::backup_folder(work.db);
    return done(fmt::format(
        "health_screen: {}\nemergency_number: {}\ndefibrillator: {}\nlanguage: {}\n"
        "backup_folder: {}\nresources: {}\n",
        text(settings.health_screen),
        settings.emergency_number,
        settings.defibrillator.empty() ? "not told" : settings.defibrillator,
        settings.language,
        backups ? backups->string() : "none: 'gymfloor-hub gym set backup_folder FOLDER'",
        settings.resources.size()
    ));
}

wire::AdminAnswer run(const Work& work, const GymSet& command) {
    if (!exchange::is_text(command.value)) {
        return not_text();
    }
    if (command.key == "backup_folder") {
        const auto sound = choose_backup_folder(work, command.value);
        return sound ? run(work, GymShow{}) : refused(sound.error());
    }
    const auto chosen = store::set_gym_setting(work.db, command.key, command.value);
    return chosen ? run(work, GymShow{}) : refused(chosen.error());
}

wire::AdminAnswer run(const Work& work, const ResourceAdd& command) {
    if (!exchange::is_text(command.title)) {
        return not_text();
    }
    const auto added = store::add_resource(work.db, {command.title, command.url});
    return added ? run(work, ResourceList{}) : refused(added.error());
}

wire::AdminAnswer run(const Work& work, const ResourceList&) {
    std::string out;
    for (const gym::Resource& resource : store::gym_settings(work.db).resources) {
        out += fmt::format("{}  {}\n", resource.title, resource.url);
    }
    return done(out.empty() ? "No resources yet; 'gymfloor-hub resource add' makes one.\n" : out);
}

wire::AdminAnswer run(const Work& work, const ResourceRemove& command) {
    if (!store::remove_resource(work.db, command.title)) {
        return refused(base::refuse(
            base::Reason::not_found,
            fmt::format("no resource '{}'; 'resource list' shows them", command.title)
        ));
    }
    return done("Removed.\n");
}

} // namespace hub::admin
