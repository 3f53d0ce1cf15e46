// What is in the authority's files and certificates. What the two ends make of them:
// tests/common/net/tls_test.
#include "common/base/environment.hpp"
#include "common/base/ids.hpp"
#include "hub/pairing/authority.hpp"

#include <gtest/gtest.h>
#include <openssl/bn.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <ctime>
#include <fstream>
#include <iterator>
#include <set>

namespace {

namespace fs = std::filesystem;
using hub::pairing::Authority;
using hub::pairing::Credentials;

struct Free {
    void operator()(X509* it) const { X509_free(it); }

    void operator()(X509_REQ* it) const { X509_REQ_free(it); }

    void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }
};

using Certificate = std::unique_ptr<X509, Free>;
using Key = std::unique_ptr<EVP_PKEY, Free>;

constexpr std::time_t day_s = 24 * 60 * 60;

BIO* reading(const std::string& pem) {
    return BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
}

Certificate certificate_of(const std::string& pem) {
    BIO* const bio = reading(pem);
    Certificate certificate(PEM_read_bio_X509(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    EXPECT_TRUE(certificate);
    return certificate;
}

Key key_of(const std::string& pem) {
    BIO* const bio = reading(pem);
    Key key(PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr));
    BIO_free(bio);
    EXPECT_TRUE(key);
    return key;
}

std::string read(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void write(const fs::path& file, std::string_view text) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << text;
}

// "DNS:..." and "URI:..." of the subjectAltName.
std::vector<std::string> names_in(const Certificate& certificate) {
    std::vector<std::string> texts;
    auto* const names = static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)
    );
    for (int i = 0; i < sk_GENERAL_NAME_num(names); ++i) {
        int type = 0;
        const auto* const text = static_cast<const ASN1_STRING*>(
            GENERAL_NAME_get0_value(sk_GENERAL_NAME_value(names, i), &type)
        );
        const std::string kind = type == GEN_DNS ? "DNS:" : type == GEN_URI ? "URI:" : "other:";
        texts.push_back(
            kind + std::string(
                       reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
                       static_cast<std::size_t>(ASN1_STRING_length(text))
                   )
        );
    }
    GENERAL_NAMES_free(names);
    return texts;
}

std::string subject_of(const Certificate& certificate, int nid) {
    X509_NAME* const name = X509_get_subject_name(certificate.get());
    const int at = X509_NAME_get_index_by_NID(name, nid, -1);
    if (at < 0) {
        return "";
    }
    const ASN1_STRING* const text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
    return std::string(
        reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
        static_cast<std::size_t>(ASN1_STRING_length(text))
    );
}

std::string serial_of(const Certificate& certificate) {
    BIGNUM* const number = ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate.get()), nullptr);
    EXPECT_FALSE(BN_is_negative(number));
    EXPECT_EQ(BN_num_bits(number), 127);
    char* const hex = BN_bn2hex(number);
    const std::string text(hex);
    OPENSSL_free(hex);
    BN_free(number);
    return text;
}

// -1: at_s is before the certificate's time, 0: inside, 1: after.
int side_of_validity(const Certificate& certificate, std::time_t at_s) {
    if (X509_cmp_time(X509_get0_notBefore(certificate.get()), &at_s) > 0) {
        return -1;
    }
    return X509_cmp_time(X509_get0_notAfter(certificate.get()), &at_s) < 0 ? 1 : 0;
}

// PKCS #10 in DER. The key that it names may be another one than its signer's.
std::string request_of(const Key& signer, const Key& named) {
    const std::unique_ptr<X509_REQ, Free> request(X509_REQ_new());
    EXPECT_EQ(X509_REQ_set_pubkey(request.get(), named.get()), 1);
    const bool is_ed25519 = EVP_PKEY_is_a(signer.get(), "ED25519") == 1;
    EXPECT_GT(X509_REQ_sign(request.get(), signer.get(), is_ed25519 ? nullptr : EVP_sha256()), 0);
    unsigned char* der = nullptr;
    const int size = i2d_X509_REQ(request.get(), &der);
    EXPECT_GT(size, 0);
    std::string bytes(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return bytes;
}

// The sentence a person gets, or "" where nothing was thrown.
template <class Action>
std::string refusal_of(Action action) {
    try {
        action();
    } catch (const base::EnvironmentError& error) {
        return error.what();
    }
    return "";
}

class AuthorityTest : public testing::Test {
protected:
    void SetUp() override { Authority::create(folder_, "Iron House"); }

    void TearDown() override { fs::remove_all(root_); }

    const fs::path root_ = fs::temp_directory_path() / ("gymfloor-authority-" + base::random_id());
    const fs::path folder_ = root_ / "pairing";
};

TEST_F(AuthorityTest, its_files_are_private) {
    for (const char* name : {"ca.crt", "ca.key", "hub.crt", "hub.key"}) {
        EXPECT_EQ(
            fs::status(folder_ / name).permissions(), fs::perms::owner_read | fs::perms::owner_write
        ) << name;
    }
}

TEST_F(AuthorityTest, overwrites_nothing) {
    for (const char* kept : {"ca.crt", "ca.key", "hub.crt", "hub.key"}) {
        const fs::path other = root_ / (std::string("other-") + kept);
        fs::create_directories(other);
        write(other / kept, "precious");
        const std::string refusal = refusal_of([&] { Authority::create(other, "Iron House"); });
        EXPECT_NE(refusal.find(kept), std::string::npos) << refusal;
        EXPECT_EQ(read(other / kept), "precious");
        EXPECT_EQ(std::distance(fs::directory_iterator(other), fs::directory_iterator()), 1);
    }
}

TEST_F(AuthorityTest, leaves_nothing_behind_where_it_can_not_write) {
    const fs::path other = root_ / "other";
    fs::create_directories(other / "hub.crt.part"); // in the way of the last file
    EXPECT_NE(refusal_of([&] { Authority::create(other, "Iron House"); }), "");
    EXPECT_FALSE(fs::exists(other / "ca.key"));
    fs::remove(other / "hub.crt.part");
    Authority::create(other, "Iron House");
    EXPECT_NO_THROW(Authority{other});
}

TEST_F(AuthorityTest, may_sign_stations_and_nothing_that_signs) {
    const auto ca = certificate_of(read(folder_ / "ca.crt"));
    EXPECT_EQ(subject_of(ca, NID_organizationName), "Iron House");
    EXPECT_EQ(X509_check_ca(ca.get()), 1);
    EXPECT_EQ(X509_get_pathlen(ca.get()), 0);
    EXPECT_EQ(X509_get_key_usage(ca.get()), static_cast<std::uint32_t>(KU_KEY_CERT_SIGN));
    const int constraints = X509_get_ext_by_NID(ca.get(), NID_basic_constraints, -1);
    ASSERT_GE(constraints, 0);
    EXPECT_EQ(X509_EXTENSION_get_critical(X509_get_ext(ca.get(), constraints)), 1);
    EXPECT_EQ(X509_verify(ca.get(), X509_get0_pubkey(ca.get())), 1);
    EXPECT_EQ(Authority(folder_).certificate_pem(), read(folder_ / "ca.crt"));
}

TEST_F(AuthorityTest, hub_may_only_serve) {
    const auto ca = certificate_of(read(folder_ / "ca.crt"));
    const auto hub = certificate_of(read(folder_ / "hub.crt"));
    const auto key = key_of(read(folder_ / "hub.key"));
    EXPECT_EQ(X509_check_private_key(hub.get(), key.get()), 1);
    EXPECT_EQ(names_in(hub), std::vector<std::string>{"DNS:gymfloor-hub"});
    EXPECT_EQ(X509_get_key_usage(hub.get()), static_cast<std::uint32_t>(KU_DIGITAL_SIGNATURE));
    EXPECT_EQ(X509_get_extended_key_usage(hub.get()), static_cast<std::uint32_t>(XKU_SSL_SERVER));
    EXPECT_EQ(X509_check_ca(hub.get()), 0);
    EXPECT_EQ(X509_check_issued(ca.get(), hub.get()), X509_V_OK);
    EXPECT_EQ(X509_verify(hub.get(), X509_get0_pubkey(ca.get())), 1);
}

TEST_F(AuthorityTest, station_may_only_ask) {
    const auto ca = certificate_of(read(folder_ / "ca.crt"));
    const Credentials credentials = Authority(folder_).station({"7K3QXM9ATD12"});
    const auto station = certificate_of(credentials.certificate_pem);
    const auto key = key_of(credentials.key_pem);
    EXPECT_EQ(X509_check_private_key(station.get(), key.get()), 1);
    EXPECT_EQ(names_in(station), std::vector<std::string>{"URI:gymfloor:station:7K3QXM9ATD12"});
    EXPECT_EQ(X509_get_key_usage(station.get()), static_cast<std::uint32_t>(KU_DIGITAL_SIGNATURE));
    EXPECT_EQ(
        X509_get_extended_key_usage(station.get()), static_cast<std::uint32_t>(XKU_SSL_CLIENT)
    );
    EXPECT_EQ(X509_check_ca(station.get()), 0);
    EXPECT_EQ(X509_check_issued(ca.get(), station.get()), X509_V_OK);
    EXPECT_EQ(X509_verify(station.get(), X509_get0_pubkey(ca.get())), 1);
    EXPECT_EQ(X509_get_signature_nid(station.get()), NID_ecdsa_with_SHA256);
    char group[32] = "";
    EXPECT_EQ(EVP_PKEY_get_group_name(key.get(), group, sizeof group, nullptr), 1);
    EXPECT_STREQ(group, "prime256v1");
}

TEST_F(AuthorityTest, certificates_hold_from_yesterday_for_years) {
    const std::time_t now_s = std::time(nullptr);
    const auto ca = certificate_of(read(folder_ / "ca.crt"));
    const auto hub = certificate_of(read(folder_ / "hub.crt"));
    const auto station = certificate_of(Authority(folder_).station({"A"}).certificate_pem);
    for (const Certificate* certificate : {&ca, &hub, &station}) {
        EXPECT_EQ(side_of_validity(*certificate, now_s - 2 * day_s), -1);
        EXPECT_EQ(side_of_validity(*certificate, now_s - day_s / 2), 0);
        EXPECT_EQ(side_of_validity(*certificate, now_s + 9 * 365 * day_s), 0);
    }
    EXPECT_EQ(side_of_validity(station, now_s + 11 * 365 * day_s), 1);
    EXPECT_EQ(side_of_validity(ca, now_s + 29 * 365 * day_s), 0); // past the year 2050, too
}

TEST_F(AuthorityTest, every_serial_and_key_is_new) {
    const Authority authority(folder_);
    std::set<std::string> serials;
    std::set<std::string> keys;
    for (int i = 0; i < 20; ++i) {
        const Credentials credentials = authority.station({"A"});
        serials.insert(serial_of(certificate_of(credentials.certificate_pem)));
        keys.insert(credentials.key_pem);
    }
    EXPECT_EQ(serials.size(), 20U);
    EXPECT_EQ(keys.size(), 20U);
}

TEST_F(AuthorityTest, an_id_stays_one_name_whatever_is_in_it) {
    const auto station =
        certificate_of(Authority(folder_).station({"A,DNS:gymfloor-hub"}).certificate_pem);
    EXPECT_EQ(
        names_in(station), std::vector<std::string>{"URI:gymfloor:station:A,DNS:gymfloor-hub"}
    );
}

TEST_F(AuthorityTest, takes_any_name_of_a_gym) {
    std::string long_name;
    for (int i = 0; i < 70; ++i) {
        long_name += "ü";
    }
    Authority::create(root_ / "long", long_name);
    EXPECT_EQ(
        subject_of(certificate_of(read(root_ / "long" / "ca.crt")), NID_organizationName),
        long_name.substr(0, 128)
    );
    Authority::create(root_ / "none", "");
    EXPECT_EQ(
        subject_of(certificate_of(read(root_ / "none" / "ca.crt")), NID_organizationName), ""
    );
}

TEST_F(AuthorityTest, says_where_it_can_make_no_folder) {
    write(root_ / "file", "in the way");
    const std::string refusal = refusal_of([&] { Authority::create(root_ / "file", "Gym"); });
    EXPECT_NE(refusal.find("can not make"), std::string::npos) << refusal;
}

// J22: a certificate is issued to whoever holds the key of a P-256 request, and to nobody else.
TEST_F(AuthorityTest, signs_only_what_a_p256_key_signed) {
    const Authority authority(folder_);
    const auto asks = [&](const std::string& request) {
        return static_cast<bool>(authority.station({"S1"}, request));
    };
    const Key p256(EVP_EC_gen("P-256"));
    const std::string sound = request_of(p256, p256);
    EXPECT_TRUE(asks(sound));
    EXPECT_FALSE(asks(""));
    EXPECT_FALSE(asks("no request"));
    EXPECT_FALSE(asks(sound.substr(0, sound.size() - 1)));
    EXPECT_FALSE(asks(request_of(p256, Key(EVP_EC_gen("P-256"))))) << "another's key";
    const Key p384(EVP_EC_gen("P-384"));
    EXPECT_FALSE(asks(request_of(p384, p384)));
    const Key ed25519(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    EXPECT_FALSE(asks(request_of(ed25519, ed25519)));
    EXPECT_TRUE(asks(sound)) << "what was refused leaves nothing behind";
}

TEST_F(AuthorityTest, says_which_file_is_missing_or_wrong) {
    EXPECT_NE(refusal_of([&] { Authority{root_ / "nowhere"}; }).find("ca.crt"), std::string::npos);
    Authority::create(root_ / "other", "Iron House");
    fs::copy_file(
        root_ / "other" / "ca.key", folder_ / "ca.key", fs::copy_options::overwrite_existing
    );
    EXPECT_NE(
        refusal_of([&] { Authority{folder_}; }).find("does not belong to"), std::string::npos
    );
    write(folder_ / "ca.key", "no key");
    EXPECT_NE(refusal_of([&] { Authority{folder_}; }).find("ca.key is not"), std::string::npos);
    write(folder_ / "ca.crt", "no certificate");
    EXPECT_NE(refusal_of([&] { Authority{folder_}; }).find("ca.crt is not"), std::string::npos);
    write(folder_ / "ca.crt", "");
    EXPECT_NE(refusal_of([&] { Authority{folder_}; }).find("can not read"), std::string::npos);
    fs::remove(folder_ / "ca.key");
    write(folder_ / "ca.crt", read(root_ / "other" / "ca.crt"));
    EXPECT_NE(refusal_of([&] { Authority{folder_}; }).find("ca.key"), std::string::npos);
}

} // namespace
