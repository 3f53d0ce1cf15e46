#include "common/base/result.hpp"

#include <stdexcept>

namespace base {

void throw_exception_from_error(const Refusal& refusal, const boost::source_location& where) {
    throw std::logic_error(
        "refusal not handled at " + std::string(where.file_name()) + ":" +
        std::to_string(where.line()) + ": " + refusal.detail
    );
}

std::string_view to_text(Reason reason) {
    switch (reason) {
    case Reason::invalid:
        return "invalid";
    case Reason::not_found:
        return "not found";
    case Reason::conflict:
        return "conflict";
    case Reason::unavailable:
        return "unavailable";
    case Reason::version:
        return "version";
    }
    return "unknown";
}

} // namespace base
