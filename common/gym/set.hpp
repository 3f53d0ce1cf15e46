// One set: the unit everything else is derived from.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/member.hpp"
#include "common/gym/station.hpp"
#include "common/gym/weight.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gym {

// Names any set for ever: (station, boot, sequence), or (import batch, 0, row).
struct SetId {
    std::string origin;
    std::uint64_t boot = 0;
    std::uint64_t seq = 0;

    friend auto operator<=>(const SetId&, const SetId&) = default;
};

enum class SetType { work = 0, warm_up = 1, drop = 2, to_failure = 3 };

enum class Quality { complete = 0, failed = 1, partial = 2 }; // R1: no estimate from the last two

struct Target {
    Weight load;
    int reps_low = 0;
    int reps_high = 0;
    int sets = 0;           // of the exercise on that day; 0: not told
    bool lightened = false; // we made the day lighter: neither success nor failure (R4)

    friend bool operator==(const Target&, const Target&) = default;
};

struct Set {
    std::optional<MemberId> member; // none: a guest
    std::string exercise;           // slug of common/content, or "other:" and the name it came with
    std::optional<StationId> station; // none: done elsewhere, or from another app
    Weight load;
    std::string load_label;     // what the stack calls it, where that is not kilograms
    bool load_is_added = false; // on top of body weight
    int reps = 0;               // of the left side where the exercise is one-sided
    std::optional<int> reps_right;
    std::optional<int> reps_in_reserve; // 0..4, 4 means 4 or more; none: not given
    SetType type = SetType::work;
    Quality quality = Quality::complete;
    std::string note;
    bool measured = false; // by a sensor; else told by the member
    int routine_version = 0;
    std::optional<Target> target; // what the screen asked for
    std::optional<SetId> replaces;
    int seconds = 0;    // held or moved for, where a set is counted in time
    int distance_m = 0; // metres, where it is counted in distance

    friend bool operator==(const Set&, const Set&) = default;
};

struct LoggedSet {
    SetId id;
    base::Instant at; // when it was saved
    bool imported = false;
    Set set;

    friend bool operator==(const LoggedSet&, const LoggedSet&) = default;
};

// Exercises that content does not know keep the name they came with.
inline constexpr std::string_view other_exercise = "other:";

// "origin/boot/seq", for logs and messages to staff.
std::string to_text(const SetId& id);
// The way back; none for anything else.
std::optional<SetId> set_id_of(std::string_view text);

} // namespace gym
