// Which rows of which files a member's history already has.
#pragma once

#include "common/gym/member.hpp"
#include "hub/store/database.hpp"

#include <string>
#include <string_view>

namespace hub::store {

// True when the row is new and now noted under the batch; false when it was imported before.
// `digest` stands for its content and its occurrence in the file.
bool note_imported_row(
    Database& db, const gym::MemberId& member, std::string_view digest, const std::string& batch
);

} // namespace hub::store
