// Names that are a text id where we ship them, and staff's own words where they do not.
#pragma once

#include "common/content/texts.hpp"

#include <string>

namespace content {

// "routine.leg_day_1" as text; anything that can be no id, such as "Legs {A}", as it is.
std::string name_of(const Texts& texts, const std::string& id_or_own);

} // namespace content
