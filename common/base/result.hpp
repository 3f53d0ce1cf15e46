// Result<T>: a value, or a Refusal that says what is wrong and what to do.
// For bad input and broken rules only. Peer trouble is an error_code, a broken environment an
// exception (environment.hpp), a bug is GF_CHECK (check.hpp).
#pragma once

#include <boost/system/result.hpp>

#include <string>
#include <utility>

namespace base {

enum class Reason {
    invalid,     // the input can not be right
    not_found,   // names something that is not there
    conflict,    // is there already, or contradicts what is there
    unavailable, // could be right, can not be done now
    version,     // the two sides share no version of the protocol
};

struct Refusal {
    Reason reason = Reason::invalid;
    std::string detail; // one sentence for a person: what is wrong and what to do

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

template <class T>
using Result = boost::system::result<T, Refusal>;

inline Refusal refuse(Reason reason, std::string detail) {
    return Refusal{reason, std::move(detail)};
}

// Called by Result::value() on a refusal nobody looked at: a bug, told by its detail.
[[noreturn]] void
throw_exception_from_error(const Refusal& refusal, const boost::source_location& where);

std::string_view to_text(Reason reason);

} // namespace base
