// Card readers behind PC/SC: all that pcscd knows, plugged in whenever. Every card's UID, read once
// when the card comes. PC/SC blocks, so it is watched on a thread of its own, which only posts.
#pragma once

#include "common/gym/member.hpp"

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <functional>
#include <memory>

namespace kiosk::devices {

inline constexpr std::chrono::seconds pcsc_retry{2}; // while there is no pcscd
// Readers are listed anew at least this often: one that comes between listing and watching is not
// told.
inline constexpr std::chrono::seconds pcsc_list_again{10};

class Pcsc {
public:
    // `tapped` is called on the io_context, as long as this lives.
    Pcsc(boost::asio::io_context& io, std::function<void(const gym::CardNumber&)> tapped);
    // Waits for the thread: it is told, and needs milliseconds.
    ~Pcsc();
    Pcsc(const Pcsc&) = delete;
    Pcsc& operator=(const Pcsc&) = delete;

private:
    class Watch;
    std::shared_ptr<Watch> watch_;
};

} // namespace kiosk::devices
