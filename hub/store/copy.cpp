#include "hub/store/copy.hpp"

#include "common/base/sync_file.hpp"

#include <fmt/format.h>

namespace hub::store {

void copy_into(Database& from, const std::filesystem::path& file) {
    SQLite::Statement copy(from.sql(), "VACUUM INTO ?1");
    copy.bind(1, file.string());
    copy.exec();
    base::sync_file(file);
    base::sync_file(file.parent_path());
}

std::vector<std::string> unsound(Database& db) {
    std::vector<std::string> wrong;
    SQLite::Statement pages(
        db.sql(), fmt::format("PRAGMA integrity_check({})", std::to_string(wrong_lines_max))
    );
    while (pages.executeStep()) {
        if (const std::string told = pages.getColumn(0).getString(); told != "ok") {
            wrong.push_back("SQLite: " + told);
        }
    }
    SQLite::Statement references(
        db.sql(),
        R"sql(SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2)sql"
    );
    while (references.executeStep()) {
        wrong.push_back(fmt::format(
            "{} rows of {} name a {} that is not there",
            references.getColumn(2).getInt64(),
            references.getColumn(0).getString(),
            references.getColumn(1).getString()
        ));
    }
    return wrong;
}

} // namespace hub::store
