#include "common/content/texts.hpp"

#include "common/base/check.hpp"

#include <boost/locale.hpp>
#include <boost/locale/gnu_gettext.hpp>

namespace content {

namespace files {
extern const std::string_view en_mo;
} // namespace files

namespace {

constexpr const char* domain = "gymfloor";

std::string_view catalogue_of(std::string_view language) {
    GF_CHECK(language == "en");
    return files::en_mo;
}

} // namespace

Texts::Texts(std::string_view language) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = std::string(language);
    info.encoding = "UTF-8";
    info.domains.emplace_back(domain);
    info.paths.emplace_back("built-in");
    const std::string_view catalogue = catalogue_of(language);
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

} // namespace content
