#include "common/storage/migrate.hpp"

#include "common/base/environment.hpp"

#include <fmt/format.h>

namespace storage {

namespace {

std::size_t version_of(SQLite::Database& db) {
    try {
        return static_cast<std::size_t>(db.execAndGet("PRAGMA user_version").getInt());
    } catch (const SQLite::Exception& error) {
        throw base::EnvironmentError(
            fmt::format("{} can not be read: {}", db.getFilename(), error.what())
        );
    }
}

} // namespace

void migrate(SQLite::Database& db, std::span<const std::string_view> migrations) {
    const std::size_t version = version_of(db);
    if (version > migrations.size()) {
        throw base::EnvironmentError(fmt::format(
            "{} has schema {}, this program knows {}: install the newer Gymfloor that wrote it",
            db.getFilename(),
            version,
            migrations.size()
        ));
    }
    for (std::size_t next = version; next < migrations.size(); ++next) {
        try {
            SQLite::Transaction transaction(db);
            db.exec(std::string(migrations[next]));
            db.exec(fmt::format("PRAGMA user_version = {}", next + 1));
            transaction.commit();
        } catch (const SQLite::Exception& error) {
            throw base::EnvironmentError(fmt::format(
                "{} can not be brought to schema {}: {}", db.getFilename(), next + 1, error.what()
            ));
        }
    }
}

} // namespace storage
