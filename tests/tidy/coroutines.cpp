// Tells statements apart without knowing the language: by brackets, a few keywords and what stands
// before a brace. Where it can not know (macros, #if) it takes the reading that complains less.
#include "tests/tidy/coroutines.hpp"

#include "tests/tidy/source.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace tidy {

namespace {

using Words = std::initializer_list<const char*>;

bool is_one_of(const Token& token, Words words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) {
        return token.is(word);
    });
}

// What a full expression has in it, lambda bodies left out.
struct Expression {
    bool awaits = false;
    std::optional<Violation> form; // the first that must not be beside co_await
};

class Statements {
public:
    Statements(const std::string& path, const std::vector<Token>& tokens)
        : path_(path)
        , tokens_(tokens) {}

    Violations check() {
        while (!done()) {
            statement();
            if (!done() && here().is("}")) {
                ++at_;
            }
        }
        return std::move(violations_);
    }

private:
    bool done() const { return at_ >= tokens_.size(); }

    const Token& here() const { return tokens_[at_]; }

    bool next_is(std::size_t at, Words words) const {
        return at < tokens_.size() && is_one_of(tokens_[at], words);
    }

    void note(Expression& expression, const std::string& what) const {
        if (!expression.form) {
            expression.form = Violation{path_, here().line, what};
        }
    }

    void finish(Expression& expression) {
        if (expression.awaits && expression.form) {
            violations_.push_back(*expression.form);
        }
        expression = {};
    }

    // At its "{": the statements, and behind its "}".
    void block() {
        ++at_;
        while (!done() && !here().is("}")) {
            statement();
        }
        ++at_;
    }

    // At its first token; stays at a "}" that is not its own.
    void statement() {
        if (here().is("{")) {
            block();
        } else if (is_one_of(here(), {"if", "while", "for", "switch", "catch"})) {
            ++at_;
            at_ += next_is(at_, {"constexpr"}) ? 1u : 0u;
            if (next_is(at_, {"("})) {
                header();
            }
        } else if (is_one_of(here(), {"else", "do", "try"})) {
            ++at_;
        } else if (is_one_of(here(), {"case", "default", "public", "protected", "private"})) {
            while (!done() && !is_one_of(here(), {":", ";", "}"})) {
                ++at_;
            }
            at_ += next_is(at_, {":"}) ? 1u : 0u;
        } else {
            simple();
        }
    }

    // The parentheses of if, for, while: every part is an expression of its own.
    void header() {
        Expression expression;
        ++at_;
        while (!done() && !here().is(")")) {
            if (here().is(";")) {
                finish(expression);
                ++at_;
            } else {
                piece(expression);
            }
        }
        ++at_;
        finish(expression);
    }

    // Everything else: up to its ";", or a definition with its body.
    void simple() {
        if (here().is("template")) {
            template_parameters();
        }
        Expression expression;
        bool type = false;     // class, namespace ...: the next brace is its body
        bool assigned = false; // "=" was there, so braces are values
        bool returns = false;  // ") ->" was there
        const std::size_t start = at_;
        while (!done() && !here().is("}")) {
            if (here().is(";")) {
                ++at_;
                break;
            }
            const bool body = at_ > start && (type || (returns && !assigned) || ends_head());
            if (here().is("{") && (body || at_ == start)) {
                finish(expression);
                block();
                return;
            }
            const Words types{"class", "struct", "union", "enum", "namespace", "extern"};
            type = type || (!assigned && is_one_of(here(), types));
            assigned =
                assigned || (here().is("=") && at_ > start && !tokens_[at_ - 1].is("operator"));
            returns = returns || (here().is("->") && at_ > start && tokens_[at_ - 1].is(")"));
            piece(expression);
        }
        finish(expression);
    }

    // A brace here would be the body of a function.
    bool ends_head() const {
        return is_one_of(
            tokens_[at_ - 1],
            {")", "}", "const", "noexcept", "override", "final", "mutable", "&", "try"}
        );
    }

    // One token, or a bracket with all it holds.
    void piece(Expression& expression) {
        if (starts_lambda()) {
            lambda(expression);
            return;
        }
        if (here().is("co_await")) {
            expression.awaits = true;
        } else if (here().is("?")) {
            note(
                expression,
                "?: in a statement with co_await (g++ 12 destroys its values twice): use if and"
                " else"
            );
        } else if (here().is("{")) {
            note(
                expression,
                "braces in a statement with co_await (g++ 12 destroys their values twice): name"
                " the value first, then co_await f(std::move(it))"
            );
        }
        const bool opens = is_one_of(here(), {"(", "[", "{"});
        ++at_;
        if (opens) {
            inside(expression);
        }
    }

    // Behind an opening bracket: all up to its closing one, and behind that.
    void inside(Expression& expression) {
        while (!done() && !is_one_of(here(), {")", "]", "}"})) {
            piece(expression);
        }
        ++at_;
    }

    std::size_t closing_square(std::size_t at) const {
        int depth = 0;
        for (; at < tokens_.size(); ++at) {
            depth += is_one_of(tokens_[at], {"[", "(", "{"}) ? 1 : 0;
            depth -= is_one_of(tokens_[at], {"]", ")", "}"}) ? 1 : 0;
            if (depth == 0) {
                break;
            }
        }
        return at;
    }

    bool starts_lambda() const {
        if (!here().is("[") || next_is(at_ + 1, {"["})) {
            return false;
        }
        if (at_ > 0) {
            const Token& before = tokens_[at_ - 1];
            const bool keyword =
                is_one_of(before, {"return", "co_return", "co_await", "co_yield", "throw"});
            if (!keyword && (before.kind != Token::Kind::sign || is_one_of(before, {")", "]"}))) {
                return false; // a subscript, an array, names of a structured binding
            }
        }
        return next_is(
            closing_square(at_) + 1,
            {"(", "{", "<", "->", "mutable", "noexcept", "constexpr", "static", "requires"}
        );
    }

    void lambda(Expression& expression) {
        if (captures_by_value(at_ + 1, closing_square(at_))) {
            note(
                expression,
                "a lambda that captures by value in a statement with co_await (g++ 12 destroys"
                " its captures twice): name the lambda first, then co_await f(std::move(it))"
            );
        }
        ++at_;
        inside(expression);
        Expression head; // parameters and return type: nothing in them is awaited
        while (!done() && !is_one_of(here(), {"{", ";", ")", "}"})) {
            piece(head);
        }
        if (!done() && here().is("{")) {
            block();
        }
    }

    bool captures_by_value(std::size_t from, std::size_t to) const {
        bool first = true; // of a capture
        int depth = 0;
        for (std::size_t at = from; at < to; ++at) {
            if (first && !is_one_of(tokens_[at], {"&", "this"})) {
                return true;
            }
            depth += is_one_of(tokens_[at], {"[", "(", "{"}) ? 1 : 0;
            depth -= is_one_of(tokens_[at], {"]", ")", "}"}) ? 1 : 0;
            first = depth == 0 && tokens_[at].is(",");
        }
        return false;
    }

    void template_parameters() {
        int depth = 0;
        for (++at_; !done(); ++at_) {
            depth += here().is("<") ? 1 : 0;
            depth -= here().is(">") ? 1 : 0;
            if (depth == 0) {
                break;
            }
        }
        at_ += done() ? 0u : 1u;
    }

    const std::string& path_;
    const std::vector<Token>& tokens_;
    std::size_t at_ = 0;
    Violations violations_;
};

} // namespace

Violations check_coroutines(const Files& files) {
    Violations violations;
    for (const File& file : files) {
        if (!is_ours(file.path) || !is_cpp(file.path)) {
            continue;
        }
        const Source source = read_source(file.text);
        for (Violation& violation : Statements(file.path, source.tokens).check()) {
            violations.push_back(std::move(violation));
        }
    }
    return violations;
}

} // namespace tidy
