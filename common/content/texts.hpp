// Text for people, by id, in their language: gettext catalogues built into the program
// (Boost.Locale). No sentence for a member is spelled out in a .cpp; the ids in po/ are.
#pragma once

#include "common/base/result.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <locale>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Languages there are catalogues for: "de", "en", "es", "fr".
std::vector<std::string> languages();
// The first of the two that there is, else "en".
std::string language_among(std::string_view wanted, std::string_view otherwise);

class Texts {
public:
    // One of languages(); anything else is a bug. For a language somebody told, see texts_in().
    explicit Texts(std::string_view language);

    const std::string& language() const { return language_; }

    // What the language calls itself: "Deutsch".
    std::string name() const { return pattern("language.name"); }

    // The text with its {named} places filled: texts("set.of", fmt::arg("set", 2), ...).
    // An id without a text shows itself.
    template <class... Args>
    std::string operator()(std::string_view id, const Args&... args) const {
        return fmt::vformat(pattern(id), fmt::make_format_args(args...));
    }

    // The form for n of something, with {n} and other places filled: texts.plural("count.sets", 2).
    template <class... Args>
    std::string plural(std::string_view id, std::int64_t n, const Args&... args) const {
        const auto count = fmt::arg("n", n);
        return fmt::vformat(pattern(id, n), fmt::make_format_args(count, args...));
    }

private:
    std::string pattern(std::string_view id) const;
    std::string pattern(std::string_view id, std::int64_t n) const;

    std::string language_;
    std::locale locale_;
};

// Refuses a language there is no catalogue for, naming those there are.
base::Result<Texts> texts_in(std::string_view language);

} // namespace content
