// Text measured by FreeType with the very flags SFML 2.5 loads glyphs with, so that the painter's
// glyphs have these advances to the pixel. Holds no layout of screens.
#include "kiosk/ui/metrics.hpp"

#include "common/base/check.hpp"
#include "common/base/environment.hpp"
#include "kiosk/ui/script.hpp"
#include "kiosk/ui/utf8.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace kiosk::ui {
namespace {

constexpr std::array weights{
    FontWeight::regular,
    FontWeight::medium,
    FontWeight::semi_bold,
    FontWeight::bold,
    FontWeight::extra_bold,
};
constexpr std::array<const char*, weights.size()> weight_names{
    "Regular",
    "Medium",
    "SemiBold",
    "Bold",
    "ExtraBold",
};
constexpr std::size_t face_count = 2 * weights.size();

// Names come from the hub: what is remembered of their glyphs must not grow for ever.
constexpr std::size_t cached_glyphs_most = 20'000;
constexpr unsigned pixel_size_most = 2'000;

std::size_t face_index(const TextStyle& style) {
    const auto weight = std::ranges::find(weights, style.weight);
    GF_CHECK(weight != weights.end());
    const auto index = static_cast<std::size_t>(weight - weights.begin());
    return style.display ? index + weights.size() : index;
}

std::string file_of(std::size_t face) {
    const bool display = face >= weights.size();
    return std::string("/usr/share/fonts/opentype/inter/") +
           (display ? "InterDisplay-" : "Inter-") + weight_names[face % weights.size()] + ".otf";
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

float pixels(FT_Pos position) {
    return static_cast<float>(position) / 64;
}

struct GlyphBox { // pixels; y upward from the baseline
    float advance = 0;
    float left = 0;
    float top = 0;
    float width = 0;
    float height = 0;
    bool is_ours = true; // false: Inter can not set it, at least not alone
};

// What nobody wrote to be read: bytes that are not UTF-8, controls. Inter's own box is as good for
// them as another one.
bool is_text(char32_t code) {
    constexpr char32_t replacement = U'\uFFFD';
    const bool control = code < U' ' || (code >= 0x7F && code < 0xA0);
    return code != replacement && !control;
}

} // namespace

struct Metrics::Faces {
    float pixels_per_unit;
    FT_Library library = nullptr;
    std::array<FT_Face, face_count> faces{};
    std::unordered_map<std::uint64_t, GlyphBox> glyphs;

    explicit Faces(float pixels_per_unit);
    ~Faces();
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    FT_Face sized(std::size_t face, unsigned size);
    GlyphBox load(std::size_t face, unsigned size, char32_t code);
    GlyphBox glyph(std::size_t face, unsigned size, char32_t code);
    float widest_digit(std::size_t face, unsigned size);
    Shaper& shaper();

private:
    std::unique_ptr<Shaper> shaper_; // made for the first line that needs it
};

Metrics::Faces::Faces(float pixels_per_unit)
    : pixels_per_unit(pixels_per_unit) {
    GF_CHECK(pixels_per_unit > 0);
    if (FT_Init_FreeType(&library) != 0) {
        throw base::EnvironmentError("FreeType does not start");
    }
    for (std::size_t face = 0; face < face_count; ++face) {
        if (FT_New_Face(library, file_of(face).c_str(), 0, &faces[face]) != 0) {
            FT_Done_FreeType(library);
            throw base::EnvironmentError(
                "the font " + file_of(face) + " can not be read: install the package fonts-inter"
            );
        }
    }
}

Metrics::Faces::~Faces() {
    FT_Done_FreeType(library); // with its faces
}

FT_Face Metrics::Faces::sized(std::size_t index, unsigned size) {
    FT_Face face = faces[index];
    if (face->size->metrics.y_ppem != size) {
        GF_CHECK(FT_Set_Pixel_Sizes(face, 0, size) == 0);
    }
    return face;
}

GlyphBox Metrics::Faces::load(std::size_t index, unsigned size, char32_t code) {
    FT_Face face = sized(index, size);
    // sf::Font::getGlyph's flags. A glyph that can not be loaded has no width there either.
    const bool is_ours = !is_text(code) || (FT_Get_Char_Index(face, code) != 0 && !is_mark(code));
    if (FT_Load_Char(face, code, FT_LOAD_TARGET_NORMAL | FT_LOAD_FORCE_AUTOHINT) != 0) {
        return {.is_ours = is_ours};
    }
    const FT_Glyph_Metrics& metrics = face->glyph->metrics;
    return {
        pixels(metrics.horiAdvance),
        pixels(metrics.horiBearingX),
        pixels(metrics.horiBearingY),
        pixels(metrics.width),
        pixels(metrics.height),
        is_ours,
    };
}

GlyphBox Metrics::Faces::glyph(std::size_t face, unsigned size, char32_t code) {
    const std::uint64_t key = (static_cast<std::uint64_t>(face) << 48U) |
                              (static_cast<std::uint64_t>(size) << 24U) | code;
    if (const auto known = glyphs.find(key); known != glyphs.end()) {
        return known->second;
    }
    if (glyphs.size() >= cached_glyphs_most) {
        glyphs.clear();
    }
    return glyphs.emplace(key, load(face, size, code)).first->second;
}

float Metrics::Faces::widest_digit(std::size_t face, unsigned size) {
    float widest = 0;
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) {
        widest = std::max(widest, glyph(face, size, digit).advance);
    }
    return widest;
}

Shaper& Metrics::Faces::shaper() {
    if (shaper_ == nullptr) {
        shaper_ = std::make_unique<Shaper>();
    }
    return *shaper_;
}

Metrics::Metrics(float pixels_per_unit)
    : faces_(std::make_unique<Faces>(pixels_per_unit)) {}

Metrics::~Metrics() = default;
Metrics::Metrics(Metrics&&) noexcept = default;
Metrics& Metrics::operator=(Metrics&&) noexcept = default;

float Metrics::pixels_per_unit() const {
    return faces_->pixels_per_unit;
}

unsigned Metrics::pixel_size(const TextStyle& style) const {
    const long size = std::lround(style.size * faces_->pixels_per_unit);
    return static_cast<unsigned>(std::clamp(size, 1L, static_cast<long>(pixel_size_most)));
}

std::string Metrics::font_file(const TextStyle& style) {
    return file_of(face_index(style));
}

bool Metrics::is_picture(std::string_view text, const TextStyle& style) const {
    return !measure(text, style, nullptr).has_value();
}

Mask Metrics::mask(std::string_view text, const TextStyle& style) const {
    return is_picture(text, style) ? faces_->shaper().mask(text, style, pixel_size(style)) : Mask();
}

std::vector<Glyph> Metrics::place(std::string_view text, const TextStyle& style) const {
    std::vector<Glyph> placed;
    return measure(text, style, &placed) ? placed : std::vector<Glyph>();
}

float Metrics::width(std::string_view text, const TextStyle& style) const {
    if (const std::optional<float> width = measure(text, style, nullptr)) {
        return *width;
    }
    const int advance = faces_->shaper().advance(text, style, pixel_size(style));
    return static_cast<float>(advance) / faces_->pixels_per_unit;
}

std::optional<float>
Metrics::measure(std::string_view text, const TextStyle& style, std::vector<Glyph>* placed) const {
    const std::size_t face = face_index(style);
    const unsigned size = pixel_size(style);
    const float tracking = std::round(style.tracking * static_cast<float>(size));
    const float digit_advance = faces_->widest_digit(face, size);
    float pen = 0;
    for (const Character& character : characters_of(text)) {
        const GlyphBox box = faces_->glyph(face, size, character.code);
        if (!box.is_ours) {
            return std::nullopt;
        }
        float advance = box.advance;
        float indent = 0;
        if (is_digit(character.code)) {
            indent = std::floor((digit_advance - advance) / 2);
            advance = digit_advance;
        }
        if (placed != nullptr) {
            placed->push_back({character.code, (pen + indent) / faces_->pixels_per_unit});
        }
        pen += advance + tracking;
    }
    return pen / faces_->pixels_per_unit;
}

float Metrics::ascent(const TextStyle& style) const {
    const FT_Face face = faces_->sized(face_index(style), pixel_size(style));
    return pixels(face->size->metrics.ascender) / faces_->pixels_per_unit;
}

float Metrics::descent(const TextStyle& style) const {
    const FT_Face face = faces_->sized(face_index(style), pixel_size(style));
    return -pixels(face->size->metrics.descender) / faces_->pixels_per_unit;
}

float Metrics::cap_height(const TextStyle& style) const {
    return faces_->glyph(face_index(style), pixel_size(style), U'H').top / faces_->pixels_per_unit;
}

Rect Metrics::ink(std::string_view text, const TextStyle& style) const {
    const float unit = faces_->pixels_per_unit;
    if (is_picture(text, style)) {
        const Mask mask = faces_->shaper().mask(text, style, pixel_size(style));
        return {
            static_cast<float>(mask.left) / unit,
            static_cast<float>(mask.top) / unit,
            static_cast<float>(mask.width) / unit,
            static_cast<float>(mask.height) / unit};
    }
    float left = 0;
    float right = 0;
    float top = 0;
    float bottom = 0;
    bool empty = true;
    for (const Glyph& glyph : place(text, style)) {
        const GlyphBox box = faces_->glyph(face_index(style), pixel_size(style), glyph.code);
        if (box.width == 0) {
            continue;
        }
        const float x = glyph.x * unit + box.left;
        left = empty ? x : std::min(left, x);
        right = empty ? x + box.width : std::max(right, x + box.width);
        top = empty ? -box.top : std::min(top, -box.top);
        bottom = empty ? box.height - box.top : std::max(bottom, box.height - box.top);
        empty = false;
    }
    return {left / unit, top / unit, (right - left) / unit, (bottom - top) / unit};
}

} // namespace kiosk::ui
