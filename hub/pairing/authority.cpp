// The names in these certificates are what common/net/tls looks for at the other end;
// tests/common/net/tls_test holds the two together.
#include "hub/pairing/authority.hpp"

#include "common/base/check.hpp"
#include "common/base/environment.hpp"
#include "common/base/secret.hpp"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

namespace hub::pairing {

namespace {

namespace fs = std::filesystem;

constexpr const char* hub_name = "gymfloor-hub";
constexpr const char* station_uri = "gymfloor:station:";

// The authority outlives the hardware of a gym. Renewal does not exist yet, so the others live as
// long as a kiosk may hang on a wall without a technician; when stations renew by themselves,
// theirs becomes a matter of months.
constexpr std::chrono::days authority_validity{30 * 365};
constexpr std::chrono::days hub_validity{10 * 365};
constexpr std::chrono::days station_validity{10 * 365};

constexpr int serial_bits = 127;                  // positive, and inside the 20 octets of RFC 5280
constexpr std::size_t name_limit_characters = 64; // X.520: ub-organization-name, ub-common-name

struct FreeOpenssl {
    void operator()(ASN1_INTEGER* it) const { ASN1_INTEGER_free(it); }

    void operator()(BIGNUM* it) const { BN_free(it); }

    void operator()(BIO* it) const { BIO_free(it); }

    void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }

    void operator()(GENERAL_NAME* it) const { GENERAL_NAME_free(it); }

    void operator()(GENERAL_NAMES* it) const { GENERAL_NAMES_free(it); }

    void operator()(X509* it) const { X509_free(it); }

    void operator()(X509_REQ* it) const { X509_REQ_free(it); }

    void operator()(X509_EXTENSION* it) const { X509_EXTENSION_free(it); }
};

template <class T>
using Handle = std::unique_ptr<T, FreeOpenssl>;

[[noreturn]] void fail(const std::string& what) {
    // The oldest error is the cause, the later ones say who passed it on.
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    throw base::EnvironmentError(what + ": " + text.data());
}

void must(bool ok) {
    if (!ok) {
        fail("OpenSSL can not make a certificate");
    }
}

template <class T>
Handle<T> own(T* made) {
    must(made != nullptr);
    return Handle<T>(made);
}

struct Extension {
    int nid;
    const char* value; // as in openssl.cnf; constants only, text from outside could add to it
};

struct AlternativeName {
    int type; // GEN_DNS, GEN_URI
    std::string text;
};

struct Wanted {
    std::string_view organization; // empty: none
    std::string common_name;
    std::chrono::days validity;
    std::vector<Extension> extensions;
    std::vector<AlternativeName> names;
};

struct Issuer {
    X509* certificate; // null: the certificate signs itself
    EVP_PKEY* key;
};

// A longer name is cut between two characters of UTF-8, not inside one.
std::string_view shortened(std::string_view utf8) {
    std::size_t characters = 0;
    const auto end = std::find_if(utf8.begin(), utf8.end(), [&characters](char byte) {
        const bool starts_character = (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
        characters += starts_character ? 1 : 0;
        return characters > name_limit_characters;
    });
    return utf8.substr(0, static_cast<std::size_t>(end - utf8.begin()));
}

void add_name(X509_NAME* name, const char* field, std::string_view text) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    const int length = static_cast<int>(text.size());
    must(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, bytes, length, -1, 0) == 1);
}

void set_serial(X509* certificate) {
    const auto number = own(BN_new());
    must(BN_rand(number.get(), serial_bits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1);
    const auto serial = own(BN_to_ASN1_INTEGER(number.get(), nullptr));
    must(X509_set_serialNumber(certificate, serial.get()) == 1);
}

void set_validity(X509* certificate, std::chrono::days validity) {
    const int from = -static_cast<int>(backdated.count());
    const int until = static_cast<int>(validity.count());
    must(X509_time_adj_ex(X509_getm_notBefore(certificate), from, 0, nullptr) != nullptr);
    must(X509_time_adj_ex(X509_getm_notAfter(certificate), until, 0, nullptr) != nullptr);
}

void add_extensions(X509* certificate, X509* issuer, const std::vector<Extension>& extensions) {
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const Extension& wanted : extensions) {
        const auto extension =
            own(X509V3_EXT_conf_nid(nullptr, &context, wanted.nid, wanted.value));
        must(X509_add_ext(certificate, extension.get(), -1) == 1);
    }
}

void add_names(X509* certificate, const std::vector<AlternativeName>& names) {
    if (names.empty()) {
        return;
    }
    const auto all = own(GENERAL_NAMES_new());
    for (const AlternativeName& wanted : names) {
        auto name =
            own(a2i_GENERAL_NAME(nullptr, nullptr, nullptr, wanted.type, wanted.text.c_str(), 0));
        must(sk_GENERAL_NAME_push(all.get(), name.get()) > 0);
        static_cast<void>(name.release()); // the list's now
    }
    constexpr int critical = 0;
    must(
        X509_add1_ext_i2d(
            certificate, NID_subject_alt_name, all.get(), critical, X509V3_ADD_DEFAULT
        ) == 1
    );
}

Handle<X509> issue(const Wanted& wanted, EVP_PKEY* subject_key, const Issuer& issuer) {
    auto certificate = own(X509_new());
    X509* const issuing = issuer.certificate != nullptr ? issuer.certificate : certificate.get();
    must(X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    set_serial(certificate.get());
    set_validity(certificate.get(), wanted.validity);
    X509_NAME* const subject = X509_get_subject_name(certificate.get());
    if (!wanted.organization.empty()) {
        add_name(subject, "O", shortened(wanted.organization));
    }
    add_name(subject, "CN", wanted.common_name);
    must(X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuing)) == 1);
    must(X509_set_pubkey(certificate.get(), subject_key) == 1);
    add_extensions(certificate.get(), issuing, wanted.extensions);
    add_names(certificate.get(), wanted.names);
    must(X509_sign(certificate.get(), issuer.key, EVP_sha256()) > 0);
    return certificate;
}

// The subject's key identifier comes first: this certificate's authority is itself.
Wanted authority_wanted(std::string_view gym_name) {
    return {
        .organization = gym_name,
        .common_name = "Gymfloor authority",
        .validity = authority_validity,
        .extensions =
            {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
             {NID_key_usage, "critical,keyCertSign"},
             {NID_subject_key_identifier, "hash"},
             {NID_authority_key_identifier, "keyid:always"}},
        .names = {},
    };
}

Wanted hub_wanted() {
    return {
        .organization = {},
        .common_name = hub_name,
        .validity = hub_validity,
        .extensions =
            {{NID_basic_constraints, "critical,CA:FALSE"},
             {NID_key_usage, "critical,digitalSignature"},
             {NID_ext_key_usage, "serverAuth"},
             {NID_subject_key_identifier, "hash"},
             {NID_authority_key_identifier, "keyid:always"}},
        .names = {{GEN_DNS, hub_name}},
    };
}

Wanted station_wanted(const gym::StationId& id) {
    return {
        .organization = {},
        .common_name = id.value,
        .validity = station_validity,
        .extensions =
            {{NID_basic_constraints, "critical,CA:FALSE"},
             {NID_key_usage, "critical,digitalSignature"},
             {NID_ext_key_usage, "clientAuth"},
             {NID_subject_key_identifier, "hash"},
             {NID_authority_key_identifier, "keyid:always"}},
        .names = {{GEN_URI, station_uri + id.value}},
    };
}

Handle<EVP_PKEY> fresh_key() {
    return own(EVP_EC_gen("P-256"));
}

std::string digest_of(X509* certificate) {
    unsigned char* der = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    must(length > 0);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const auto bytes = static_cast<std::size_t>(length);
    const int digested = EVP_Digest(der, bytes, digest.data(), &size, EVP_sha256(), nullptr);
    OPENSSL_free(der);
    must(digested == 1);
    return std::string(reinterpret_cast<const char*>(digest.data()), size);
}

// The key that signed the request, where it is one of ours; null for anything else.
Handle<EVP_PKEY> key_of_request(std::string_view request) {
    const auto* bytes = reinterpret_cast<const unsigned char*>(request.data());
    const Handle<X509_REQ> read(d2i_X509_REQ(nullptr, &bytes, static_cast<long>(request.size())));
    Handle<EVP_PKEY> key(read ? X509_REQ_get_pubkey(read.get()) : nullptr);
    std::array<char, 32> group{};
    std::size_t length = 0;
    const bool is_p256 =
        key && EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), &length) == 1 &&
        std::string_view(group.data(), length) == SN_X9_62_prime256v1;
    const bool sound = is_p256 && X509_REQ_verify(read.get(), key.get()) == 1;
    ERR_clear_error();
    return sound ? std::move(key) : nullptr;
}

void check_id(const gym::StationId& id) {
    GF_CHECK(!id.value.empty() && std::all_of(id.value.begin(), id.value.end(), [](char c) {
        return c > ' ' && c < '\x7F';
    }));
}

std::string content_of(BIO* memory) {
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(memory, &bytes);
    must(length > 0);
    return std::string(bytes, static_cast<std::size_t>(length));
}

std::string to_pem(X509* certificate) {
    const auto memory = own(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_X509(memory.get(), certificate) == 1);
    return content_of(memory.get());
}

std::string to_pem(EVP_PKEY* key) {
    const auto memory = own(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return content_of(memory.get());
}

struct File {
    fs::path path;
    std::string content;
};

// All or none: half an authority could neither be opened nor be created again.
void write_all(const std::vector<File>& files) {
    try {
        for (const File& file : files) {
            base::write_private_file(file.path, file.content);
        }
    } catch (const base::EnvironmentError&) {
        for (const File& file : files) {
            std::error_code ignored; // the first failure is the one to tell
            fs::remove(file.path, ignored);
        }
        throw;
    }
}

std::string read_text(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!in.is_open() || text.empty()) {
        throw base::EnvironmentError(
            "can not read " + file.string() +
            ", a part of the gym's certificate authority: make the authority with "
            "gymfloor-hub init, or bring the file back from a backup"
        );
    }
    return text;
}

Handle<BIO> reading(const std::string& text) {
    return own(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

} // namespace

void Authority::Free::operator()(X509* certificate) const {
    X509_free(certificate);
}

void Authority::Free::operator()(EVP_PKEY* key) const {
    EVP_PKEY_free(key);
}

void Authority::create(const fs::path& folder, std::string_view gym_name) {
    ERR_clear_error(); // what others left there is not our reason
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw base::EnvironmentError("can not make " + folder.string() + ": " + error.message());
    }
    for (const char* name : {"ca.crt", "ca.key", "hub.crt", "hub.key"}) {
        if (fs::symlink_status(folder / name, error).type() != fs::file_type::not_found) {
            throw base::EnvironmentError(
                (folder / name).string() +
                " is already there, and a new authority would lock out every paired kiosk; "
                "move the folder away first if that is what you want"
            );
        }
    }
    const auto key = fresh_key();
    const auto certificate = issue(authority_wanted(gym_name), key.get(), {nullptr, key.get()});
    const auto hub_key = fresh_key();
    const auto hub_certificate = issue(hub_wanted(), hub_key.get(), {certificate.get(), key.get()});
    write_all({
        {folder / "ca.key", to_pem(key.get())},
        {folder / "ca.crt", to_pem(certificate.get())},
        {folder / "hub.key", to_pem(hub_key.get())},
        {folder / "hub.crt", to_pem(hub_certificate.get())},
    });
}

Authority::Authority(const fs::path& folder) {
    ERR_clear_error();
    const fs::path certificate_file = folder / "ca.crt";
    const std::string certificate_text = read_text(certificate_file);
    certificate_.reset(PEM_read_bio_X509(reading(certificate_text).get(), nullptr, nullptr, nullptr)
    );
    if (!certificate_) {
        fail(certificate_file.string() + " is not a certificate");
    }
    const fs::path key_file = folder / "ca.key";
    const std::string key_text = read_text(key_file);
    // An empty passphrase, or OpenSSL would ask the terminal for one.
    char no_passphrase[] = "";
    key_.reset(PEM_read_bio_PrivateKey(reading(key_text).get(), nullptr, nullptr, no_passphrase));
    if (!key_) {
        fail(key_file.string() + " is not a private key");
    }
    if (X509_check_private_key(certificate_.get(), key_.get()) != 1) {
        fail(key_file.string() + " does not belong to " + certificate_file.string());
    }
    certificate_pem_ = to_pem(certificate_.get());
}

Credentials Authority::station(const gym::StationId& id) const {
    check_id(id);
    ERR_clear_error();
    const auto key = fresh_key();
    const auto certificate = issue(station_wanted(id), key.get(), {certificate_.get(), key_.get()});
    return {to_pem(certificate.get()), to_pem(key.get()), digest_of(certificate.get())};
}

base::Result<Issued> Authority::station(const gym::StationId& id, std::string_view request) const {
    check_id(id);
    ERR_clear_error();
    const auto key = key_of_request(request);
    if (!key) {
        return base::refuse(
            base::Reason::invalid, "the kiosk's request is none that its own P-256 key signed"
        );
    }
    const auto certificate = issue(station_wanted(id), key.get(), {certificate_.get(), key_.get()});
    return Issued{to_pem(certificate.get()), digest_of(certificate.get())};
}

} // namespace hub::pairing
