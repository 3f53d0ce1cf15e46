#include "hub/store/tombstones.hpp"

#include "common/base/environment.hpp"
#include "common/base/secret.hpp"
#include "hub/store/backups.hpp"

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <sstream>

namespace hub::store {

namespace {

constexpr std::size_t digest_bytes = 32;

std::filesystem::path tombstones_in(const std::filesystem::path& backups) {
    return backups / "tombstones";
}

std::string hex(const std::string& bytes) {
    std::string text;
    for (const char byte : bytes) {
        text += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    }
    return text;
}

// "digest microseconds receipt"; false for what is no such line.
bool read_line(const std::string& line, Tombstone& tombstone) {
    std::istringstream in(line);
    std::string digits;
    std::int64_t at_us = 0;
    if (!(in >> digits >> at_us) || digits.size() != 2 * digest_bytes ||
        digits.find_first_not_of("0123456789abcdef") != std::string::npos) {
        return false;
    }
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        tombstone.member_digest += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
    }
    tombstone.at = base::from_us(at_us);
    return static_cast<bool>(std::getline(in >> std::ws, tombstone.receipt));
}

} // namespace

std::vector<Tombstone> tombstones(Database& db) {
    auto& select = db.prepared("SELECT member_digest, receipt, at_us FROM forgotten");
    std::vector<Tombstone> found;
    while (select.executeStep()) {
        found.push_back(
            {select.getColumn(0).getString(),
             select.getColumn(1).getString(),
             base::from_us(select.getColumn(2).getInt64())}
        );
    }
    select.reset();
    return found;
}

void note_tombstone(Database& db, const Tombstone& tombstone) {
    auto& insert = db.prepared("INSERT OR IGNORE INTO forgotten (member_digest, receipt, at_us) "
                               "VALUES (?1, ?2, ?3)");
    const std::string& digest = tombstone.member_digest;
    insert.bind(1, digest.data(), static_cast<int>(digest.size()));
    insert.bind(2, tombstone.receipt);
    insert.bind(3, base::to_us(tombstone.at));
    insert.exec();
}

std::vector<Tombstone> tombstones(const std::filesystem::path& backups) {
    std::vector<Tombstone> found;
    if (!std::filesystem::exists(tombstones_in(backups))) {
        return found;
    }
    std::ifstream in(tombstones_in(backups));
    for (std::string line; std::getline(in, line);) {
        Tombstone tombstone;
        if (!read_line(line, tombstone)) {
            throw base::EnvironmentError(
                tombstones_in(backups).string() + " is damaged: who was erased can not be told"
            );
        }
        found.push_back(std::move(tombstone));
    }
    if (in.bad()) {
        throw base::EnvironmentError("can not read " + tombstones_in(backups).string());
    }
    return found;
}

void keep_tombstones(Database& db, const std::filesystem::path& backups) {
    std::map<std::string, Tombstone> all;
    const std::vector<Tombstone> kept = tombstones(backups);
    for (const Tombstone& each : kept) {
        all[each.member_digest] = each;
    }
    for (const Tombstone& each : tombstones(db)) {
        all[each.member_digest] = each;
    }
    if (all.size() == kept.size()) {
        return;
    }
    std::string text;
    for (const auto& [digest, each] : all) {
        text += fmt::format("{} {} {}\n", hex(digest), base::to_us(each.at), each.receipt);
    }
    base::write_private_file(tombstones_in(backups), text);
}

void tell_backups(Database& db) {
    if (!db.scrub_is_due()) {
        return;
    }
    try {
        if (const auto folder = backup_folder(db)) {
            keep_tombstones(db, *folder);
        }
    } catch (const base::EnvironmentError&) {
        // The next backup brings them along: it can not be made without.
    } catch (const std::filesystem::filesystem_error&) {
        // The next backup brings them along: it can not be made without.
    }
}

} // namespace hub::store
