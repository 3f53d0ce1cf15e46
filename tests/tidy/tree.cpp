#include "tests/tidy/tree.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace tidy {

namespace {

constexpr std::array our_folders{"common", "deploy", "hub", "kiosk", "proto", "tests"};

std::vector<std::string> listed_by_git() {
    const Run listed = run("git ls-files -z --cached --others --exclude-standard 2>/dev/null");
    std::vector<std::string> paths;
    if (listed.exit_code != 0) {
        return paths;
    }
    std::size_t from = 0;
    for (std::size_t to = 0; (to = listed.output.find('\0', from)) != std::string::npos;) {
        paths.push_back(listed.output.substr(from, to - from));
        from = to + 1;
    }
    return paths;
}

// For a tree without git, such as an unpacked source package.
std::vector<std::string> listed_by_walking() {
    std::vector<std::string> paths;
    for (const char* folder : our_folders) {
        if (!std::filesystem::is_directory(root() / folder)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root() / folder)) {
            paths.push_back(entry.path().lexically_relative(root()).generic_string());
        }
    }
    return paths;
}

Files read_tree() {
    std::vector<std::string> paths = listed_by_git();
    if (paths.empty()) {
        paths = listed_by_walking();
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    Files files;
    for (std::string& path : paths) {
        if (!std::filesystem::is_regular_file(root() / path)) {
            continue; // deleted, but git has not been told
        }
        std::ifstream stream(root() / path, std::ios::binary);
        std::string text(std::istreambuf_iterator<char>(stream), {});
        if (text.find('\0') == std::string::npos) {
            files.push_back({std::move(path), std::move(text)});
        }
    }
    return files;
}

} // namespace

std::filesystem::path root() {
    return std::filesystem::path(GYMFLOOR_SOURCE_DIR);
}

const Files& tree() {
    static const Files files = read_tree();
    return files;
}

void report(const Violations& violations) {
    for (const Violation& violation : violations) {
        ADD_FAILURE_AT(violation.path.c_str(), violation.line) << violation.what;
    }
}

bool is_cpp(std::string_view path) {
    return path.ends_with(".cpp") || path.ends_with(".hpp");
}

bool is_ours(std::string_view path) {
    return std::any_of(our_folders.begin(), our_folders.end(), [&](const char* folder) {
        return is_under(path, folder);
    });
}

bool is_under(std::string_view path, std::string_view folder) {
    return path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/';
}

std::string folder_of(std::string_view path) {
    const std::size_t first = path.find('/');
    if (first == std::string_view::npos) {
        return {};
    }
    const std::size_t second = path.find('/', first + 1);
    const bool one_level = second == std::string_view::npos || is_under(path, "tests");
    return std::string(path.substr(0, one_level ? first : second));
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

Run run(const std::string& command) {
    const std::string in_root = "cd " + shell_quoted(root().string()) + " && " + command;
    std::FILE* pipe = ::popen(in_root.c_str(), "r");
    if (pipe == nullptr) {
        return {127, "can not start a shell"};
    }
    Run result;
    std::array<char, 4096> buffer{};
    while (const std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
        result.output.append(buffer.data(), size);
    }
    const int status = ::pclose(pipe);
    result.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 127;
    return result;
}

std::string shell_quoted(std::string_view word) {
    std::string quoted = "'";
    for (const char c : word) {
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return quoted + "'";
}

} // namespace tidy
