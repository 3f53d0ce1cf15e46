// Real processes of ours: started, watched by the events they cause, killed.
#pragma once

#include "deploy/members/watch.hpp"

#include <boost/process/child.hpp>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace floor_test {

// How long anything may take before the test fails. Waiting ends with the event, not with this.
inline constexpr std::chrono::seconds patience{30};

using members::read_file;

// Calls `done` on the file's whole content whenever it grows, until it says yes. False when
// patience is over.
inline bool wait_for_file(
    const std::filesystem::path& file, const std::function<bool(const std::string&)>& done
) {
    return members::wait_for_file(file, done, patience);
}

class Process {
public:
    // Output and errors go to the files.
    Process(
        const std::vector<std::string>& command,
        const std::filesystem::path& out,
        const std::filesystem::path& err
    );
    // Killed if it still runs.
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void kill_9();
    // Not ended by itself.
    bool runs();
    // SIGTERM, and its exit code.
    int stop();
    int wait();

    int id() const { return child_.id(); }

private:
    boost::process::child child_;
};

struct Ran {
    int exit_code = 0;
    std::string out;
    std::string err;
};

// To its end.
Ran run(const std::vector<std::string>& command, const std::filesystem::path& folder);

// Nobody listens there, and outgoing connections do not take it.
int free_port();

} // namespace floor_test
