// Front and back of the thigh (R12, B3, C3). The word is "balance": an uneven one is no measure of
// anybody's risk.
#pragma once

#include "common/gym/routine.hpp"
#include "common/training/sessions.hpp"

namespace training {

enum class Light { green, amber, red };

struct FrontBack {
    double hamstring_sets = 0; // D6's credits over 28 days
    double quad_sets = 0;
    double ratio = 0; // hamstrings : quads
    Light light = Light::green;

    friend bool operator==(const FrontBack&, const FrontBack&) = default;
};

// R12 over the 28 days up to `now`: from 0.60 green, from 0.40 amber, below red; anything but green
// is B3's "neglected". None where the quads got no sets: there is nothing to compare with.
std::optional<FrontBack>
front_back(Sets history, std::span<const gym::Exercise> exercises, base::Instant now);

// C3: there are squats or lunges, but no Romanian deadlift, bridge or curl. Of a routine, and of
// the 28 days up to `now`. A plain deadlift is no answer: it is half a hamstring set (D6).
bool is_quad_dominant(const gym::Routine& routine, std::span<const gym::Exercise> exercises);
bool is_quad_dominant(Sets history, std::span<const gym::Exercise> exercises, base::Instant now);

// What C3's card proposes: those of the three that are known.
std::vector<std::string> answers_to_quad_dominance(std::span<const gym::Exercise> exercises);

enum class LoadBalance { below, near, good };

struct LoadRatio {
    double ratio = 0;
    LoadBalance balance = LoadBalance::good;

    friend bool operator==(const LoadRatio&, const LoadRatio&) = default;
};

// R12: leg curl against leg extension by e1RM; practical norms are 0.67 and 0.75. None unless staff
// said that these two machines can be compared, and without an extension.
std::optional<LoadRatio>
load_ratio(gym::Weight curl_e1rm, gym::Weight extension_e1rm, bool pair_confirmed_by_staff);

} // namespace training
