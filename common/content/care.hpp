// Health questions (J14), what is asked and said about pain (C2, R26), stages of life (R28): text
// ids. What follows from an answer is a rule, not data.
#pragma once

#include <string>
#include <vector>

namespace content {

struct Screening {
    std::string title;
    std::string words;
    std::vector<std::string> questions;
    std::string bones; // the question whose yes means: no stretching to the end of the range (F1b)
    std::string none;  // the two answers
    std::string not_sure;
    std::string not_sure_words; // what happens then

    friend bool operator==(const Screening&, const Screening&) = default;
};

struct Choice {
    std::string slug;
    std::string name;

    friend bool operator==(const Choice&, const Choice&) = default;
};

struct PainWords {
    std::string title;
    std::string where;
    std::string how_much; // 0 to 10
    std::vector<Choice> sites;
    std::vector<Choice> signs; // any of them ends the session
    // What follows today (C2).
    std::string noted;
    std::string exercise_ends;
    std::string hinges_end;
    std::string session_ends;
    // Next time (R26).
    std::string next_question; // with a place for {site}
    std::string next_settled;
    std::string next_staff;

    friend bool operator==(const PainWords&, const PainWords&) = default;
};

struct LifeStage {
    std::string slug;
    std::string name;
    std::string words;

    friend bool operator==(const LifeStage&, const LifeStage&) = default;
};

const Screening& screening();
const PainWords& pain_words();
const std::vector<LifeStage>& life_stages();

} // namespace content
