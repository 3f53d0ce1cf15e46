// The names here are what hub/pairing/authority writes into certificates;
// tests/common/net/tls_test holds the two together.
#include "common/net/tls.hpp"

#include "common/base/environment.hpp"

#include <boost/asio/ssl/error.hpp>
#include <boost/system/error_code.hpp>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <ctime>
#include <iterator>
#include <memory>
#include <string_view>

namespace net {

namespace {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

constexpr const char* hub_name = "gymfloor-hub";
constexpr std::string_view station_uri = "gymfloor:station:";
constexpr unsigned char protocols[] = "\012gymfloor/1"; // ALPN: each name after its length
constexpr unsigned int protocols_length = sizeof(protocols) - 1;
// OpenSSL's own list also has ffdhe2048 to ffdhe8192, with which a stranger can keep a hub's
// processor busy for little work of his own (CVE-2002-20001).
constexpr const char* groups = "X25519:P-256";

void must(bool ok, const char* what) {
    if (!ok) {
        const error_code why(
            static_cast<int>(ERR_get_error()), boost::asio::error::get_ssl_category()
        );
        throw base::EnvironmentError(std::string(what) + ": " + why.message());
    }
}

void must_load(const error_code& error, const std::filesystem::path& file, const char* what) {
    if (error) {
        throw base::EnvironmentError(
            "can not use " + file.string() + " as " + what + ": " + error.message()
        );
    }
}

void load(ssl::context& context, const TlsFiles& files) {
    error_code error;
    context.load_verify_file(files.authority.string(), error);
    must_load(error, files.authority, "the gym's authority");
    context.use_certificate_chain_file(files.certificate.string(), error);
    must_load(error, files.certificate, "our certificate");
    // Without this OpenSSL would ask the terminal for the passphrase of an encrypted key.
    context.set_password_callback([](std::size_t, ssl::context::password_purpose) {
        return std::string();
    });
    context.use_private_key_file(files.key.string(), ssl::context::pem, error);
    must_load(error, files.key, "the key of our certificate");
}

// What both sides have in common. purpose: what the peer's certificate must be for.
ssl::context strict_context(ssl::context::method method, const TlsFiles& files, int purpose) {
    ERR_clear_error(); // what others left there is not our reason
    ssl::context context(method);
    SSL_CTX* const native = context.native_handle();
    load(context, files);
    context.set_verify_mode(ssl::verify_peer | ssl::verify_fail_if_no_peer_cert);
    must(
        X509_VERIFY_PARAM_set_purpose(SSL_CTX_get0_param(native), purpose) == 1,
        "can not set the purpose of peers"
    );
    must(SSL_CTX_set1_groups_list(native, groups) == 1, "can not set the groups");
    SSL_CTX_set_max_cert_list(native, peer_certificates_limit_bytes);
    // Each connection proves itself anew: a resumed one would skip the certificates, and with them
    // a station that was taken out since.
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_options(native, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
    return context;
}

// OpenSSL asks choose_protocol only for a client that offers one, so a client that offers none is
// stopped here.
int require_protocol(SSL* connection, int* alert, void*) {
    const unsigned char* data = nullptr;
    std::size_t length = 0;
    const int offered = SSL_client_hello_get0_ext(
        connection, TLSEXT_TYPE_application_layer_protocol_negotiation, &data, &length
    );
    if (offered == 1) {
        return SSL_CLIENT_HELLO_SUCCESS;
    }
    *alert = SSL_AD_NO_APPLICATION_PROTOCOL;
    return SSL_CLIENT_HELLO_ERROR;
}

int choose_protocol(
    SSL* /*connection*/,
    const unsigned char** chosen,
    unsigned char* chosen_length,
    const unsigned char* offered,
    unsigned int offered_length,
    void* /*argument*/
) {
    unsigned char* found = nullptr;
    const int result = SSL_select_next_proto(
        &found, chosen_length, protocols, protocols_length, offered, offered_length
    );
    *chosen = found;
    return result == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_ALERT_FATAL;
}

std::string key_of(X509* certificate) {
    unsigned char* der = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &der);
    if (length <= 0) {
        return {};
    }
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const auto bytes = static_cast<std::size_t>(length);
    const bool digested = EVP_Digest(der, bytes, digest.data(), &size, EVP_sha256(), nullptr) == 1;
    OPENSSL_free(der);
    return digested ? std::string(reinterpret_cast<const char*>(digest.data()), size)
                    : std::string();
}

std::int64_t valid_from(X509* certificate) {
    std::tm broken_down{};
    if (ASN1_TIME_to_tm(X509_get0_notBefore(certificate), &broken_down) != 1) {
        return 0;
    }
    return ::timegm(&broken_down);
}

struct FreeNames {
    void operator()(GENERAL_NAMES* names) const { GENERAL_NAMES_free(names); }
};

} // namespace

ssl::context hub_context(const TlsFiles& files) {
    auto context = strict_context(ssl::context::tlsv13_server, files, X509_PURPOSE_SSL_CLIENT);
    SSL_CTX* const native = context.native_handle();
    // SSL_OP_NO_TICKET only makes TLS 1.3 tickets stateful; this stops them.
    must(SSL_CTX_set_num_tickets(native, 0) == 1, "can not turn session tickets off");
    SSL_CTX_set_client_hello_cb(native, require_protocol, nullptr);
    SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
    return context;
}

ssl::context kiosk_context(const TlsFiles& files) {
    auto context = strict_context(ssl::context::tlsv13_client, files, X509_PURPOSE_SSL_SERVER);
    SSL_CTX* const native = context.native_handle();
    X509_VERIFY_PARAM* const verify = SSL_CTX_get0_param(native);
    // A gym's network may have no DNS: the hub is known by this name, at whatever address.
    X509_VERIFY_PARAM_set_hostflags(
        verify, X509_CHECK_FLAG_NO_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT
    );
    must(X509_VERIFY_PARAM_set1_host(verify, hub_name, 0) == 1, "can not set the hub's name");
    // A kiosk without a clock battery may believe that it is 1970.
    must(
        X509_VERIFY_PARAM_set_flags(verify, X509_V_FLAG_NO_CHECK_TIME) == 1,
        "can not make the clock irrelevant"
    );
    // This function alone among its neighbours returns 0 for success.
    must(
        SSL_CTX_set_alpn_protos(native, protocols, protocols_length) == 0,
        "can not offer the protocol"
    );
    return context;
}

std::optional<PeerStation> peer_station(const SSL* connection) {
    X509* const certificate = SSL_get0_peer_certificate(connection);
    // Without a certificate the verify result is "ok", too.
    if (certificate == nullptr || SSL_get_verify_result(connection) != X509_V_OK) {
        return std::nullopt;
    }
    const std::unique_ptr<GENERAL_NAMES, FreeNames> names(static_cast<GENERAL_NAMES*>(
        X509_get_ext_d2i(certificate, NID_subject_alt_name, nullptr, nullptr)
    ));
    std::optional<std::string> id;
    for (int i = 0; i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME* const name = sk_GENERAL_NAME_value(names.get(), i);
        if (name->type != GEN_URI) {
            continue;
        }
        const ASN1_IA5STRING* const uri = name->d.uniformResourceIdentifier;
        const std::string_view text(
            reinterpret_cast<const char*>(ASN1_STRING_get0_data(uri)),
            static_cast<std::size_t>(ASN1_STRING_length(uri))
        );
        if (!text.starts_with(station_uri) || text.size() == station_uri.size()) {
            continue;
        }
        if (id) {
            return std::nullopt; // two names: whose sets would these be?
        }
        id = text.substr(station_uri.size());
    }
    if (!id) {
        return std::nullopt;
    }
    return PeerStation{*id, key_of(certificate), valid_from(certificate)};
}

} // namespace net
