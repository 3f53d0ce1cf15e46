// Reading the TOML files beside this one, which are built into the programs, and making the text
// ids that belong to their entries. Shipped data that does not parse is a bug of ours: tests read
// all of it.
#pragma once

#include "common/base/check.hpp"
#include "common/content/passage.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

namespace content::data {

using Node = toml::node_view<const toml::node>;

inline std::string text_of(const Node& node) {
    GF_CHECK(node.is_string());
    return *node.value<std::string>();
}

inline std::vector<std::string> texts_of(const Node& node) {
    std::vector<std::string> texts;
    if (const toml::array* array = node.as_array()) {
        for (const toml::node& item : *array) {
            texts.push_back(*item.value<std::string>());
        }
    }
    return texts;
}

// What `read` makes of each table of an array of tables.
template <class Read>
auto each_of(const Node& node, Read read) {
    GF_CHECK(node.is_array());
    std::vector<decltype(read(toml::table{}))> all;
    for (const toml::node& item : *node.as_array()) {
        all.push_back(read(*item.as_table()));
    }
    return all;
}

template <class T>
using Words = std::map<std::string_view, T>;

// The one of `values` that is written as `word`.
template <class T>
T one_of(const Words<T>& values, std::string_view word) {
    const auto found = values.find(word);
    GF_CHECK(found != values.end());
    return found->second;
}

// How `value` is written.
template <class T>
std::string word_of(const Words<T>& values, T value) {
    for (const auto& [word, known] : values) {
        if (known == value) {
            return std::string(word);
        }
    }
    GF_CHECK(false);
    return {};
}

// base.1, base.2 ... base.n
inline std::vector<std::string> numbered(std::string_view base, int n) {
    std::vector<std::string> ids;
    for (int i = 1; i <= n; ++i) {
        ids.push_back(fmt::format("{}.{}", base, i));
    }
    return ids;
}

// A table with a slug and its number of lines; `prefix` ends with a dot.
inline Passage passage(std::string_view prefix, const toml::table& table) {
    const std::string slug = text_of(table["slug"]);
    const std::string title = std::string(prefix) + slug;
    return {slug, title, numbered(title, table["lines"].value_or(0))};
}

} // namespace content::data
