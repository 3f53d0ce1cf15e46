// Keys and what is made with them (libsodium). Card numbers are never stored plain: only their
// tag under a key that lives outside the database. Each kiosk has a key of its own, so a stolen
// kiosk opens only its own cache.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

namespace base {

using SecretKey = std::array<unsigned char, 32>;

// HMAC-SHA-512/256 of a card's number, 32 bytes.
std::string card_tag(const SecretKey& key, std::string_view card_number);

SecretKey random_key();
// 64 hexadecimal digits and a newline, as kept in key files.
std::string to_text(const SecretKey& key);
// Throws EnvironmentError when the file is missing or is not such a key.
SecretKey read_key(const std::filesystem::path& file);

// BLAKE2b, 32 bytes.
std::string digest(std::string_view bytes);

// Writes a file only its owner can read, whole or not at all. Throws EnvironmentError.
void write_private_file(const std::filesystem::path& file, std::string_view content);

} // namespace base
