#include "kiosk/ui/metrics.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk::ui {
namespace {

constexpr TextStyle body{24};
constexpr TextStyle title{44, FontWeight::bold, true, -0.02f};

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line;
    }
    return text;
}

TEST(Metrics, AllDigitsAreEquallyWide) {
    const Metrics metrics(1.35f);
    for (const TextStyle& style : {body, title}) {
        for (const char digit : std::string("123456789")) {
            EXPECT_EQ(metrics.width(std::string(1, digit), style), metrics.width("0", style));
        }
        EXPECT_EQ(metrics.width("1:11", style), metrics.width("8:00", style));
    }
}

TEST(Metrics, PlacesGlyphsOnWholePixels) {
    const Metrics metrics(1.35f);
    for (const Glyph& glyph : metrics.place("Tap 1118, Zoë", title)) {
        const float x = glyph.x * metrics.pixels_per_unit();
        EXPECT_NEAR(x, std::round(x), 1e-3) << static_cast<unsigned>(glyph.code);
    }
}

TEST(Metrics, CentresANarrowDigitInItsAdvance) {
    const Metrics metrics(1);
    const float one = metrics.place("1", TextStyle{172, FontWeight::bold, true}).front().x;
    EXPECT_GT(one, 0);
    EXPECT_LT(one, metrics.width("1", TextStyle{172, FontWeight::bold, true}) / 2);
}

TEST(Metrics, AddsTrackingBehindEveryGlyph) {
    const Metrics metrics(1);
    const TextStyle plain{100};
    const TextStyle tight{100, FontWeight::regular, false, -0.03f};
    EXPECT_FLOAT_EQ(metrics.width("abc", tight), metrics.width("abc", plain) - 3 * 3);
}

TEST(Metrics, MeasuresInUnitsAtAnySize) {
    const Metrics small(1);
    const Metrics large(1.35f);
    EXPECT_EQ(small.pixel_size(body), 24U);
    EXPECT_EQ(large.pixel_size(body), 32U);
    EXPECT_NEAR(
        large.width("Seated leg curl", body) / small.width("Seated leg curl", body), 1, 0.05
    );
}

TEST(Metrics, HeightsAreThoseOfInter) {
    const Metrics metrics(1);
    const TextStyle style{100};
    EXPECT_NEAR(metrics.cap_height(style), 73, 1);
    EXPECT_NEAR(metrics.ascent(style), 97, 1);
    EXPECT_NEAR(metrics.descent(style), 25, 1);
    const Rect ink = metrics.ink("H", style);
    EXPECT_FLOAT_EQ(-ink.y, metrics.cap_height(style));
    EXPECT_FLOAT_EQ(ink.height, metrics.cap_height(style));
}

TEST(Metrics, BytesThatAreNotUtf8BecomeReplacementCharacters) {
    const Metrics metrics(1);
    const std::vector<Glyph> glyphs = metrics.place("a\xff\xc3z\xe2\x80", body);
    std::u32string codes;
    for (const Glyph& glyph : glyphs) {
        codes.push_back(glyph.code);
    }
    EXPECT_EQ(codes, U"a\uFFFD\uFFFDz\uFFFD\uFFFD");
    EXPECT_GT(metrics.width("\xff", body), 0);
    EXPECT_FALSE(metrics.wrap("\xff\xfe \xc3", body, 5).empty());
}

TEST(Metrics, WrapsGreedilyAtSpaces) {
    const Metrics metrics(1);
    const float width = metrics.width("Pause when your", body);
    const std::vector<std::string> expected{"Pause when your", "heels are back."};
    EXPECT_EQ(metrics.wrap("Pause when your  heels are back.", body, width), expected);
}

TEST(Metrics, WrapsAtLineFeeds) {
    const Metrics metrics(1);
    const std::vector<std::string> expected{"reps of", "8–12"};
    EXPECT_EQ(metrics.wrap("reps of\n8–12", body, 500), expected);
    EXPECT_EQ(metrics.wrap("a\n\nb", body, 500), (std::vector<std::string>{"a", "", "b"}));
}

TEST(Metrics, KeepsNoBreakSpacesTogether) {
    const Metrics metrics(1);
    const float width = metrics.width("aim for 47.5", body);
    const std::vector<std::string> expected{"aim for", "47.5\u00a0kg"};
    EXPECT_EQ(metrics.wrap("aim for 47.5\u00a0kg", body, width), expected);
}

TEST(Metrics, BreaksAWordThatIsTooWideBetweenCharacters) {
    const Metrics metrics(1);
    const std::string word = "Oberschenkelrückmuskelnäüß";
    const std::vector<std::string> lines = metrics.wrap("Ja " + word, body, 90);
    EXPECT_EQ(lines.front(), "Ja");
    EXPECT_EQ(joined(lines), "Ja" + word);
    for (const std::string& line : lines) {
        EXPECT_LE(metrics.width(line, body), 90.01f) << line;
        for (const Glyph& glyph : metrics.place(line, body)) {
            EXPECT_NE(glyph.code, U'\uFFFD') << line;
        }
    }
}

TEST(Metrics, WrapNeverHangsNorReturnsNothing) {
    const Metrics metrics(1);
    EXPECT_EQ(metrics.wrap("", body, 100), std::vector<std::string>{""});
    EXPECT_EQ(metrics.wrap("  ", body, 100), std::vector<std::string>{""});
    EXPECT_EQ(metrics.wrap("äöü", body, 0), (std::vector<std::string>{"ä", "ö", "ü"}));
}

TEST(Metrics, FitsWithAnEllipsis) {
    const Metrics metrics(1);
    EXPECT_EQ(metrics.fit("Zoë", body, 500), "Zoë");
    EXPECT_EQ(metrics.fit("Zoë", body, metrics.width("Zoë", body)), "Zoë");
    EXPECT_EQ(metrics.fit("Zoë", body, 0), "…");
    const std::string cut = metrics.fit("Müller-Lüdenscheidt Ärztin", body, 150);
    EXPECT_TRUE(cut.starts_with("Müller") && cut.ends_with("…")) << cut;
    EXPECT_LE(metrics.width(cut, body), 150);
    EXPECT_EQ(metrics.fit("ab cd", body, metrics.width("ab …", body)), "ab…");
}

} // namespace
} // namespace kiosk::ui
