// The whole tree is as clang-format 14 (Debian 12) writes it.
#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <future>
#include <regex>
#include <set>

namespace tidy {

namespace {

constexpr std::size_t batches = 2; // processes side by side

// `paths` are quoted for the shell.
Run dry_run(const std::string& folder, const std::string& paths) {
    return run("cd " + folder + " && clang-format-14 --dry-run -Werror " + paths + " 2>&1");
}

// One violation per file: its first line that is not as it should be.
Violations wrong_lines(const Run& checked) {
    static const std::regex error(R"re(^(.+?):(\d+):\d+: error: )re");
    Violations violations;
    std::set<std::string> told;
    for (const std::string_view line : lines_of(checked.output)) {
        std::cmatch match;
        if (std::regex_search(line.begin(), line.end(), match, error) &&
            told.insert(match[1]).second) {
            const std::string path = match[1];
            violations.push_back(
                {path,
                 std::stoi(match[2]),
                 "not formatted; mend it with: clang-format-14 -i " + shell_quoted(path)}
            );
        }
    }
    if (violations.empty() && checked.exit_code != 0) {
        violations.push_back(
            {".clang-format",
             1,
             "clang-format-14 can not be run (is the package clang-format-14 there?): " +
                 checked.output}
        );
    }
    return violations;
}

Violations check_format(const std::string& folder, const std::vector<std::string>& paths) {
    std::vector<std::string> lists(std::min(batches, paths.size()));
    for (std::size_t i = 0; i < paths.size(); ++i) {
        lists[i % batches] += shell_quoted(paths[i]) + " ";
    }
    std::vector<std::future<Run>> runs;
    for (const std::string& list : lists) {
        runs.push_back(std::async(std::launch::async, dry_run, shell_quoted(folder), list));
    }
    Violations violations;
    for (std::future<Run>& each : runs) {
        for (Violation& violation : wrong_lines(each.get())) {
            violations.push_back(std::move(violation));
        }
    }
    return violations;
}

TEST(Format, HoldsInTheTree) {
    std::vector<std::string> paths;
    for (const File& file : tree()) {
        if (is_cpp(file.path)) {
            paths.push_back(file.path);
        }
    }
    const Violations violations = check_format(root().string(), paths);
    report(violations);
    std::string all;
    for (const Violation& violation : violations) {
        all += " " + shell_quoted(violation.path);
    }
    EXPECT_TRUE(violations.empty()) << "mend all of them with:\n  clang-format-14 -i" << all;
}

// A folder of our own with the tree's .clang-format, gone with its owner.
class Samples {
public:
    Samples() {
        std::string name = (std::filesystem::temp_directory_path() / "tidy-XXXXXX").string();
        folder_ = ::mkdtemp(name.data());
        std::filesystem::copy_file(root() / ".clang-format", folder_ / ".clang-format");
    }

    ~Samples() { std::filesystem::remove_all(folder_); }

    Samples(const Samples&) = delete;
    Samples& operator=(const Samples&) = delete;

    void write(const std::string& name, std::string_view text) const {
        std::ofstream(folder_ / name) << text;
    }

    std::string folder() const { return folder_.string(); }

private:
    std::filesystem::path folder_;
};

TEST(Format, CatchesAFileThatIsNotFormatted) {
    const Samples samples;
    samples.write("good.cpp", "int answer() {\n    return 42;\n}\n");
    samples.write("bad.cpp", "int one = 1;\n\nint  answer( ){return 42;}\n");
    const Violations violations = check_format(samples.folder(), {"good.cpp", "bad.cpp"});
    ASSERT_EQ(violations.size(), 1u);
    EXPECT_EQ(violations.front().path, "bad.cpp");
    EXPECT_EQ(violations.front().line, 3);
    EXPECT_NE(violations.front().what.find("clang-format-14 -i 'bad.cpp'"), std::string::npos);
}

TEST(Format, SaysWhenItCanNotBeChecked) {
    const Samples samples;
    EXPECT_EQ(check_format(samples.folder(), {"missing.cpp"}).size(), 1u);
}

} // namespace

} // namespace tidy
