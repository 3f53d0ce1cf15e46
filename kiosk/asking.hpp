// What is asked of the hub in several steps: an export piece by piece, a station to take over.
#pragma once

#include "kiosk/screens/message.hpp"
#include "kiosk/told.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>

namespace kiosk {

// The shell's, and outlives what was asked.
struct Asking {
    using Answered = std::function<void(const Response&)>;
    std::function<void(wire::Ask, std::chrono::milliseconds wait_max, Answered)> ask;
    std::function<void(const screens::Message&)> tell; // after whatever happens now
};

void fetch_export(const Asking& asking, const screens::AskExport& wanted);

// T7. `folder` is the kiosk's, `waiting` what it kept that is not at the hub. Once the folder is
// the station's, `taken`; else the reason is told.
void ask_take_over(
    const Asking& asking,
    const std::filesystem::path& folder,
    const screens::AskTakeOver& wanted,
    std::uint64_t waiting,
    std::function<void()> taken
);

} // namespace kiosk
