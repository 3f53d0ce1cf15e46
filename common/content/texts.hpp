// Text for people, by id, in their language: gettext catalogues built into the program
// (Boost.Locale). No sentence for a member is spelled out in a .cpp; the ids in po/en.po are.
#pragma once

#include <fmt/format.h>

#include <locale>
#include <string>
#include <string_view>

namespace content {

class Texts {
public:
    // A language there is a catalogue for ("en").
    explicit Texts(std::string_view language);

    // The text with its {named} places filled: texts("set.of", fmt::arg("set", 2), ...).
    template <class... Args>
    std::string operator()(std::string_view id, const Args&... args) const {
        return fmt::vformat(pattern(id), fmt::make_format_args(args...));
    }

private:
    std::string pattern(std::string_view id) const;

    std::locale locale_;
};

} // namespace content
