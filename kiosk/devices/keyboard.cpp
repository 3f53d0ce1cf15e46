#include "kiosk/devices/keyboard.hpp"

#include "common/base/log.hpp"

#include <fcntl.h>
#include <libevdev/libevdev.h>

#include <cstring>
#include <utility>

namespace kiosk::devices {

Keyboard::Keyboard(
    boost::asio::io_context& io,
    std::string what,
    std::filesystem::path device,
    std::function<void(const input_event&)> took
)
    : what_(std::move(what))
    , path_(std::move(device))
    , took_(std::move(took))
    , file_(io)
    , timer_(io)
    , device_(nullptr, libevdev_free) {
    open_or_retry();
}

Keyboard::~Keyboard() = default;

void Keyboard::open_or_retry() {
    const std::string why = open();
    if (why.empty()) {
        missing_told_ = false;
        spdlog::info("{}: {} is there, and ours alone", what_, libevdev_get_name(device_.get()));
        wait();
    } else {
        lose(why);
    }
}

std::string Keyboard::open() {
    const int file = ::open(path_.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (file < 0) {
        return std::strerror(errno);
    }
    file_.assign(file);
    libevdev* device = nullptr;
    if (libevdev_new_from_fd(file, &device) < 0) {
        return "it is no input device";
    }
    device_.reset(device);
    if (const int grabbed = libevdev_grab(device, LIBEVDEV_GRAB); grabbed < 0) {
        return std::string("it can not be grabbed: ") + std::strerror(-grabbed);
    }
    return "";
}

void Keyboard::wait() {
    file_.async_wait(file_.wait_read, [this](boost::system::error_code stopped) {
        if (stopped) {
            return;
        }
        if (take_all()) {
            wait();
        } else {
            lose("it was unplugged");
        }
    });
}

bool Keyboard::take_all() {
    // What the kernel could not keep is skipped; SYN_DROPPED itself is told.
    unsigned flags = LIBEVDEV_READ_FLAG_NORMAL;
    for (;;) {
        input_event event{};
        const int read = libevdev_next_event(device_.get(), flags, &event);
        if (read == LIBEVDEV_READ_STATUS_SUCCESS) {
            took_(event);
        } else if (read == LIBEVDEV_READ_STATUS_SYNC) {
            if (std::exchange(flags, unsigned{LIBEVDEV_READ_FLAG_SYNC}) !=
                LIBEVDEV_READ_FLAG_SYNC) {
                took_(event);
            }
        } else if (read == -EAGAIN && flags == LIBEVDEV_READ_FLAG_SYNC) {
            flags = LIBEVDEV_READ_FLAG_NORMAL;
        } else {
            return read == -EAGAIN;
        }
    }
}

// One line an outage.
void Keyboard::lose(const std::string& why) {
    device_.reset();
    boost::system::error_code no_matter;
    file_.close(no_matter);
    if (!std::exchange(missing_told_, true)) {
        spdlog::warn(
            "{}: no {}: {}; plug it in, or correct station.toml; looking again every {} s",
            what_,
            path_.string(),
            why,
            keyboard_retry.count()
        );
    }
    timer_.expires_after(keyboard_retry);
    timer_.async_wait([this](boost::system::error_code stopped) {
        if (!stopped) {
            open_or_retry();
        }
    });
}

} // namespace kiosk::devices
