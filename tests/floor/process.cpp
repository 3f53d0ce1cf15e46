#include "tests/floor/process.hpp"

#include <arpa/inet.h>
#include <boost/process.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <random>

namespace floor_test {

namespace bp = boost::process;

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

bool Process::runs() {
    return child_.running();
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

// Below the ports that outgoing connections take, so that it stays free while the hub is down.
int free_port() {
    std::random_device random;
    for (;;) {
        const int port = 20'000 + static_cast<int>(random() % 10'000);
        const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const bool free =
            ::bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        ::close(probe);
        if (free) {
            return port;
        }
    }
}

} // namespace floor_test
