// The tree as its tests see it: every file that git tracks or would track, whole in memory, and
// how a broken rule is told. Rules are plain functions over files, in the *_test.cpp beside this,
// so that each can be shown a file that breaks it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tidy {

struct File {
    std::string path; // from the root, with '/'
    std::string text;
};

struct Violation {
    std::string path;
    int line = 1;
    std::string what; // what is wrong and what to do
};

using Files = std::vector<File>;
using Violations = std::vector<Violation>;

std::filesystem::path root();

// Read once. Files that are not text are left out.
const Files& tree();

// Fails the running test once for each violation.
void report(const Violations& violations);

bool is_cpp(std::string_view path);  // .cpp, .hpp
bool is_ours(std::string_view path); // in common/, hub/, kiosk/, proto/ or tests/
bool is_under(std::string_view path, std::string_view folder);

// "hub/store/sets.cpp" and "hub/store/schema/a.hpp" -> "hub/store", "hub/main.cpp" -> "hub",
// whatever is in tests/ -> "tests".
std::string folder_of(std::string_view path);

std::vector<std::string_view> lines_of(std::string_view text);

// A shell command run from the root, and all it printed.
struct Run {
    int exit_code = 0;
    std::string output;
};

Run run(const std::string& command);
std::string shell_quoted(std::string_view word);

} // namespace tidy
