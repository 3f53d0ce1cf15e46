#include "common/base/secret.hpp"

#include "common/base/check.hpp"
#include "common/base/environment.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace base {

namespace {

void start_sodium() {
    GF_CHECK(sodium_init() >= 0);
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

std::string card_tag(const SecretKey& key, std::string_view card_number) {
    static_assert(crypto_auth_KEYBYTES == sizeof(SecretKey));
    start_sodium();
    std::string tag(crypto_auth_BYTES, '\0');
    crypto_auth(
        reinterpret_cast<unsigned char*>(tag.data()),
        bytes_of(card_number),
        card_number.size(),
        key.data()
    );
    return tag;
}

std::string public_key(const SecretKey& key) {
    static_assert(crypto_box_SECRETKEYBYTES == sizeof(SecretKey));
    start_sodium();
    std::string open(crypto_box_PUBLICKEYBYTES, '\0');
    crypto_scalarmult_base(reinterpret_cast<unsigned char*>(open.data()), key.data());
    return open;
}

std::optional<std::string> seal(std::string_view public_key, std::string_view text) {
    start_sodium();
    std::string sealed(crypto_box_SEALBYTES + text.size(), '\0');
    const bool closed = public_key.size() == crypto_box_PUBLICKEYBYTES &&
                        crypto_box_seal(
                            reinterpret_cast<unsigned char*>(sealed.data()),
                            bytes_of(text),
                            text.size(),
                            bytes_of(public_key)
                        ) == 0;
    return closed ? std::optional(std::move(sealed)) : std::nullopt;
}

std::optional<std::string> unseal(const SecretKey& key, std::string_view sealed) {
    if (sealed.size() < crypto_box_SEALBYTES) {
        return std::nullopt;
    }
    const std::string open = public_key(key);
    std::string text(sealed.size() - crypto_box_SEALBYTES, '\0');
    const bool opened = crypto_box_seal_open(
                            reinterpret_cast<unsigned char*>(text.data()),
                            bytes_of(sealed),
                            sealed.size(),
                            bytes_of(open),
                            key.data()
                        ) == 0;
    return opened ? std::optional(std::move(text)) : std::nullopt;
}

SecretKey random_key() {
    start_sodium();
    SecretKey key;
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string to_text(const SecretKey& key) {
    std::string hex(key.size() * 2 + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), key.data(), key.size());
    hex.back() = '\n';
    return hex;
}

SecretKey read_key(const std::filesystem::path& file) {
    std::ifstream in(file);
    std::string hex;
    in >> hex;
    SecretKey key;
    std::size_t length = 0;
    const int bad =
        sodium_hex2bin(key.data(), key.size(), hex.data(), hex.size(), nullptr, &length, nullptr);
    if (!in || bad != 0 || length != key.size()) {
        throw EnvironmentError(file.string() + " is missing or is not a key of 64 hex digits");
    }
    return key;
}

std::string digest(std::string_view bytes) {
    start_sodium();
    std::string out(32, '\0');
    crypto_generichash(
        reinterpret_cast<unsigned char*>(out.data()),
        out.size(),
        bytes_of(bytes),
        bytes.size(),
        nullptr,
        0
    );
    return out;
}

void write_private_file(const std::filesystem::path& file, std::string_view content) {
    const std::filesystem::path part = file.string() + ".part";
    const int fd = ::open(part.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    bool written = fd >= 0 && ::fchmod(fd, 0600) == 0; // also one that a crash left behind
    while (written && !content.empty()) {
        const ssize_t n = ::write(fd, content.data(), content.size());
        written = n > 0;
        content.remove_prefix(written ? static_cast<std::size_t>(n) : 0);
    }
    written = written && ::fsync(fd) == 0 && ::rename(part.c_str(), file.c_str()) == 0;
    const int why = errno;
    if (fd >= 0) {
        ::close(fd);
    }
    if (!written) {
        ::unlink(part.c_str());
        throw EnvironmentError("can not write " + file.string() + ": " + std::strerror(why));
    }
}

} // namespace base
