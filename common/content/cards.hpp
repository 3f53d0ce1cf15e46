// What there is to read: cards about mistakes on the idle screen (C5) and the guide (I9).
#pragma once

#include "common/content/passage.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace content {

// How long one card stays on the idle screen.
std::chrono::seconds card_time();

struct MistakeCard {
    Passage words;
    std::string mistake; // the behaviour it is about: "C1" ...

    friend bool operator==(const MistakeCard&, const MistakeCard&) = default;
};

const std::vector<MistakeCard>& mistake_cards();

// Nine chapters, in reading order.
const std::vector<Passage>& guide();

} // namespace content
