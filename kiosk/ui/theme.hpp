// The look: colours and text styles by name, in layout units.
#pragma once

#include "kiosk/ui/frame.hpp"

namespace kiosk::ui::theme {

inline constexpr Color background{0x0d, 0x10, 0x15};
inline constexpr Color surface{0x16, 0x1b, 0x23};
inline constexpr Color raised{0x1f, 0x26, 0x31};
inline constexpr Color line{0x63, 0x71, 0x8a};
inline constexpr Color track{0x2b, 0x34, 0x42}; // what a ring runs on
inline constexpr Color text{0xf3, 0xf6, 0xf9};
inline constexpr Color muted{0x97, 0xa3, 0xb6};
inline constexpr Color faint{0x84, 0x90, 0xa3};
inline constexpr Color go{0xb6, 0xf2, 0x3c};
inline constexpr Color go_ink{0x16, 0x21, 0x0a};
inline constexpr Color go_surface{0x1d, 0x2a, 0x12};
inline constexpr Color info{0x58, 0xb2, 0xff};
inline constexpr Color warn{0xff, 0xb2, 0x24};
inline constexpr Color warn_surface{0x2a, 0x24, 0x13};
inline constexpr Color bad{0xff, 0x61, 0x61};
inline constexpr Color good{0x37, 0xd2, 0x83};

// What may stand on what. Every ink is readable on every ground (4.5:1), every mark is seen on it
// (3:1): a screen takes any of them together. On a bright ground only what is named with it.
inline constexpr Color grounds[] = {background, surface, raised, go_surface, warn_surface};
inline constexpr Color inks[] = {text, muted, faint, go, info, warn, bad, good};
inline constexpr Color marks[] = {line, text, muted, go, info, warn, bad, good};

struct OnBright {
    Color ink;
    Color ground;
};

inline constexpr OnBright on_bright[] = {
    {go_ink, go},
    {go_ink, bad},
    {background, go},
    {background, info},
    {background, warn},
};

inline constexpr TextStyle small{22, FontWeight::medium};
inline constexpr TextStyle body{24, FontWeight::regular};
inline constexpr TextStyle body_strong{24, FontWeight::semi_bold};
inline constexpr TextStyle lead{28, FontWeight::semi_bold};
inline constexpr TextStyle title{44, FontWeight::bold, true, -0.01f};
inline constexpr TextStyle headline{64, FontWeight::bold, true, -0.02f};
inline constexpr TextStyle poster{104, FontWeight::bold, true, -0.03f};
inline constexpr TextStyle number{126, FontWeight::bold, true, -0.02f};
inline constexpr TextStyle number_large{172, FontWeight::bold, true, -0.02f};
inline constexpr TextStyle button{24, FontWeight::semi_bold};
inline constexpr TextStyle button_big{32, FontWeight::bold};
inline constexpr TextStyle button_large{44, FontWeight::bold};
inline constexpr TextStyle sign{48, FontWeight::medium}; // + and − on their keys
inline constexpr TextStyle chip{26, FontWeight::semi_bold};
inline constexpr TextStyle initials{18, FontWeight::bold};
inline constexpr TextStyle key{56, FontWeight::bold, true};

inline constexpr float margin = 32;
inline constexpr float gap = 20;
inline constexpr float card_radius = 24;
inline constexpr float card_padding = 28;

} // namespace kiosk::ui::theme
