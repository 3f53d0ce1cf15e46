// Warm-up, stretches and rolling (F1, F1b, F2, I4, R15), as text ids and numbers.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// easy and dynamic belong before the training, static and rolling after it.
enum class StretchKind { easy, dynamic, static_hold, rolling };

// Who should leave one out.
enum class Caution {
    bones,     // weak bones, or trouble with bones and joints
    back,      // a back that hurts
    hamstring, // a hamstring that hurts
    balance,   // unsteady on one leg
    skin,      // bruises, varicose veins, blood thinners
    on_back,   // lying on the back is uncomfortable (R28)
};

struct Dose {
    int sets = 0;
    std::chrono::seconds shortest{0}; // of one set, of one side where each_side
    std::chrono::seconds longest{0};

    friend bool operator==(const Dose&, const Dose&) = default;
};

struct Stretch {
    std::string slug;
    std::string name;
    StretchKind kind = StretchKind::easy;
    bool in_block = false; // offered after the last set (F1)
    bool each_side = false;
    Dose dose;
    Dose older; // from 65 years on; the same where R15 says nothing else
    std::vector<std::string> steps;
    std::set<Caution> leave_out;
    std::optional<std::string> not_for; // the same in words
    std::optional<std::string> instead; // slug: what they are offered (F1b)

    friend bool operator==(const Stretch&, const Stretch&) = default;
};

const std::vector<Stretch>& stretches();
// nullptr for a slug that is not shipped.
const Stretch* stretch(std::string_view slug);

} // namespace content
