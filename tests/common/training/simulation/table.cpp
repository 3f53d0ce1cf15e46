#include "tests/common/training/simulation/table.hpp"

#include "tests/common/training/simulation/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <future>
#include <thread>

namespace tests::simulation {

namespace {

constexpr std::array<const char*, rules> rule_names{
    "start_load",      "from_estimate",    "finder",     "same_load",   "more_reps",
    "leave_more",      "raised",           "dropped",    "too_coarse",  "heaviest_here",
    "first_day_limit", "form_first",       "own_choice", "after_break", "climbing_back",
    "after_pain",      "ask_staff",        "recovering", "heavy_legs",  "easier",
    "shorter_rest",    "harder_variation", "block",      "of_routine",  "generic",
    "one_more_set",    "of_exercise"};

double median(std::vector<double> of) {
    if (of.empty()) {
        return 0;
    }
    const auto middle = of.begin() + static_cast<std::ptrdiff_t>(of.size() / 2);
    std::nth_element(of.begin(), middle, of.end());
    return *middle;
}

// Stories that belong together.
struct Row {
    std::string name;
    long stories = 0;
    long sessions = 0;
    long failed = 0;
    long drops = 0;
    long raises = 0;
    long ran_away = 0;
    long froze = 0;
    long held = 0;
    long easy_at_end = 0;
    std::vector<double> first;
    std::vector<double> last;
    std::vector<double> growth;

    void add(const Story& story) {
        const auto decided = [&](gym::Reason::Rule rule) {
            return story.decided.at(static_cast<std::size_t>(rule));
        };
        if (story.sessions == 0) {
            return;
        }
        ++stories;
        sessions += story.sessions;
        failed += story.failed;
        drops += decided(gym::Reason::Rule::dropped);
        raises += decided(gym::Reason::Rule::raised) + decided(gym::Reason::Rule::finder);
        ran_away += story.ran_away ? 1 : 0;
        froze += story.froze ? 1 : 0;
        held += story.held ? 1 : 0;
        easy_at_end += story.last_part < easy ? 1 : 0;
        first.push_back(story.first_part);
        last.push_back(story.last_part);
        growth.push_back(story.growth);
    }

    std::string text() const {
        const auto in_hundred = [&](long count) {
            return sessions == 0
                       ? 0.0
                       : 100.0 * static_cast<double>(count) / static_cast<double>(sessions);
        };
        return fmt::format(
            "{:<22}{:>8}{:>10}{:>8.2f}{:>8.2f}{:>8.2f}{:>9.1f}{:>8.1f}{:>8.1f}{:>10}{:>8}{:>7}{:>7}"
            "\n",
            name,
            stories,
            sessions,
            median(first),
            median(last),
            median(growth),
            in_hundred(raises),
            in_hundred(failed),
            in_hundred(drops),
            ran_away,
            froze,
            held,
            easy_at_end
        );
    }
};

constexpr std::string_view head = "                       stories  sessions   first    last  "
                                  "growth  raised%   fail%   drop%  ran "
                                  "away  frozen   held   easy\n";

using Key = std::function<std::string(const Life&, const Story&)>;

std::string block(const std::vector<Life>& lives, std::string_view title, const Key& key) {
    std::vector<Row> rows;
    for (const Life& life : lives) {
        for (const Story& story : life.stories) {
            const std::string name = key(life, story);
            auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& known) {
                return known.name == name;
            });
            if (row == rows.end()) {
                row = rows.emplace(rows.end());
                row->name = name;
            }
            row->add(story);
        }
    }
    std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.name < b.name; });
    std::string text = fmt::format("{}\n{}", title, head);
    for (const Row& row : rows) {
        text += row.text();
    }
    return text + "\n";
}

std::string decided(const std::vector<Life>& lives) {
    ByRule all{};
    ByRule held{};
    for (const Life& life : lives) {
        for (const Story& story : life.stories) {
            for (std::size_t i = 0; i < rules; ++i) {
                all.at(i) += story.decided.at(i);
                held.at(i) += story.held_by.at(i);
            }
        }
    }
    std::string text =
        "rule that decided the load    sessions   of them in a long time far below\n";
    for (std::size_t i = 0; i < rules; ++i) {
        if (all.at(i) > 0) {
            text += fmt::format("{:<26}{:>12}{:>14}\n", rule_names.at(i), all.at(i), held.at(i));
        }
    }
    return text;
}

} // namespace

std::vector<Life> live_all(int count) {
    constexpr std::uint64_t seed = 20'261'122;
    std::vector<Life> lives(static_cast<std::size_t>(count));
    const std::size_t threads = std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::future<void>> parts;
    for (std::size_t part = 0; part < threads; ++part) {
        parts.push_back(std::async(std::launch::async, [&lives, part, threads] {
            for (std::size_t i = part; i < lives.size(); i += threads) {
                lives[i] = live(seed + i);
            }
        }));
    }
    for (std::future<void>& part : parts) {
        part.get();
    }
    return lives;
}

std::string table_of(const std::vector<Life>& lives) {
    long visits = 0;
    for (const Life& life : lives) {
        visits += life.visits;
    }
    std::string text = fmt::format(
        "{} made-up members, two years, {} visits; a story is one exercise of one member.\n"
        "first, last: the load asked for, of what can truly be lifted once (median); growth: of\n"
        "true strength (median). ran away: {} sessions in a row asked for {:.0f} % more than can\n"
        "be lifted for the low end of the range. frozen: {} days with neither more load nor reps, "
        "a quarter below\n"
        "what can be lifted for the top of the range with two left; held: the same, and a\n"
        "third of the plans or more said why. easy: at the end asked for less than half of what\n"
        "can be lifted once.\n\n",
        lives.size(),
        visits,
        over_sessions,
        100 * (too_much - 1),
        stuck_days
    );
    text += block(lives, "how they train", [](const Life& life, const Story&) {
        return name_of(life.person.behaviour);
    });
    text += block(lives, "how they come", [](const Life& life, const Story&) {
        return name_of(life.person.attendance);
    });
    text += block(lives, "what they do", [](const Life&, const Story& story) {
        const bool curl = story.exercise == "leg_curl";
        const char* pins = story.coarse_stack ? ", 10 kg pins" : ", 2.5 kg pins";
        return story.exercise + (curl ? pins : "");
    });
    return text + decided(lives);
}

} // namespace tests::simulation
