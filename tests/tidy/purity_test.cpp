// Rules, screens and state machines are values in, values out: no clock, no chance, no I/O, no
// threads. So they can be replayed, and tested without waiting.
#include "tests/tidy/source.hpp"
#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <regex>

namespace tidy {

namespace {

constexpr std::array pure_folders{
    "kiosk/app",
    "kiosk/pages",
    "kiosk/screens",
    "kiosk/ui",
    "kiosk/wall",
    "common/gym",
    "common/training",
    "common/delivery",
};

// Reads the fonts: measuring text is the one thing a screen asks of the machine.
constexpr std::string_view font_reader = "kiosk/ui/metrics.cpp";

const std::regex& impure_headers() {
    static const std::regex headers(
        "^(random|thread|fstream|iostream|mutex|shared_mutex|condition_variable|future|"
        "stop_token|semaphore|latch|barrier|filesystem|ctime|time\\.h|unistd\\.h|fcntl\\.h|"
        "pthread\\.h|sys/.*|boost/asio.*|boost/random.*|sodium.*)$"
    );
    return headers;
}

// Finding the font files; FreeType reads them.
const std::regex& headers_of_font_reader() {
    static const std::regex headers("^filesystem$");
    return headers;
}

struct Call {
    std::string pattern; // tokens side by side
    std::string instead;
};

const std::vector<Call>& impure_calls() {
    static const std::string instant = "take an Instant as an argument";
    static const std::string values = "take the value as an argument";
    static const std::string effect = "return an effect and let the shell do it";
    static const std::vector<Call> calls{
        {":: now (", instant},
        {"wall_now (", instant},
        {"boot_time_now (", instant},
        {"std :: time (", instant},
        {"clock_gettime (", instant},
        {"gettimeofday (", instant},
        {"of_this_machine (", values},
        {"getenv (", values},
        {"rand (", values},
        {"srand (", values},
        {"random_device", values},
        {"random_id (", values},
        {"random_boot_id (", values},
        {"random_key (", values},
        {"read_key (", values},
        {"write_private_file (", effect},
        {"sleep_for (", effect},
        {"sleep_until (", effect},
        {"std :: thread", effect},
        {"std :: jthread", effect},
        {"std :: async", effect},
        {"std :: cout", effect},
        {"std :: cerr", effect},
        {"std :: ifstream", effect},
        {"std :: ofstream", effect},
        {"fopen (", effect},
        {"printf (", effect},
        {"fprintf (", effect},
        {"puts (", effect},
    };
    return calls;
}

bool is_pure(std::string_view path) {
    return is_cpp(path) &&
           std::any_of(pure_folders.begin(), pure_folders.end(), [&](const char* folder) {
               return is_under(path, folder);
           });
}

Violations check_purity(const Files& files) {
    Violations violations;
    for (const File& file : files) {
        if (!is_pure(file.path)) {
            continue;
        }
        const bool reads_fonts = file.path == font_reader;
        const Source source = read_source(file.text);
        for (const Include& include : source.includes) {
            if (std::regex_match(include.name, impure_headers()) &&
                !(reads_fonts && std::regex_match(include.name, headers_of_font_reader()))) {
                violations.push_back(
                    {file.path,
                     include.line,
                     "<" + include.name + "> in a pure folder: no clock, chance, I/O or threads" +
                         " here; take values, return effects"}
                );
            }
        }
        for (const Call& call : impure_calls()) {
            for (const int line : lines_with(source, call.pattern)) {
                violations.push_back(
                    {file.path, line, call.pattern + " in a pure folder: " + call.instead}
                );
            }
        }
    }
    return violations;
}

std::size_t wrong(const std::string& path, const std::string& text) {
    return check_purity({{path, text}}).size();
}

TEST(Purity, HoldsInTheTree) {
    report(check_purity(tree()));
}

TEST(Purity, LetsValuesThrough) {
    EXPECT_EQ(wrong("common/gym/set.hpp", "#include <chrono>\n#include <vector>\n"), 0u);
    EXPECT_EQ(wrong("kiosk/ui/motion.cpp", "Frame view(Instant now) { return grand(now); }"), 0u);
    EXPECT_EQ(wrong("kiosk/ui/motion.cpp", "// std::chrono::system_clock::now() is not ours"), 0u);
    EXPECT_EQ(wrong("kiosk/shell.cpp", "#include <thread>\nauto n = steady_clock::now();"), 0u);
    EXPECT_EQ(
        wrong("kiosk/ui/metrics.cpp", "#include <filesystem>\nFT_New_Face(a, b, 0, &c);"), 0u
    );
}

TEST(Purity, CatchesHeaders) {
    for (const std::string header :
         {"random", "thread", "fstream", "iostream", "boost/asio/io_context.hpp", "sodium.h"}) {
        EXPECT_EQ(wrong("common/delivery/a.hpp", "#include <" + header + ">\n"), 1u) << header;
    }
    EXPECT_EQ(wrong("kiosk/ui/metrics.cpp", "#include <random>\n"), 1u);
}

TEST(Purity, CatchesCalls) {
    for (const std::string call :
         {"std::chrono::system_clock::now()",
          "steady_clock::now()",
          "std::time(nullptr)",
          "rand()",
          "std::rand()",
          "base::wall_now()",
          "base::random_id()"}) {
        EXPECT_EQ(wrong("kiosk/screens/idle.cpp", "auto a = " + call + ";\n"), 1u) << call;
    }
}

TEST(Purity, CoversEveryPureFolder) {
    for (const std::string folder : pure_folders) {
        EXPECT_EQ(wrong(folder + "/a.cpp", "#include <thread>\n"), 1u) << folder;
    }
}

} // namespace

} // namespace tidy
