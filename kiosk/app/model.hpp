// A kiosk as one value: which station it is, how the hub stands, who trains, which screen is on.
// update() and view() are pure: what happens comes in as a Message, what is to be done goes out as
// Effects, time comes in only as Tick. The shell does the rest.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/plates.hpp"
#include "kiosk/pages/offers.hpp"
#include "kiosk/pages/page.hpp"
#include "kiosk/screens/idle.hpp"
#include "kiosk/screens/occupied.hpp"
#include "kiosk/screens/rest.hpp"
#include "kiosk/screens/scene.hpp"
#include "kiosk/screens/set_entry.hpp"
#include "kiosk/screens/settings.hpp"
#include "kiosk/screens/spare.hpp"
#include "kiosk/screens/summary.hpp"
#include "kiosk/screens/unknown_card.hpp"
#include "kiosk/screens/warm_up.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

// How long a screen waits for somebody, in real seconds; divided by the pace.
inline constexpr std::chrono::seconds walk_away{180}; // J8: after the rest ran out
inline constexpr std::chrono::seconds summary_shown{45};
inline constexpr std::chrono::seconds summary_shown_at_peak{5}; // J16: others wait
inline constexpr std::chrono::seconds question_shown{20};       // unknown card, occupied

// --- working in (N2) ---

inline constexpr std::size_t partners_most = 2;       // so three at a station
inline constexpr std::chrono::seconds turn_after{5};  // the set just saved is seen first
inline constexpr std::chrono::seconds look_takes{10}; // who comes during a set sees their plan
inline constexpr std::chrono::seconds partner_waited_for{600}; // J8: then their visit is closed
inline constexpr std::chrono::seconds tap_saves_after{10};     // J12: a set open that long
inline constexpr std::chrono::seconds called_waited_for{60};   // from the queue, and never touched
inline constexpr std::chrono::seconds pad_waited_for{30};      // over somebody else's training
inline constexpr std::size_t queue_most = 5;
inline constexpr std::chrono::minutes floor_holds{10}; // J16: a peak nobody tells of any more

// Never been told by a hub what it is.
struct Nameless {};

using Screen = std::variant<
    Nameless,
    screens::Spare,
    screens::Idle,
    screens::UnknownCard,
    screens::WarmUp,
    screens::SetEntry,
    screens::Rest,
    screens::Settings,
    screens::Summary>;

// Somebody who works in, where they left off.
struct Partner {
    screens::Visit visit;
    Screen screen;
    base::Instant last_touch;
};

struct Model {
    gym::Station station;
    gym::StationKind kind;
    std::string gym_name;
    base::Zone zone = base::Zone::utc();
    screens::Link link;
    std::optional<screens::Visit> visit;
    Screen screen;
    std::vector<Partner> partners; // beside the visit; whose turn comes next first
    base::Instant turn_since;      // of the visit
    bool looks_on = false; // came to work in during another's set: the screen goes back to that
    std::optional<gym::CardNumber> joining; // is being looked up to work in
    std::vector<gym::CardNumber> queue;
    std::optional<gym::CardNumber> called;     // from the queue, has not shown up yet
    std::optional<gym::Weight> pin;            // of a stack: the load last lifted here
    gym::Side on_bar;                          // plates of one side, as far as this kiosk knows
    std::vector<pages::Page> pages;            // open over the screen, the last one is shown
    std::optional<screens::Occupied> occupied; // over all: somebody else's card was read
    wire::FloorState floor;                    // the other stations, as last told
    gym::GymSettings gym = screens::Introduced{}.gym; // as last told
    base::Instant now;
    base::Instant last_touch;
    double pace = 1; // rests and waits run this much faster: demos and tests
};

struct Step {
    Model model;
    std::vector<screens::Effect> effects;
};

Step update(Model model, const screens::Message& message);

screens::Frame
view(const Model& model, const ui::Metrics& metrics, const content::Texts& texts, ui::Size size);

// What it is to be shown in: the language of whoever trains, else the gym's.
std::string language_of(const Model& model);

// What the page on top sees.
pages::Around around(const Model& model);

// When the model wants a Tick whatever the view says.
std::optional<base::Instant> wakes_at(const Model& model);

// J16: at most of the other stations of this kind, in the queue, or for their turn.
bool is_waited_for(const Model& model);

// J9, J13: somebody tells their phone number and PIN while another one trains.
bool signs_in_beside(const Model& model);

// The next time-out of the screen alone.
std::optional<base::Instant> screen_ends_at(const Model& model);
// When the screen turns to the next one who works in: their set was saved and seen.
std::optional<base::Instant> turns_at(const Model& model);
// When nobody expects the partner back.
base::Instant gone_at(const Model& model, const Partner& partner);
// The first partner with something left to do here; their place.
std::optional<std::size_t> next_in_turn(const Model& model);

} // namespace kiosk::app
