// Plans, targets, reasons and sets as JSON: loads in grams, times in UTC.
#pragma once

#include "common/gym/plan.hpp"
#include "common/gym/set.hpp"

#include <boost/json.hpp>

#include <span>

namespace hub::admin {

namespace json = boost::json;

json::object as_json(const gym::Target& target);
json::object as_json(const gym::Reason& reason);
json::object as_json(const gym::LoggedSet& logged);
// `history`: where the sets that reasons name are found.
json::object as_json(const gym::PlannedExercise& planned, std::span<const gym::LoggedSet> history);

} // namespace hub::admin
