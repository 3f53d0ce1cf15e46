#include "tests/common/training/simulation/life.hpp"

#include "common/training/form_gate.hpp"
#include "common/training/progression.hpp"
#include "tests/common/training/planning.hpp"
#include "tests/common/training/simulation/verdict.hpp"

#include <algorithm>
#include <iterator>

namespace tests::simulation {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

const base::Instant start = evening - days(days_of_life);

// What the kiosk has on its pads before a set, as kiosk/screens/visit fills them in.
struct Filled {
    gym::Weight load;
    gym::Weight asked;
    int reps = 0;
};

Filled fill(
    const gym::PlannedExercise& planned,
    const std::vector<gym::LoggedSet>& done,
    const gym::StationKind& kind
) {
    const std::size_t place = std::min(done.size(), planned.reps.size() - 1);
    Filled filled{planned.target.load, planned.target.load, planned.reps[place]};
    if (done.empty()) {
        return filled;
    }
    const gym::Set& last = done.back().set;
    filled.load = last.load;
    if (planned.finder_up_to) {
        const gym::Weight found = training::finder_load(
            kind, last.load, last.reps, last.reps_in_reserve, planned.target.reps_low
        );
        filled.load = std::max(last.load, std::min(found, *planned.finder_up_to));
        filled.asked = filled.load;
    }
    return filled;
}

// How a member takes the exercise today.
struct Mood {
    int load_steps = 0;
    int sets_fewer = 0;
    double strength = 1; // of the true one
};

class Living {
public:
    explicit Living(std::uint64_t seed)
        : random_(seed) {
        life_.person = person_of(random_);
        curl_ = stack(5, 100, life_.person.coarse_stack ? 10 : 2.5);
        if (life_.person.coarse_stack) {
            curl_.start_loads["leg_curl"] = curl_.loads[1].weight;
        }
        for (const char* exercise : {"deadlift", "glute_bridge", "leg_curl"}) {
            life_.stories.push_back({exercise, life_.person.coarse_stack});
        }
        for (Story& story : life_.stories) {
            verdicts_.emplace_back(story, story.exercise == "leg_curl" ? curl_ : platform_);
        }
    }

    Life live() {
        for (int day = random_.whole(0, 13); day < days_of_life;) {
            visit(day);
            const int gap = person().gap(random_);
            for (auto& [exercise, strength] : person().strength) {
                strength.rest(gap);
            }
            day += gap;
        }
        for (Story& story : life_.stories) {
            story.growth = person().strength.at(story.exercise).grams / began_.at(story.exercise);
        }
        return std::move(life_);
    }

private:
    Person& person() { return life_.person; }

    void visit(int day) {
        if (life_.visits == 0) {
            trainee_.training_since = start + days(day) + hours(-1);
            for (const auto& [exercise, strength] : person().strength) {
                began_[exercise] = strength.grams;
            }
        }
        ++life_.visits;
        if (life_.visits == person().trainer_at_visit) {
            trainee_.forms_seen.insert({"deadlift", "glute_bridge", "leg_curl"});
        }
        correct();
        now_ = start + days(day) + minutes(random_.whole(-60, 60));
        trainee_.legs = random_.happens(0.08) ? gym::Legs::heavy : gym::Legs::normal;
        const bool early = person().behaviour == Behaviour::stops_early && random_.happens(0.4);
        const std::size_t exercises = early ? 1 + static_cast<std::size_t>(random_.whole(0, 1)) : 3;
        gym::Plan plan;
        for (std::size_t i = 0; i < exercises; ++i) {
            const gym::StationKind& kind = i < 2 ? platform_ : curl_;
            if (i != 1) { // once at each tap
                plan = training::plan_today(
                    {trainee_, history_, routine_, kind, content::exercises(), zone_, now_}
                );
            }
            exercise(life_.stories[i], verdicts_[i], plan.exercises.at(i % 2), kind, day, early);
        }
    }

    void exercise(
        Story& story,
        Verdict& verdict,
        const gym::PlannedExercise& planned,
        const gym::StationKind& kind,
        int day,
        bool early
    ) {
        Strength& strength = person().strength.at(story.exercise);
        verdict.see(planned, strength.weight(), day);
        Mood mood{0, 0, 1 + random_.normal() * person().noise};
        if (person().behaviour == Behaviour::own_loads && random_.happens(0.35)) {
            mood.load_steps = random_.happens(0.7) ? random_.whole(1, 2) : -random_.whole(1, 2);
        }
        if (person().behaviour == Behaviour::skips_sets && random_.happens(0.4)) {
            mood.sets_fewer = random_.whole(1, 2);
        }
        mood.sets_fewer += early && random_.happens(0.5) ? 1 : 0;
        std::vector<gym::LoggedSet> done;
        const int sets = std::max(1, planned.target.sets - mood.sets_fewer);
        double counts = 0;
        int least = 99;
        for (int i = 0; i < sets; ++i) {
            counts += one_set(planned, kind, mood, strength, done);
            least = std::min(least, done.back().set.reps);
            mood.strength *= 1 - person().fatigue;
            now_ += planned.rest + seconds(60);
        }
        story.failed += least < planned.target.reps_low && !planned.target.lightened ? 1 : 0;
        history_.insert(history_.end(), done.begin(), done.end());
        strength.train(counts, person().rate);
        see_form(planned.exercise);
        hurt(planned);
        now_ += minutes(4);
    }

    // How far the set counts as training.
    double one_set(
        const gym::PlannedExercise& planned,
        const gym::StationKind& kind,
        const Mood& mood,
        const Strength& strength,
        std::vector<gym::LoggedSet>& done
    ) {
        Filled filled = fill(planned, done, kind);
        if (done.empty() && mood.load_steps != 0) {
            filled.load = gym::step_load(kind, filled.load, mood.load_steps).weight;
        }
        const gym::Weight today{static_cast<std::int64_t>(strength.grams * mood.strength)};
        // Nobody stays with a load that does not move, or hardly moves.
        while (reps_possible(today, filled.load) < 3 && filled.load > kind.loads.front().weight) {
            filled.load = gym::step_load(kind, filled.load, -1).weight;
        }
        const int most = reps_possible(today, filled.load);
        const int more = most - filled.reps >= 4 && random_.happens(0.3) ? random_.whole(1, 2) : 0;
        const int reps = std::min(most, filled.reps + more);
        gym::LoggedSet logged;
        logged.id = {kind.slug, 1, ++seq_};
        logged.at = now_;
        logged.set.member = gym::MemberId{"SAM"};
        logged.set.exercise = planned.exercise;
        logged.set.station = gym::StationId{kind.slug};
        logged.set.load = filled.load;
        logged.set.reps = std::max(1, reps);
        logged.set.routine_version = 1;
        logged.set.target = planned.target;
        logged.set.target->load = filled.asked;
        if (reps < planned.target.reps_low && random_.happens(0.3)) {
            logged.set.quality = reps == 0 ? gym::Quality::failed : gym::Quality::partial;
        }
        if (const int left = named_left(person(), most - reps, random_); left >= 0) {
            logged.set.reps_in_reserve = left;
        }
        slip(logged, kind);
        done.push_back(std::move(logged));
        return most - reps <= 5 ? 1.0 : 0.4;
    }

    // A wrong load or wrong reps on the pads; half of them are noticed by the next visit.
    void slip(gym::LoggedSet& logged, const gym::StationKind& kind) {
        const double chance = person().behaviour == Behaviour::typos ? 0.06 : 0.002;
        if (!random_.happens(chance)) {
            return;
        }
        const gym::LoggedSet meant = logged;
        if (random_.happens(0.5)) {
            const int steps = random_.whole(1, 10) * (random_.happens(0.5) ? 1 : -1);
            logged.set.load = gym::step_load(kind, logged.set.load, steps).weight;
        } else {
            logged.set.reps = random_.whole(1, 30);
        }
        if (random_.happens(0.5)) {
            corrections_.push_back(meant);
            corrections_.back().set.replaces = logged.id;
            corrections_.back().id.boot = 2;
        }
    }

    void correct() {
        if (!corrections_.empty()) {
            history_ = training::merge_history(std::move(history_), corrections_, {});
            corrections_.clear();
        }
    }

    // The hub asks the same of the whole log.
    void see_form(const std::string& slug) {
        if (trainee_.forms_seen.contains(slug)) {
            return;
        }
        const auto sessions =
            training::recent_sessions(history_, slug, now_ + hours(4), training::plan_sessions_max);
        if (training::form_seen(*content::exercise(slug), trainee_, sessions)) {
            trainee_.forms_seen.insert(slug);
        }
    }

    // Now and then it hurts; staff has closed it two weeks later.
    void hurt(const gym::PlannedExercise& planned) {
        std::erase_if(trainee_.pains, [&](const gym::Pain& pain) {
            return now_ - pain.at > days(14);
        });
        if (random_.happens(0.002)) {
            const auto where = random_.happens(0.3) ? gym::BodyPart::back : gym::BodyPart::knee;
            trainee_.pains.push_back({now_, planned.exercise, where, random_.whole(1, 6), 0});
        }
    }

    Random random_;
    Life life_;
    gym::StationKind curl_;
    gym::StationKind platform_ = *content::station_kind("deadlift_platform");
    gym::Routine routine_ = content::beginner_hamstrings();
    base::Zone zone_ = *base::Zone::named("Europe/Berlin");
    gym::Trainee trainee_;
    std::vector<gym::LoggedSet> history_;
    std::vector<gym::LoggedSet> corrections_; // of the last visit, noticed by the next
    std::vector<Verdict> verdicts_;
    std::map<std::string, double> began_;
    base::Instant now_;
    std::uint64_t seq_ = 0;
};

} // namespace

Life live(std::uint64_t seed) {
    return Living(seed).live();
}

} // namespace tests::simulation
