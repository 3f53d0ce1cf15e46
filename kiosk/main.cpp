// gymfloor-kiosk: a station's kiosk, or a wall. What it is, the hub tells it.
#include "common/base/exit_code.hpp"
#include "common/base/log.hpp"
#include "kiosk/shell.hpp"

#include <CLI/CLI.hpp>
#include <sys/stat.h>

#include <cstdio>

namespace {

// "1280x800" or "640,0".
std::string check_pair(const std::string& text, char between) {
    int a = 0;
    int b = 0;
    char separator = 0;
    char rest = 0;
    const int read = std::sscanf(text.c_str(), "%d%c%d%c", &a, &separator, &b, &rest);
    return read == 3 && separator == between ? "" : "write it as 1280x800 or 640,0";
}

std::pair<int, int> read_pair(const std::string& text) {
    std::pair<int, int> pair;
    std::sscanf(text.c_str(), "%d%*c%d", &pair.first, &pair.second);
    return pair;
}

} // namespace

int main(int argc, char** argv) {
    ::umask(077); // members' data and keys are for this account alone
    kiosk::Options options;
    std::string size = "1280x800";
    std::string at = "0,0";
    bool verbose = false;
    CLI::App app("A Gymfloor kiosk or wall", "gymfloor-kiosk");
    app.add_option("--station", options.station, "Folder made by 'gymfloor-hub station add'")
        ->required()
        ->check(CLI::ExistingDirectory);
    app.add_option("--size", size, "Size of the window in pixels")
        ->capture_default_str()
        ->check([](const std::string& text) { return check_pair(text, 'x'); });
    app.add_option("--at", at, "Where its upper left corner is")
        ->capture_default_str()
        ->check([](const std::string& text) { return check_pair(text, ','); });
    app.add_option("--frames", options.frames, "Append every shown frame, in words, to this file");
    app.add_option(
           "--exports",
           options.exports,
           "Write members' exports here, not onto a stick below /media"
    )
        ->check(CLI::ExistingDirectory);
    app.add_option("--speed", options.speed, "Make rests and waits this much shorter")
        ->capture_default_str()
        ->check(CLI::Range(1.0, 1000.0));
    app.add_flag("--verbose", verbose, "Log more");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? base::exit_done : base::exit_wrong_usage;
    }
    const auto [width, height] = read_pair(size);
    if (width < 320 || height < 200 || width > 8192 || height > 8192) {
        std::fprintf(stderr, "--size must be 320x200 to 8192x8192\n");
        return base::exit_wrong_usage;
    }
    options.width = static_cast<unsigned>(width);
    options.height = static_cast<unsigned>(height);
    std::tie(options.x, options.y) = read_pair(at);
    base::start_log("gymfloor-kiosk", verbose);
    try {
        return kiosk::run(options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "gymfloor-kiosk: %s\n", error.what());
        return base::exit_environment;
    }
}
