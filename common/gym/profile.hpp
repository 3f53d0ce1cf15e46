// Everything a kiosk needs to know about the member who tapped in, at this station: enough to
// plan today with no hub in reach.
#pragma once

#include "common/gym/about.hpp"
#include "common/gym/assessment.hpp"
#include "common/gym/comfort.hpp"
#include "common/gym/member.hpp"
#include "common/gym/record.hpp"
#include "common/gym/routine.hpp"
#include "common/gym/set.hpp"
#include "common/gym/station.hpp"
#include "common/gym/trainee.hpp"
#include "common/gym/trainer_wanted.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace gym {

// A kind of card or offer that came unasked, and how often in a row "not now" was the answer (J15).
struct CardSeen {
    base::Instant at; // last
    int dismissed = 0;
    bool done = false; // answered for good: never offered again

    friend bool operator==(const CardSeen&, const CardSeen&) = default;
};

struct Profile {
    MemberId member;
    std::string first_name;
    Settings settings; // at this station
    Routine routine;
    Trainee trainee;
    // Current sets (corrected, not removed) of the last sessions of every routine exercise and of
    // this week, oldest first.
    std::vector<LoggedSet> history;
    Comfort comfort = {};
    About about = {};
    std::optional<Goal> goal = std::nullopt;
    std::vector<AssessmentDone> assessments = {};           // by time
    std::map<std::string, CardSeen> cards = {};             // by kind
    bool has_pin = false;                                   // J22: else staff has to help
    std::optional<base::Instant> card_until = std::nullopt; // of a card that is lent (J13)
    // The standing records of this station's exercises over the whole log before `bests_until`, a
    // midnight: a RecordBook restored from them goes on with the sets of the history since then.
    std::vector<Record> bests = {}; // a track's together
    base::Instant bests_until = {};
    // Days of the last year and before today with work for the hamstrings, which the history is too
    // short for (I8, F4).
    std::set<base::LocalDay> leg_days = {};
    std::optional<TrainerWanted> trainer = std::nullopt; // I5: asked for, and not closed yet
    bool on_boards = false;                              // W3: by the alias
    std::optional<std::string> alias = std::nullopt;     // the last one, on boards or not

    friend bool operator==(const Profile&, const Profile&) = default;
};

} // namespace gym
