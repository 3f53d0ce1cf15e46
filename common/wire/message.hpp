// What kiosks and the hub say to each other, as plain structs. The codec turns them into bytes and
// back; nothing but the codec sees protobuf.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/mark.hpp"
#include "common/base/result.hpp"
#include "common/gym/gym_settings.hpp"
#include "common/gym/help.hpp"
#include "common/gym/preferences.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace wire {

inline constexpr std::uint32_t version_min = 1;
inline constexpr std::uint32_t version_max = 1;

// --- events: what happened ---

inline constexpr std::size_t sealed_card_bytes_max = 128; // a box is 48 and the card's number

struct SetLogged {
    gym::Set set;
    // J10: of a guest whose card the kiosk did not know, for the hub alone (base::seal); or empty.
    std::string sealed_card = {};
    friend bool operator==(const SetLogged&, const SetLogged&) = default;
};

struct SetVoided {
    gym::SetId set;
    friend bool operator==(const SetVoided&, const SetVoided&) = default;
};

struct SettingsChanged {
    gym::MemberId member;
    gym::Settings settings; // only those that changed
    friend bool operator==(const SettingsChanged&, const SettingsChanged&) = default;
};

struct CheckedIn {
    gym::MemberId member;
    std::optional<gym::Legs> legs = std::nullopt; // C7, where it was answered
    friend bool operator==(const CheckedIn&, const CheckedIn&) = default;
};

// "That hurt" (C2).
struct PainReport {
    std::string exercise;
    gym::BodyPart where = gym::BodyPart::other;
    int level = 0;
    friend bool operator==(const PainReport&, const PainReport&) = default;
};

// What became of an earlier report (R26).
struct PainFollowUp {
    gym::SetId report; // the event of the report
    gym::PainAnswer answer = gym::PainAnswer::settled;
    friend bool operator==(const PainFollowUp&, const PainFollowUp&) = default;
};

struct PainReported {
    gym::MemberId member;
    std::variant<PainReport, PainFollowUp> told;
    friend bool operator==(const PainReported&, const PainReported&) = default;
};

// `unlock` is what the hub answered to the right PIN: needed for all that a tap may not change
// (J22).
struct PreferenceChanged {
    gym::MemberId member;
    gym::Preferences preferences; // only those that changed
    std::string unlock = {};
    friend bool operator==(const PreferenceChanged&, const PreferenceChanged&) = default;
};

// H5: a goal made, set anew, or given up.
struct GoalChanged {
    gym::MemberId member;
    std::optional<gym::Goal> goal;
    std::string unlock = {};
    friend bool operator==(const GoalChanged&, const GoalChanged&) = default;
};

// A test that was done (I1, F3, B5), or how sure the member feels (H4).
struct AssessmentDone {
    gym::MemberId member;
    gym::Assessed assessed;
    friend bool operator==(const AssessmentDone&, const AssessmentDone&) = default;
};

using EventBody = std::variant<
    SetLogged,
    SetVoided,
    SettingsChanged,
    CheckedIn,
    PainReported,
    PreferenceChanged,
    GoalChanged,
    AssessmentDone>;

// What the event says about the member, into their profile, sets apart; an event of somebody else
// changes nothing. `id` and `at` are the event's. Taking an event twice is taking it once.
void take_into(
    gym::Profile& profile, const gym::SetId& id, base::Instant at, const EventBody& body
);

// Whose event it is; none of a guest's set and of a removal.
std::optional<gym::MemberId> member_of(const EventBody& body);

// The closed list of the protocol; numbers as in kiosk.proto.
enum class EventKind : int {
    set_logged = 1,
    set_voided = 2,
    settings_changed = 3,
    pain_reported = 4,
    checked_in = 5,
    preference_changed = 6,
    consent_changed = 7,
    goal_changed = 8,
    assessment_done = 9,
};

struct Event {
    std::uint64_t boot = 0;
    std::uint64_t seq = 0;
    int kind = 0; // an EventKind, or one of a newer kiosk
    base::BootTime boot_time;
    base::Instant wall;
    std::string body; // encoded EventBody, opaque to delivery
    std::uint32_t crc = 0;
    friend bool operator==(const Event&, const Event&) = default;
};

// --- marks and opening ---

struct Pending {
    std::uint64_t boot = 0;
    std::uint64_t first_seq = 0;
    friend bool operator==(const Pending&, const Pending&) = default;
};

struct Hello {
    std::uint32_t min_version = version_min;
    std::uint32_t max_version = version_max;
    std::uint64_t boot = 0;
    std::vector<Pending> pending;
    std::string program_version;
    friend bool operator==(const Hello&, const Hello&) = default;
};

struct Welcome {
    std::uint32_t version = version_max;
    std::vector<base::Mark> marks;
    base::Instant hub_time;
    std::string time_zone;
    std::string gym_name;
    gym::Station station;
    gym::GymSettings gym = {};
    base::Instant hello_received = {};
    std::string seal_key = {}; // base::public_key; empty of an older hub
    friend bool operator==(const Welcome&, const Welcome&) = default;
};

struct Refused {
    enum class Why {
        unknown = 0,
        version = 1,
        not_a_station = 2,
        bad_frame = 3,
        out_of_order = 4,
        too_many = 5
    };
    Why why = Why::unknown;
    std::string detail;
    friend bool operator==(const Refused&, const Refused&) = default;
};

struct Ping {
    base::Instant kiosk_time;
    std::chrono::nanoseconds boottime{};
    friend bool operator==(const Ping&, const Ping&) = default;
};

struct Pong {
    base::Instant kiosk_time;
    base::Instant hub_time; // as it is answered
    std::chrono::nanoseconds boottime{};
    base::Instant received = {};
    friend bool operator==(const Pong&, const Pong&) = default;
};

// When a kiosk's machine was started, by the hub's clock.
struct Clock {
    std::string kernel_boot_id;
    base::Instant zero;
    base::Duration rtt{}; // twice the largest error
    friend bool operator==(const Clock&, const Clock&) = default;
};

struct Batch {
    std::vector<Event> events;
    std::vector<Pending> pending = {}; // boots that did not fit into the Hello
    std::optional<Clock> clock = std::nullopt;
    friend bool operator==(const Batch&, const Batch&) = default;
};

struct Ack {
    std::vector<base::Mark> marks;
    friend bool operator==(const Ack&, const Ack&) = default;
};

// In the place of an Ack: nothing of the batch is kept.
struct RetryLater {
    std::uint32_t seconds = 0;
    friend bool operator==(const RetryLater&, const RetryLater&) = default;
};

// --- requests: what is asked ---

struct FetchProfile {
    gym::CardNumber card;
    friend bool operator==(const FetchProfile&, const FetchProfile&) = default;
};

// A PIN proves what a card only names (J22).
struct Unlock {
    gym::CardNumber card;
    std::string pin;
    friend bool operator==(const Unlock&, const Unlock&) = default;
};

// A set of the log, as a place to go on from.
struct HistoryPlace {
    base::Instant at;
    gym::SetId id;
    friend bool operator==(const HistoryPlace&, const HistoryPlace&) = default;
};

// A page of the whole log, newest first. `token`: what the right PIN was answered with.
struct FetchHistory {
    gym::CardNumber card;
    std::string token;
    std::optional<HistoryPlace> before; // the last set of the page before; none: the newest
    friend bool operator==(const FetchHistory&, const FetchHistory&) = default;
};

enum class ExportFormat { csv = 0, json = 1 };

// A piece of the text that 'gymfloor-hub export' writes.
struct FetchExport {
    gym::CardNumber card;
    std::string token;
    ExportFormat format = ExportFormat::csv;
    std::uint64_t offset = 0; // bytes; 0 makes the text anew
    friend bool operator==(const FetchExport&, const FetchExport&) = default;
};

// J22: erase the member.
struct Forget {
    gym::CardNumber card;
    std::string token;
    friend bool operator==(const Forget&, const Forget&) = default;
};

// J13: in place of a card.
struct SignIn {
    std::string phone;
    std::string pin;
    friend bool operator==(const SignIn&, const SignIn&) = default;
};

// T6, of the station that asks, by a card of the staff.
struct SetOutOfOrder {
    gym::CardNumber card;
    bool out = false;
    friend bool operator==(const SetOutOfOrder&, const SetOutOfOrder&) = default;
};

inline constexpr std::size_t certificate_request_bytes_max = 1024; // a P-256 one is below 300

// T7, of a spare kiosk, by a card of the staff and its PIN.
struct TakeOver {
    gym::CardNumber card;
    std::string token;
    gym::StationId station;
    std::string certificate_request; // PKCS #10, DER
    friend bool operator==(const TakeOver&, const TakeOver&) = default;
};

// T7, of the station that asks, by a card of the staff and its PIN.
struct ReplaceMachine {
    gym::CardNumber card;
    std::string token;
    friend bool operator==(const ReplaceMachine&, const ReplaceMachine&) = default;
};

using Ask = std::variant<
    FetchProfile,
    Unlock,
    FetchHistory,
    FetchExport,
    Forget,
    SignIn,
    SetOutOfOrder,
    TakeOver,
    ReplaceMachine>;

struct Request {
    std::uint64_t id = 0;
    Ask ask;
    friend bool operator==(const Request&, const Request&) = default;
};

struct Unlocked {
    std::string token;
    gym::About about; // all of it
    friend bool operator==(const Unlocked&, const Unlocked&) = default;
};

// The answer to a PIN or a token that opens nothing.
struct UnlockRefused {
    enum class Why {
        no_pin = 0, // staff sets one
        wrong = 1,
        locked = 2, // too many wrong ones
        over = 3,   // the token is none, or its time is over
        unknown_card = 4,
    };
    Why why = Why::no_pin;
    int tries_left = 0; // of wrong
    int minutes = 0;    // of locked: until it can be tried again
    friend bool operator==(const UnlockRefused&, const UnlockRefused&) = default;
};

struct HistoryPage {
    std::vector<gym::LoggedSet> sets; // newest first
    bool more = false;
    friend bool operator==(const HistoryPage&, const HistoryPage&) = default;
};

struct ExportPiece {
    std::string text;        // may end within a character
    std::uint64_t total = 0; // bytes of the whole
    friend bool operator==(const ExportPiece&, const ExportPiece&) = default;
};

struct Forgotten {
    std::string receipt; // for the member: a date and a number
    friend bool operator==(const Forgotten&, const Forgotten&) = default;
};

// Refused with UnlockRefused, which does not say whether anybody has the number.
struct SignedIn {
    gym::CardNumber card; // names the member until midnight
    friend bool operator==(const SignedIn&, const SignedIn&) = default;
};

// The answer to FetchProfile where the card is one of the staff's.
struct StaffCard {
    std::string first_name;
    friend bool operator==(const StaffCard&, const StaffCard&) = default;
};

struct OutOfOrderSet {
    bool out = false;
    friend bool operator==(const OutOfOrderSet&, const OutOfOrderSet&) = default;
};

struct TakenOver {
    std::string certificate_pem;
    friend bool operator==(const TakenOver&, const TakenOver&) = default;
};

struct MachineReplaced {
    friend bool operator==(const MachineReplaced&, const MachineReplaced&) = default;
};

using Answer = std::variant<
    base::Refusal,
    gym::Profile,
    Unlocked,
    UnlockRefused,
    HistoryPage,
    ExportPiece,
    Forgotten,
    SignedIn,
    StaffCard,
    OutOfOrderSet,
    TakenOver,
    MachineReplaced>;

struct Response {
    std::uint64_t id = 0;
    Answer answer;
    friend bool operator==(const Response&, const Response&) = default;
};

// --- the floor ---

struct StationState {
    bool busy = false;
    gym::Help help = gym::Help::none;
    int waiting = 0; // members in its queue
    friend bool operator==(const StationState&, const StationState&) = default;
};

struct StationOnFloor {
    enum class State { away = 0, free = 1, busy = 2 };
    gym::StationId id;
    std::string name;
    std::string kind;
    State state = State::away;
    std::optional<base::Instant> busy_since = std::nullopt;
    int waiting = 0;                  // members who wait for it
    gym::Help help = gym::Help::none; // to walls alone, as below
    std::optional<base::Instant> help_since = std::nullopt;
    bool out_of_order = false; // T6; then it is away
    friend bool operator==(const StationOnFloor&, const StationOnFloor&) = default;
};

struct BoardSet {
    std::string alias;
    std::string exercise;
    gym::Weight load;
    int reps = 0;
    std::string station_name;
    base::Instant at;
    friend bool operator==(const BoardSet&, const BoardSet&) = default;
};

// A kiosk gets the stations alone (N3); a wall all of it.
struct FloorState {
    std::vector<StationOnFloor> stations;
    std::uint32_t sets_today = 0;
    gym::Weight moved_today;
    std::vector<BoardSet> last_sets; // newest first
    friend bool operator==(const FloorState&, const FloorState&) = default;
};

using ToHub = std::variant<Hello, Batch, Request, StationState, Ping>;
using ToKiosk = std::variant<
    Welcome,
    Ack,
    Response,
    FloorState,
    Pong,
    Refused,
    gym::GymSettings,
    RetryLater,
    gym::Station>;

} // namespace wire
