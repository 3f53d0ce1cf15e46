#include "common/content/catalogue.hpp"
#include "common/content/data.hpp"

namespace content {

namespace files {
extern const std::string_view aliases_toml;
} // namespace files

std::string alias(std::string_view app, std::string_view name) {
    static const toml::table read = toml::parse(files::aliases_toml);
    const toml::table* names = read[app].as_table();
    GF_CHECK(names != nullptr);
    return (*names)[name].value_or(std::string());
}

} // namespace content
