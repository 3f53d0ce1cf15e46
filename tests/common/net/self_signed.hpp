// A certificate that nobody but its own key vouches for.
#pragma once

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <string>

namespace tests {

inline std::string self_signed(const std::string& key_pem) {
    BIO* in = BIO_new_mem_buf(key_pem.data(), static_cast<int>(key_pem.size()));
    EVP_PKEY* key = PEM_read_bio_PrivateKey(in, nullptr, nullptr, nullptr);
    X509* certificate = X509_new();
    X509_set_pubkey(certificate, key);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_sign(certificate, key, EVP_sha256());
    BIO* out = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(out, certificate);
    char* bytes = nullptr;
    const long length = BIO_get_mem_data(out, &bytes);
    std::string pem(bytes, static_cast<std::size_t>(length));
    BIO_free(out);
    X509_free(certificate);
    EVP_PKEY_free(key);
    BIO_free(in);
    return pem;
}

} // namespace tests
