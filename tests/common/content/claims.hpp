// What a text for a member must not say (B2, F2, G3): promises about health, findings, advice on
// losing weight. Hedged wording is what is left.
#pragma once

#include <string>
#include <string_view>

namespace tests {

// The forbidden words found in the text, in any case; empty for a good text. A language without a
// list of its own is an error of the test: std::out_of_range.
std::string forbidden_in(const std::string& text, std::string_view language);

} // namespace tests
