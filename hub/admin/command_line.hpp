// The command line of gymfloor-hub as values. Parsed where it is typed, and again by the running
// hub that a command is handed to.
#pragma once

#include "common/gym/preferences.hpp"
#include "hub/exchange/history.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace hub::admin {

struct Init {
    std::string gym;
    std::string time_zone; // empty: the machine's
};

struct Serve {
    std::string listen;
    int backup_every_s = 3600;
};

struct StationAdd {
    std::string name;
    std::string kind;
    std::filesystem::path out;
    std::string hub; // where the kiosk finds the hub: host:port
};

struct StationList {};

// Nobody is to train there (T6), or may again.
struct StationOut {
    std::string name;
    bool back = false;
};

// It stays what it is, under another name.
struct StationRename {
    std::string name;
    std::string to;
};

// Another machine stands there (T7).
struct StationReplaced {
    std::string name;
};

// Its kiosk was stolen: nothing that holds one of its keys is heard any more.
struct StationRevoke {
    std::string name;
};

// One station, and what was changed about it.
struct StationShow {
    std::string name;
};

struct MemberAdd {
    std::string first_name;
    std::string alias; // empty: on no board
};

struct MemberList {};

struct MemberShow {
    std::string member; // id or first name
};

struct MemberBoard {
    std::string member;
    std::string alias; // empty: off every board
};

// What a plan knows about a member; without changes it is shown.
struct MemberAbout {
    std::string member;
    gym::Preferences changes;
};

// A trainer's tick (C1).
struct MemberForm {
    std::string member;
    std::string exercise;
    std::string by;
    bool undo = false;
};

// Reports of pain (C2, R26): lists the open ones, or one of report, follow_up and close.
struct MemberPain {
    std::string member;
    std::optional<int> report; // 0 to gym::pain_level_max
    std::string exercise;
    gym::BodyPart where = gym::BodyPart::other;
    std::optional<gym::PainAnswer> follow_up; // about the newest open report
    std::string close;                        // an id from the list
};

// Who would like a trainer's time (I5): lists them, or closes what one asked for.
struct MemberTrainer {
    std::string done; // id or first name; empty: list
};

// A PIN for what needs more than a tap (J22). The hash is made where the PIN is typed: the hub
// never sees it.
struct MemberPin {
    std::string member;
    std::string pin;  // empty: asked for
    std::string hash; // base::pin_hash()
    bool clear = false;
};

// Erases a member for good.
struct MemberForget {
    std::string member;
};

// Shows what the gym chose, or changes one of it.
struct GymShow {};

struct GymSet {
    std::string key;
    std::string value;
};

struct ResourceAdd {
    std::string title;
    std::string url;
};

struct ResourceList {};

struct ResourceRemove {
    std::string title;
};

// Events that were refused.
struct QuarantineList {};

// Tries them again.
struct QuarantineRedrive {
    std::string event; // its key in the list; empty: all of them
};

// Who calls for help (J18); of a running hub alone.
struct HelpCalls {
    std::string done; // a station whose call staff has seen; empty: show them
};

// Proves that all that is derived is what the log makes, and that nothing is damaged.
struct Verify {};

// A backup now.
struct Backup {
    std::filesystem::path to; // empty: where the gym keeps them
};

// A gym from a backup, into an empty data folder.
struct Restore {
    std::filesystem::path from; // a backup, or a folder of them: the newest
};

// Whether the newest backup would do, and how long it would take.
struct Drill {
    std::filesystem::path from; // empty: where the gym keeps them
};

// What a running hub is up to, and what it had to refuse.
struct Status {
    bool json = false;
};

struct CardLink {
    std::string number;
    std::string member;
    bool staff = false; // for what staff may do, not for training
};

// A day card: until midnight.
struct CardLend {
    std::string number;
    std::string member;
};

struct CardRemove {
    std::string number;
};

// With a PIN it stands in for a card (J13).
struct MemberPhone {
    std::string member;
    std::string number;
    bool clear = false;
};

struct ImportFile {
    std::filesystem::path file;
    std::string member;                 // empty: only with dry_run
    std::optional<exchange::Unit> unit; // none: the file has to say it
    bool dry_run = false;               // tell what would come in, store nothing
    bool json = false;
};

enum class Format { csv, json };

struct ExportFile {
    std::string member;
    Format format = Format::csv;
    std::filesystem::path out; // empty: standard output
};

struct ShowProgress {
    std::string member;
    bool json = false;
};

struct RoutineList {};

struct RoutineShow {
    std::string slug;
};

struct RoutineCheck {
    std::filesystem::path file;
};

struct RoutineSave {
    std::filesystem::path file;
    std::string as; // empty: under the name in the file
};

struct MemberRoutine {
    std::vector<std::string> members; // ids or first names
    std::string routine;
    std::vector<unsigned> days; // ISO weekdays; empty: the routine's own distances from Monday on
};

struct ShowPlan {
    std::string member;
    std::string at;      // empty: now; in the gym's zone
    std::string station; // empty: every station of the gym
    bool json = false;
};

// What a set was asked for and why, or what is to be asked for next.
struct Explain {
    std::string what; // a set's id, or MEMBER:EXERCISE
    std::string at;
    std::string station;
    bool json = false;
};

// What works on a gym's data, by a running hub or without one.
using DataCommand = std::variant<
    StationAdd,
    StationList,
    StationOut,
    StationRename,
    StationReplaced,
    StationRevoke,
    StationShow,
    MemberAdd,
    MemberList,
    MemberShow,
    MemberBoard,
    MemberAbout,
    MemberForm,
    MemberPain,
    MemberTrainer,
    MemberPin,
    MemberForget,
    GymShow,
    GymSet,
    ResourceAdd,
    ResourceList,
    ResourceRemove,
    QuarantineList,
    QuarantineRedrive,
    CardLink,
    CardLend,
    CardRemove,
    MemberPhone,
    ImportFile,
    ExportFile,
    ShowProgress,
    ShowPlan,
    Explain,
    RoutineList,
    RoutineShow,
    RoutineCheck,
    RoutineSave,
    MemberRoutine>;

// The file that is sent along with the command; nullptr for one that reads none.
const std::filesystem::path* file_read_by(const DataCommand& command);

using Command =
    std::variant<Init, Serve, HelpCalls, Status, Verify, Backup, Restore, Drill, DataCommand>;

struct CommandLine {
    std::filesystem::path data;
    bool verbose = false;
    Command command;
};

// Help was asked for, or the line is wrong.
struct Usage {
    int exit_code = 0; // base::exit_done or base::exit_wrong_usage
    std::string out;
    std::string err;
};

std::variant<CommandLine, Usage> parse(const std::vector<std::string>& arguments);

} // namespace hub::admin
