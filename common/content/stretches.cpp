#include "common/content/stretches.hpp"

#include "common/content/data.hpp"

#include <algorithm>

namespace content {

namespace files {
extern const std::string_view stretches_toml;
} // namespace files

namespace {

const data::Words<StretchKind> kind_words{
    {"easy", StretchKind::easy},
    {"dynamic", StretchKind::dynamic},
    {"static", StretchKind::static_hold},
    {"rolling", StretchKind::rolling},
};

const data::Words<Caution> caution_words{
    {"bones", Caution::bones},
    {"back", Caution::back},
    {"hamstring", Caution::hamstring},
    {"balance", Caution::balance},
    {"skin", Caution::skin},
    {"on_back", Caution::on_back},
};

Stretch read_stretch(const toml::table& table) {
    Stretch stretch;
    stretch.slug = data::text_of(table["slug"]);
    stretch.name = "stretch." + stretch.slug;
    stretch.kind = data::one_of(kind_words, data::text_of(table["kind"]));
    stretch.in_block = table["in_block"].value_or(false);
    stretch.each_side = table["each_side"].value_or(false);
    stretch.dose = {
        table["sets"].value_or(0),
        std::chrono::seconds(table["seconds"][0].value_or(0)),
        std::chrono::seconds(table["seconds"][1].value_or(0))};
    stretch.older = stretch.dose;
    if (const toml::table* older = table["older"].as_table()) {
        const std::chrono::seconds seconds((*older)["seconds"].value_or(0));
        stretch.older = {(*older)["sets"].value_or(0), seconds, seconds};
    }
    stretch.steps = data::numbered(stretch.name + ".step", table["steps"].value_or(0));
    for (const std::string& word : data::texts_of(table["leave_out"])) {
        stretch.leave_out.insert(data::one_of(caution_words, word));
    }
    if (!stretch.leave_out.empty()) {
        stretch.not_for = stretch.name + ".not_for";
    }
    stretch.instead = table["instead"].value<std::string>();
    return stretch;
}

} // namespace

const std::vector<Stretch>& stretches() {
    static const std::vector<Stretch> read = [] {
        const toml::table file = toml::parse(files::stretches_toml);
        return data::each_of(file["stretches"], read_stretch);
    }();
    return read;
}

const Stretch* stretch(std::string_view slug) {
    const auto found =
        std::find_if(stretches().begin(), stretches().end(), [slug](const Stretch& known) {
            return known.slug == slug;
        });
    return found == stretches().end() ? nullptr : &*found;
}

} // namespace content
