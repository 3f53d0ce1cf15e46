// Answers of commands, and the commands themselves for execute() to visit.
#pragma once

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "common/base/zone.hpp"
#include "common/wire/admin.hpp"
#include "hub/admin/command_line.hpp"
#include "hub/store/database.hpp"

namespace hub::admin {

inline wire::AdminAnswer done(std::string out) {
    return {base::exit_done, std::move(out), {}, {}, false};
}

inline wire::AdminAnswer refused(const base::Refusal& refusal) {
    return {base::exit_refused, {}, refusal.detail + "\n", {}, false};
}

// For the gym's staff, wherever the backup is read.
inline std::string utc_text(base::Instant at) {
    return base::to_text(base::Zone::utc().local(at)) + " UTC";
}

// A name for people: not empty, not endless, no line breaks or other control characters, and
// UTF-8, because no message to a kiosk can carry anything else.
base::Result<void> check_name(const std::string& name, const char* what);

// What a command works with.
struct Work {
    store::Database& db;
    const std::filesystem::path& data;
    const wire::AdminFile& attachment;
    const exchange::Progress& progress;
};

wire::AdminAnswer run(const Work& work, const StationAdd& command);
wire::AdminAnswer run(const Work& work, const StationList& command);
wire::AdminAnswer run(const Work& work, const StationOut& command);
wire::AdminAnswer run(const Work& work, const StationRename& command);
wire::AdminAnswer run(const Work& work, const StationReplaced& command);
wire::AdminAnswer run(const Work& work, const StationRevoke& command);
wire::AdminAnswer run(const Work& work, const StationShow& command);
wire::AdminAnswer run(const Work& work, const MemberAdd& command);
wire::AdminAnswer run(const Work& work, const MemberList& command);
wire::AdminAnswer run(const Work& work, const MemberShow& command);
wire::AdminAnswer run(const Work& work, const MemberBoard& command);
wire::AdminAnswer run(const Work& work, const MemberAbout& command);
wire::AdminAnswer run(const Work& work, const MemberForm& command);
wire::AdminAnswer run(const Work& work, const MemberTrainer& command);
wire::AdminAnswer run(const Work& work, const MemberPain& command);
wire::AdminAnswer run(const Work& work, const MemberPin& command);
wire::AdminAnswer run(const Work& work, const MemberForget& command);
wire::AdminAnswer run(const Work& work, const GymShow& command);
wire::AdminAnswer run(const Work& work, const GymSet& command);
wire::AdminAnswer run(const Work& work, const ResourceAdd& command);
wire::AdminAnswer run(const Work& work, const ResourceList& command);
wire::AdminAnswer run(const Work& work, const ResourceRemove& command);
wire::AdminAnswer run(const Work& work, const QuarantineList& command);
wire::AdminAnswer run(const Work& work, const QuarantineRedrive& command);
wire::AdminAnswer run(const Work& work, const CardLink& command);
wire::AdminAnswer run(const Work& work, const CardLend& command);
wire::AdminAnswer run(const Work& work, const CardRemove& command);
wire::AdminAnswer run(const Work& work, const MemberPhone& command);
wire::AdminAnswer run(const Work& work, const ImportFile& command);
wire::AdminAnswer run(const Work& work, const ExportFile& command);
wire::AdminAnswer run(const Work& work, const ShowProgress& command);
wire::AdminAnswer run(const Work& work, const ShowPlan& command);
wire::AdminAnswer run(const Work& work, const Explain& command);
wire::AdminAnswer run(const Work& work, const RoutineList& command);
wire::AdminAnswer run(const Work& work, const RoutineShow& command);
wire::AdminAnswer run(const Work& work, const RoutineCheck& command);
wire::AdminAnswer run(const Work& work, const RoutineSave& command);
wire::AdminAnswer run(const Work& work, const MemberRoutine& command);

} // namespace hub::admin
