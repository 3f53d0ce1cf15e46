#include "tests/tidy/source.hpp"

#include <algorithm>
#include <cctype>
#include <regex>
#include <sstream>

namespace tidy {

namespace {

bool is_word_character(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Reader {
public:
    explicit Reader(std::string_view text)
        : text_(text) {}

    Source read() {
        while (at_ < text_.size()) {
            step();
        }
        return std::move(source_);
    }

private:
    bool ahead(std::string_view what) const { return text_.substr(at_).starts_with(what); }

    // Takes the next `size` characters; counts their lines.
    std::string_view take(std::size_t size) {
        const std::string_view taken = text_.substr(at_, size);
        line_ += static_cast<int>(std::count(taken.begin(), taken.end(), '\n'));
        at_ += taken.size();
        return taken;
    }

    // Takes up to and with `end`, or all that is left.
    std::string_view take_until(std::string_view end, std::size_t from) {
        const std::size_t found = text_.find(end, at_ + from);
        return take(found == std::string_view::npos ? text_.size() : found + end.size() - at_);
    }

    void add(Token::Kind kind, std::string_view text, int line) {
        source_.tokens.push_back({kind, std::string(text), line});
    }

    void step() {
        const char c = text_[at_];
        if (c == '\n' || std::isspace(static_cast<unsigned char>(c)) != 0) {
            line_starts_ = line_starts_ || c == '\n';
            take(1);
            return;
        }
        if (ahead("//")) {
            take_until("\n", 0);
            line_starts_ = true;
            return;
        }
        if (ahead("/*")) {
            take_until("*/", 2);
            return;
        }
        if (c == '#' && line_starts_) {
            directive();
            return;
        }
        line_starts_ = false;
        token(c);
    }

    void token(char c) {
        if (c == '"') {
            literal('"', Token::Kind::literal);
        } else if (c == '\'') {
            literal('\'', Token::Kind::character);
        } else if (std::isdigit(static_cast<unsigned char>(c)) != 0) {
            number();
        } else if (is_word_character(c)) {
            word();
        } else {
            add(Token::Kind::sign, take(ahead("::") || ahead("->") ? 2 : 1), line_);
        }
    }

    void number() {
        std::size_t size = 1;
        while (at_ + size < text_.size() && (is_word_character(text_[at_ + size]) ||
                                             text_[at_ + size] == '.' || text_[at_ + size] == '\'')
        ) {
            ++size;
        }
        add(Token::Kind::number, take(size), line_);
    }

    void word() {
        std::size_t size = 1;
        while (at_ + size < text_.size() && is_word_character(text_[at_ + size])) {
            ++size;
        }
        const std::string_view word = text_.substr(at_, size);
        const bool before_quote = at_ + size < text_.size() && text_[at_ + size] == '"';
        if (before_quote && (word == "R" || word == "u8R" || word == "LR" || word == "uR")) {
            take(size);
            raw_literal();
        } else if (before_quote && (word == "u8" || word == "L" || word == "u" || word == "U")) {
            take(size);
        } else {
            add(Token::Kind::word, take(size), line_);
        }
    }

    void literal(char quote, Token::Kind kind) {
        const int line = line_;
        std::size_t size = 1;
        while (at_ + size < text_.size() && text_[at_ + size] != quote && text_[at_ + size] != '\n'
        ) {
            size += text_[at_ + size] == '\\' ? 2u : 1u;
        }
        const std::string_view whole = take(size + 1);
        add(kind, whole.substr(1, size - 1), line);
    }

    void raw_literal() {
        const int line = line_;
        const std::size_t open = text_.find('(', at_);
        if (open == std::string_view::npos) {
            take(text_.size());
            return;
        }
        const std::string mark(text_.substr(at_ + 1, open - at_ - 1));
        const std::string end = ")" + mark + "\"";
        std::string_view whole = take_until(end, mark.size() + 2);
        whole.remove_prefix(std::min(whole.size(), mark.size() + 2));
        whole.remove_suffix(std::min(whole.size(), end.size()));
        add(Token::Kind::literal, whole, line);
    }

    // A preprocessor line with those it continues on.
    void directive() {
        static const std::regex include(R"re(#\s*include\s*(?:"([^"]*)"|<([^>]*)>|(\w+)))re");
        const int line = line_;
        std::string whole(take_until("\n", 0));
        while (whole.ends_with("\\\n") && at_ < text_.size()) {
            whole += take_until("\n", 0);
        }
        std::smatch match;
        if (std::regex_search(whole, match, include)) {
            source_.includes.push_back(
                {match[1].str() + match[2].str() + match[3].str(), match[1].matched, line}
            );
        }
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool line_starts_ = true;
    Source source_;
};

} // namespace

bool Token::is(std::string_view code) const {
    return kind != Kind::literal && kind != Kind::character && text == code;
}

Source read_source(std::string_view text) {
    return Reader(text).read();
}

std::vector<int> lines_with(const Source& source, std::string_view pattern) {
    std::vector<std::string> words;
    std::istringstream stream{std::string(pattern)};
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    std::vector<int> lines;
    auto from = source.tokens.begin();
    const auto same = [](const Token& token, const std::string& word) { return token.is(word); };
    while (true) {
        from = std::search(from, source.tokens.end(), words.begin(), words.end(), same);
        if (from == source.tokens.end()) {
            return lines;
        }
        lines.push_back(from->line);
        ++from;
    }
}

} // namespace tidy
