// Words that say nothing, notes to oneself, and the ids of texts: each used where it exists, each
// existing where it is used.
#include "tests/tidy/source.hpp"
#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <regex>
#include <set>

namespace tidy {

namespace {

// One folder of catalogues for each language, one file for each domain. English is the one that
// says which ids there are.
constexpr std::string_view catalogues_folder = "common/content/po";
constexpr std::string_view english = "en";

// Spelled in two, so that this file keeps the rules too.
constexpr std::array notes{
    "TO"
    "DO",
    "FIX"
    "ME",
    "XX"
    "X"};
constexpr std::array paths_of_ours{
    "/wo"
    "rk/",
    ".libr"
    "ary"};

bool is_in_a_word(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// Nothing of a word directly before it; nor after it, where `whole`.
bool has_word(std::string_view text, std::string_view word, bool whole) {
    for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
        const std::size_t end = at + word.size();
        const bool starts = at == 0 || !is_in_a_word(text[at - 1]);
        const bool ends = end == text.size() || !is_in_a_word(text[end]);
        if (starts && (ends || !whole)) {
            return true;
        }
    }
    return false;
}

bool says_nothing(const std::string& name) {
    static const std::regex empty(
        "(.*[a-z0-9])?(Manager|Helper|Util)s?|(.*_)?(manager|helper|util)s?"
    );
    return std::regex_match(name, empty);
}

void check_lines(const File& file, Violations& violations) {
    int number = 0;
    for (const std::string_view line : lines_of(file.text)) {
        ++number;
        for (const std::string_view note : notes) {
            // "all" in Spanish catalogues
            if (!file.path.ends_with(".po") && has_word(line, note, true)) {
                violations.push_back(
                    {file.path,
                     number,
                     std::string(note) + " stays in no tree: do it now, or tell the others"}
                );
            }
        }
        for (const std::string_view path : paths_of_ours) {
            if (has_word(line, path, path.front() == '.')) {
                violations.push_back(
                    {file.path,
                     number,
                     std::string(path) + " is a folder of one machine: leave it out, or take it" +
                         " as a flag"}
                );
            }
        }
    }
}

void check_file_name(const File& file, Violations& violations) {
    const std::filesystem::path path(file.path);
    for (const std::filesystem::path& part : path) {
        std::string name = part.filename().string();
        name.erase(std::min(name.find('.'), name.size()));
        if (says_nothing(name)) {
            violations.push_back(
                {file.path, 1, "\"" + name + "\" says nothing: name it after what it holds"}
            );
        }
    }
}

void check_identifiers(const File& file, Violations& violations) {
    const std::vector<Token> tokens = read_source(file.text).tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != Token::Kind::word) {
            continue;
        }
        if (tokens[i].is("detached")) {
            violations.push_back(
                {file.path,
                 tokens[i].line,
                 "detached loses what goes wrong: give co_spawn a handler that logs it"}
            );
        }
        const bool of_a_library = i > 0 && tokens[i - 1].is("::");
        if (!of_a_library && says_nothing(tokens[i].text)) {
            violations.push_back(
                {file.path,
                 tokens[i].line,
                 tokens[i].text + " says nothing: name it after what it does or holds"}
            );
        }
    }
}

Violations check_words(const Files& files) {
    Violations violations;
    for (const File& file : files) {
        check_lines(file, violations);
        check_file_name(file, violations);
        const bool proto = file.path.ends_with(".proto");
        if (is_ours(file.path) && (is_cpp(file.path) || proto)) {
            check_identifiers(file, violations);
        }
    }
    return violations;
}

// --- ids of texts ---

struct Place {
    std::string path;
    int line = 1;
};

using Ids = std::map<std::string, Place>;

// "en" of "common/content/po/en/screens.po"; empty for what is no catalogue.
std::string language_of(const File& file) {
    const std::filesystem::path path(file.path);
    const std::filesystem::path folder = path.parent_path();
    return path.extension() == ".po" && folder.parent_path() == catalogues_folder
               ? folder.filename().string()
               : "";
}

void collect_ids(const File& catalogue, Ids& ids, Violations& violations) {
    static const std::regex entry(R"re(^msgid "([^"]+)")re");
    int number = 0;
    for (const std::string_view line : lines_of(catalogue.text)) {
        ++number;
        std::cmatch match;
        if (!std::regex_search(line.begin(), line.end(), match, entry)) {
            continue;
        }
        const auto [known, added] = ids.emplace(match[1], Place{catalogue.path, number});
        if (!added) {
            violations.push_back(
                {catalogue.path,
                 number,
                 "\"" + known->first + "\" is in " + known->second.path + " too: keep one of them"}
            );
        }
    }
}

// Ids of each language.
std::map<std::string, Ids> ids_of(const Files& files, Violations& violations) {
    std::map<std::string, Ids> languages;
    for (const File& file : files) {
        if (const std::string language = language_of(file); !language.empty()) {
            collect_ids(file, languages[language], violations);
        }
    }
    return languages;
}

// Every language has what English has, and nothing else.
void check_languages(const std::map<std::string, Ids>& languages, Violations& violations) {
    const Ids& ids = languages.at(std::string(english));
    for (const auto& [language, translated] : languages) {
        for (const auto& [id, place] : ids) {
            if (!translated.contains(id)) {
                violations.push_back(
                    {place.path,
                     place.line,
                     "\"" + id + "\" has no text in " + language + ": translate it in " +
                         std::string(catalogues_folder) + "/" + language}
                );
            }
        }
        for (const auto& [id, place] : translated) {
            if (!ids.contains(id)) {
                violations.push_back(
                    {place.path, place.line, "\"" + id + "\" is no id in English: remove it"}
                );
            }
        }
    }
}

// "exercise." + slug, or "exercise.{}.name": the start of ids; empty for a whole id.
std::string prefix_in(const std::string& literal) {
    const std::string start = literal.substr(0, literal.find('{'));
    const bool composed = start.size() < literal.size() || literal.ends_with('.');
    return composed && start.size() > 1 && start.ends_with('.') ? start : "";
}

bool starts_an_id(const Ids& ids, const std::string& prefix) {
    const auto first = ids.lower_bound(prefix);
    return first != ids.end() && first->first.starts_with(prefix);
}

bool is_asking(const Token& called) {
    constexpr std::array names{"text", "text_", "texts", "texts_", "plural", "say"};
    return std::any_of(names.begin(), names.end(), [&](const char* name) {
        return called.is(name);
    });
}

// Literals that open the arguments of texts("..."), texts.plural("...", n) or say("...").
void check_asked(const File& file, const Source& source, const Ids& ids, Violations& violations) {
    const std::vector<Token>& tokens = source.tokens;
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        const Token& called = tokens[i - 2];
        if (tokens[i].kind != Token::Kind::literal || !tokens[i - 1].is("(") ||
            !is_asking(called)) {
            continue;
        }
        const std::string prefix = prefix_in(tokens[i].text);
        if (prefix.empty() ? !ids.contains(tokens[i].text) : !starts_an_id(ids, prefix)) {
            violations.push_back(
                {file.path,
                 tokens[i].line,
                 "\"" + tokens[i].text + "\" is no msgid of " + std::string(catalogues_folder) +
                     "/en: add it there, with its text"}
            );
        }
    }
}

void collect_literals(const File& file, std::set<std::string>& literals) {
    if (is_cpp(file.path)) {
        for (const Token& token : read_source(file.text).tokens) {
            if (token.kind == Token::Kind::literal) {
                literals.insert(token.text);
            }
        }
        return;
    }
    static const std::regex quoted(R"re("([^"\n]*)"|'([^'\n]*)')re");
    for (const std::string_view line : lines_of(file.text)) {
        std::cregex_iterator match(line.begin(), line.end(), quoted);
        for (; match != std::cregex_iterator(); ++match) {
            literals.insert((*match)[1].str() + (*match)[2].str());
        }
    }
}

// Everything in quotes where texts are asked for or named.
std::set<std::string> literals_in(const Files& files, const Ids& ids, Violations& violations) {
    std::set<std::string> literals;
    for (const File& file : files) {
        const bool kiosk = is_under(file.path, "kiosk") && is_cpp(file.path);
        const bool content = is_under(file.path, "common/content") &&
                             (is_cpp(file.path) || file.path.ends_with(".toml"));
        if (kiosk || (content && is_cpp(file.path))) {
            check_asked(file, read_source(file.text), ids, violations);
        }
        if (kiosk || content) {
            collect_literals(file, literals);
        }
    }
    return literals;
}

Violations check_texts(const Files& files) {
    Violations violations;
    const std::map<std::string, Ids> languages = ids_of(files, violations);
    const bool screens = std::any_of(files.begin(), files.end(), [](const File& file) {
        return is_under(file.path, "kiosk/screens") && is_cpp(file.path);
    });
    if (!languages.contains(std::string(english))) {
        if (screens) {
            violations.push_back(
                {std::string(catalogues_folder) + "/en",
                 1,
                 "there are screens but no texts: write the file"}
            );
        }
        return violations;
    }
    check_languages(languages, violations);
    const Ids& ids = languages.at(std::string(english));
    const std::set<std::string> literals = literals_in(files, ids, violations);
    std::set<std::string> prefixes;
    for (const std::string& literal : literals) {
        prefixes.insert(prefix_in(literal));
    }
    prefixes.erase("");
    for (const auto& [id, place] : ids) {
        const auto starts = [&](const std::string& prefix) { return id.starts_with(prefix); };
        if (!literals.contains(id) && std::none_of(prefixes.begin(), prefixes.end(), starts)) {
            violations.push_back(
                {place.path, place.line, "\"" + id + "\" is used nowhere: remove it"}
            );
        }
    }
    return violations;
}

std::size_t wrong_words(const std::string& path, const std::string& text) {
    return check_words({{path, text}}).size();
}

TEST(Words, HoldInTheTree) {
    report(check_words(tree()));
}

TEST(Words, LetGoodNamesThrough) {
    EXPECT_EQ(wrong_words("hub/store/writer.cpp", "class Writer; // a manager, helpers\n"), 0u);
    EXPECT_EQ(
        wrong_words("hub/store/writer.cpp", "auto s = \"detached\"; utility(); Utility u;"), 0u
    );
    EXPECT_EQ(wrong_words("hub/run.cpp", "mkstemp(\"/tmp/" + std::string(6, 'X') + "\");"), 0u);
    EXPECT_EQ(wrong_words("hub/run.cpp", "zone.libraries();"), 0u);
    EXPECT_EQ(
        wrong_words("hub/store/writer.cpp", "google::protobuf::util::MessageDifferencer d;"), 0u
    );
    EXPECT_EQ(
        wrong_words("common/content/po/es.po", std::string("msgstr \"") + notes[0] + "\"\n"), 0u
    );
    EXPECT_EQ(
        wrong_words("README.md", "mkdir -p ~/home" + std::string(paths_of_ours[0]) + "\n"), 0u
    );
}

TEST(Words, CatchNamesThatSayNothing) {
    EXPECT_EQ(wrong_words("hub/store/a.hpp", "class SetManager;"), 1u);
    EXPECT_EQ(wrong_words("hub/store/a.hpp", "struct StringUtils;"), 1u);
    EXPECT_EQ(wrong_words("hub/store/a.hpp", "namespace util {}"), 1u);
    EXPECT_EQ(wrong_words("hub/store/a.hpp", "void insert_helper();"), 1u);
    EXPECT_EQ(wrong_words("proto/a.proto", "message PlanHelper {}"), 1u);
    EXPECT_EQ(wrong_words("hub/store/string_utils.hpp", ""), 1u);
    EXPECT_EQ(wrong_words("hub/helpers/strings.hpp", ""), 1u);
    EXPECT_EQ(wrong_words("hub/console/web/SetManager.js", ""), 1u);
}

TEST(Words, CatchNotesAndPathsOfThisMachine) {
    for (const std::string note : notes) {
        EXPECT_EQ(wrong_words("hub/run.cpp", "// " + note + ": later\n"), 1u) << note;
        EXPECT_EQ(wrong_words("deploy/run.sh", "# " + note + "\n"), 1u) << note;
    }
    EXPECT_EQ(wrong_words("README.md", "see " + std::string(paths_of_ours[0]) + "main\n"), 1u);
    EXPECT_EQ(wrong_words("deploy/a.sh", "ls ../" + std::string(paths_of_ours[1]) + "/a\n"), 1u);
}

TEST(Words, CatchDetached) {
    EXPECT_EQ(wrong_words("hub/run.cpp", "asio::co_spawn(io, serve(), asio::detached);"), 1u);
}

const File sample_catalogue{
    "common/content/po/en/screens.po",
    "msgid \"\"\nmsgstr \"\"\n\nmsgid \"idle.tap_card\"\nmsgstr \"Tap your card\"\n\n"
    "msgid \"exercise.leg_curl\"\nmsgstr \"Leg curl\"\n"};

std::size_t wrong_texts(const std::string& code, const std::string& toml = "") {
    return check_texts({sample_catalogue,
                        {"kiosk/screens/idle.cpp", code},
                        {"common/content/exercises.toml", toml}}
    ).size();
}

TEST(Texts, AreUsedAndExistInTheTree) {
    report(check_texts(tree()));
}

TEST(Texts, LetUsedOnesThrough) {
    EXPECT_EQ(wrong_texts("text(\"idle.tap_card\"); say(\"exercise.leg_curl\", 3);"), 0u);
    EXPECT_EQ(wrong_texts("texts(\"idle.tap_card\"); text(\"exercise.\" + slug);"), 0u);
    EXPECT_EQ(wrong_texts("a(\"idle.tap_card\"); f(\"exercise.{}\", slug);"), 0u);
    EXPECT_EQ(wrong_texts("text(\"idle.tap_card\");", "name = 'exercise.leg_curl'\n"), 0u);
    EXPECT_EQ(check_texts({{"kiosk/ui/frame.hpp", "text(\"a.b\");"}}).size(), 0u);
}

TEST(Texts, CatchAnIdThatDoesNotExist) {
    const std::string used = "text(\"idle.tap_card\"); text(\"exercise.\" + slug);\n";
    EXPECT_EQ(wrong_texts(used + "say(\"idle.tap_crad\");"), 1u);
    EXPECT_EQ(wrong_texts(used + "texts(\n    \"Tap your card\");"), 1u);
    EXPECT_EQ(wrong_texts(used + "text(\"muscle.\" + slug);"), 1u);
    EXPECT_EQ(wrong_texts(used + "texts.plural(\"muscle.reps\", 2);"), 1u);
    EXPECT_EQ(wrong_texts(used + "to_text(\"any\"); // text(\"any\")"), 0u);
}

TEST(Texts, CatchAnIdThatIsUsedNowhere) {
    EXPECT_EQ(wrong_texts("text(\"idle.tap_card\");"), 1u);
    EXPECT_EQ(wrong_texts("// \"idle.tap_card\"\ntext(\"exercise.leg_curl\");"), 1u);
}

std::size_t wrong_translation(const std::string& path, const std::string& text) {
    return check_texts(
               {sample_catalogue,
                {"kiosk/screens/a.cpp", "text(\"idle.tap_card\"); text(\"exercise.\" + a);"},
                {path, text}}
    ).size();
}

TEST(Texts, CatchWhatIsNotTranslated) {
    const std::string both = "msgid \"idle.tap_card\"\nmsgstr \"Karte\"\n\n"
                             "msgid \"exercise.leg_curl\"\nmsgstr \"Beinbeuger\"\n";
    EXPECT_EQ(wrong_translation("common/content/po/de/screens.po", both), 0u);
    EXPECT_EQ(wrong_translation("common/content/po/de/screens.po", "msgid \"\"\n"), 2u);
    EXPECT_EQ(
        wrong_translation("common/content/po/de/screens.po", "msgid \"idle.tap_card\"\n"), 1u
    );
    EXPECT_EQ(
        wrong_translation("common/content/po/de/screens.po", both + "msgid \"idle.old\"\n"), 1u
    );
    EXPECT_EQ(
        wrong_translation("common/content/po/de/screens.po", both + "msgid \"idle.tap_card\"\n"), 1u
    );
}

TEST(Texts, CatchAnIdThatIsInTwoFiles) {
    EXPECT_EQ(wrong_translation("common/content/po/en/a.po", "msgid \"idle.tap_card\"\n"), 1u);
}

TEST(Texts, CatchScreensWithoutACatalogue) {
    EXPECT_EQ(check_texts({{"kiosk/screens/idle.cpp", ""}}).size(), 1u);
}

} // namespace

} // namespace tidy
