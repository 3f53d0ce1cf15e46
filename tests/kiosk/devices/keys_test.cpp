// Readers and pedals that are keyboards, by events as a kernel records them. That a real device is
// grabbed can be shown only where there is /dev/input.
#include "kiosk/devices/keys.hpp"
#include "kiosk/devices/readers.hpp"

#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <fstream>
#include <vector>

namespace kiosk::devices {
namespace {

using namespace std::chrono_literals;

constexpr __s32 release = 0;
constexpr __s32 press = 1;
constexpr __s32 repeat = 2;

input_event event(unsigned type, unsigned code, __s32 value) {
    input_event made{};
    made.type = static_cast<__u16>(type);
    made.code = static_cast<__u16>(code);
    made.value = value;
    return made;
}

// As evdev has one keystroke: the scan code, the key, the end of the report; twice.
std::vector<input_event> keystroke(unsigned key) {
    std::vector<input_event> all;
    for (const __s32 value : {press, release}) {
        all.push_back(event(EV_MSC, MSC_SCAN, 0x7001e));
        all.push_back(event(EV_KEY, key, value));
        all.push_back(event(EV_SYN, SYN_REPORT, 0));
    }
    return all;
}

std::optional<gym::CardNumber> card_of(const std::vector<input_event>& events) {
    Wedge wedge;
    std::optional<gym::CardNumber> card;
    for (const input_event& told : events) {
        if (const auto character = character_typed(told)) {
            card = wedge.typed(*character, Wedge::Time() + 1s);
        }
    }
    return card;
}

std::vector<input_event> typed(const std::vector<unsigned>& keys) {
    std::vector<input_event> all;
    for (const unsigned key : keys) {
        const auto more = keystroke(key);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace

TEST(Keys, J2_ReaderThatTypesIsRead) {
    const auto decimal = typed({KEY_0, KEY_0, KEY_0, KEY_4, KEY_8, KEY_3, KEY_7, KEY_ENTER});
    ASSERT_TRUE(card_of(decimal));
    EXPECT_EQ(card_of(decimal)->value, "0004837");
    // Capitals: with shift held around each letter. And the number block.
    std::vector<input_event> hexadecimal{event(EV_KEY, KEY_LEFTSHIFT, press)};
    for (const input_event& told : typed({KEY_A, KEY_F, KEY_KP4, KEY_KP9, KEY_KPENTER})) {
        hexadecimal.push_back(told);
    }
    ASSERT_TRUE(card_of(hexadecimal));
    EXPECT_EQ(card_of(hexadecimal)->value, "AF49");
}

TEST(Keys, J2_WhatIsNoCardIsNone) {
    EXPECT_FALSE(card_of(typed({KEY_1, KEY_2, KEY_G, KEY_3, KEY_4, KEY_ENTER})));
    EXPECT_FALSE(card_of(typed({KEY_ENTER})));
    // The kernel lost some of it: half a number is nobody's card.
    auto lost = typed({KEY_1, KEY_2, KEY_3, KEY_4});
    lost.push_back(event(EV_SYN, SYN_DROPPED, 0));
    for (const input_event& told : typed({KEY_7, KEY_8, KEY_ENTER})) {
        lost.push_back(told);
    }
    EXPECT_FALSE(card_of(lost));
}

TEST(Keys, J12_FootThatStaysOnThePedalPressesItOnce) {
    int presses = 0;
    presses += is_press(event(EV_KEY, KEY_F13, press), KEY_F13) ? 1 : 0;
    for (int held = 0; held < 100; ++held) {
        presses += is_press(event(EV_KEY, KEY_F13, repeat), KEY_F13) ? 1 : 0;
    }
    presses += is_press(event(EV_KEY, KEY_F13, release), KEY_F13) ? 1 : 0;
    EXPECT_EQ(presses, 1);
    EXPECT_FALSE(is_press(event(EV_KEY, KEY_F14, press), KEY_F13));
}

TEST(Pedal, J12_FootThatStaysOnAKeyOfTheWindowPressesItOnce) {
    Pedal pedal;
    Pedal::Time now = Pedal::Time() + 1h;
    EXPECT_TRUE(pedal.is_press(now));
    EXPECT_FALSE(pedal.is_press(now += 1ms)) << "it bounces";
    EXPECT_FALSE(pedal.is_press(now += 660ms)) << "the first repeat";
    for (int repeats = 0; repeats < 1000; ++repeats) {
        EXPECT_FALSE(pedal.is_press(now += 40ms));
    }
    EXPECT_TRUE(pedal.is_press(now += pedal_repeats_within));
}

TEST(Keys, PedalsKeyIsNamedAsTheKernelNamesIt) {
    ASSERT_TRUE(key_named("KEY_PAGEDOWN"));
    EXPECT_EQ(*key_named("KEY_PAGEDOWN"), unsigned{KEY_PAGEDOWN});
    EXPECT_TRUE(key_named("BTN_0"));
    for (const char* wrong : {"", "page down", "KEY_", "F13", "KEY_NOSUCH"}) {
        ASSERT_FALSE(key_named(wrong)) << wrong;
        EXPECT_NE(key_named(wrong).error().detail.find("evtest"), std::string::npos);
    }
}

TEST(Readers, EachWayInIsReadOnce) {
    boost::asio::io_context io;
    std::vector<std::string> cards;
    int pedal = 0;
    const ReadersTold told{
        [&](const gym::CardNumber& card) { cards.push_back(card.value); }, [&] { ++pedal; }};
    const auto all_of = [&](const ReadersWanted& wanted) {
        cards.clear();
        pedal = 0;
        Readers readers(io, wanted, told);
        for (const char character : std::string("04A1B2C3\r")) {
            readers.typed(static_cast<char32_t>(character));
        }
        readers.pressed(KEY_F13);
        readers.pressed(KEY_F14);
    };
    all_of({false, {}, {}, KEY_F13});
    EXPECT_EQ(cards, std::vector<std::string>{"04A1B2C3"});
    EXPECT_EQ(pedal, 1);
    all_of({false, {}, {}, {}});
    EXPECT_EQ(pedal, 0) << "there is none";
    // With devices of their own the window is not listened to; that they are missing stops nobody.
    all_of({false, "/nowhere/card", "/nowhere/pedal", KEY_F13});
    EXPECT_TRUE(cards.empty());
    EXPECT_EQ(pedal, 0);
}

TEST(Readers, WhatIsNoInputDeviceStopsNobody) {
    boost::asio::io_context io;
    const Keyboard none(io, "card reader", "/dev/null", [](const input_event&) {});
    EXPECT_GT(io.run_one_for(keyboard_retry * 2), 0u) << "it is tried again";
}

} // namespace kiosk::devices
