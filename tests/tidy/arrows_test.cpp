// Who may include whom. The table is the README's; the link graph of CMake says the same.
#include "tests/tidy/source.hpp"
#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace tidy {

namespace {

struct Arrow {
    std::string folder;
    std::vector<std::string> uses; // folders, a whole side ("hub"), or single headers
};

// Everybody may also use itself and common/base, and everybody but base common/gym.
const std::vector<Arrow> arrows{
    {"common/base", {}},
    {"common/gym", {}},
    {"common/training", {}},
    {"common/content", {}},
    {"common/delivery", {}},
    {"common/wire", {}},
    {"common/storage", {}},
    {"common/net", {}},
    {"hub/store", {"common/training", "common/storage"}},
    {"hub/board", {"common/training"}},
    {"hub/floor", {"common/wire", "hub/board"}},
    {"hub/exchange", {"common/content"}},
    {"hub/events",
     {"common/training",
      "common/content",
      "common/wire",
      "common/delivery",
      "hub/exchange",
      "hub/store",
      "hub/board",
      "hub/floor"}},
    {"hub/requests",
     {"common/training",
      "common/content",
      "common/wire",
      "common/delivery",
      "hub/exchange",
      "hub/store",
      "hub/board",
      "hub/floor"}},
    {"hub/links",
     {"common/net",
      "common/wire",
      "common/delivery",
      "hub/events",
      "hub/requests",
      "hub/pairing",
      "hub/floor",
      "hub/store",
      "hub/board"}},
    {"hub/admin",
     {"common/net",
      "common/wire",
      "common/delivery",
      "common/content",
      "common/training",
      "hub/events",
      "hub/requests",
      "hub/links",
      "hub/pairing",
      "hub/floor",
      "hub/store",
      "hub/exchange",
      "common/storage"}},
    {"hub/pairing", {"hub/store"}},
    {"hub/console",
     {"common/net",
      "common/training",
      "common/content",
      "hub/events",
      "hub/requests",
      "hub/pairing",
      "hub/store",
      "hub/board",
      "hub/floor"}},
    {"hub/chain", {"common/delivery", "common/wire", "common/net", "hub/store"}},
    {"hub", {"common", "hub"}}, // main, run
    {"kiosk/ui", {}},
    {"kiosk/screens", {"kiosk/ui", "common/training", "common/content", "common/wire/message.hpp"}},
    {"kiosk/pages",
     {"kiosk/screens", "kiosk/ui", "common/training", "common/content", "common/wire/message.hpp"}},
    {"kiosk/app",
     {"kiosk/pages",
      "kiosk/screens",
      "kiosk/ui",
      "common/training",
      "common/content",
      "common/wire/message.hpp"}},
    {"kiosk/wall",
     {"kiosk/screens", "kiosk/ui", "common/training", "common/content", "common/wire/message.hpp"}},
    {"kiosk/sfml", {"kiosk/ui"}},
    {"kiosk/devices", {"common/net", "common/wire", "common/delivery", "common/storage"}},
    {"kiosk/link", {"common/net", "common/wire", "common/delivery", "common/storage"}},
    {"kiosk", {"common", "kiosk"}}, // main, shell
    {"deploy/members", {}}, // people: they know what a screen shows, and nothing of how it is made
    {"tests", {"common", "deploy", "hub", "kiosk", "tests"}},
};

// The log is for shells.
constexpr std::array without_log{
    "common/gym",
    "common/training",
    "common/delivery",
    "kiosk/ui",
    "kiosk/screens",
    "kiosk/pages",
    "kiosk/app",
};

const Arrow* arrow_of(const std::string& folder) {
    const auto found = std::find_if(arrows.begin(), arrows.end(), [&](const Arrow& arrow) {
        return arrow.folder == folder;
    });
    return found == arrows.end() ? nullptr : &*found;
}

bool may_use(const Arrow& arrow, const std::string& header) {
    if (folder_of(header) == arrow.folder || is_under(header, "common/base")) {
        return true;
    }
    if (is_under(header, "common/gym") && arrow.folder != "common/base") {
        return true;
    }
    return std::any_of(arrow.uses.begin(), arrow.uses.end(), [&](const std::string& used) {
        return header == used || is_under(header, used);
    });
}

// Empty when the include is right.
std::string wrong_include(const Arrow& arrow, const Include& include) {
    const std::string& name = include.name;
    const bool project = is_ours(name);
    if (name.ends_with(".pb.h")) {
        return {}; // doors_test.cpp
    }
    if (!include.quoted) {
        return project ? "<" + name + "> is ours: include it as \"" + name + "\"" : "";
    }
    if (!project || name.find("..") != std::string::npos) {
        return "\"" + name + "\" is not anchored at the root: write it as \"hub/store/sets.hpp\"," +
               " or with <> when it is not ours";
    }
    const bool on_hub = is_under(arrow.folder + "/", "hub");
    const bool on_kiosk = is_under(arrow.folder + "/", "kiosk");
    if ((on_hub && is_under(name, "kiosk")) || (on_kiosk && is_under(name, "hub"))) {
        return "hub and kiosk never include each other (\"" + name + "\"): what both need is" +
               " in common/";
    }
    if (name == "common/base/log.hpp" &&
        std::count(without_log.begin(), without_log.end(), arrow.folder) > 0) {
        return arrow.folder + " does not log: return what happened and let the shell log it";
    }
    if (!may_use(arrow, name)) {
        return arrow.folder + " may not use \"" + name + "\": pass in what it needs from a folder" +
               " that may, or change the table in tests/tidy/arrows_test.cpp and in the README" +
               " with a reason";
    }
    return {};
}

Violations check_arrows(const Files& files) {
    constexpr std::array other_names{".h", ".hh", ".hxx", ".cc", ".cxx", ".c", ".ipp", ".inl"};
    Violations violations;
    std::set<std::string> told;
    for (const File& file : files) {
        const auto ends = [&](const char* extension) { return file.path.ends_with(extension); };
        if (is_ours(file.path) && std::any_of(other_names.begin(), other_names.end(), ends)) {
            violations.push_back({file.path, 1, "C++ files are named .hpp and .cpp: rename it"});
        }
        if (!is_ours(file.path) || !is_cpp(file.path)) {
            continue;
        }
        const std::string folder = folder_of(file.path);
        const Arrow* arrow = arrow_of(folder);
        if (arrow == nullptr) {
            if (told.insert(folder).second) {
                violations.push_back(
                    {file.path,
                     1,
                     folder + "/ is not in the table of arrows: add it to the table and to README"}
                );
            }
            continue;
        }
        for (const Include& include : read_source(file.text).includes) {
            const std::string wrong = wrong_include(*arrow, include);
            if (!wrong.empty()) {
                violations.push_back({file.path, include.line, wrong});
            }
        }
    }
    return violations;
}

// What the checker says about one file; empty for nothing.
std::string said(const std::string& path, const std::string& text) {
    const Violations violations = check_arrows({{path, text}});
    return violations.empty() ? "" : violations.front().what;
}

std::string said_about_include(const std::string& path, const std::string& header) {
    return said(path, "#include \"" + header + "\"\n");
}

TEST(Arrows, HoldInTheTree) {
    report(check_arrows(tree()));
}

TEST(Arrows, LetThroughWhatTheTableSays) {
    EXPECT_EQ(said_about_include("common/gym/set.hpp", "common/base/ids.hpp"), "");
    EXPECT_EQ(said_about_include("common/gym/set.cpp", "common/gym/set.hpp"), "");
    EXPECT_EQ(said_about_include("hub/store/sets.cpp", "common/storage/open.hpp"), "");
    EXPECT_EQ(said_about_include("hub/links/link.cpp", "common/base/log.hpp"), "");
    EXPECT_EQ(said_about_include("hub/links/deep/link.cpp", "hub/links/link.hpp"), "");
    EXPECT_EQ(said_about_include("hub/run.cpp", "hub/chain/outbox.hpp"), "");
    EXPECT_EQ(said_about_include("kiosk/shell.cpp", "kiosk/link/journal.hpp"), "");
    EXPECT_EQ(said_about_include("kiosk/app/app.cpp", "common/wire/message.hpp"), "");
    EXPECT_EQ(said_about_include("tests/floor/a_test.cpp", "hub/run.hpp"), "");
    EXPECT_EQ(said_about_include("tests/floor/a_test.cpp", "deploy/members/hands.hpp"), "");
    EXPECT_EQ(said("common/gym/set.hpp", "#include <vector>\n#include <fmt/format.h>\n"), "");
    EXPECT_EQ(said("common/gym/set.hpp", "// #include \"hub/run.hpp\"\n"), "");
}

TEST(Arrows, CatchAnArrowTheTableDoesNotHave) {
    const auto caught = [](const std::string& path, const std::string& header) {
        return said_about_include(path, header).find("may not use") != std::string::npos;
    };
    EXPECT_TRUE(caught("common/base/ids.cpp", "common/gym/set.hpp"));
    EXPECT_TRUE(caught("common/gym/set.cpp", "common/training/history.hpp"));
    EXPECT_TRUE(caught("common/gym/set.cpp", "hub/store/sets.hpp"));
    EXPECT_TRUE(caught("hub/store/sets.cpp", "hub/floor/roster.hpp"));
    EXPECT_TRUE(caught("hub/store/sets.cpp", "hub/run.hpp"));
    EXPECT_TRUE(caught("kiosk/link/journal.cpp", "kiosk/screens/idle.hpp"));
    EXPECT_TRUE(caught("kiosk/app/app.cpp", "common/wire/codec.hpp"));
    EXPECT_TRUE(caught("hub/main.cpp", "tests/floor/hub.hpp"));
    EXPECT_TRUE(caught("deploy/members/member.cpp", "hub/store/sets.hpp"));
    EXPECT_TRUE(caught("kiosk/main.cpp", "deploy/members/hands.hpp"));
}

TEST(Arrows, KeepHubAndKioskApart) {
    const auto caught = [](const std::string& path, const std::string& header) {
        return said_about_include(path, header).find("never include") != std::string::npos;
    };
    EXPECT_TRUE(caught("hub/main.cpp", "kiosk/shell.hpp"));
    EXPECT_TRUE(caught("kiosk/link/a.cpp", "hub/store/a.hpp"));
}

TEST(Arrows, CatchTheLogWhereItIsBanned) {
    EXPECT_NE(said_about_include("kiosk/screens/idle.cpp", "common/base/log.hpp"), "");
    EXPECT_NE(said_about_include("common/delivery/sender.cpp", "common/base/log.hpp"), "");
}

TEST(Arrows, CatchIncludesThatAreNotAnchoredAtTheRoot) {
    EXPECT_NE(said_about_include("hub/store/sets.cpp", "sets.hpp"), "");
    EXPECT_NE(said_about_include("hub/store/sets.cpp", "hub/store/../board/board.hpp"), "");
    EXPECT_NE(said("hub/store/sets.cpp", "#include <hub/store/sets.hpp>\n"), "");
}

TEST(Arrows, CatchAFolderThatIsNotInTheTable) {
    const std::string what = said("hub/gossip/gossip.cpp", "");
    EXPECT_NE(what.find("add it to the table and to README"), std::string::npos) << what;
    EXPECT_NE(said("common/loose.hpp", ""), "");
    EXPECT_NE(said("hub/store/sets.h", ""), "");
}

TEST(Arrows, TellTheLine) {
    const Violations violations =
        check_arrows({{"common/gym/a.cpp", "#include \"common/gym/a.hpp\"\n\n#include \"b.hpp\"\n"}}
        );
    ASSERT_EQ(violations.size(), 1u);
    EXPECT_EQ(violations.front().line, 3);
}

TEST(Arrows, MakeNoCircle) {
    std::map<std::string, std::set<std::string>> left;
    for (const Arrow& arrow : arrows) {
        left[arrow.folder].insert(arrow.uses.begin(), arrow.uses.end());
        left[arrow.folder].erase(arrow.folder);
    }
    const auto needs_nothing = [&](const auto& entry) {
        return std::none_of(entry.second.begin(), entry.second.end(), [&](const auto& used) {
            return left.contains(used);
        });
    };
    while (!left.empty()) {
        const auto free = std::find_if(left.begin(), left.end(), needs_nothing);
        ASSERT_NE(free, left.end()) << "the folders left over use each other in a circle";
        left.erase(free);
    }
}

} // namespace

} // namespace tidy
