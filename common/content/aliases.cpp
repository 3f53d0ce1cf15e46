#include "common/content/catalogue.hpp"
#include "common/content/data.hpp"

namespace content {

namespace files {
extern const std::string_view aliases_toml;
} // namespace files

const std::map<std::string, std::map<std::string, std::string>>& aliases() {
    static const std::map<std::string, std::map<std::string, std::string>> read = [] {
        std::map<std::string, std::map<std::string, std::string>> all;
        for (const auto& [app, names] : toml::parse(files::aliases_toml)) {
            for (const auto& [name, slug] : *names.as_table()) {
                all[std::string(app.str())][std::string(name.str())] = *slug.value<std::string>();
            }
        }
        return all;
    }();
    return read;
}

std::string alias(std::string_view app, std::string_view name) {
    const auto names = aliases().find(std::string(app));
    GF_CHECK(names != aliases().end());
    const auto found = names->second.find(std::string(name));
    return found == names->second.end() ? "" : found->second;
}

} // namespace content
