#include "hub/events/import_history.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/ids.hpp"
#include "common/wire/codec.hpp"
#include "hub/exchange/facts.hpp"
#include "hub/store/event_log.hpp"
#include "hub/store/imports.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"

#include <unordered_set>

namespace hub::events {

namespace {

// Says of each row whether the member has it already.
class Known {
public:
    Known(store::Database& db, const gym::MemberId& member, exchange::App app, std::string batch)
        : db_(db)
        , member_(member)
        , batch_(std::move(batch))
        , by_content_(app == exchange::App::gymfloor) {
        if (!by_content_) {
            return;
        }
        exchange::DoneDigests done;
        for (const gym::LoggedSet& logged : store::all_sets(db, member)) {
            digests_.insert(done.next({logged.at, logged.set}));
        }
    }

    bool operator()(const exchange::ImportedRow& row) {
        return by_content_ ? digests_.contains(row.digest)
                           : !store::note_imported_row(db_, member_, row.digest, batch_);
    }

private:
    store::Database& db_;
    const gym::MemberId& member_;
    std::string batch_;
    bool by_content_;
    std::unordered_set<std::string> digests_;
};

void keep(store::Database& db, const gym::LoggedSet& logged, base::Instant now) {
    const std::string body = wire::encode_body(wire::SetLogged{logged.set});
    store::append_event(
        db,
        {logged.id.origin,
         logged.id.boot,
         logged.id.seq,
         static_cast<int>(wire::EventKind::set_logged),
         {},
         logged.at,
         now,
         body,
         base::crc32c(body)}
    );
    store::insert_set(db, logged);
}

} // namespace

Imported import_history(
    store::Database& db,
    const gym::MemberId& member,
    const exchange::Import& history,
    base::Instant now,
    const exchange::Progress& progress
) {
    std::unordered_set<std::string> stations;
    for (const gym::Station& station : store::stations(db)) {
        stations.insert(station.id.value);
    }
    Imported imported;
    const std::string batch = base::random_id();
    Known known(db, member, history.app, batch);
    std::uint64_t seq = 0;
    std::size_t seen = 0;
    for (const exchange::ImportedRow& row : history.rows) {
        if (++seen % exchange::progress_every == 0 && progress) {
            progress("sets", seen, history.rows.size());
        }
        if (known(row)) {
            ++imported.known;
            continue;
        }
        gym::LoggedSet logged{{batch, 0, ++seq}, row.at, true, row.set};
        logged.set.member = member;
        logged.imported = !row.set.station || !stations.contains(row.set.station->value);
        keep(db, logged, now);
        ++imported.added;
    }
    if (imported.added > 0) {
        imported.batch = batch;
    }
    return imported;
}

} // namespace hub::events
