// What every screen is drawn with, and the pieces several screens share.
#pragma once

#include "common/base/zone.hpp"
#include "common/content/format.hpp"
#include "common/content/texts.hpp"
#include "common/gym/comfort.hpp"
#include "common/gym/plates.hpp"
#include "common/gym/station.hpp"
#include "kiosk/screens/message.hpp"
#include "kiosk/screens/visit.hpp"
#include "kiosk/ui/controls.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kiosk::screens {

using Frame = ui::Frame<Message>;

inline constexpr float text_least = 22; // size: as a rule no text is smaller
inline constexpr float words_left = 56; // edge of the screens that are nobody's visit

// How the hub stands to this kiosk.
struct Link {
    bool connected = false;
    std::uint64_t boot = 0;
    std::uint64_t hw = 0;
    std::uint64_t waiting = 0;
    std::optional<base::Instant> away_since = std::nullopt; // the hub: what it told is of then

    bool has(const gym::SetId& id) const { return id.boot == boot && id.seq <= hw; }

    friend bool operator==(const Link&, const Link&) = default;
};

// Somebody else who works in here (N2), as the bar shows them.
struct Partner {
    std::string name;
    std::optional<base::Instant> rest_ends; // while they rest
};

struct Scene {
    const ui::Metrics& metrics;
    const content::Texts& texts;
    ui::Size size;
    base::Instant now;
    const gym::Station& station;
    const gym::StationKind& kind;
    const base::Zone& zone;
    const Link& link;
    const gym::Side& on_bar;
    const gym::Comfort& comfort;            // of whoever trains, or the usual one
    const wire::FloorState& floor;          // the other stations, as last told
    std::span<const Partner> partners = {}; // whose turn comes next first
    bool is_waited_for = false;             // J16: by them, in the queue, at other stations
    std::optional<gym::Weight> pin = {};    // where a stack's pin is, as far as this kiosk knows

    bool left_handed() const { return comfort.layout == gym::Layout::left_handed; }

    bool low() const { return comfort.layout == gym::Layout::low; }

    // A text style at the member's text size. Numbers that are large already stay as they are.
    ui::TextStyle type(ui::TextStyle style) const;
    // Between the bar and the opposite edge of the screen.
    ui::Rect content() const;
    // The part of it where something may be pressed: in the low layout the lower one.
    ui::Rect reach() const;
    // Left to right, or where the left hand needs it right to left.
    ui::Rect sided(ui::Rect rect) const;
};

// An empty frame of the size.
Frame start(const Scene& scene, std::string screen);

struct Tool {
    std::string label;
    std::string name;
    Message message;
};

// What every screen offers: That hurt (with somebody training), Help, Finish.
std::vector<Tool> usual_tools(const Scene& scene, const Visit* visit);

// The bar of a page: back, its title, how long the rest still takes, and the usual tools.
void page_bar(
    const Scene& scene,
    Frame& frame,
    const Visit* visit,
    const std::string& title,
    std::optional<base::Instant> rest_ends
);

// The bar at the top (below, in the low layout): the name on a chip, or the station's name; the
// lamp and the clock; tools from the right. The frame changes at the next full minute at the
// latest. With nobody training it leaves `station_least` from the left edge for the station.
// Returns where the lamp begins.
float top_bar(
    const Scene& scene,
    Frame& frame,
    const Visit* visit,
    std::span<const Tool> tools,
    float station_least = 0
);

// What a person is called on screen.
std::string name_of(const Scene& scene, const Visit& visit);

// "47.5", in German "47,5"
std::string load_text(const Scene& scene, gym::Weight load);

// "47.5 kg", "105 lb"
std::string load_with_unit(const Scene& scene, gym::Weight load);

// "kg"
std::string unit_text(const Scene& scene);

// "12, 12, 11" and "45 kg × 12, 12, 11" (one load), or "45 × 12, 47.5 × 10" (several).
std::string sets_text(const Scene& scene, std::span<const gym::LoggedSet> sets);

// The reason behind the target, in words.
std::string reason_text(const Scene& scene, const Visit& visit);

// N2: "Pin is at 45 kg", where somebody works in and left it elsewhere; else empty.
std::string pin_text(const Scene& scene, gym::Weight load);

// "1:08"
std::string clock_text(std::chrono::seconds time);

// "8–12"
std::string range_text(const gym::Target& target);
// "5+" of a set of an own programme, after so many.
std::string range_text(const gym::PlannedExercise& exercise, std::size_t done);

std::string exercise_name(const Scene& scene, std::string_view slug);

// "off 10, 2.5 · on 25", what to change on each side of the bar for the load; what is on it already
// otherwise. Empty at stations without a bar.
std::string plates_text(const Scene& scene, gym::Weight load);

// The row 0 1 2 3 4+ that saves (J11), over the width; one "Done" for who is not asked. `sure`: the
// touch that was answered with a question (J20).
void effort_row(
    const Scene& scene, Frame& frame, ui::Rect rect, const std::optional<Save>& sure = std::nullopt
);

// A large number with its unit or range below and + and - beside it. Steppers side by side take the
// same size, at which all their numbers fit.
void stepper(
    const Scene& scene,
    Frame& frame,
    ui::Rect rect,
    std::string_view number,
    std::string_view below,
    const char* name,
    Message up,
    Message down,
    float number_size = ui::theme::number.size
);

} // namespace kiosk::screens
