// Keys and what is made with them (libsodium). Card numbers are never stored plain: only their
// tag under a key that lives outside the database. Each kiosk has a key of its own, so a stolen
// kiosk opens only its own cache.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
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

// A sealed box (crypto_box_seal): whoever knows the public key of a secret one can close it, and
// opens none of them, not even their own. Sealing a text twice makes two boxes that nobody else
// can tell to be of the same.
std::string public_key(const SecretKey& key);
// None where the key is no public key.
std::optional<std::string> seal(std::string_view public_key, std::string_view text);
// None of what was sealed for another key, or of no box at all.
std::optional<std::string> unseal(const SecretKey& key, std::string_view sealed);

// The hub's: card numbers are kept as tags under the one, and come sealed for the other from kiosks
// that do not know them (J10).
struct CardKeys {
    SecretKey tags;
    SecretKey seal;
};

// BLAKE2b, 32 bytes.
std::string digest(std::string_view bytes);

// Writes a file only its owner can read, whole or not at all. Throws EnvironmentError.
void write_private_file(const std::filesystem::path& file, std::string_view content);

} // namespace base
