// What a gym chose for all of its kiosks.
#pragma once

#include "common/base/result.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gym {

// Where J14's health questions are asked.
enum class HealthScreen { desk, kiosk, off };

// Where members can read on, as a code for their phone.
struct Resource {
    std::string title;
    std::string url; // https

    friend bool operator==(const Resource&, const Resource&) = default;
};

inline constexpr std::size_t resources_max = 8;
inline constexpr std::size_t resource_title_bytes_max = 60;
inline constexpr std::size_t resource_url_bytes_max = 200;
inline constexpr std::size_t emergency_number_bytes_max = 20;
inline constexpr std::size_t defibrillator_bytes_max = 80;

struct GymSettings {
    HealthScreen health_screen = HealthScreen::kiosk;
    std::string emergency_number = "112";
    std::string defibrillator; // where it hangs, in staff's words; empty: not told
    std::string language = "en";
    std::vector<Resource> resources;

    friend bool operator==(const GymSettings&, const GymSettings&) = default;
};

// health_screen, emergency_number, defibrillator or language, as staff writes it. Refuses a key or
// a value that it does not know, naming those there are.
base::Result<void>
take_gym_setting(GymSettings& settings, std::string_view key, std::string_view value);

base::Result<void> check_resource(const Resource& resource);

} // namespace gym
