#include "kiosk/ui/shaper.hpp"

#include "common/base/environment.hpp"
#include "kiosk/ui/recent.hpp"
#include "kiosk/ui/script.hpp"

#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <algorithm>
#include <tuple>

namespace kiosk::ui {

extern const std::string_view fonts_conf;

namespace {

// What is remembered of lines: more than a screen holds, so that a frame that is laid out again
// sets nothing again.
constexpr std::size_t remembered_lines_most = 512;

// Wider than any screen; what would be longer is cut there.
constexpr int mask_pixels_most = 4'096;

// Around what Pango says is covered: hinted glyphs reach over it.
constexpr int mask_margin = 2;

struct Unreferenced {
    void operator()(gpointer object) const { g_object_unref(object); }
};

template <class Object>
using Owned = std::unique_ptr<Object, Unreferenced>;

// Read once; nothing changes it.
FcConfig* fonts() {
    static FcConfig* const config = [] {
        FcConfig* made = FcConfigCreate();
        const std::string text(fonts_conf); // for its zero at the end
        const auto* bytes = reinterpret_cast<const FcChar8*>(text.c_str());
        if (made == nullptr || FcConfigParseAndLoadFromMemory(made, bytes, FcTrue) == FcFalse ||
            // The process's only one: Pango would read the machine's beside it.
            FcConfigBuildFonts(made) == FcFalse || FcConfigSetCurrent(made) == FcFalse) {
            throw base::EnvironmentError("fontconfig does not read kiosk/ui/fonts.conf");
        }
        return made;
    }();
    return config;
}

Owned<PangoFontMap> font_map() {
    FcConfig* config = fonts(); // first: a map begins to read the machine's where there is none
    Owned<PangoFontMap> map(pango_ft2_font_map_new());
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config);
    return map;
}

// Of digits alone: Inter's feature makes its commas and spaces as wide as digits too.
PangoAttrList* equally_wide_digits(std::string_view line) {
    constexpr std::string_view digits = "0123456789";
    PangoAttrList* attributes = pango_attr_list_new();
    std::size_t begin = line.find_first_of(digits);
    while (begin != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_not_of(digits, begin), line.size());
        PangoAttribute* feature = pango_attr_font_features_new("tnum");
        feature->start_index = static_cast<guint>(begin);
        feature->end_index = static_cast<guint>(end);
        pango_attr_list_insert(attributes, feature);
        begin = line.find_first_of(digits, end);
    }
    return attributes;
}

// Rows and columns without ink at the edges go.
Mask trimmed(const Mask& mask) {
    unsigned left = mask.width;
    unsigned right = 0;
    unsigned top = mask.height;
    unsigned bottom = 0;
    for (unsigned y = 0; y < mask.height; ++y) {
        for (unsigned x = 0; x < mask.width; ++x) {
            if (mask.coverage[std::size_t{y} * mask.width + x] != 0) {
                left = std::min(left, x);
                right = std::max(right, x + 1);
                top = std::min(top, y);
                bottom = y + 1;
            }
        }
    }
    if (right == 0) {
        return {};
    }
    Mask inked{
        mask.left + static_cast<int>(left),
        mask.top + static_cast<int>(top),
        right - left,
        bottom - top,
        {}};
    inked.coverage.reserve(std::size_t{inked.width} * inked.height);
    for (unsigned y = top; y < bottom; ++y) {
        const auto row = mask.coverage.begin() + static_cast<std::ptrdiff_t>(y) * mask.width;
        inked.coverage.insert(inked.coverage.end(), row + left, row + right);
    }
    return inked;
}

} // namespace

struct Shaper::Parts {
    using Key = std::tuple<std::string, unsigned, FontWeight, bool>;

    Owned<PangoFontMap> map = font_map();
    Owned<PangoContext> context{pango_font_map_create_context(map.get())};
    Recent<Key, int> advances{remembered_lines_most};
    std::size_t lines_set = 0;

    Owned<PangoLayout> set(std::string_view text, const TextStyle& style, unsigned pixel_size);
};

Owned<PangoLayout>
Shaper::Parts::set(std::string_view text, const TextStyle& style, unsigned pixel_size) {
    ++lines_set;
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family(description, style.display ? "Inter Display" : "Inter");
    pango_font_description_set_weight(description, static_cast<PangoWeight>(style.weight));
    pango_font_description_set_absolute_size(description, double{PANGO_SCALE} * pixel_size);
    pango_context_set_base_dir(context.get(), PANGO_DIRECTION_LTR);
    pango_context_set_language(context.get(), pango_language_from_string(language_of(text)));

    Owned<PangoLayout> layout(pango_layout_new(context.get()));
    pango_layout_set_font_description(layout.get(), description); // copies it
    pango_font_description_free(description);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
    const std::string line = one_line(text);
    PangoAttrList* attributes = equally_wide_digits(line);
    pango_layout_set_attributes(layout.get(), attributes);
    pango_attr_list_unref(attributes);
    pango_layout_set_text(layout.get(), line.data(), static_cast<int>(line.size()));
    return layout;
}

Shaper::Shaper()
    : parts_(std::make_unique<Parts>()) {}

Shaper::~Shaper() = default;

int Shaper::advance(std::string_view text, const TextStyle& style, unsigned pixel_size) {
    const Parts::Key key{std::string(text), pixel_size, style.weight, style.display};
    if (const int* known = parts_->advances.find(key)) {
        return *known;
    }
    PangoRectangle logical{};
    pango_layout_line_get_pixel_extents(
        pango_layout_get_line_readonly(parts_->set(text, style, pixel_size).get(), 0),
        nullptr,
        &logical
    );
    return parts_->advances.add(key, logical.width, 1);
}

Mask Shaper::mask(std::string_view text, const TextStyle& style, unsigned pixel_size) {
    const Owned<PangoLayout> layout = parts_->set(text, style, pixel_size);
    PangoLayoutLine* line = pango_layout_get_line_readonly(layout.get(), 0);
    PangoRectangle ink{};
    pango_layout_line_get_pixel_extents(line, &ink, nullptr);
    if (ink.width <= 0 || ink.height <= 0) {
        return {};
    }
    Mask mask;
    mask.left = ink.x - mask_margin;
    mask.top = ink.y - mask_margin;
    mask.width = static_cast<unsigned>(std::min(ink.width + 2 * mask_margin, mask_pixels_most));
    mask.height = static_cast<unsigned>(std::min(ink.height + 2 * mask_margin, mask_pixels_most));
    mask.coverage.resize(std::size_t{mask.width} * mask.height);
    FT_Bitmap bitmap{};
    bitmap.rows = mask.height;
    bitmap.width = mask.width;
    bitmap.pitch = static_cast<int>(mask.width);
    bitmap.buffer = mask.coverage.data();
    bitmap.num_grays = 256;
    bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
    pango_ft2_render_layout_line(&bitmap, line, -mask.left, -mask.top);
    return trimmed(mask);
}

std::size_t Shaper::lines_set() const {
    return parts_->lines_set;
}

} // namespace kiosk::ui
