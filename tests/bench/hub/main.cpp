// hub_bench: contenders of tests/bench/hub/run.
// usage: hub_bench disk|echo|sqlite|mqtt|handshakes [--folder DIR] [--seconds N] ...
#include "tests/bench/hub/benches.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>

int main(int argc, char** argv) {
    std::filesystem::path folder = std::filesystem::temp_directory_path();
    double seconds = 2;
    int clients = 1;
    int batch = 1;
    int port = 1883;
    int qos = 2;
    CLI::App app("What a hub is measured against", "hub_bench");
    app.require_subcommand(1);
    const auto add = [&](const char* name, const char* what) {
        CLI::App* bench = app.add_subcommand(name, what);
        bench->add_option(
            "--folder", folder, "On the disk to measure; it is emptied by the caller"
        );
        bench->add_option("--seconds", seconds)->capture_default_str();
        return bench;
    };
    const CLI::App* disk = add("disk", "4 KiB appended and fdatasync");
    CLI::App* echo = add("echo", "TLS, 110 bytes in, 24 out");
    echo->add_option("--clients", clients)->capture_default_str();
    CLI::App* sqlite = add("sqlite", "The hub's tables by prepared statements");
    sqlite->add_option("--batch", batch, "Sets a transaction")->capture_default_str();
    CLI::App* mqtt = add("mqtt", "PUBLISH to a broker on loopback");
    mqtt->add_option("--clients", clients)->capture_default_str();
    mqtt->add_option("--port", port)->capture_default_str();
    mqtt->add_option("--qos", qos)->capture_default_str()->check(CLI::Range(1, 2));
    CLI::App* handshakes = add("handshakes", "TLS in memory");
    CLI11_PARSE(app, argc, argv);
    try {
        if (disk->parsed()) {
            bench::disk(folder, seconds);
        } else if (echo->parsed()) {
            bench::echo(folder, clients, seconds);
        } else if (sqlite->parsed()) {
            bench::sqlite(folder, batch, seconds);
        } else if (mqtt->parsed()) {
            bench::mqtt(port, clients, qos, seconds);
        } else if (handshakes->parsed()) {
            bench::handshakes(folder, seconds);
        }
    } catch (const std::exception& error) {
        std::fprintf(stderr, "hub_bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
