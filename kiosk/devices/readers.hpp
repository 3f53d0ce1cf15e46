// All by which a member tells a kiosk something without touching its screen: cards, and a pedal or
// big button. Which ones this kiosk has, station.toml says; each has one way in.
#pragma once

#include "kiosk/devices/keyboard.hpp"
#include "kiosk/devices/pcsc.hpp"
#include "kiosk/devices/pedal.hpp"
#include "kiosk/devices/wedge.hpp"

#include <optional>

namespace kiosk::devices {

struct ReadersWanted {
    bool pcsc = true;
    // A reader that types, grabbed. None: bursts that the window is typed.
    std::optional<std::filesystem::path> card_keyboard;
    std::optional<std::filesystem::path> pedal; // grabbed. None: a key of the window
    std::optional<unsigned> pedal_key;          // none: there is no pedal
};

struct ReadersTold {
    std::function<void(const gym::CardNumber&)> card;
    std::function<void()> pedal;
};

class Readers {
public:
    Readers(boost::asio::io_context& io, const ReadersWanted& wanted, ReadersTold told);

    // --- what the window is told ---

    void typed(char32_t character);
    void pressed(unsigned key); // as the kernel numbers them; again and again while it is held

private:
    void type(char32_t character);
    void step();

    ReadersWanted wanted_;
    ReadersTold told_;
    Wedge wedge_;
    std::optional<Pcsc> pcsc_;
    std::optional<Keyboard> card_keyboard_;
    Pedal pedal_;
    std::optional<Keyboard> pedal_keyboard_;
};

} // namespace kiosk::devices
