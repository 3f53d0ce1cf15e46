// gymfloor-members: simulated members for deploy/demo. Built with the demo and the tests, never
// installed in a gym.
#include "deploy/members/run.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <tuple>

namespace {

const std::map<std::string, members::Temper> tempers{
    {"honest", members::Temper::honest},
    {"sloppy", members::Temper::sloppy},
    {"forgetful", members::Temper::forgetful}};

constexpr int exit_wrong_usage = 2; // as of the hub's and the kiosk's programs
constexpr int exit_environment = 3;

} // namespace

int main(int argc, char** argv) {
    members::Options options;
    std::vector<std::tuple<std::string, std::string, std::string>> people;
    CLI::App app("Members who train at the kiosks of a demo", "gymfloor-members");
    app.add_option("--member", people, "CARD NAME honest|sloppy|forgetful; may be repeated");
    app.add_option("--station", options.stations, "Folder name of a kiosk; may be repeated")
        ->required();
    app.add_option("--wall", options.walls, "Folder name of a wall; may be repeated");
    app.add_option("--frames", options.frames, "Folder with <window>.frames of each kiosk")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--shots", options.shots, "Save pictures of the windows here")
        ->check(CLI::ExistingDirectory);
    app.add_option("--turn", options.turn, "File to lock while typing and touching");
    app.add_option("--speed", options.speed, "What the kiosks were given")
        ->capture_default_str()
        ->check(CLI::Range(1.0, 1000.0));
    app.add_option("--seed", options.seed, "The same seed, the same choices")
        ->capture_default_str();
    try {
        app.parse(argc, argv);
        for (const auto& [card, name, temper] : people) {
            if (!tempers.contains(temper)) {
                throw CLI::ValidationError("--member", temper + " is no temper");
            }
            options.people.push_back({name, card, tempers.at(temper)});
        }
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : exit_wrong_usage;
    }
    try {
        members::run(options);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "gymfloor-members: %s\n", error.what());
        return exit_environment;
    }
}
