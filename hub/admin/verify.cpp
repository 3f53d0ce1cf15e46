#include "hub/admin/verify.hpp"

#include "common/base/environment.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/scratch_folder.hpp"
#include "hub/admin/summary.hpp"
#include "hub/events/replay.hpp"
#include "hub/requests/bests_of.hpp"
#include "hub/store/backups.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/rebuild.hpp"

#include <fmt/format.h>

#include <chrono>

namespace hub::admin {

namespace {

void add(std::vector<std::string>& wrong, std::vector<std::string> more) {
    wrong.insert(wrong.end(), more.begin(), more.end());
}

} // namespace

Derived check_derived(const std::filesystem::path& copy, const std::filesystem::path& scratch) {
    store::Database log = store::Database::open_to_write(copy);
    Derived derived;
    store::Database fresh = store::Database::open_to_write(scratch);
    store::Beside kept(fresh, copy / "hub.db");
    kept.take_told();
    events::Replayed replayed = events::replay(log, fresh);
    derived.events = replayed.events;
    add(derived.wrong, std::move(replayed.wrong));
    const base::Zone zone = gym_zone(log);
    {
        SQLite::Transaction transaction(fresh.sql());
        for (const store::KeptBests& bests : store::kept_bests(log)) {
            requests::keep_bests(fresh, bests.member, bests.exercise, zone, bests.until);
        }
        transaction.commit();
    }
    add(derived.wrong, kept.differences());
    return derived;
}

wire::AdminAnswer verify(const std::filesystem::path& data) {
    const auto start = std::chrono::steady_clock::now();
    if (!std::filesystem::exists(data / "hub.db")) {
        throw base::EnvironmentError(data.string() + " holds no gym");
    }
    const ScratchFolder scratch(data, "verify.tmp");
    const auto copy = scratch.path() / "copy";
    const auto fresh = scratch.path() / "fresh";
    std::filesystem::create_directory(copy);
    std::filesystem::create_directory(fresh);
    wire::AdminAnswer answer;
    std::vector<std::string> wrong;
    try {
        store::Database live = store::Database::open_to_copy(data);
        wrong = store::unsound(live); // a copy has new indices
        store::copy_into(live, copy / "hub.db");
        add(wrong, store::wrong_in(store::Backup{{}, copy}));
        Derived derived = check_derived(copy, fresh);
        answer.out = fmt::format("{} events replayed\n", derived.events);
        add(wrong, std::move(derived.wrong));
    } catch (const SQLite::Exception& error) {
        if (wrong.empty()) {
            throw;
        }
        // Damaged, as said above; nothing more can be read.
        wrong.push_back(error.what());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    for (const std::string& each : wrong) {
        answer.out += "WRONG: " + each + "\n";
    }
    answer.exit_code = wrong.empty() ? base::exit_done : base::exit_refused;
    answer.out += wrong.empty() ? fmt::format("Nothing is wrong ({:.1f} s).\n", took.count())
                                : fmt::format("{} things are wrong.\n", wrong.size());
    return answer;
}

} // namespace hub::admin
