#include "hub/events/import_history.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/ids.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/event_log.hpp"
#include "hub/store/imports.hpp"
#include "hub/store/sets.hpp"

namespace hub::events {

Imported import_history(
    store::Database& db,
    const gym::MemberId& member,
    const exchange::Import& history,
    base::Instant now
) {
    Imported imported;
    const std::string batch = base::random_id();
    std::uint64_t seq = 0;
    for (const exchange::ImportedRow& row : history.rows) {
        if (!store::note_imported_row(db, member, row.digest, batch)) {
            ++imported.known;
            continue;
        }
        ++seq;
        gym::LoggedSet logged{{batch, 0, seq}, row.at, true, row.set};
        logged.set.member = member;
        const std::string body = wire::encode_body(wire::SetLogged{logged.set});
        store::append_event(
            db,
            {batch,
             0,
             seq,
             static_cast<int>(wire::EventKind::set_logged),
             {},
             row.at,
             now,
             body,
             base::crc32c(body)}
        );
        store::insert_set(db, logged);
        ++imported.added;
    }
    if (imported.added > 0) {
        imported.batch = batch;
    }
    return imported;
}

} // namespace hub::events
