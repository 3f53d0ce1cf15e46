#include "tests/bench/hub/benches.hpp"
#include "tests/bench/load/histogram.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <stdexcept>

namespace bench {

void disk(const std::filesystem::path& folder, double seconds) {
    const auto file = folder / "disk";
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    const std::string page(4096, 'x');
    Histogram latencies;
    const auto start = std::chrono::steady_clock::now();
    const auto until = start + std::chrono::duration<double>(seconds);
    for (auto before = start; before < until;) {
        if (::write(fd, page.data(), page.size()) != static_cast<ssize_t>(page.size()) ||
            ::fdatasync(fd) != 0) {
            throw std::runtime_error("can not write " + file.string());
        }
        const auto now = std::chrono::steady_clock::now();
        latencies.add(now - before);
        before = now;
    }
    ::close(fd);
    std::filesystem::remove(file);
    fmt::print("{}\n", to_json(latencies, seconds));
}

} // namespace bench
