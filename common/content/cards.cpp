#include "common/content/cards.hpp"

#include "common/content/data.hpp"

namespace content {

namespace files {
extern const std::string_view cards_toml;
extern const std::string_view guide_toml;
} // namespace files

std::chrono::seconds card_time() {
    static const std::chrono::seconds read(toml::parse(files::cards_toml)["seconds"].value_or(0));
    return read;
}

const std::vector<MistakeCard>& mistake_cards() {
    static const std::vector<MistakeCard> read = [] {
        const toml::table file = toml::parse(files::cards_toml);
        return data::each_of(file["cards"], [](const toml::table& table) {
            return MistakeCard{data::passage("card.", table), data::text_of(table["mistake"])};
        });
    }();
    return read;
}

const std::vector<Passage>& guide() {
    static const std::vector<Passage> read = [] {
        const toml::table file = toml::parse(files::guide_toml);
        return data::each_of(file["chapters"], [](const toml::table& table) {
            return data::passage("guide.", table);
        });
    }();
    return read;
}

} // namespace content
