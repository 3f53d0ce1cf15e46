#include "hub/store/copy.hpp"

#include "common/base/environment.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hub::store {

void copy_into(Database& from, const std::filesystem::path& file) {
    SQLite::Statement copy(from.sql(), "VACUUM INTO ?1");
    copy.bind(1, file.string());
    copy.exec();
    sync_file(file);
    sync_file(file.parent_path());
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

void sync_file(const std::filesystem::path& file_or_folder) {
    const int fd = ::open(file_or_folder.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    const int why = errno;
    if (fd >= 0) {
        ::close(fd);
    }
    if (!synced) {
        throw base::EnvironmentError(
            "can not write " + file_or_folder.string() + ": " + std::strerror(why)
        );
    }
}

} // namespace hub::store
