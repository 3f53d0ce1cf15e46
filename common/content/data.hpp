// Reading the TOML files beside this one, which are built into the programs. Shipped data that does
// not parse is a bug of ours: tests read all of it.
#pragma once

#include "common/base/check.hpp"

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

// The one of `values` that is written as `word`.
template <class T>
T one_of(const std::map<std::string_view, T>& values, std::string_view word) {
    const auto found = values.find(word);
    GF_CHECK(found != values.end());
    return found->second;
}

} // namespace content::data
