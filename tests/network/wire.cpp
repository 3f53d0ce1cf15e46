#include "tests/network/wire.hpp"

#include "common/base/check.hpp"

#include <boost/process/args.hpp>
#include <boost/process/exe.hpp>
#include <boost/process/io.hpp>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>
#include <thread>

namespace network_test {

namespace {

constexpr const char* own = "/proc/thread-self/ns/net";

// Of a thread that leaves its own network for a new one, and ends; or what it failed by.
int new_network() {
    int result = -1;
    std::thread([&] {
        result = ::unshare(CLONE_NEWNET) == 0 ? ::open(own, O_RDONLY | O_CLOEXEC) : -1;
        result = result < 0 ? -errno : result;
    }).join();
    return result;
}

} // namespace

std::optional<std::string> why_not() {
    const int network = new_network();
    if (network < 0) {
        return std::string("no network namespace: ") + std::strerror(-network);
    }
    ::close(network);
    if (::access("/dev/net/tun", R_OK | W_OK) != 0) {
        return std::string("/dev/net/tun: ") + std::strerror(errno);
    }
    return std::nullopt;
}

Network::Network()
    : descriptor_(new_network()) {
    if (descriptor_ < 0) {
        throw std::system_error(-descriptor_, std::generic_category(), "a network namespace");
    }
}

Network::~Network() {
    ::close(descriptor_);
}

std::string Network::path() const {
    return "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(descriptor_);
}

Inside::Inside(const Network& network)
    : before_(::open(own, O_RDONLY | O_CLOEXEC)) {
    GF_CHECK(before_ >= 0 && ::setns(network.descriptor(), CLONE_NEWNET) == 0);
}

Inside::~Inside() {
    GF_CHECK(::setns(before_, CLONE_NEWNET) == 0);
    ::close(before_);
}

Wire::Wire(unsigned int seed)
    : child_(
          boost::process::exe(GYMFLOOR_BAD_WIRE_PROGRAM),
          boost::process::args(std::vector<std::string>{
              std::to_string(seed), kiosks_.path(), kiosks_address, hub_.path(), hub_address}),
          boost::process::std_in<in_, boost::process::std_out> out_
      ) {
    std::string ready;
    std::getline(out_, ready);
    if (ready != "ready") {
        throw std::runtime_error("bad_wire does not come up");
    }
}

Wire::~Wire() {
    in_.pipe().close(); // it ends by this
    child_.wait();
}

std::string Wire::ask(const std::string& line) {
    in_ << line << std::endl;
    std::string answer;
    std::getline(out_, answer);
    return answer;
}

void Wire::set(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) {
        EXPECT_EQ(ask(line), "done");
    }
}

std::uint64_t Wire::counted(const std::string& what) {
    const std::string counts = " " + ask("counts");
    const auto at = counts.find(" " + what + "=");
    return at == std::string::npos ? 0 : std::stoull(counts.substr(at + what.size() + 2));
}

} // namespace network_test
