#include "common/training/progress.hpp"

#include "common/gym/believable.hpp"

#include <algorithm>

namespace training {

std::vector<SessionTotals> totals_by_session(Sets of_track) {
    std::vector<SessionTotals> totals;
    for (const Sets session : split_sessions(of_track)) {
        SessionTotals total;
        for (const gym::LoggedSet& logged : session) {
            const gym::Set& set = logged.set;
            if (!is_work(set) || gym::is_doubtful(set)) {
                continue;
            }
            if (total.sets == 0) {
                total.at = logged.at;
            }
            ++total.sets;
            total.reps += set.reps + set.reps_right.value_or(0);
            total.heaviest = std::max(total.heaviest, set.load);
        }
        if (total.sets > 0) {
            totals.push_back(total);
        }
    }
    return totals;
}

std::vector<Gain> gains(const SessionTotals& before, const SessionTotals& now) {
    std::vector<Gain> more;
    if (now.heaviest > before.heaviest) {
        more.push_back(Gain::weight);
    }
    if (now.heaviest >= before.heaviest && now.reps > before.reps) {
        more.push_back(Gain::reps);
    }
    if (now.heaviest >= before.heaviest && now.sets > before.sets) {
        more.push_back(Gain::sets);
    }
    return more;
}

} // namespace training
