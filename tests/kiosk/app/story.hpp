// A kiosk played through with no shell: targets are pressed by name, effects are answered as a disk
// and a hub would, time passes by ticks. What app, screens and pictures are tested with.
#pragma once

#include "kiosk/app/model.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::app {

inline const ui::Size small_screen{1280, 800};
inline const ui::Size wide_screen{1920.f * 800 / 1080, 800}; // 1920x1080 in units

const ui::Metrics& metrics_of(ui::Size size);
const content::Texts& texts(std::string_view language = "en");

inline const gym::CardNumber ada_card{"04A1B2C3"};
inline const gym::CardNumber bo_card{"0488776655"};

// Thursday 26 Nov 2026, 18:47 in Berlin.
base::Instant opened();

// Seat 4, pad 2, start B; 45 kg x 12, 12, 11 here on Monday; with a PIN. Both have the ramps of
// warm-up sets switched off.
gym::Profile ada();
// Nothing known yet.
gym::Profile bo();

// A working set of the member at the leg curl, as the hub tells it.
gym::LoggedSet
past_set(const gym::Profile& member, std::uint64_t seq, base::Instant at, double kg, int reps);

// All words of a frame, one text a line.
std::string words_of(const screens::Frame& frame);
// With spaces where lines end.
std::string one_line(std::string text);

class Story {
public:
    // On a station that a hub has introduced, connected.
    Story();
    // Before the first word of a hub.
    static Story nameless();

    // What becomes of a Keep: answered at once, refused, or not answered yet.
    enum class Disk { works, refuses, silent };

    Model model;
    std::string_view language = "en";
    Disk disk = Disk::works;
    std::vector<screens::Effect> effects; // of all steps, oldest first
    int touches = 0;

    void happen(const screens::Message& message);
    void introduce(const std::string& station, const std::string& gym_name);

    void tap(const gym::CardNumber& card) { happen(screens::CardRead{card}); }

    // A card that is the member's.
    void sign_in(const gym::CardNumber& card, const gym::Profile& profile);
    // On the pad: touches its keys, asks the hub.
    void enter_pin(std::string_view digits);
    // The right PIN, and the hub's answer to it: what it knows about them.
    void unlock(const gym::About& about);
    // What the disk says, late, of the oldest Keep it has not answered.
    void answer_keep();
    void link(bool connected, std::uint64_t hw = 0, std::uint64_t waiting = 0);

    screens::Frame frame(ui::Size size = small_screen) const;

    std::string words(ui::Size size = small_screen) const { return words_of(frame(size)); }

    bool says(const std::string& text) const;
    bool offers(const std::string& target) const;
    // Half a second after what was before: the finger needs its time.
    void press(const std::string& target);
    // With every tick that the model asks for. Fails where it asks for one again and again.
    void pass(base::Duration time);

    // Of the effects: the bodies kept, and the sets among them.
    std::vector<wire::EventBody> kept() const;
    std::vector<gym::Set> sets() const;
    std::size_t asked() const;

    static constexpr std::uint64_t boot = 7;

private:
    explicit Story(bool introduced);
    void perform(const screens::Effect& effect);
    void answer(const wire::EventBody& body);

    std::uint64_t seq_ = 0;
    std::vector<wire::EventBody> unanswered_;
};

// Signed in, at a page behind "me".
Story at_page(const std::string& page, const gym::Profile& member = ada());

} // namespace kiosk::app
