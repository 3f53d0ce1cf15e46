// Whether a gym's database is whole: gymfloor-hub verify, and what a restored backup must pass.
#pragma once

#include "common/wire/admin.hpp"
#include "hub/store/database.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hub::admin {

struct Derived {
    std::uint64_t events = 0;       // of the log
    std::vector<std::string> wrong; // empty: all is well
};

// Everything derived made anew from the log, and compared. `copy` is the folder of a database that
// nobody else uses; `scratch` an empty one.
Derived check_derived(const std::filesystem::path& copy, const std::filesystem::path& scratch);

// Beside a running hub or without one.
wire::AdminAnswer verify(const std::filesystem::path& data);

} // namespace hub::admin
