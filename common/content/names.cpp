#include "common/content/names.hpp"

#include <algorithm>

namespace content {

std::string name_of(const Texts& texts, const std::string& id_or_own) {
    const bool may_be_id =
        id_or_own.find('.') != std::string::npos &&
        std::all_of(id_or_own.begin(), id_or_own.end(), [](unsigned char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
        });
    return may_be_id ? texts(id_or_own) : id_or_own;
}

} // namespace content
