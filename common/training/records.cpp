#include "common/training/records.hpp"

#include "common/training/estimate.hpp"

#include <algorithm>
#include <set>

namespace training {

namespace {

// Takes the candidate if it beats what stands there. A first one is kept and told to nobody, and so
// are those of a first day.
void challenge(
    std::optional<gym::Record>& best,
    gym::Record candidate,
    bool is_first_day,
    std::vector<gym::Record>& made
) {
    if (best && candidate.weight <= best->weight) {
        return;
    }
    if (best && !is_first_day) {
        candidate.before = best->weight.grams;
        made.push_back(candidate);
    }
    best = std::move(candidate);
}

} // namespace

RecordBook::RecordBook(std::span<const gym::Exercise> exercises, const base::Zone& zone)
    : exercises_(exercises)
    , zone_(zone) {}

bool RecordBook::is_most_reps(const Bests& bests, gym::Weight load, int reps) {
    const auto from_here = bests.reps_from_here.lower_bound(load);
    return from_here == bests.reps_from_here.end() || reps > from_here->second;
}

void RecordBook::remember_reps(Bests& bests, gym::Weight load, int reps) {
    if (!is_most_reps(bests, load, reps)) {
        return;
    }
    auto& steps = bests.reps_from_here;
    steps[load] = reps;
    auto lighter = steps.find(load);
    while (lighter != steps.begin()) {
        const auto below = std::prev(lighter);
        if (below->second > reps) {
            break;
        }
        steps.erase(below);
    }
}

void RecordBook::add_reps(
    Bests& bests, const gym::Record& candidate, bool is_first_day, std::vector<gym::Record>& made
) const {
    const auto same_load = bests.reps_at.find(candidate.weight);
    if (same_load == bests.reps_at.end()) {
        bests.reps_at.emplace(candidate.weight, candidate);
    } else if (candidate.reps > same_load->second.reps) {
        gym::Record better = candidate;
        if (!is_first_day) {
            better.before = same_load->second.reps;
        }
        if (!is_first_day && is_most_reps(bests, candidate.weight, candidate.reps)) {
            made.push_back(better);
        }
        same_load->second = std::move(better);
    }
    remember_reps(bests, candidate.weight, candidate.reps);
}

void RecordBook::add_volume(
    Bests& bests, const gym::Set& set, gym::Record candidate, std::vector<gym::Record>& made
) const {
    const base::LocalDay day = zone_.day(candidate.at);
    if (day != bests.day) {
        bests.day = day;
        bests.volume_today = {};
    }
    bests.volume_today.grams += volume_of(set).grams;
    candidate.weight = bests.volume_today;
    if (candidate.weight.grams == 0) {
        return;
    }
    const bool same_day = bests.volume && zone_.day(bests.volume->at) == day;
    if (same_day) { // one record a day, which grows
        bests.volume->weight = std::max(bests.volume->weight, candidate.weight);
        return;
    }
    challenge(bests.volume, std::move(candidate), false, made);
}

std::vector<gym::Record> RecordBook::add(const gym::LoggedSet& logged) {
    std::vector<gym::Record> made;
    const std::optional<gym::Track> track = track_of(logged, exercises_);
    if (!track || !is_sound_work(logged.set)) {
        return made;
    }
    const gym::Set& set = logged.set;
    Bests& bests = tracks_[*track];
    const base::LocalDay day = zone_.day(logged.at);
    const bool is_first_day = bests.first_day.value_or(day) == day;
    bests.first_day = bests.first_day.value_or(day);
    gym::Record record{
        gym::RecordKind::heaviest_load, *track, set.load, 0, logged.at, logged.id, std::nullopt};
    if (set.load.grams > 0) {
        challenge(bests.heaviest, record, is_first_day, made);
    }
    const std::optional<Estimate> strength = estimate(set);
    if (strength && strength->confidence == Confidence::normal) {
        record.kind = gym::RecordKind::best_e1rm;
        record.weight = strength->e1rm;
        challenge(bests.e1rm, record, is_first_day, made);
    }
    record.kind = gym::RecordKind::most_reps_at_load;
    record.weight = set.load;
    record.reps = reps_of_both_sides(set);
    add_reps(bests, record, is_first_day, made);
    record.kind = gym::RecordKind::volume_day;
    record.reps = 0;
    add_volume(bests, set, record, made);
    return made;
}

void RecordBook::restore(std::span<const gym::Record> standing) {
    for (const gym::Record& record : standing) {
        Bests& bests = tracks_[record.track];
        const base::LocalDay day = zone_.day(record.at);
        bests.first_day = std::min(bests.first_day.value_or(day), day);
        switch (record.kind) {
        case gym::RecordKind::heaviest_load:
            bests.heaviest = record;
            break;
        case gym::RecordKind::best_e1rm:
            bests.e1rm = record;
            break;
        case gym::RecordKind::most_reps_at_load:
            bests.reps_at.insert_or_assign(record.weight, record);
            remember_reps(bests, record.weight, record.reps);
            break;
        case gym::RecordKind::volume_day:
            bests.volume = record;
            break;
        }
    }
}

std::vector<gym::Record> RecordBook::standing() const {
    std::vector<gym::Record> all;
    for (const auto& [track, bests] : tracks_) {
        for (const auto* best : {&bests.heaviest, &bests.e1rm, &bests.volume}) {
            if (*best) {
                all.push_back(**best);
            }
        }
        for (const auto& [load, record] : bests.reps_at) {
            all.push_back(record);
        }
    }
    return all;
}

std::vector<gym::Record> records(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    base::Instant as_of
) {
    RecordBook book(exercises, zone);
    for (const gym::LoggedSet& logged : before(history, as_of + base::Duration(1))) {
        book.add(logged);
    }
    return book.standing();
}

std::map<gym::SetId, std::vector<gym::Record>> records_by_set(
    Sets history,
    std::span<const gym::Exercise> exercises,
    const base::Zone& zone,
    std::span<const gym::Record> bests,
    base::Instant bests_until
) {
    RecordBook book(exercises, zone);
    book.restore(bests);
    std::set<gym::Track> with_bests;
    for (const gym::Record& best : bests) {
        with_bests.insert(best.track);
    }
    std::map<gym::SetId, std::vector<gym::Record>> made;
    for (const gym::LoggedSet& logged : history) {
        const auto track = track_of(logged, exercises);
        if (logged.at < bests_until && track && with_bests.contains(*track)) {
            continue;
        }
        if (std::vector<gym::Record> of_set = book.add(logged); !of_set.empty()) {
            made.emplace(logged.id, std::move(of_set));
        }
    }
    return made;
}

} // namespace training
