// An input device of the kernel for us alone: grabbed, so that what it types reaches no window.
// Unplugged, it is taken again when it is back.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <linux/input.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

struct libevdev;

namespace kiosk::devices {

inline constexpr std::chrono::seconds keyboard_retry{2}; // while the device is not there

class Keyboard {
public:
    // `what` is its name in the log. `device`: best one of /dev/input/by-id, which stays the same.
    Keyboard(
        boost::asio::io_context& io,
        std::string what,
        std::filesystem::path device,
        std::function<void(const input_event&)> took
    );
    ~Keyboard();
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

private:
    std::string open(); // why not
    void open_or_retry();
    void wait();
    bool take_all(); // false: it is gone
    void lose(const std::string& why);

    std::string what_;
    std::filesystem::path path_;
    std::function<void(const input_event&)> took_;
    boost::asio::posix::stream_descriptor file_; // owns what device_ reads
    boost::asio::steady_timer timer_;
    std::unique_ptr<libevdev, void (*)(libevdev*)> device_;
    bool missing_told_ = false;
};

} // namespace kiosk::devices
