// Benches of the kiosk against its bars (K1 to K5), with real processes on a display of their own.
// usage: kiosk_bench [--rounds N] [--seconds N] [--visits N] [K1 ... K5]
#include "tests/bench/kiosk/benches.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

int main(int argc, char** argv) {
    int rounds = 7;
    int seconds = 20;
    int visits = 10'000;
    std::vector<std::string> wanted{"K1", "K2", "K3", "K4", "K5"};
    CLI::App app("Benches of the kiosk", "kiosk_bench");
    app.add_option("--rounds", rounds, "Of each of K1 to K4")->capture_default_str();
    app.add_option("--seconds", seconds, "Of a round of K3")->capture_default_str();
    app.add_option("--visits", visits, "Of K5")
        ->capture_default_str()
        ->check(CLI::Range(101, 10'000'000));
    app.add_option("benches", wanted, "Which")->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    const auto is_wanted = [&](const char* bench) {
        return std::ranges::find(wanted, bench) != wanted.end();
    };
    try {
        floor_test::Gym gym;
        gym.display();
        gym.start_hub();
        if (is_wanted("K1")) {
            bench::start(gym, rounds);
        }
        if (is_wanted("K2")) {
            bench::paint(rounds);
        }
        if (is_wanted("K3")) {
            bench::idle(gym, rounds, seconds);
        }
        if (is_wanted("K5")) {
            bench::memory(gym, visits);
        }
        if (is_wanted("K4")) { // last: its kiosk reaches the hub through a relay
            bench::latency(gym, rounds);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "kiosk_bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
