#include "tests/floor/process.hpp"

#include <boost/process.hpp>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>

namespace floor_test {

namespace bp = boost::process;

bool wait_for_file(
    const std::filesystem::path& file, const std::function<bool(const std::string&)>& done
) {
    const auto until = std::chrono::steady_clock::now() + patience;
    const int watch = inotify_init1(IN_CLOEXEC);
    // The folder, because the file may not be there yet.
    inotify_add_watch(watch, file.parent_path().c_str(), IN_MODIFY | IN_CREATE | IN_MOVED_TO);
    bool found = false;
    for (;;) {
        found = done(read_file(file));
        const auto left = until - std::chrono::steady_clock::now();
        if (found || left.count() <= 0) {
            break;
        }
        pollfd ready{watch, POLLIN, 0};
        const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(left).count() + 1;
        if (::poll(&ready, 1, static_cast<int>(ms)) > 0) {
            char events[4096];
            [[maybe_unused]] const auto n = ::read(watch, events, sizeof events);
        }
    }
    ::close(watch);
    return found;
}

std::string read_file(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    return content.str();
}

namespace {

// Boost.Process writes over what a file holds instead of emptying it.
const std::filesystem::path& emptied(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    return file;
}

} // namespace

Process::Process(
    const std::vector<std::string>& command,
    const std::filesystem::path& out,
    const std::filesystem::path& err
)
    : child_(
          bp::args(std::vector<std::string>(command.begin() + 1, command.end())),
          bp::exe(command.front()),
          bp::std_out > emptied(out).string(),
          bp::std_err > emptied(err).string(),
          bp::std_in < bp::null
      ) {}

Process::~Process() {
    if (child_.valid() && child_.running()) {
        kill_9();
    }
}

void Process::kill_9() {
    ::kill(child_.id(), SIGKILL);
    child_.wait();
}

int Process::stop() {
    ::kill(child_.id(), SIGTERM);
    return wait();
}

int Process::wait() {
    child_.wait();
    return child_.exit_code();
}

Ran run(const std::vector<std::string>& command, const std::filesystem::path& folder) {
    const auto out = folder / "command.out";
    const auto err = folder / "command.err";
    Process process(command, out, err);
    const int exit_code = process.wait();
    return {exit_code, read_file(out), read_file(err)};
}

} // namespace floor_test
