#include "hub/store/forms.hpp"

#include "common/training/form_gate.hpp"
#include "common/training/history.hpp"
#include "common/training/sessions.hpp"
#include "common/training/thresholds.hpp"

namespace hub::store {

namespace {

// What the gate has to know of a set.
gym::LoggedSet read_set(SQLite::Statement& row, const gym::Exercise& exercise) {
    gym::LoggedSet logged;
    logged.at = base::from_us(row.getColumn(0).getInt64());
    logged.imported = row.getColumn(1).getInt() != 0;
    logged.set.exercise = exercise.slug;
    logged.set.type = static_cast<gym::SetType>(row.getColumn(2).getInt());
    logged.set.quality = static_cast<gym::Quality>(row.getColumn(3).getInt());
    if (!row.getColumn(4).isNull()) {
        logged.set.reps_in_reserve = row.getColumn(4).getInt();
    }
    return logged;
}

// Sessions as they come, oldest first, until they are enough.
class Gate {
public:
    Gate(const gym::Exercise& exercise, const gym::Trainee& trainee)
        : exercise_(exercise)
        , trainee_(trainee) {
        trainee_.forms_seen.clear(); // the log alone
    }

    // True once it is open.
    bool take(gym::LoggedSet logged) {
        const bool next = !session_.empty() && logged.at - session_.back().at > session_gap;
        if (next && close()) {
            return true;
        }
        session_.push_back(std::move(logged));
        return false;
    }

    // The session is over.
    bool close() {
        training::SessionSets here;
        bool imported = false;
        for (gym::LoggedSet& logged : session_) {
            imported = imported || logged.imported;
            if (!logged.imported && logged.set.type != gym::SetType::drop) {
                here.push_back(std::move(logged));
            }
        }
        session_.clear();
        imported_sessions_ += imported ? 1 : 0;
        if (!here.empty() && training::is_good_session(here, exercise_, trainee_)) {
            good_.push_back(std::move(here));
        }
        return imported_sessions_ >= training::form_imported_sessions ||
               training::form_seen(exercise_, trainee_, good_);
    }

private:
    static constexpr auto session_gap = training::session_gap;

    const gym::Exercise& exercise_;
    gym::Trainee trainee_;
    training::SessionSets session_;
    std::vector<training::SessionSets> good_; // few: the gate opens with the third
    int imported_sessions_ = 0;
};

} // namespace

void see_form(Database& db, const gym::MemberId& member, const FormSeen& seen) {
    auto& insert = db.prepared("INSERT OR REPLACE INTO form_seen "
                               "(member_id, exercise, seen_us, seen_by) VALUES (?1, ?2, ?3, ?4)");
    insert.bind(1, member.value);
    insert.bind(2, seen.exercise);
    insert.bind(3, base::to_us(seen.at));
    insert.bind(4, seen.by);
    insert.exec();
}

bool unsee_form(Database& db, const gym::MemberId& member, const std::string& exercise) {
    auto& remove = db.prepared("DELETE FROM form_seen WHERE member_id = ?1 AND exercise = ?2");
    remove.bind(1, member.value);
    remove.bind(2, exercise);
    return remove.exec() > 0;
}

std::vector<FormSeen> forms_seen(Database& db, const gym::MemberId& member) {
    auto& select = db.prepared("SELECT exercise, seen_us, seen_by FROM form_seen "
                               "WHERE member_id = ?1 ORDER BY exercise");
    select.bind(1, member.value);
    std::vector<FormSeen> found;
    while (select.executeStep()) {
        found.push_back(
            {select.getColumn(0).getString(),
             base::from_us(select.getColumn(1).getInt64()),
             select.getColumn(2).getString()}
        );
    }
    select.reset();
    return found;
}

bool form_opened(
    Database& db,
    const gym::MemberId& member,
    const gym::Exercise& exercise,
    const gym::Trainee& trainee,
    base::Instant until
) {
    auto& select = db.prepared(R"sql(
        SELECT at_us, imported, type, quality, reps_in_reserve FROM set_log
        WHERE member_id = ?1 AND exercise = ?2 AND at_us < ?3 AND gone = 0
        ORDER BY at_us LIMIT ?4
    )sql");
    select.bind(1, member.value);
    select.bind(2, exercise.slug);
    select.bind(3, base::to_us(until));
    select.bind(4, form_sets_read_max);
    Gate gate(exercise, trainee);
    bool open = false;
    while (!open && select.executeStep()) {
        gym::LoggedSet logged = read_set(select, exercise);
        open = training::is_work(logged.set) && gate.take(std::move(logged));
    }
    select.reset();
    return open || gate.close();
}

} // namespace hub::store
