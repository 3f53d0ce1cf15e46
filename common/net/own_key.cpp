#include "common/net/own_key.hpp"

#include "common/base/environment.hpp"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace net {

namespace {

struct FreeOpenssl {
    void operator()(BIO* it) const { BIO_free(it); }

    void operator()(EVP_PKEY* it) const { EVP_PKEY_free(it); }

    void operator()(X509* it) const { X509_free(it); }

    void operator()(X509_REQ* it) const { X509_REQ_free(it); }
};

template <class T>
using Handle = std::unique_ptr<T, FreeOpenssl>;

void must(bool ok) {
    if (!ok) {
        ERR_clear_error();
        throw base::EnvironmentError("OpenSSL can not make a key");
    }
}

std::string content_of(BIO* memory) {
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(memory, &bytes);
    must(length > 0);
    return std::string(bytes, static_cast<std::size_t>(length));
}

Handle<BIO> reading(std::string_view text) {
    return Handle<BIO>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

} // namespace

OwnKey make_own_key() {
    const Handle<EVP_PKEY> key(EVP_EC_gen("P-256"));
    const Handle<X509_REQ> request(X509_REQ_new());
    must(key && request);
    must(X509_REQ_set_pubkey(request.get(), key.get()) == 1);
    must(X509_REQ_sign(request.get(), key.get(), EVP_sha256()) > 0);
    const Handle<BIO> pem(BIO_new(BIO_s_mem()));
    const Handle<BIO> der(BIO_new(BIO_s_mem()));
    must(pem && der);
    must(
        PEM_write_bio_PrivateKey(pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1
    );
    must(i2d_X509_REQ_bio(der.get(), request.get()) == 1);
    return {content_of(pem.get()), content_of(der.get())};
}

bool is_certificate_of(std::string_view certificate_pem, std::string_view key_pem) {
    char no_passphrase[] = ""; // or OpenSSL would ask the terminal for one
    const Handle<X509> certificate(
        PEM_read_bio_X509(reading(certificate_pem).get(), nullptr, nullptr, nullptr)
    );
    const Handle<EVP_PKEY> key(
        PEM_read_bio_PrivateKey(reading(key_pem).get(), nullptr, nullptr, no_passphrase)
    );
    const bool is = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    ERR_clear_error();
    return is;
}

} // namespace net
