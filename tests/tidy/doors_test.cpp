// Which folder alone may see which library, and where SQL may be written.
#include "tests/tidy/source.hpp"
#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace tidy {

namespace {

struct Door {
    std::string what;
    std::regex headers;
    std::vector<std::string> folders;
    bool tests_too = true; // also the mirror of such a folder in tests/
};

const std::vector<Door>& doors() {
    static const std::vector<Door> all{
        {"protobuf",
         std::regex(R"re(\.pb\.h$|^google/protobuf/)re"),
         {"common/wire", "tests/fuzz"},
         false},
        {"SQLite",
         std::regex(R"re(^SQLiteCpp/|^sqlite3(ext)?\.h$)re"),
         {"common/storage",
          "hub/store",
          "kiosk/link",
          "tests/simulation",
          "tests/bench/hub",
          "tests/soak"}},
        {"SFML", std::regex("^SFML/"), {"kiosk/sfml", "tests/display", "tests/bench"}},
        {"Beast", std::regex(R"re(^boost/beast(/|\.hpp))re"), {"hub/console"}},
        {"libpqxx", std::regex("^pqxx(/|$)|^libpq"), {"hub/chain"}},
        {"FreeType", std::regex("^ft2build|^freetype2?/|^FT_"), {"kiosk/ui"}},
        {"Pango",
         std::regex(R"re(^(pango|glib|gobject|fontconfig|cairo)(/|\.h|-)|^(fribidi|hb)[^/]*\.h)re"),
         {"kiosk/ui"}},
        {"libqrencode", std::regex(R"re(^qrencode\.h$)re"), {"kiosk/ui"}, false},
        {"ZXing-C++", std::regex("^ZXing/"), {"tests"}},
        {"OpenSSL", std::regex("^openssl/"), {"common/net", "hub/pairing", "tests/bench/hub"}},
        {"libsodium", std::regex(R"re(^sodium(/|\.h$))re"), {"common/base", "hub/pairing"}},
        {"X11", std::regex("^X11/|^xcb/"), {"kiosk/sfml", "deploy/members", "tests"}},
        {"PC/SC",
         std::regex(R"re(^(PCSC/)?(winscard|pcsclite|wintypes)\.h$)re"),
         {"kiosk/devices"}},
        {"libevdev", std::regex("^libevdev"), {"kiosk/devices"}},
        {"libpng", std::regex("^png\\.h$"), {"deploy/members"}},
    };
    return all;
}

struct Statement {
    std::string what;
    std::regex sql;
    std::vector<std::string> folders;
};

const std::vector<Statement>& statements() {
    static const std::vector<Statement> all{
        {"SQL",
         std::regex(R"re(\b(SELECT\s|INSERT\s+(OR\s+[A-Z]+\s+)?INTO\s|REPLACE\s+INTO\s|)re"
                    R"re(UPDATE\s+(OR\s+[A-Z]+\s+)?\w+\s+SET\s|DELETE\s+FROM\s|)re"
                    R"re((CREATE|DROP|ALTER)\s+([A-Z]+\s+)?(TABLE|INDEX|VIEW|TRIGGER)\s))re"),
         {"hub/store", "kiosk/link", "tests/simulation", "tests/bench/hub", "tests/soak"}},
        {"a PRAGMA",
         std::regex(R"re(\bPRAGMA\s)re"),
         {"hub/store", "kiosk/link", "common/storage", "tests/kills", "tests/simulation"}},
    };
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words) {
        all += (all.empty() ? "" : ", ") + word;
    }
    return all;
}

bool is_in(std::string_view path, const std::vector<std::string>& folders, bool tests_too) {
    return std::any_of(folders.begin(), folders.end(), [&](const std::string& folder) {
        return is_under(path, folder) || (tests_too && is_under(path, "tests/" + folder));
    });
}

void check_includes(const File& file, const Source& source, Violations& violations) {
    for (const Include& include : source.includes) {
        for (const Door& door : doors()) {
            if (!std::regex_search(include.name, door.headers)) {
                continue;
            }
            if (!is_in(file.path, door.folders, door.tests_too)) {
                violations.push_back(
                    {file.path,
                     include.line,
                     door.what + " (" + include.name + ") is seen only by " + joined(door.folders) +
                         ": move the code there and pass plain values"}
                );
            }
        }
    }
}

// The rules' own samples break them.
bool is_sample(std::string_view path) {
    return is_under(path, "tests/tidy");
}

void check_sql(const File& file, const Source& source, Violations& violations) {
    if (is_sample(file.path)) {
        return;
    }
    for (const Token& token : source.tokens) {
        for (const Statement& statement : statements()) {
            if (token.kind == Token::Kind::literal &&
                std::regex_search(token.text, statement.sql) &&
                !is_in(file.path, statement.folders, true)) {
                violations.push_back(
                    {file.path,
                     token.line,
                     statement.what + " is written only in " + joined(statement.folders) +
                         ": give the statement a function there"}
                );
            }
        }
    }
}

Violations check_doors(const Files& files) {
    Violations violations;
    for (const File& file : files) {
        if (is_ours(file.path) && is_cpp(file.path)) {
            const Source source = read_source(file.text);
            check_includes(file, source, violations);
            check_sql(file, source, violations);
        }
    }
    return violations;
}

bool opens(const std::string& path, const std::string& header) {
    return check_doors({{path, "#include <" + header + ">\n"}}).empty();
}

bool may_write(const std::string& path, const std::string& sql) {
    return check_doors({{path, "auto rows = db.all(R\"(" + sql + ")\");\n"}}).empty();
}

TEST(Doors, HoldInTheTree) {
    report(check_doors(tree()));
}

TEST(Doors, LetTheirFolderThrough) {
    EXPECT_TRUE(opens("common/wire/codec.cpp", "gymfloor/v1/kiosk.pb.h"));
    EXPECT_TRUE(opens("hub/store/database.cpp", "SQLiteCpp/SQLiteCpp.h"));
    EXPECT_TRUE(opens("tests/hub/store/database_test.cpp", "sqlite3.h"));
    EXPECT_TRUE(opens("kiosk/sfml/window.cpp", "SFML/Graphics.hpp"));
    EXPECT_TRUE(opens("tests/display/window_test.cpp", "SFML/Graphics.hpp"));
    EXPECT_TRUE(opens("hub/console/session.cpp", "boost/beast/core/tcp_stream.hpp"));
    EXPECT_TRUE(opens("hub/chain/outbox.cpp", "pqxx/pqxx"));
    EXPECT_TRUE(opens("kiosk/ui/metrics.cpp", "freetype/freetype.h"));
    EXPECT_TRUE(opens("kiosk/ui/shaper.cpp", "pango/pangoft2.h"));
    EXPECT_TRUE(opens("kiosk/ui/qr.cpp", "qrencode.h"));
    EXPECT_TRUE(opens("tests/kiosk/screens/code.cpp", "ZXing/ReadBarcode.h"));
    EXPECT_TRUE(opens("common/net/tls.cpp", "openssl/ssl.h"));
    EXPECT_TRUE(opens("common/base/ids.cpp", "sodium.h"));
    EXPECT_TRUE(opens("tests/floor/click.cpp", "X11/extensions/XTest.h"));
    EXPECT_TRUE(opens("hub/links/link.cpp", "boost/asio/ssl.hpp"));
}

TEST(Doors, CatchEachLibraryOutside) {
    EXPECT_FALSE(opens("hub/events/set_logged.cpp", "gymfloor/v1/kiosk.pb.h"));
    EXPECT_FALSE(opens("tests/common/wire/codec_test.cpp", "gymfloor/v1/kiosk.pb.h"));
    EXPECT_FALSE(opens("hub/events/set_logged.cpp", "SQLiteCpp/Database.h"));
    EXPECT_FALSE(opens("hub/board/board.cpp", "sqlite3.h"));
    EXPECT_FALSE(opens("kiosk/ui/controls.cpp", "SFML/Graphics.hpp"));
    EXPECT_FALSE(opens("hub/links/link.cpp", "boost/beast/core.hpp"));
    EXPECT_FALSE(opens("hub/store/sets.cpp", "pqxx/pqxx"));
    EXPECT_FALSE(opens("kiosk/sfml/painter.cpp", "ft2build.h"));
    EXPECT_FALSE(opens("kiosk/sfml/text_textures.cpp", "pango/pangoft2.h"));
    EXPECT_FALSE(opens("kiosk/screens/idle.cpp", "fribidi.h"));
    EXPECT_FALSE(opens("kiosk/app/view.cpp", "glib.h"));
    EXPECT_FALSE(opens("kiosk/pages/take_away.cpp", "qrencode.h"));
    EXPECT_FALSE(opens("kiosk/ui/qr.cpp", "ZXing/ReadBarcode.h"));
    EXPECT_FALSE(opens("hub/links/link.cpp", "openssl/ssl.h"));
    EXPECT_FALSE(opens("hub/store/members.cpp", "sodium.h"));
    EXPECT_FALSE(opens("kiosk/ui/controls.cpp", "X11/Xlib.h"));
    EXPECT_FALSE(opens("kiosk/sfml/picture.cpp", "png.h"));
}

TEST(Doors, CatchFreeTypeBehindItsMacros) {
    const File file{"kiosk/sfml/fonts.cpp", "#include FT_FREETYPE_H\n"};
    EXPECT_EQ(check_doors({file}).size(), 1u);
}

TEST(Doors, LetSqlBeWrittenInItsFolders) {
    EXPECT_TRUE(may_write("hub/store/sets.cpp", "SELECT grams FROM sets"));
    EXPECT_TRUE(may_write("kiosk/link/journal.cpp", "INSERT INTO unsent VALUES (?)"));
    EXPECT_TRUE(may_write("common/storage/open.cpp", "PRAGMA journal_mode = WAL"));
    EXPECT_TRUE(may_write("hub/admin/say.cpp", "Select a plan, then UPDATE the kiosk"));
    EXPECT_TRUE(check_doors({{"hub/admin/a.cpp", "// SELECT grams FROM sets\n"}}).empty());
}

TEST(Doors, CatchSqlOutside) {
    EXPECT_FALSE(may_write("hub/events/set_logged.cpp", "SELECT grams FROM sets"));
    EXPECT_FALSE(may_write("hub/events/set_logged.cpp", "\n  INSERT OR IGNORE INTO sets\n  ("));
    EXPECT_FALSE(may_write("hub/admin/verify.cpp", "UPDATE sets SET grams = 0"));
    EXPECT_FALSE(may_write("hub/admin/verify.cpp", "DELETE FROM sets WHERE"));
    EXPECT_FALSE(may_write("common/storage/open.cpp", "CREATE TABLE version ("));
    EXPECT_FALSE(may_write("hub/run.cpp", "CREATE UNIQUE INDEX i ON"));
    EXPECT_FALSE(may_write("hub/run.cpp", "PRAGMA user_version"));
}

} // namespace

} // namespace tidy
