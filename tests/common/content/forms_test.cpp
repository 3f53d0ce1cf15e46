// How exercises are done: step by step, with who says it.
#include "common/content/catalogue.hpp"
#include "common/content/forms.hpp"
#include "common/content/texts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace content {

namespace {

using std::chrono::milliseconds;

// The words that tell one step from the others, in order.
void expect_steps(const char* exercise, const std::vector<std::string>& words) {
    const Texts texts("en");
    const Form& shown = *form(exercise);
    ASSERT_EQ(shown.steps.size(), words.size()) << exercise;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string text = texts(shown.steps[i]);
        EXPECT_NE(text.find(words[i]), std::string::npos) << text;
    }
}

Source source_of(const Form& form, const std::string& cue) {
    const auto found = std::find_if(form.cues.begin(), form.cues.end(), [&](const Cue& known) {
        return known.id == cue;
    });
    return found == form.cues.end() ? throw std::out_of_range(cue) : found->source;
}

TEST(Forms, D1_TheLegCurlHasSixSteps) {
    expect_steps(
        "leg_curl", {"your size", "against the support", "padded lever", "Curl", "Pause", "slowly"}
    );
    EXPECT_EQ(form("leg_curl")->source, Source::article);
}

TEST(Forms, D1_TheLegCurlPausesHalfASecondAndLowersForTwo) {
    EXPECT_EQ(form("leg_curl")->tempo, (Tempo{milliseconds(500), milliseconds(2000), {}}));
}

TEST(Forms, D2_TheDeadliftHasSixSteps) {
    expect_steps(
        "deadlift",
        {"wide as your hips", "take the bar", "back straight", "heels", "squeeze", "to the floor"}
    );
    EXPECT_EQ(form("deadlift")->source, Source::article);
}

TEST(Forms, D3_TheGluteBridgeHasFourStepsAndIsHeldForTwoSeconds) {
    expect_steps("glute_bridge", {"on your back", "straight line", "count of two", "Lower"});
    EXPECT_EQ(form("glute_bridge")->tempo.hold, milliseconds(2000));
    EXPECT_EQ(form("single_leg_glute_bridge")->tempo.hold, milliseconds(2000));
    EXPECT_EQ(form("glute_bridge")->source, Source::article);
}

TEST(Forms, D3_TheBridgeOffersWeightAndOneLeg) {
    const Texts texts("en");
    const std::vector<gym::Rung>& rungs = ladder_of("glute_bridge")->rungs;
    EXPECT_EQ(texts(rungs.at(1).name), "Add weight");
    EXPECT_EQ(texts(rungs.at(2).name), "On one leg");
}

TEST(Forms, D4_TheRomanianDeadliftIsOursAndSaysSo) {
    EXPECT_GE(form("romanian_deadlift")->steps.size(), 4u);
    EXPECT_EQ(form("romanian_deadlift")->source, Source::gymfloor);
    const std::string said = Texts("en")(name_of(Source::gymfloor));
    EXPECT_NE(said.find("not from the article"), std::string::npos) << said;
}

TEST(Forms, D5_OfTwoCurlsTheSeatedOneComesFirst) {
    EXPECT_EQ(form("leg_curl")->preferred_to, "lying_leg_curl");
    EXPECT_EQ(form("lying_leg_curl")->preferred_to, std::nullopt);
    const std::string why = Texts("en")(form("leg_curl")->preferred_why.value());
    EXPECT_NE(why.find("may build"), std::string::npos) << why;
}

TEST(Forms, D7_CuesThatAreNotTheArticlesAreMarked) {
    const Form& curl = *form("leg_curl");
    EXPECT_EQ(source_of(curl, "cue.leg_curl.pause"), Source::article);
    EXPECT_EQ(source_of(curl, "cue.leg_curl.pivot"), Source::gymfloor);
    EXPECT_EQ(source_of(curl, "cue.leg_curl.pad"), Source::gymfloor);
    EXPECT_EQ(source_of(curl, "cue.machine.breathe"), Source::gymfloor);
    const Form& deadlift = *form("deadlift");
    EXPECT_EQ(source_of(deadlift, "cue.deadlift.back"), Source::article);
    EXPECT_EQ(source_of(deadlift, "cue.deadlift.brace"), Source::gymfloor);
    EXPECT_EQ(source_of(deadlift, "cue.deadlift.collars"), Source::gymfloor);
}

TEST(Forms, C2_ABadDeadliftWarnsOfTheBackABadCurlOfTheKnees) {
    EXPECT_EQ(form("deadlift")->warns, FormWarning::lower_back);
    EXPECT_EQ(form("leg_curl")->warns, FormWarning::knees);
    EXPECT_NE(Texts("en")(words_of(FormWarning::lower_back)).find("lower back"), std::string::npos);
    EXPECT_NE(Texts("en")(words_of(FormWarning::knees)).find("knees"), std::string::npos);
    for (const gym::Exercise& exercise : exercises()) {
        const auto warns = form(exercise.slug)->warns;
        if (exercise.pattern == gym::Pattern::hinge) {
            EXPECT_EQ(warns, FormWarning::lower_back) << exercise.slug;
        } else if (exercise.pattern == gym::Pattern::curl) {
            EXPECT_EQ(warns, FormWarning::knees) << exercise.slug;
        }
    }
}

TEST(Forms, EveryExerciseHasStepsCuesAndMistakes) {
    ASSERT_EQ(forms().size(), exercises().size());
    for (const gym::Exercise& exercise : exercises()) {
        const Form* known = form(exercise.slug);
        ASSERT_NE(known, nullptr) << exercise.slug;
        EXPECT_GE(known->steps.size(), 4u) << exercise.slug;
        EXPECT_GE(known->mistakes.size(), 2u) << exercise.slug;
        EXPECT_FALSE(exercise.cues.empty()) << exercise.slug;
        EXPECT_GE(known->cues.size(), exercise.cues.size()) << exercise.slug;
        for (std::size_t i = 0; i < exercise.cues.size(); ++i) {
            EXPECT_EQ(known->cues[i].id, exercise.cues[i]) << "those beside the set come first";
        }
        if (known->preferred_to) {
            EXPECT_NE(content::exercise(*known->preferred_to), nullptr) << exercise.slug;
        }
    }
    EXPECT_EQ(form("bench_press"), nullptr);
}

TEST(Forms, R16_NoTempoIsFasterOrSlowerThanTheRuleSays) {
    for (const Form& known : forms()) {
        const auto lower = known.tempo.lower;
        EXPECT_TRUE(lower == milliseconds(0) || lower >= milliseconds(1000)) << known.exercise;
        // A repetition beyond ten seconds is worse, one of two to six usual.
        EXPECT_LE(lower + known.tempo.pause + known.tempo.hold, milliseconds(6000))
            << known.exercise;
    }
}

// Aloud, a step has to fit a screen and a breath.
TEST(Forms, J4_StepsAreShort) {
    for (const std::string& language : languages()) {
        const Texts texts(language);
        for (const Form& known : forms()) {
            for (const std::string& step : known.steps) {
                EXPECT_LE(texts(step).size(), 140u) << language << " " << step;
            }
        }
    }
}

} // namespace

} // namespace content
