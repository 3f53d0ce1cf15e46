// How a test's result stands beside the published norms (R18): a view, never a finding.
#pragma once

namespace gym {

enum class Rating { poor, fair, good, excellent };

} // namespace gym
