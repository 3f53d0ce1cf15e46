#include "tests/soak/window.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <stdexcept>

namespace soak {

namespace {

constexpr std::string_view end_of_frame = "\n\n";
constexpr double kib_a_mib = 1024;
constexpr int pipe_bytes = 1 << 20; // of frames that were not read yet: then the kiosk waits

int open_pipe(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    const int pipe = ::mkfifo(file.c_str(), S_IRUSR | S_IWUSR) == 0
                         ? ::open(file.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK)
                         : -1;
    if (pipe < 0) {
        throw std::runtime_error("no pipe " + file.string());
    }
    ::fcntl(pipe, F_SETPIPE_SZ, pipe_bytes);
    return pipe;
}

} // namespace

Window::Window(floor_test::Gym& gym, std::string folder, int x, int speed)
    : folder_(std::move(folder)) {
    const auto file = gym.folder() / (folder_ + ".pipe");
    pipe_ = open_pipe(file);
    process_ = std::make_unique<floor_test::Process>(
        std::vector<std::string>{
            GYMFLOOR_KIOSK_PROGRAM,
            "--station",
            (gym.folder() / folder_).string(),
            "--size",
            "640x400",
            "--at",
            std::to_string(x) + ",0",
            "--frames",
            file.string(),
            "--speed",
            std::to_string(speed)},
        gym.folder() / (folder_ + ".out"),
        gym.folder() / (folder_ + ".err")
    );
}

Window::~Window() {
    process_.reset();
    ::close(pipe_);
}

void Window::read(const Saw& saw) {
    char more[64 * 1024];
    for (ssize_t count = ::read(pipe_, more, sizeof more); count > 0;
         count = ::read(pipe_, more, sizeof more)) {
        unread_.append(more, static_cast<std::size_t>(count));
    }
    std::size_t begin = 0;
    for (auto end = unread_.find(end_of_frame); end != std::string::npos;
         end = unread_.find(end_of_frame, begin)) {
        members::Shown now = members::read_frame(unread_.substr(begin, end + 1 - begin));
        saw(shown_, now);
        shown_ = std::move(now);
        begin = end + end_of_frame.size();
    }
    unread_.erase(0, begin);
}

double Window::resident_mib() const {
    std::ifstream in("/proc/" + std::to_string(process_->id()) + "/status");
    const std::string field = "VmRSS:";
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(field)) {
            return std::stod(line.substr(field.size())) / kib_a_mib;
        }
    }
    return 0;
}

} // namespace soak
