// A member's history as the text of a file.
#pragma once

#include "common/base/zone.hpp"
#include "common/gym/member.hpp"
#include "common/wire/message.hpp"
#include "hub/store/database.hpp"

#include <string>

namespace hub::requests {

struct ExportText {
    std::string text;
    std::size_t sets = 0;
};

// The same for 'gymfloor-hub export' and for a kiosk. Reads the whole history.
ExportText export_text(
    store::Database& db,
    const gym::MemberId& member,
    const base::Zone& zone,
    wire::ExportFormat format
);

} // namespace hub::requests
