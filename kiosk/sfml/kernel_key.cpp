#include "kiosk/sfml/kernel_key.hpp"

#include <linux/input-event-codes.h>

#include <map>

namespace kiosk::sfml {

std::optional<unsigned> kernel_key(sf::Keyboard::Key key) {
    using Key = sf::Keyboard;
    static const std::map<sf::Keyboard::Key, unsigned> keys{
        {Key::A, KEY_A},           {Key::B, KEY_B},
        {Key::C, KEY_C},           {Key::D, KEY_D},
        {Key::E, KEY_E},           {Key::F, KEY_F},
        {Key::G, KEY_G},           {Key::H, KEY_H},
        {Key::I, KEY_I},           {Key::J, KEY_J},
        {Key::K, KEY_K},           {Key::L, KEY_L},
        {Key::M, KEY_M},           {Key::N, KEY_N},
        {Key::O, KEY_O},           {Key::P, KEY_P},
        {Key::Q, KEY_Q},           {Key::R, KEY_R},
        {Key::S, KEY_S},           {Key::T, KEY_T},
        {Key::U, KEY_U},           {Key::V, KEY_V},
        {Key::W, KEY_W},           {Key::X, KEY_X},
        {Key::Y, KEY_Y},           {Key::Z, KEY_Z},
        {Key::Num0, KEY_0},        {Key::Num1, KEY_1},
        {Key::Num2, KEY_2},        {Key::Num3, KEY_3},
        {Key::Num4, KEY_4},        {Key::Num5, KEY_5},
        {Key::Num6, KEY_6},        {Key::Num7, KEY_7},
        {Key::Num8, KEY_8},        {Key::Num9, KEY_9},
        {Key::Numpad0, KEY_KP0},   {Key::Numpad1, KEY_KP1},
        {Key::Numpad2, KEY_KP2},   {Key::Numpad3, KEY_KP3},
        {Key::Numpad4, KEY_KP4},   {Key::Numpad5, KEY_KP5},
        {Key::Numpad6, KEY_KP6},   {Key::Numpad7, KEY_KP7},
        {Key::Numpad8, KEY_KP8},   {Key::Numpad9, KEY_KP9},
        {Key::F1, KEY_F1},         {Key::F2, KEY_F2},
        {Key::F3, KEY_F3},         {Key::F4, KEY_F4},
        {Key::F5, KEY_F5},         {Key::F6, KEY_F6},
        {Key::F7, KEY_F7},         {Key::F8, KEY_F8},
        {Key::F9, KEY_F9},         {Key::F10, KEY_F10},
        {Key::F11, KEY_F11},       {Key::F12, KEY_F12},
        {Key::F13, KEY_F13},       {Key::F14, KEY_F14},
        {Key::F15, KEY_F15},       {Key::Space, KEY_SPACE},
        {Key::Enter, KEY_ENTER},   {Key::Tab, KEY_TAB},
        {Key::Escape, KEY_ESC},    {Key::Backspace, KEY_BACKSPACE},
        {Key::PageUp, KEY_PAGEUP}, {Key::PageDown, KEY_PAGEDOWN},
        {Key::Home, KEY_HOME},     {Key::End, KEY_END},
        {Key::Insert, KEY_INSERT}, {Key::Delete, KEY_DELETE},
        {Key::Left, KEY_LEFT},     {Key::Right, KEY_RIGHT},
        {Key::Up, KEY_UP},         {Key::Down, KEY_DOWN},
        {Key::Pause, KEY_PAUSE},
    };
    const auto found = keys.find(key);
    return found == keys.end() ? std::nullopt : std::optional(found->second);
}

} // namespace kiosk::sfml
