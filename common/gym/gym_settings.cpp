#include "common/gym/gym_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace gym {

namespace {

bool is_line(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
}

bool take_health_screen(GymSettings& settings, std::string_view value) {
    if (value == "desk") {
        settings.health_screen = HealthScreen::desk;
    } else if (value == "kiosk") {
        settings.health_screen = HealthScreen::kiosk;
    } else if (value == "off") {
        settings.health_screen = HealthScreen::off;
    } else {
        return false;
    }
    return true;
}

bool take_emergency_number(GymSettings& settings, std::string_view value) {
    const bool dialled = std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '+' || c == ' ' || c == '-';
    });
    if (value.empty() || value.size() > emergency_number_bytes_max || !dialled) {
        return false;
    }
    settings.emergency_number = value;
    return true;
}

bool take_defibrillator(GymSettings& settings, std::string_view value) {
    if (value.size() > defibrillator_bytes_max || !is_line(value)) {
        return false;
    }
    settings.defibrillator = value;
    return true;
}

bool take_language(GymSettings& settings, std::string_view value) {
    const bool letters =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (value.size() != 2 || !letters) {
        return false;
    }
    settings.language = value;
    return true;
}

struct Key {
    std::string_view key;
    bool (*take)(GymSettings&, std::string_view);
    std::string values; // for people
};

const std::vector<Key>& keys() {
    static const std::vector<Key> all{
        {"health_screen", take_health_screen, "desk, kiosk or off"},
        {"emergency_number",
         take_emergency_number,
         fmt::format("a number to dial, up to {} characters", emergency_number_bytes_max)},
        {"defibrillator",
         take_defibrillator,
         fmt::format("where it hangs, one line of up to {} bytes", defibrillator_bytes_max)},
        {"language", take_language, "two letters such as de"},
    };
    return all;
}

} // namespace

base::Result<void>
take_gym_setting(GymSettings& settings, std::string_view key, std::string_view value) {
    std::string known;
    for (const Key& each : keys()) {
        if (each.key != key) {
            known += (known.empty() ? "" : ", ") + std::string(each.key);
            continue;
        }
        if (each.take(settings, value)) {
            return {};
        }
        return base::refuse(
            base::Reason::invalid,
            fmt::format("{} can not be '{}'; it is {}", key, value, each.values)
        );
    }
    return base::refuse(
        base::Reason::invalid, fmt::format("no setting is called '{}'; there are {}", key, known)
    );
}

base::Result<void> check_resource(const Resource& resource) {
    constexpr std::string_view secure = "https://";
    const std::string& url = resource.url;
    const bool sound_url =
        url.starts_with(secure) && url.size() > secure.size() &&
        url.size() <= resource_url_bytes_max &&
        std::all_of(url.begin(), url.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    if (!sound_url) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "an address begins with https:// and has up to {} characters, none of them a space",
                resource_url_bytes_max
            )
        );
    }
    const std::string& title = resource.title;
    if (title.empty() || title.size() > resource_title_bytes_max || !is_line(title)) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a title is one line of 1 to {} bytes", resource_title_bytes_max)
        );
    }
    return {};
}

} // namespace gym
