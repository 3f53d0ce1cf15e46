// Forms of co_await that g++ 12 compiles wrongly: it destroys some temporaries of such a statement
// twice (GCC 107288). See "known traps" in the README.
#pragma once

#include "tests/tidy/tree.hpp"

namespace tidy {

// In one statement with co_await: braces, ?:, and lambdas that capture by value. The body of a
// lambda is statements of its own. Told once for each statement, at the form.
Violations check_coroutines(const Files& files);

} // namespace tidy
