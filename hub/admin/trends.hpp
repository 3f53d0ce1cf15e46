// What the rules derive from a member's sets for 'progress': records, strength, muscles, balance,
// kept weeks, advice. Nothing of it is stored, so it is as true as the log (Q10).
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/advice.hpp"
#include "common/gym/trainee.hpp"
#include "common/training/balance.hpp"
#include "common/training/muscle_volume.hpp"
#include "common/training/records.hpp"
#include "common/training/strength.hpp"

#include <boost/json.hpp>

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hub::admin {

namespace json = boost::json;

struct Trends {
    std::vector<gym::Record> records;
    // The last session of each track that tells a strength.
    std::vector<std::pair<gym::Track, training::SessionStrength>> strength;
    training::MuscleSets muscles; // this week
    std::set<gym::Function> untrained;
    std::optional<training::FrontBack> front_back;
    int leg_days = 0; // of 2 this week (E2)
    int weeks_in_a_row = 0;
    int sessions_this_month = 0;
    std::vector<gym::Advice> advice; // for staff and member, the first is the first to go to (T9)
    int more_advice = 0;
};

// History by time; current sets alone.
Trends trends_of(
    const gym::MemberId& member,
    const gym::Trainee& trainee,
    training::Sets history,
    const base::Zone& zone,
    base::Instant now
);

json::object as_json(const Trends& trends, const base::Zone& zone);
// A few lines for people; of an exercise alone where one is named.
std::string told(const Trends& trends);
std::string told_of(const Trends& trends, const std::string& exercise);

} // namespace hub::admin
