// A gym for one load: a fresh data folder with stations and members, and the real hub on it.
#pragma once

#include "tests/floor/process.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace bench {

class OwnGym {
public:
    struct Place {
        std::filesystem::path parent;
        std::filesystem::path kept; // or empty
    };

    struct Size {
        int members;
        int history; // sets of each of them before
    };

    // In a new folder below `where.parent`, or in `where.kept`, which stays and is used again.
    // Stations and members are written by the hub's own store: a command for each would take longer
    // than the load.
    OwnGym(const Place& where, std::string hub_program, int stations, const Size& size);
    ~OwnGym();
    OwnGym(const OwnGym&) = delete;
    OwnGym& operator=(const OwnGym&) = delete;

    // Throws when it does not come up. Returns how long that took.
    std::chrono::nanoseconds start_hub();
    // Without waiting for it.
    void launch_hub();
    bool hub_is_ready() const;
    // Throws when it has ended by itself.
    void kill_hub_9();
    int stop_hub();
    // gymfloor-hub with these arguments and --data.
    std::vector<std::string> command(std::vector<std::string> arguments) const;
    // To its end.
    floor_test::Ran run(std::vector<std::string> arguments) const;

    std::filesystem::path data() const { return folder_ / "data"; }

    std::filesystem::path stations() const { return folder_ / "stations"; }

    int port() const { return port_; }

    std::string address() const { return "127.0.0.1:" + std::to_string(port_); }

    // The folder stays, for somebody to look at.
    void keep() { kept_ = true; }

    const std::filesystem::path& folder() const { return folder_; }

    std::uint64_t hub_resident_bytes() const;
    std::chrono::nanoseconds hub_cpu() const;

private:
    void make(int stations, const Size& size) const;
    std::filesystem::path log(const char* of) const;

    std::filesystem::path folder_;
    std::string hub_program_;
    int port_;
    bool kept_ = false;
    int starts_ = 0;
    std::unique_ptr<floor_test::Process> hub_;
};

} // namespace bench
