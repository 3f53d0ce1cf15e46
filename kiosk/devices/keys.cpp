#include "kiosk/devices/keys.hpp"

#include <fmt/format.h>
#include <libevdev/libevdev.h>

#include <array>
#include <utility>

namespace kiosk::devices {

namespace {

constexpr std::array<std::pair<unsigned, char32_t>, 28> characters{{
    {KEY_0, U'0'},   {KEY_1, U'1'},      {KEY_2, U'2'},        {KEY_3, U'3'},   {KEY_4, U'4'},
    {KEY_5, U'5'},   {KEY_6, U'6'},      {KEY_7, U'7'},        {KEY_8, U'8'},   {KEY_9, U'9'},
    {KEY_KP0, U'0'}, {KEY_KP1, U'1'},    {KEY_KP2, U'2'},      {KEY_KP3, U'3'}, {KEY_KP4, U'4'},
    {KEY_KP5, U'5'}, {KEY_KP6, U'6'},    {KEY_KP7, U'7'},      {KEY_KP8, U'8'}, {KEY_KP9, U'9'},
    {KEY_A, U'A'},   {KEY_B, U'B'},      {KEY_C, U'C'},        {KEY_D, U'D'},   {KEY_E, U'E'},
    {KEY_F, U'F'},   {KEY_ENTER, U'\r'}, {KEY_KPENTER, U'\r'},
}};

bool is_shift(unsigned key) {
    return key == KEY_LEFTSHIFT || key == KEY_RIGHTSHIFT || key == KEY_CAPSLOCK ||
           key == KEY_NUMLOCK;
}

std::optional<char32_t> character_of(unsigned key) {
    for (const auto& [code, character] : characters) {
        if (code == key) {
            return character;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<char32_t> character_typed(const input_event& event) {
    if (event.type == EV_SYN && event.code == SYN_DROPPED) {
        return U'?';
    }
    if (event.type != EV_KEY || event.value != 1 || is_shift(event.code)) {
        return std::nullopt; // capitals are the same card
    }
    return character_of(event.code).value_or(U'?');
}

bool is_press(const input_event& event, unsigned key) {
    return event.type == EV_KEY && event.value == 1 && event.code == key;
}

base::Result<unsigned> key_named(std::string_view name) {
    const int code = libevdev_event_code_from_name_n(EV_KEY, name.data(), name.size());
    if (code < 0) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "'{}' is no key; write it as the kernel names it (KEY_F13, KEY_PAGEDOWN, BTN_0): "
                "'evtest' shows what a device sends",
                name
            )
        );
    }
    return static_cast<unsigned>(code);
}

bool is_of_card(unsigned key) {
    return character_of(key).has_value();
}

} // namespace kiosk::devices
