// What the sounds are made of: short, soft, and silent where they begin and end.
#include "kiosk/sfml/tones.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

namespace kiosk::sfml {
namespace {

TEST(Tones, W4_AreShortSoftAndDoNotClick) {
    constexpr int loudest = 32'767 / 4;
    constexpr int silent = 32'767 / 200;
    for (const ui::Sound sound : {ui::Sound::saved, ui::Sound::victory, ui::Sound::rest_over}) {
        const auto samples = samples_of(sound);
        ASSERT_GT(samples.size(), samples_a_second / 10);
        EXPECT_LT(samples.size(), samples_a_second);
        int most = 0;
        int step = 0;
        for (std::size_t i = 1; i < samples.size(); ++i) {
            most = std::max(most, std::abs(int{samples[i]}));
            step = std::max(step, std::abs(samples[i] - samples[i - 1]));
        }
        EXPECT_LT(most, loudest);
        EXPECT_GT(most, loudest / 4) << "can be heard";
        EXPECT_LT(step, most / 4) << "a jump would click";
        EXPECT_LT(std::abs(int{samples.front()}), silent);
        EXPECT_LT(std::abs(int{samples.back()}), silent);
    }
}

TEST(Tones, SoundApart) {
    EXPECT_NE(samples_of(ui::Sound::saved), samples_of(ui::Sound::victory));
    EXPECT_NE(samples_of(ui::Sound::saved), samples_of(ui::Sound::rest_over));
    EXPECT_NE(samples_of(ui::Sound::victory), samples_of(ui::Sound::rest_over));
}

} // namespace
} // namespace kiosk::sfml
