// Tests that members did (I1, F3, B5), and numbers they told now and then.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/assessment.hpp"
#include "common/gym/member.hpp"
#include "hub/store/database.hpp"

#include <vector>

namespace hub::store {

void insert_assessment(Database& db, const gym::MemberId& member, const gym::AssessmentDone& done);

// The last `each_max` of every kind, by time.
std::vector<gym::AssessmentDone>
newest_assessments(Database& db, const gym::MemberId& member, int each_max);

} // namespace hub::store
