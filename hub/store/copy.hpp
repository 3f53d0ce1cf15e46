// A whole copy of the hub's database, and whether such a file is sound.
#pragma once

#include "hub/store/database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hub::store {

// What is told of one check at the most.
inline constexpr int wrong_lines_max = 20;

// One snapshot, in one step, beside a writer (a copy in steps starts anew at each of its commits),
// into a file that is not there yet; on disk when it returns. `from` is open_to_copy()'s.
// Throws SQLite::Exception, base::EnvironmentError.
void copy_into(Database& from, const std::filesystem::path& file);

// What SQLite itself finds wrong: pages, indices, references. Empty: nothing.
std::vector<std::string> unsound(Database& db);

} // namespace hub::store
