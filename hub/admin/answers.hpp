// Answers of commands, and the commands themselves for execute() to visit.
#pragma once

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "common/wire/admin.hpp"
#include "hub/admin/command_line.hpp"
#include "hub/store/database.hpp"

namespace hub::admin {

inline wire::AdminAnswer done(std::string out) {
    return {base::exit_done, std::move(out), {}, {}};
}

inline wire::AdminAnswer refused(const base::Refusal& refusal) {
    return {base::exit_refused, {}, refusal.detail + "\n", {}};
}

// What a command works with.
struct Work {
    store::Database& db;
    const std::filesystem::path& data;
    const wire::AdminFile& attachment;
};

wire::AdminAnswer run(const Work& work, const StationAdd& command);
wire::AdminAnswer run(const Work& work, const StationList& command);
wire::AdminAnswer run(const Work& work, const MemberAdd& command);
wire::AdminAnswer run(const Work& work, const MemberList& command);
wire::AdminAnswer run(const Work& work, const MemberShow& command);
wire::AdminAnswer run(const Work& work, const MemberBoard& command);
wire::AdminAnswer run(const Work& work, const CardLink& command);
wire::AdminAnswer run(const Work& work, const ImportFile& command);

} // namespace hub::admin
