// C++ as far as the rules need it: tokens with their lines, and what is included. Comments are
// gone; a literal is one token, so that rules about code never look into text, nor the other way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidy {

struct Token {
    enum class Kind { word, number, literal, character, sign };

    Kind kind = Kind::sign;
    std::string text; // of a literal: what is between its quotes, escapes untouched
    int line = 1;

    // True for code that reads so; never for a literal.
    bool is(std::string_view code) const;
};

struct Include {
    std::string name; // "common/base/log.hpp", "vector", or a macro's name
    bool quoted = false;
    int line = 1;
};

struct Source {
    std::vector<Token> tokens; // of all but preprocessor lines; signs are single but for :: and ->
    std::vector<Include> includes;
};

Source read_source(std::string_view text);

// Lines where the tokens of a pattern stand side by side: "std :: time (".
std::vector<int> lines_with(const Source& source, std::string_view pattern);

} // namespace tidy
