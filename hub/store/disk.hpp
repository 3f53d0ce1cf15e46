// The room on the hub's disk: how much there is, and 64 MB that are kept for the day when there is
// none.
#pragma once

#include <cstdint>
#include <filesystem>

namespace hub::store {

inline constexpr std::uintmax_t ballast_bytes = 64u << 20;
// With less free, kiosks keep what they have until there is more.
inline constexpr std::uintmax_t free_percent_min = 5;
inline constexpr std::uintmax_t free_bytes_enough = 2ull << 30; // however large the disk is

// Throws std::filesystem::filesystem_error.
bool is_nearly_full(const std::filesystem::space_info& space);

// A file that takes up room in a folder, to be given back when a write finds none.
class Ballast {
public:
    explicit Ballast(const std::filesystem::path& folder);

    // Makes it where it is missing. False when there is not room enough for it, and for what else
    // comes.
    bool take();
    // False when there is none.
    bool give();

private:
    std::filesystem::path folder_;
};

} // namespace hub::store
