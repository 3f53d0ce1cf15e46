// Everything that can happen to a kiosk, and everything a screen can want done, as small values.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/gym_settings.hpp"
#include "common/gym/help.hpp"
#include "common/gym/member.hpp"
#include "common/gym/profile.hpp"
#include "common/wire/message.hpp"
#include "kiosk/ui/sound.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::screens {

// --- touches: what a target says when it is pressed ---

struct NoCard {}; // train as a guest

struct GoBack {};

struct StepLoad {
    int steps = 0;
};

struct StepReps {
    int steps = 0;
    bool right = false; // of the right side, where sides are counted apart
};

// The effort row: it is the save (J11). None: the member is not asked.
struct Save {
    std::optional<int> reps_in_reserve = 0;
    friend bool operator==(const Save&, const Save&) = default;
};

struct SaveWarmUp {}; // the warm-up set as it is shown

struct WarmedUp {}; // no more of them (I4)

// "Legs today?" (C7)
struct TellLegs {
    gym::Legs legs = gym::Legs::normal;
};

struct Finish {};

struct SignOut {};

struct SkipRest {};

struct ChooseExercise {
    std::size_t place = 0; // in the plan
};

struct StretchRest {
    int seconds = 0;
};

struct ChangeSaved {}; // correct the set that was just saved

struct RemoveSaved {};

struct OpenSettings {};

struct StepSetting {
    std::string slug;
    int steps = 0;
};

struct SaveSettings {};

// What opens over the training and goes back to it (kiosk/pages).
enum class PageName {
    comfort,   // N13: language, units, text size, layout, the effort question, warm-ups
    me,        // what there is for the member beyond today's sets
    receipt,   // Q5, N1: why each number of today's target is what it is
    stretch,   // F1, F2: guided, after the training
    food,      // G1: for those who asked for it
    hurt,      // C2
    help,      // J18
    unwell,    // J18: the number to call, and nothing goes on
    ask_again, // R26: "how is it today?"
    health,    // J14
    form,      // D1 to D7
    swap,      // Q7, N3
    log,       // H1
    muscles,   // A3, N4
    balance,   // B3, C3, R13
    week,      // C6, E9
    block,     // I6, R21
    guide,     // I9
    pin,       // J22
    about,     // J21
    why,       // B1
    tests,     // I1, F3, B5
    take_away, // J19
    resources, // I5
    elsewhere, // J17
    my_data,   // N9
    forget,    // N9, J22
    anatomy,   // A1 to A4
    progress,  // H2, H4, H6
    goal,      // H5
    advice,    // J17: who decides
    programme, // J17: their own
    trainer,   // I5
    board,     // W3: who may be named on walls, and how
    whole_log, // H1, J22
    sign_in,   // J13
    service,   // T6, T7: opened by a card of the staff, never by a touch
    take_over, // T7: so, too, at a spare kiosk
};

struct OpenPage {
    PageName page = PageName::me;
    friend bool operator==(const OpenPage&, const OpenPage&) = default;
};

// Touches of the page on top. What `which` counts is that page's own business.

struct Choose {
    int which = 0;
};

struct StepBy {
    int which = 0;
    int steps = 0;
};

struct TurnLeaf { // to the next leaf of it (1), or the one before (-1)
    int by = 0;
};

struct Confirm {};

struct AnswerOffer { // on the summary (J15)
    bool take = false;
};

// --- answers to the question to a second card, while somebody else's visit is open (J9) ---

struct WorkIn {};

struct Queue {}; // wait until the station is free

// The one who works in at this place of the bar comes on (N2).
struct TakeTurn {
    std::size_t partner = 0;
};

// --- what the shell tells ---

struct Tick {
    base::Instant now;
};

struct CardRead {
    gym::CardNumber card;
};

// A foot or a fist that saves (J12).
struct PedalPressed {};

struct ProfileFound {
    gym::CardNumber card;
    gym::Profile profile; // with what this kiosk has not sent yet merged in
};

struct CardUnknown {
    gym::CardNumber card;
    bool hub_reached = false; // else nobody could be asked
};

// It is on this kiosk's disk.
struct Kept {
    gym::SetId id;
    base::Instant at;
    wire::EventBody body;
};

struct KeepFailed {};

// Where the hub stands: connected or not, and how far it has this process's events.
struct LinkChanged {
    bool connected = false;
    std::uint64_t boot = 0;
    std::uint64_t hw = 0;
    std::uint64_t waiting = 0; // events of any boot that are only on this kiosk
};

// After every Welcome, and when the gym changed its settings.
struct Introduced {
    gym::Station station;
    std::string gym_name;
    std::string time_zone;
    // Until a hub says so, nobody is asked about their health here.
    gym::GymSettings gym = {gym::HealthScreen::desk, "112", "", "en", {}};
};

struct FloorChanged {
    wire::FloorState floor;
};

// --- answers to what needs a PIN, with the card that asked: somebody else may be there by now ---

struct Unlocked {
    gym::CardNumber card;
    std::string token; // goes into PreferenceChanged.unlock, GoalChanged.unlock and other asks
    gym::About about;  // all of it
};

// Of any ask with a PIN or a token.
struct UnlockRefused {
    using Why = wire::UnlockRefused::Why;
    gym::CardNumber card;
    Why why = Why::no_pin;
    int tries_left = 0; // of wrong
    int minutes = 0;    // of locked
    friend bool operator==(const UnlockRefused&, const UnlockRefused&) = default;
};

struct HistoryFound {
    gym::CardNumber card;
    std::vector<gym::LoggedSet> sets; // newest first; the last one is where the next page begins
    bool more = false;
};

struct ExportFound {
    gym::CardNumber card;
    wire::ExportFormat format = wire::ExportFormat::csv;
    std::string text; // the whole file
};

struct Forgotten {
    gym::CardNumber card;
    std::string receipt;
};

// The hub did not answer in time, or could not.
struct NotReached {
    gym::CardNumber card;
    friend bool operator==(const NotReached&, const NotReached&) = default;
};

// J13: who typed a number and a PIN is the card's member.
struct SignedIn {
    gym::CardNumber card;
};

struct SignInRefused {
    enum class Why { wrong, locked, not_reached };
    Why why = Why::wrong;
    int minutes = 0; // of locked
    friend bool operator==(const SignInRefused&, const SignInRefused&) = default;
};

// A card of the staff: at an idle kiosk, or while somebody trains.
struct StaffRead {
    gym::CardNumber card;
    std::string first_name;
};

// T6: the hub keeps it, and tells the floor.
struct OutOfOrderSet {
    gym::CardNumber card;
    bool out = false;
};

// T7: what only the shell knows.
struct ServiceTold {
    std::string version;
    std::string hub; // host:port
    std::uint64_t bytes_free = 0;
    std::vector<std::string> log; // oldest first
    friend bool operator==(const ServiceTold&, const ServiceTold&) = default;
};

// T7: this kiosk is no station's screen after all. Where it is, it starts anew as that.
struct TakeOverFailed {
    enum class Why {
        no_station, // there is none of that id
        disk,       // of this kiosk
        waiting     // what it kept as another station is not at the hub yet
    };
    gym::CardNumber card;
    Why why = Why::no_station;
    friend bool operator==(const TakeOverFailed&, const TakeOverFailed&) = default;
};

struct MachineReplaced {
    gym::CardNumber card;
};

// --- answers to PutOnStick ---

struct OnStick {
    gym::CardNumber card;
    std::string file; // its name there
};

struct NotOnStick {
    enum class Why { no_stick, failed };
    gym::CardNumber card;
    Why why = Why::no_stick;
};

using Message = std::variant<
    NoCard,
    GoBack,
    StepLoad,
    StepReps,
    Save,
    Finish,
    SignOut,
    SkipRest,
    ChooseExercise,
    StretchRest,
    ChangeSaved,
    RemoveSaved,
    OpenSettings,
    StepSetting,
    SaveSettings,
    WorkIn,
    Queue,
    TakeTurn,
    OpenPage,
    Choose,
    StepBy,
    TurnLeaf,
    Confirm,
    AnswerOffer,
    SaveWarmUp,
    WarmedUp,
    TellLegs,
    Tick,
    CardRead,
    PedalPressed,
    ProfileFound,
    CardUnknown,
    Kept,
    KeepFailed,
    LinkChanged,
    Introduced,
    FloorChanged,
    Unlocked,
    UnlockRefused,
    HistoryFound,
    ExportFound,
    Forgotten,
    NotReached,
    SignedIn,
    SignInRefused,
    StaffRead,
    OutOfOrderSet,
    ServiceTold,
    TakeOverFailed,
    MachineReplaced,
    OnStick,
    NotOnStick>;

// --- effects: what the shell is to do ---

struct AskProfile {
    gym::CardNumber card;
    friend bool operator==(const AskProfile&, const AskProfile&) = default;
};

// Onto the disk, then to the hub; answered with Kept or KeepFailed.
struct Keep {
    wire::EventBody body;
    // J10: of a guest that nobody here knows. It is written nowhere but sealed, with their sets.
    std::optional<gym::CardNumber> guest = std::nullopt;
    friend bool operator==(const Keep&, const Keep&) = default;
};

struct TellBusy {
    bool busy = false;
    int waiting = 0; // in the queue
    friend bool operator==(const TellBusy&, const TellBusy&) = default;
};

// Answered with Unlocked, UnlockRefused or NotReached.
struct AskUnlock {
    gym::CardNumber card;
    std::string pin;
    friend bool operator==(const AskUnlock&, const AskUnlock&) = default;
};

// Answered with SignedIn or SignInRefused.
struct AskSignIn {
    std::string phone;
    std::string pin;
    friend bool operator==(const AskSignIn&, const AskSignIn&) = default;
};

// Answered with StaffRead, or not at all.
struct AskStaff {
    gym::CardNumber card;
    friend bool operator==(const AskStaff&, const AskStaff&) = default;
};

// Answered with OutOfOrderSet, UnlockRefused or NotReached.
struct SetOutOfOrder {
    gym::CardNumber card;
    bool out = false;
    friend bool operator==(const SetOutOfOrder&, const SetOutOfOrder&) = default;
};

// Answered with ServiceTold.
struct AskService {
    friend bool operator==(const AskService&, const AskService&) = default;
};

// T7, at a spare kiosk. Answered with TakeOverFailed, UnlockRefused or NotReached, or not at all.
struct AskTakeOver {
    gym::CardNumber card;
    std::string token;
    gym::StationId station;
    friend bool operator==(const AskTakeOver&, const AskTakeOver&) = default;
};

// T7: another machine stands here. Answered with MachineReplaced, UnlockRefused or NotReached.
struct AskMachineReplaced {
    gym::CardNumber card;
    std::string token;
    friend bool operator==(const AskMachineReplaced&, const AskMachineReplaced&) = default;
};

// Answered with HistoryFound, UnlockRefused or NotReached.
struct AskHistory {
    gym::CardNumber card;
    std::string token;
    std::optional<wire::HistoryPlace> before; // none: the newest page
    friend bool operator==(const AskHistory&, const AskHistory&) = default;
};

// Fetches all of it; answered with ExportFound, UnlockRefused or NotReached.
struct AskExport {
    gym::CardNumber card;
    std::string token;
    wire::ExportFormat format = wire::ExportFormat::csv;
    friend bool operator==(const AskExport&, const AskExport&) = default;
};

// Answered with Forgotten, UnlockRefused or NotReached.
struct AskForget {
    gym::CardNumber card;
    std::string token;
    friend bool operator==(const AskForget&, const AskForget&) = default;
};

// Onto the USB stick that is in; answered with OnStick or NotOnStick once all of it is there. A
// file of that name stays, and the new one is numbered.
struct PutOnStick {
    gym::CardNumber card;
    std::string stem;      // "gymfloor-2026-11-26"
    std::string extension; // "csv"
    std::string text;
    friend bool operator==(const PutOnStick&, const PutOnStick&) = default;
};

// Told again after every reconnect, until it is none.
struct TellHelp {
    gym::Help help = gym::Help::none;
    friend bool operator==(const TellHelp&, const TellHelp&) = default;
};

// For those who asked for sounds alone (W4).
struct PlaySound {
    ui::Sound sound = ui::Sound::saved;
    friend bool operator==(const PlaySound&, const PlaySound&) = default;
};

using Effect = std::variant<
    AskProfile,
    Keep,
    TellBusy,
    AskUnlock,
    AskSignIn,
    AskStaff,
    SetOutOfOrder,
    AskService,
    AskTakeOver,
    AskMachineReplaced,
    AskHistory,
    AskExport,
    AskForget,
    PutOnStick,
    TellHelp,
    PlaySound>;

} // namespace kiosk::screens
