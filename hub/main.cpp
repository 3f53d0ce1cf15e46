// gymfloor-hub: parses what was typed, then serves, or runs one command by itself or through the
// hub that is running.
#include "common/base/environment.hpp"
#include "common/base/exit_code.hpp"
#include "common/base/log.hpp"
#include "common/base/pin.hpp"
#include "common/base/secret.hpp"
#include "common/storage/folder_lock.hpp"
#include "hub/admin/backups.hpp"
#include "hub/admin/command_line.hpp"
#include "hub/admin/commands.hpp"
#include "hub/admin/restore.hpp"
#include "hub/admin/socket.hpp"
#include "hub/admin/still_working.hpp"
#include "hub/admin/verify.hpp"
#include "hub/run.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/tombstones.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

namespace {

wire::AdminFile read_attachment(const hub::admin::DataCommand& command) {
    const std::filesystem::path* path = hub::admin::file_read_by(command);
    if (path == nullptr) {
        return {};
    }
    std::ifstream file(*path, std::ios::binary);
    std::ostringstream content;
    content << file.rdbuf();
    if (!file || content.str().size() > hub::exchange::own_file_bytes_max) {
        throw base::EnvironmentError(fmt::format(
            "can not read {}: it must be a file of at most {} MiB",
            path->string(),
            hub::exchange::own_file_bytes_max >> 20
        ));
    }
    return {path->filename().string(), content.str()};
}

// To people, at once: what a command prints comes at its end.
void told(const std::string& line) {
    fmt::print(stderr, "{}", line);
}

void check_there(const std::filesystem::path& data) {
    if (!std::filesystem::exists(data / "hub.db")) {
        throw base::EnvironmentError(
            data.string() + " holds no gym; make one with 'gymfloor-hub init'"
        );
    }
}

// With the folder's lock in hand.
hub::store::Database open_gym(const std::filesystem::path& data) {
    hub::store::Database db = hub::store::Database::open_to_write(data);
    if (!hub::store::the_gym(db)) {
        throw base::EnvironmentError(
            data.string() + " holds no gym; make one with 'gymfloor-hub init'"
        );
    }
    return db;
}

wire::AdminAnswer execute_alone(
    const std::filesystem::path& data,
    const hub::admin::DataCommand& command,
    const wire::AdminFile& attachment
) {
    check_there(data);
    const storage::FolderLock lock(data);
    hub::store::Database db = open_gym(data);
    SQLite::Transaction transaction(db.sql(), SQLite::TransactionBehavior::IMMEDIATE);
    wire::AdminAnswer answer =
        hub::admin::execute(db, data, command, attachment, hub::admin::still_working(told));
    transaction.commit();
    hub::store::tell_backups(db);
    db.scrub_if_due();
    return answer;
}

int print(const wire::AdminAnswer& answer) {
    fmt::print("{}", answer.out);
    fmt::print(stderr, "{}", answer.err);
    return answer.exit_code;
}

// A history is written whole or not at all, over an older one.
void write_export(const std::filesystem::path& file, const std::string& content) {
    if (std::filesystem::exists(file) && !std::filesystem::is_regular_file(file)) {
        throw base::EnvironmentError("can not write " + file.string() + ": it is not a file");
    }
    base::write_private_file(file, content);
}

// A folder for a kiosk is made whole or not at all; one that exists is never written over.
void write_files(const std::vector<wire::AdminFile>& files) {
    for (const wire::AdminFile& file : files) {
        const std::filesystem::path path(file.path);
        std::filesystem::create_directories(path.parent_path());
        base::write_private_file(path, file.content);
    }
}

// Where a PIN is to be set, its hash takes its place before anything leaves this process: a hub is
// not to see it, nor to wait for the hashing.
base::Result<void> hash_pin(
    const std::filesystem::path& data,
    hub::admin::MemberPin& typed,
    std::vector<std::string>& arguments
) {
    if (typed.clear || !typed.hash.empty()) {
        return {};
    }
    const std::string pin = typed.pin.empty() ? ::getpass("PIN: ") : typed.pin;
    if (const auto sound = base::check_pin(pin); !sound) {
        return sound.error();
    }
    typed.pin.clear();
    typed.hash = base::pin_hash(pin);
    arguments = {"member", "pin", typed.member, "--hash", typed.hash, "--data", data.string()};
    return {};
}

int run_data_command(
    const hub::admin::CommandLine& line,
    hub::admin::DataCommand command,
    std::vector<std::string> arguments
) {
    if (auto* pin = std::get_if<hub::admin::MemberPin>(&command)) {
        if (const auto hashed = hash_pin(line.data, *pin, arguments); !hashed) {
            fmt::print(stderr, "{}\n", hashed.error().detail);
            return base::exit_refused;
        }
    }
    if (const auto* added = std::get_if<hub::admin::StationAdd>(&command)) {
        if (std::filesystem::exists(added->out) && !std::filesystem::is_empty(added->out)) {
            fmt::print(stderr, "{} is there already; name a new folder\n", added->out.string());
            return base::exit_refused;
        }
    }
    wire::AdminCommand asked{arguments, read_attachment(command)};
    auto answer = hub::admin::ask_running_hub(line.data, asked, told);
    if (!answer) {
        answer = execute_alone(line.data, command, asked.attachment);
    }
    write_files(answer->files);
    const auto* exported = std::get_if<hub::admin::ExportFile>(&command);
    if (exported != nullptr && !exported->out.empty() && answer->exit_code == base::exit_done) {
        write_export(exported->out, answer->out);
        answer->out.clear();
    }
    return print(*answer);
}

int run_backup(const std::filesystem::path& data, std::filesystem::path to) {
    std::vector<std::string> arguments{"backup", "--data", data.string()};
    if (!to.empty()) { // the hub is somewhere else
        to = std::filesystem::absolute(to);
        arguments.insert(arguments.end(), {"--to", to.string()});
    }
    auto answer = hub::admin::ask_running_hub(data, {arguments, {}}, told);
    if (!answer) {
        check_there(data);
        const storage::FolderLock lock(data);
        hub::store::Database db = open_gym(data);
        answer = hub::admin::make_backup_alone(db, data, to);
    }
    return print(*answer);
}

// What only a running hub knows.
int ask_hub(const std::filesystem::path& data, const std::vector<std::string>& arguments) {
    const auto answer = hub::admin::ask_running_hub(data, {arguments, {}}, told);
    if (!answer) {
        fmt::print(stderr, "no hub is running on {}\n", data.string());
        return base::exit_refused;
    }
    return print(*answer);
}

int run(const hub::admin::CommandLine& line, const std::vector<std::string>& arguments) {
    base::start_log("gymfloor-hub", line.verbose);
    if (const auto* serve = std::get_if<hub::admin::Serve>(&line.command)) {
        return hub::run(line.data, *serve);
    }
    if (const auto* init = std::get_if<hub::admin::Init>(&line.command)) {
        return print(hub::admin::make_gym(line.data, *init));
    }
    if (std::holds_alternative<hub::admin::Verify>(line.command)) {
        return print(hub::admin::verify(line.data));
    }
    if (const auto* backup = std::get_if<hub::admin::Backup>(&line.command)) {
        return run_backup(line.data, backup->to);
    }
    if (const auto* restore = std::get_if<hub::admin::Restore>(&line.command)) {
        return print(hub::admin::restore(line.data, *restore));
    }
    if (const auto* drill = std::get_if<hub::admin::Drill>(&line.command)) {
        return print(hub::admin::drill(line.data, *drill));
    }
    if (std::holds_alternative<hub::admin::HelpCalls>(line.command) ||
        std::holds_alternative<hub::admin::Status>(line.command)) {
        return ask_hub(line.data, arguments);
    }
    return run_data_command(line, std::get<hub::admin::DataCommand>(line.command), arguments);
}

} // namespace

int main(int argc, char** argv) {
    ::umask(077); // members' data and keys are for this account alone
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto parsed = hub::admin::parse(arguments);
    if (const auto* usage = std::get_if<hub::admin::Usage>(&parsed)) {
        fmt::print("{}", usage->out);
        fmt::print(stderr, "{}", usage->err);
        return usage->exit_code;
    }
    try {
        return run(std::get<hub::admin::CommandLine>(parsed), arguments);
    } catch (const std::exception& error) {
        fmt::print(stderr, "gymfloor-hub: {}\n", error.what());
        return base::exit_environment;
    }
}
