#include "common/content/texts.hpp"

#include "common/base/check.hpp"

#include <boost/locale.hpp>
#include <boost/locale/gnu_gettext.hpp>
#include <fmt/ranges.h>

#include <map>

namespace content {

namespace files {
extern const std::string_view de_mo;
extern const std::string_view en_mo;
extern const std::string_view es_mo;
extern const std::string_view fr_mo;
} // namespace files

namespace {

constexpr const char* domain = "gymfloor";

// A function, not a constant: `files` are constants of other translation units.
const std::map<std::string, std::string_view, std::less<>>& catalogues() {
    static const std::map<std::string, std::string_view, std::less<>> all{
        {"de", files::de_mo},
        {"en", files::en_mo},
        {"es", files::es_mo},
        {"fr", files::fr_mo},
    };
    return all;
}

} // namespace

std::vector<std::string> languages() {
    std::vector<std::string> languages;
    for (const auto& [language, catalogue] : catalogues()) {
        languages.push_back(language);
    }
    return languages;
}

std::string language_among(std::string_view wanted, std::string_view otherwise) {
    for (const std::string_view language : {wanted, otherwise}) {
        if (catalogues().contains(language)) {
            return std::string(language);
        }
    }
    return "en";
}

Texts::Texts(std::string_view language)
    : language_(language) {
    const auto found = catalogues().find(language);
    GF_CHECK(found != catalogues().end());
    boost::locale::gnu_gettext::messages_info info;
    info.language = language_;
    info.encoding = "UTF-8";
    info.domains.emplace_back(domain);
    info.paths.emplace_back("built-in");
    const std::string_view catalogue = found->second;
    info.callback = [catalogue](const std::string&, const std::string&) {
        return std::vector<char>(catalogue.begin(), catalogue.end());
    };
    locale_ = std::locale(
        std::locale::classic(), boost::locale::gnu_gettext::create_messages_facet<char>(info)
    );
}

std::string Texts::pattern(std::string_view id) const {
    return boost::locale::dgettext<char>(domain, std::string(id).c_str(), locale_);
}

std::string Texts::pattern(std::string_view id, std::int64_t n) const {
    const std::string key(id);
    return boost::locale::dngettext<char>(
        domain, key.c_str(), key.c_str(), static_cast<int>(n), locale_
    );
}

base::Result<Texts> texts_in(std::string_view language) {
    if (!catalogues().contains(language)) {
        return base::refuse(
            base::Reason::not_found,
            fmt::format(
                "there are no texts in the language '{}'; use one of: {}",
                language,
                fmt::join(languages(), ", ")
            )
        );
    }
    return Texts(language);
}

} // namespace content
