#include "tests/common/content/claims.hpp"

#include <map>
#include <regex>

namespace tests {

namespace {

const std::map<std::string, std::string, std::less<>> forbidden{
    {"en",
     // promises and findings
     "prevent|injur|\\brisk|diagnos|guarantee|\\bcures?\\b|\\bheals?\\b|protects? (you "
     ")?(from|against)|"
     "muscle damage|"
     // F2
     "releas\\w* (your |the |tight )?fascia|break\\w* up (the )?(fascia|adhesions)|"
     // G3
     "los(e|ing) (some |body )?(weight|fat)|weight[- ]loss|burn\\w* (off )?(fat|calories)|"
     "fat[- ]burn|\\bslim|too (fat|heavy to)|overweight|calorie"},
    {"de",
     "verhinder|verletz|risik|risk|diagnos|garantier|\\bheil(t|en)\\b|sch(ü|Ü)tz\\w* (dich )?vor|"
     "muskelsch(ä|Ä)d|verhüte|gefährd|"
     "faszien\\w* (zu )?l(ö|Ö)s|l(ö|Ö)s\\w* (die |deine )?(faszie|verklebung)|"
     "abnehm|nimmst? .{0,20}\\bab\\b|gewichtsverlust|\\bgewicht verlier|fett verbrenn|verbrenn\\w* "
     "fett|"
     "fettverbrenn|schlank|(ü|Ü)bergewicht|zu dick|kalorie"},
    {"es",
     "preven|previen|lesi(o|ó|Ó)n|riesgo|diagn(o|ó|Ó)s|garanti|\\bcura(n|r)?\\b|"
     "\\bsanan?\\b (tu|el|la|los|las)\\b|evita[^ ]* (el |los |las )?(dolor|tir(o|ó|Ó)n|desgarr)|"
     "prote(g|j)[^ ]* (de|del|contra|frente)\\b|da(ñ|Ñ)os? muscular|"
     "(liber|suelt)[^ ]* (la |las |tu |tus )?fascia|"
     "(romp|deshac)[^ ]* (la |las )?(fascia|adherenc)|"
     "adelgaz|(perd|pierd|baj)[^ ]* de peso|(perd|pierd)[^ ]* (el |algo de )?(peso|grasa|kilos)|"
     "p(é|É)rdida de (peso|grasa)|quem[^ ]* (la )?(grasa|calor)|sobrepeso|delgad|esbelt|\\bgord|"
     "calor(í|Í)a"},
    {"fr",
     "pr(é|É)v(en|ien)|bless(ure|er|(é|É))|l(é|É)sion|risqu|diagnos|garanti|\\bgu(é|É)ri|"
     "\\bsoigne(r|nt)?\\b|(é|É)vit[^ ]* (la |les |le |une |un |des )?(douleur|mal |claquage|"
     "(é|É)longation|d(é|É)chirure)|prot(è|È|é|É)g[^ ]* (.{0,20} )?(de |du |des |d’|contre )|"
     "(dommage|d(é|É)g(â|Â)t)s? muscul|"
     "(lib(è|È|é|É)r|rel(â|Â)ch|d(é|É)tend)[^ ]* (le |les |tes |ton )?fascia|"
     "(cass|bris|romp|d(é|É)coll)[^ ]* (les |tes |des )?(fascia|adh(é|É)r)|"
     "maigri|\\bminc|(perd|perte)[^ ]* (.{0,12} )?(poids|graisse|gras|kilos)|"
     "br(û|Û)l[^ ]* (.{0,8} )?(graisse|calor)|surpoids|trop gros|\\baffin|calorie"},
};

} // namespace

std::string forbidden_in(const std::string& text, std::string_view language) {
    const auto found = forbidden.find(language);
    if (found == forbidden.end()) {
        throw std::out_of_range("no list of forbidden words for " + std::string(language));
    }
    const std::regex words(found->second, std::regex::icase);
    std::smatch match;
    return std::regex_search(text, match, words) ? match[0].str() : "";
}

} // namespace tests
