// The catalogues as a translator sees them: po/<language>/*.po, read line by line.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace tests {

// Text id -> its text; one with plural forms has all of them.
using Entries = std::map<std::string, std::vector<std::string>>;

// Each entry takes one line for its id and one for each text. Empty where there is no such folder.
Entries entries_of(const std::string& language);

} // namespace tests
