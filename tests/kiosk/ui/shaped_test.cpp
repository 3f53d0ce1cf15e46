// Lines that Inter can not set: as wide as Pango says, cut and broken between letters, put into
// sentences without turning them round.
#include "kiosk/ui/metrics.hpp"
#include "kiosk/ui/recent.hpp"
#include "kiosk/ui/script.hpp"
#include "kiosk/ui/utf8.hpp"

#include <fontconfig/fontconfig.h>
#include <gtest/gtest.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <numeric>

namespace kiosk::ui {
namespace {

constexpr TextStyle body_text{24};
constexpr TextStyle headline{64, FontWeight::bold, true, -0.02f};

const char* const foreign[] = {
    "محمد عبد الله",
    "שרה כהן",
    "प्रिया शर्मा",
    "สมชาย ใจดี",
    "李小龍",
    "さくら",
    "김민준",
    "Good work, 李小龍",
    "Zoe\u0308",
    "Ada 💪",
};

// Pango by itself, asked in its own words.
class Pango {
public:
    Pango() {
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_), config());
        context_ = pango_font_map_create_context(map_);
        layout_ = pango_layout_new(context_);
    }

    ~Pango() {
        g_object_unref(layout_);
        g_object_unref(context_);
        g_object_unref(map_);
    }

    Pango(const Pango&) = delete;
    Pango& operator=(const Pango&) = delete;

    int width(const std::string& text, const char* font) {
        set(text, font);
        int width = 0;
        pango_layout_get_pixel_size(layout_, &width, nullptr);
        return width;
    }

    // Letters that are in none of the fonts.
    int unknown(const std::string& text) {
        set(text, "Inter 24px");
        return pango_layout_get_unknown_glyphs_count(layout_);
    }

private:
    static FcConfig* config() {
        static FcConfig* const config = [] {
            FcConfig* made = FcConfigCreate();
            const std::string file = GYMFLOOR_SOURCE_DIR "/kiosk/ui/fonts.conf";
            FcConfigParseAndLoad(made, reinterpret_cast<const FcChar8*>(file.c_str()), FcTrue);
            FcConfigBuildFonts(made);
            return made;
        }();
        return config;
    }

    void set(const std::string& text, const char* font) {
        pango_context_set_language(context_, pango_language_from_string(language_of(text)));
        PangoFontDescription* description = pango_font_description_from_string(font);
        pango_layout_set_font_description(layout_, description);
        pango_font_description_free(description);
        pango_layout_set_text(layout_, text.data(), static_cast<int>(text.size()));
    }

    PangoFontMap* map_ = pango_ft2_font_map_new();
    PangoContext* context_ = nullptr;
    PangoLayout* layout_ = nullptr;
};

TEST(ShapedText, LatinGreekAndCyrillicAreGlyphsAsEver) {
    const Metrics metrics(1);
    for (const char* text :
         {"Ada",
          "Zoë Ångström",
          "Ольга Ковальчук",
          "Ελένη",
          "Nguyễn Thị",
          "47.5\u00a0kg, 8–12 …",
          "a\xff\xc3",
          "\t",
          "",
          "0:48 × +−"}) {
        EXPECT_FALSE(metrics.is_picture(text, body_text)) << text;
        EXPECT_TRUE(metrics.mask(text, body_text).coverage.empty()) << text;
        EXPECT_EQ(metrics.place(text, body_text).size(), characters_of(text).size()) << text;
    }
    for (const char* text : foreign) {
        EXPECT_TRUE(metrics.is_picture(text, body_text)) << text;
        EXPECT_TRUE(metrics.place(text, body_text).empty()) << text;
    }
}

TEST(ShapedText, IsAsWideAsPangoSays) {
    const Metrics metrics(1);
    Pango pango;
    for (const char* text : foreign) {
        EXPECT_EQ(metrics.width(text, body_text), pango.width(text, "Inter 24px")) << text;
        EXPECT_EQ(metrics.width(text, headline), pango.width(text, "Inter Display Bold 64px"))
            << text;
    }
    const Metrics large(1.35f);
    EXPECT_FLOAT_EQ(
        large.width("محمد", body_text) * 1.35f,
        static_cast<float>(pango.width("محمد", "Inter 32px"))
    );
}

TEST(ShapedText, HasALetterForEverything) {
    Pango pango;
    for (const char* text : foreign) {
        EXPECT_EQ(pango.unknown(text), 0) << text;
    }
    for (const char* text :
         {"ગુજરાતી", "தமிழ்", "ქართული", "አማርኛ", "ភាសាខ្មែរ", "😀🔥❤️🏋", "ภาษาไทย"}) {
        EXPECT_EQ(pango.unknown(text), 0) << text;
    }
}

TEST(ShapedText, InkLiesAroundTheBaseline) {
    const Metrics metrics(1);
    for (const char* text : foreign) {
        const Rect ink = metrics.ink(text, headline);
        const Mask mask = metrics.mask(text, headline);
        EXPECT_EQ(
            ink,
            Rect(
                {static_cast<float>(mask.left),
                 static_cast<float>(mask.top),
                 static_cast<float>(mask.width),
                 static_cast<float>(mask.height)}
            )
        );
        EXPECT_EQ(mask.coverage.size(), std::size_t{mask.width} * mask.height);
        EXPECT_LT(ink.y, -20) << text;
        EXPECT_GT(ink.bottom(), -12) << text;
        EXPECT_GT(ink.x, -8) << text;
        EXPECT_LT(ink.right(), metrics.width(text, headline) + 8) << text;
    }
    EXPECT_EQ(metrics.ink("\u2068\u2069", body_text), Rect());
}

TEST(ShapedText, DigitsBesideANameDoNotWobble) {
    const Metrics metrics(1);
    EXPECT_EQ(metrics.width("李小龍 1:11", body_text), metrics.width("李小龍 0:58", body_text));
}

TEST(ShapedText, IsCutBetweenLettersAtEveryWidth) {
    const Metrics metrics(1);
    for (const char* text : foreign) {
        std::vector<std::string> allowed{"…"};
        for (const std::size_t end : letter_ends(text)) {
            std::string cut(text, end);
            cut.erase(cut.find_last_not_of(' ') + 1);
            allowed.push_back(cut + "…");
            allowed.push_back(cut + "…\u200F");
        }
        const float whole = metrics.width(text, body_text);
        EXPECT_EQ(metrics.fit(text, body_text, whole), text);
        for (float width = metrics.width("…", body_text); width < whole; ++width) {
            const std::string cut = metrics.fit(text, body_text, width);
            EXPECT_NE(std::ranges::find(allowed, cut), allowed.end()) << cut;
            EXPECT_LE(metrics.width(cut, body_text), width + 0.01f) << cut;
        }
    }
}

TEST(ShapedText, TheDotsOfACutNameStandWhereItWouldGoOn) {
    const Metrics metrics(1);
    EXPECT_TRUE(metrics.fit("محمد عبد الله", body_text, 80).ends_with("…\u200F"));
    EXPECT_TRUE(metrics.fit("स्वातंत्र्यवीर", body_text, 80).ends_with("…"));
    // Seen, the dots are left of the letters: the first columns have ink at the baseline alone.
    const std::string cut = metrics.fit("محمد عبد الله", headline, 200);
    const Mask mask = metrics.mask(cut, headline);
    const auto rows_inked = [&](unsigned column) {
        unsigned rows = 0;
        for (unsigned y = 0; y < mask.height; ++y) {
            rows += mask.coverage[std::size_t{y} * mask.width + column] != 0 ? 1 : 0;
        }
        return rows;
    };
    EXPECT_LT(rows_inked(3), 14u);
}

TEST(ShapedText, WrapsWhereItsScriptAllows) {
    const Metrics metrics(1);
    const auto joined = [](const std::vector<std::string>& lines) {
        return std::accumulate(lines.begin(), lines.end(), std::string());
    };
    for (const char* text :
         {"東京都中央区健康増進体育館", "ศรีสุวรรณภูมิรัตนโกสินทร์", "कर्मचारीसङ्गठनप्रतिनिधि"}) {
        const auto lines = metrics.wrap(text, body_text, 90);
        EXPECT_GT(lines.size(), 1u) << text;
        EXPECT_EQ(joined(lines), text);
        const auto letters = letter_ends(text);
        std::size_t end = 0;
        for (const std::string& line : lines) {
            EXPECT_LE(metrics.width(line, body_text), 90.01f) << line;
            end += line.size();
            EXPECT_NE(std::ranges::find(letters, end), letters.end()) << line;
        }
    }
    EXPECT_EQ(
        metrics.wrap("محمد عبد الله", body_text, metrics.width("محمد عبد", body_text)),
        (std::vector<std::string>{"محمد عبد", "الله"})
    );
    EXPECT_EQ(metrics.wrap("कि", body_text, 0), std::vector<std::string>{"कि"});
}

TEST(ShapedText, IsSetOnceForTheSameFrame) {
    Shaper shaper;
    for (int frame = 0; frame < 3; ++frame) {
        for (const char* text : foreign) {
            shaper.advance(text, body_text, 24);
        }
    }
    EXPECT_EQ(shaper.lines_set(), std::size(foreign));
    shaper.advance(foreign[0], headline, 24);
    shaper.advance(foreign[0], body_text, 25);
    EXPECT_EQ(shaper.lines_set(), std::size(foreign) + 2);
}

TEST(ShapedText, IsSetWhateverItsBytesAre) {
    const Metrics metrics(1);
    EXPECT_GT(metrics.width("李\xff", body_text), metrics.width("李", body_text));
    EXPECT_GT(
        metrics.width(std::string_view("李\0龍", 7), body_text), metrics.width("李", body_text)
    );
    EXPECT_GT(metrics.width("李\n\u2028龍", body_text), 48);
    EXPECT_GT(metrics.width("\U0010FFFE\U000E0001", body_text), -1);
    const std::string endless(20'000, '\xe6');
    EXPECT_FALSE(metrics.fit("李" + endless, body_text, 300).empty());
    std::string wide;
    for (int i = 0; i < 400; ++i) {
        wide += "龍";
    }
    EXPECT_LE(metrics.mask(wide, headline).width, 4096u);
}

TEST(Isolated, LeavesWhatRunsRightAsItIs) {
    for (const char* text : {"Ada", "李小龍", "", "8–12", "प्रिया"}) {
        EXPECT_EQ(isolated(text), text);
    }
    EXPECT_EQ(isolated("محمد"), "\u2068محمد\u2069");
    EXPECT_EQ(isolated(isolated("דוד")), isolated("דוד"));
}

TEST(Isolated, KeepsAClockBehindTheName) {
    // "0:48" ends the line: its ink is that of the clock alone, at the right end.
    const Metrics metrics(1);
    const std::string line = isolated("محمد") + " 88";
    const Mask whole = metrics.mask(line, headline);
    const Mask clock = metrics.mask("\u200E88", headline);
    unsigned differing = 0;
    for (unsigned x = 0; x < clock.width; ++x) {
        const int whole_x = static_cast<int>(whole.width - clock.width + x);
        for (unsigned y = 0; y < clock.height; ++y) {
            const int whole_y = static_cast<int>(y) + clock.top - whole.top;
            const auto at =
                static_cast<std::size_t>(whole_y) * whole.width + static_cast<std::size_t>(whole_x);
            differing +=
                whole.coverage[at] != clock.coverage[std::size_t{y} * clock.width + x] ? 1 : 0;
        }
    }
    EXPECT_EQ(differing, 0u);
}

TEST(Recent, ForgetsTheLongestUnused) {
    Recent<std::string, int> recent(3);
    recent.add("a", 1, 1);
    recent.add("b", 2, 1);
    recent.add("c", 3, 1);
    EXPECT_NE(recent.find("a"), nullptr);
    recent.add("d", 4, 1);
    EXPECT_EQ(recent.find("b"), nullptr);
    EXPECT_NE(recent.find("a"), nullptr);
    recent.add("e", 5, 2);
    EXPECT_EQ(recent.size(), 2u);
    EXPECT_EQ(recent.weight(), 3u);
}

TEST(Recent, NeverWeighsMoreThanItsLimit) {
    Recent<int, int> recent(100);
    for (int key = 0; key < 5'000; ++key) {
        recent.add(key, key, 1 + static_cast<std::size_t>(key) % 7);
        EXPECT_LE(recent.weight(), 100u);
        EXPECT_EQ(*recent.find(key), key);
    }
    recent.add(-1, 1, 500);
    EXPECT_EQ(recent.size(), 1u) << "what is too heavy alone is kept alone";
}

} // namespace
} // namespace kiosk::ui
