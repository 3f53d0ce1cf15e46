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

// Who calls for help (J18); of a running hub alone.
struct HelpCalls {
    std::string done; // a station whose call staff has seen; empty: show them
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
    MemberAdd,
    MemberList,
    MemberShow,
    MemberBoard,
    MemberAbout,
    MemberForm,
    MemberPain,
    MemberPin,
    MemberForget,
    GymShow,
    GymSet,
    ResourceAdd,
    ResourceList,
    ResourceRemove,
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

using Command = std::variant<Init, Serve, HelpCalls, DataCommand>;

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
