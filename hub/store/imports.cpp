#include "hub/store/imports.hpp"

namespace hub::store {

bool note_imported_row(
    Database& db, const gym::MemberId& member, std::string_view digest, const std::string& batch
) {
    auto& insert = db.prepared(
        "INSERT OR IGNORE INTO import_row (member_id, digest, batch) VALUES (?1, ?2, ?3)"
    );
    insert.bind(1, member.value);
    insert.bind(2, digest.data(), static_cast<int>(digest.size()));
    insert.bind(3, batch);
    return insert.exec() > 0;
}

} // namespace hub::store
