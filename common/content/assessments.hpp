// Tests a member may do on a later visit (I1, F3, B5; R18), as text ids, and what sources print
// about their results. How a result is rated is a rule, not data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class Measure { reps, centimetres };

// The one a member chooses for themselves; the source has no more than two.
enum class Category { men, women };

// Sit-and-reach in inches, as printed.
struct ReachNorm {
    Category category = Category::men;
    int age_from = 0;
    int age_to = 0; // included
    int excellent_inches = 0;
    int average_inches = 0;
    int poor_inches = 0;

    friend bool operator==(const ReachNorm&, const ReachNorm&) = default;
};

// Below low: below the usual; above high: above it.
struct Ratings {
    int low = 0;
    int usual = 0;
    int high = 0;

    friend bool operator==(const Ratings&, const Ratings&) = default;
};

enum class Rating { poor, average, good };

struct Assessment {
    std::string slug;
    std::string name;
    std::string words; // what it tells, and what not
    std::vector<std::string> steps;
    Measure measure = Measure::reps;
    int attempts = 1; // the best of so many counts
    bool one_sided = false;
    std::optional<Ratings> ratings;
    std::vector<ReachNorm> norms;

    friend bool operator==(const Assessment&, const Assessment&) = default;
};

const std::vector<Assessment>& assessments();
// nullptr for a slug that is not shipped.
const Assessment* assessment(std::string_view slug);

std::string name_of(Rating rating); // text id

} // namespace content
