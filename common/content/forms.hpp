// How an exercise is done: steps, cues, mistakes and tempo, all as text ids and numbers (D1 to D7).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Who says it: the article Gymfloor began with, or Gymfloor itself. Screens tell which (D4, D7).
enum class Source { article, gymfloor };

// What bad form strains (C2).
enum class FormWarning { lower_back, knees };

struct Cue {
    std::string id;
    Source source = Source::gymfloor;

    friend bool operator==(const Cue&, const Cue&) = default;
};

// R16, of one repetition. 0: nothing is asked.
struct Tempo {
    std::chrono::milliseconds pause{0}; // at least, where the movement is hardest
    std::chrono::milliseconds lower{0}; // at least, on the way back
    std::chrono::milliseconds hold{0};  // counted out loud at the top

    friend bool operator==(const Tempo&, const Tempo&) = default;
};

struct Form {
    std::string exercise;
    Source source = Source::gymfloor; // of the steps
    std::vector<std::string> steps;   // one on a screen
    std::vector<Cue> cues;            // those beside the set first
    std::vector<std::string> mistakes;
    std::optional<FormWarning> warns;
    Tempo tempo;
    std::optional<std::string> preferred_to;  // where both are there, this one first (D5)
    std::optional<std::string> preferred_why; // text id

    friend bool operator==(const Form&, const Form&) = default;
};

const std::vector<Form>& forms();
// nullptr for an exercise that is not shipped.
const Form* form(std::string_view exercise);

// Text ids.
std::string name_of(Source source);
std::string words_of(FormWarning warning);

} // namespace content
