#include "kiosk/sfml/tones.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <span>

namespace kiosk::sfml {

namespace {

struct Tone {
    double hertz;
    double seconds;
};

constexpr double loudness = 0.2;      // of full scale: heard beside the machine, no farther
constexpr double rise_seconds = 0.01; // a tone that begins at once clicks

constexpr double c5 = 523.25;
constexpr double e5 = 659.26;
constexpr double g5 = 783.99;

constexpr Tone of_saved[] = {{e5, 0.14}};
constexpr Tone of_rest_over[] = {{c5, 0.16}, {g5, 0.28}};
constexpr Tone of_victory[] = {{c5, 0.12}, {e5, 0.12}, {g5, 0.36}};

std::span<const Tone> tones_of(ui::Sound sound) {
    switch (sound) {
    case ui::Sound::saved:
        return of_saved;
    case ui::Sound::victory:
        return of_victory;
    case ui::Sound::rest_over:
        return of_rest_over;
    }
    return {};
}

// Up at once, then down to silence by the end.
double envelope(double at, double seconds) {
    const double left = 1 - at / seconds;
    return std::min(at / rise_seconds, 1.0) * left * left;
}

} // namespace

std::vector<std::int16_t> samples_of(ui::Sound sound) {
    std::vector<std::int16_t> samples;
    for (const Tone& tone : tones_of(sound)) {
        const int count = static_cast<int>(tone.seconds * samples_a_second);
        for (int i = 0; i < count; ++i) {
            const double at = static_cast<double>(i) / samples_a_second;
            const double wave = std::sin(2 * std::numbers::pi * tone.hertz * at);
            const double value = loudness * envelope(at, tone.seconds) * wave;
            samples.push_back(static_cast<std::int16_t>(
                std::lround(value * std::numeric_limits<std::int16_t>::max())
            ));
        }
    }
    return samples;
}

} // namespace kiosk::sfml
