// What Gymfloor's own export tells of a set: a table of facts, each with its CSV column and its
// JSON key, so that both formats tell the same and a new fact is one entry. Reading back what was
// written gives the same set, to the microsecond and the byte.
#pragma once

#include "common/base/clock.hpp"
#include "common/base/result.hpp"
#include "common/gym/set.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hub::exchange {

struct TimedSet {
    base::Instant at;
    gym::Set set; // without member and id

    friend bool operator==(const TimedSet&, const TimedSet&) = default;
};

struct Fact {
    enum class Form { text, number, flag };

    std::string column; // in CSV
    std::string key;    // in JSON
    std::string about;  // for whoever reads the file
    Form form = Form::text;
    bool required = false; // a file without it is not ours
    // Empty: not given, or what is taken for granted.
    std::function<std::string(const TimedSet&)> write;
    // What `write` wrote; never called with an empty text unless required. Refuses with half a
    // sentence that does not name the fact.
    std::function<base::Result<void>(std::string_view text, TimedSet&)> read;
};

// In the order of the file's columns.
const std::vector<Fact>& facts();

// What stands in a CSV's flags.
inline constexpr std::string_view yes = "yes";

// Reads the facts' texts, one for each, empty where it is not given. Refuses what is no set that
// can have happened.
base::Result<TimedSet> set_of(std::span<const std::string> texts);

// 32 bytes for each: over what was done and its nth occurrence. A note or an effort that was
// changed later does not make it another set.
class DoneDigests {
public:
    std::string next(const TimedSet& done);

private:
    std::unordered_map<std::string, int> times_;
};

// A cell that begins like a formula would be one in a spreadsheet: such a text gets an apostrophe
// in front, and so does one that begins with an apostrophe. unguarded() takes one away again.
std::string guarded(std::string_view text);
std::string unguarded(std::string_view cell);

} // namespace hub::exchange
