// Two networks of a test's own, with a wire between them that can be bad (bad_wire.cpp).
#pragma once

#include <boost/process/child.hpp>
#include <boost/process/pipe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace network_test {

// Why this machine can not: not root, no namespaces, no TUN devices.
std::optional<std::string> why_not();

// A network namespace; gone with this and what runs in it.
class Network {
public:
    Network();
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    // For other processes, while this one runs.
    std::string path() const;

    int descriptor() const { return descriptor_; }

private:
    int descriptor_;
};

// This thread is in the network: what it connects and starts is there. Until the end of the block.
class Inside {
public:
    explicit Inside(const Network& network);
    ~Inside();
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

private:
    int before_;
};

class Wire {
public:
    // `a` is the kiosks' side and `b` the hub's.
    explicit Wire(unsigned int seed);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    static constexpr const char* kiosks_address = "10.77.0.1";
    static constexpr const char* hub_address = "10.77.0.2";

    const Network& kiosks() const { return kiosks_; }

    const Network& hub() const { return hub_; }

    // Lines as bad_wire.cpp has them; in effect when it returns.
    void set(const std::vector<std::string>& lines);
    // So many packets.
    std::uint64_t counted(const std::string& what);

private:
    std::string ask(const std::string& line);

    Network kiosks_;
    Network hub_;
    boost::process::opstream in_;
    boost::process::ipstream out_;
    boost::process::child child_;
};

} // namespace network_test
