// Whether a gym's database is whole: gymfloor-hub verify, and what a restored backup must pass.
#pragma once

#include "common/wire/admin.hpp"
#include "hub/store/database.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace hub::admin {

struct Findings {
    std::string told;               // what was looked at, a line each
    std::vector<std::string> wrong; // empty: all is well
};

// Pages, references, checksums and marks, and everything derived made anew. `copy` is the
// folder of a database that nobody else uses; `scratch` an empty one.
void check_all(
    const std::filesystem::path& copy, const std::filesystem::path& scratch, Findings& findings
);

// Beside a running hub or without one.
wire::AdminAnswer verify(const std::filesystem::path& data);

} // namespace hub::admin
