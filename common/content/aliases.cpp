#include "common/content/catalogue.hpp"
#include "common/content/data.hpp"

#include <algorithm>

namespace content {

namespace files {
extern const std::string_view aliases_toml;
} // namespace files

namespace {

Aliases read_names(const toml::table& names) {
    std::vector<std::pair<toml::source_index, std::pair<std::string, std::string>>> by_line;
    for (const auto& [name, slug] : names) { // the table itself is sorted by name
        by_line.push_back(
            {slug.source().begin.line, {std::string(name.str()), *slug.value<std::string>()}}
        );
    }
    std::sort(by_line.begin(), by_line.end());
    Aliases read;
    for (auto& [line, alias] : by_line) {
        read.push_back(std::move(alias));
    }
    return read;
}

const Aliases& names_of(std::string_view app) {
    const auto names = aliases().find(std::string(app));
    GF_CHECK(names != aliases().end());
    return names->second;
}

} // namespace

const std::map<std::string, Aliases>& aliases() {
    static const std::map<std::string, Aliases> read = [] {
        std::map<std::string, Aliases> all;
        for (const auto& [app, names] : toml::parse(files::aliases_toml)) {
            all[std::string(app.str())] = read_names(*names.as_table());
        }
        return all;
    }();
    return read;
}

std::string alias(std::string_view app, std::string_view name) {
    for (const auto& [theirs, ours] : names_of(app)) {
        if (theirs == name) {
            return ours;
        }
    }
    return "";
}

std::string name_in(std::string_view app, std::string_view slug) {
    for (const auto& [theirs, ours] : names_of(app)) {
        if (ours == slug) {
            return theirs;
        }
    }
    return "";
}

} // namespace content
