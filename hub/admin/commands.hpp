// The commands that work on a gym's data. Run on the one writing connection: the running hub's, or
// that of a command which found no hub running.
#pragma once

#include "common/base/secret.hpp"
#include "common/wire/admin.hpp"
#include "hub/admin/command_line.hpp"
#include "hub/store/database.hpp"

namespace hub::admin {

// Makes the gym's folder. Throws base::EnvironmentError; refuses where there is a gym already.
wire::AdminAnswer make_gym(const std::filesystem::path& data, const Init& init);

// `attachment` is the file the command reads, if any. Files to be written come back in the answer,
// for whoever typed the command. `progress` hears of long ones. Throws only for the environment.
wire::AdminAnswer execute(
    store::Database& db,
    const std::filesystem::path& data,
    const DataCommand& command,
    const wire::AdminFile& attachment,
    const exchange::Progress& progress = {}
);

// Where things are in the data folder.
std::filesystem::path secrets_folder(const std::filesystem::path& data);
std::filesystem::path card_key_file(const std::filesystem::path& data);
// Of a gym from before there was a key to seal cards for, that one is made.
base::CardKeys card_keys(const std::filesystem::path& data);

} // namespace hub::admin
