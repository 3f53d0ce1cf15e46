// A gym as 'gymfloor-hub init' makes it, and commands on it as main and the running hub run them:
// what was typed is parsed, then executed on the writing connection.
#pragma once

#include "hub/admin/command_line.hpp"
#include "hub/admin/commands.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace tests {

struct NewGym {
    NewGym() {
        made = hub::admin::make_gym(data, {"Sample gym", "Europe/Berlin"});
        db.emplace(hub::store::Database::open_to_write(data));
    }

    wire::AdminAnswer run(std::vector<std::string> words, const wire::AdminFile& attachment = {}) {
        words.insert(words.end(), {"--data", data.string()});
        const auto line = hub::admin::parse(words);
        if (const auto* usage = std::get_if<hub::admin::Usage>(&line)) {
            ADD_FAILURE() << usage->err;
            return {};
        }
        const auto& command = std::get<hub::admin::CommandLine>(line).command;
        SQLite::Transaction transaction(db->sql());
        auto answer =
            hub::admin::execute(*db, data, std::get<hub::admin::DataCommand>(command), attachment);
        transaction.commit();
        return answer;
    }

    // The id that a new member was given.
    std::string add_member(const std::string& name) {
        std::string id = run({"member", "add", name}).out;
        id.pop_back();
        return id;
    }

    TemporaryFolder folder;
    const std::filesystem::path data = folder / "data";
    wire::AdminAnswer made;
    std::optional<hub::store::Database> db;
};

} // namespace tests
