// Ids that are made from data and the catalogues are the same list: none missing, none left over.
#include "common/content/assessments.hpp"
#include "common/content/cards.hpp"
#include "common/content/care.hpp"
#include "common/content/catalogue.hpp"
#include "common/content/forms.hpp"
#include "common/content/goals.hpp"
#include "common/content/muscles.hpp"
#include "common/content/nutrition.hpp"
#include "common/content/stretches.hpp"
#include "tests/common/content/sources.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>

namespace content {

namespace {

using Ids = std::set<std::string>;

// Families of ids that data makes, all of them.
constexpr std::array families{
    "assessment.", "card.",   "cue.",     "diet.",      "exercise.", "food.",   "food_card.",
    "function.",   "goal.",   "group.",   "guide.",     "ladder.",   "meal.",   "muscle.",
    "pain.",       "rating.", "routine.", "screening.", "setting.",  "source.", "stage.",
    "stretch.",    "use.",    "warning.", "why.",
};

void add(Ids& ids, const Passage& passage) {
    ids.insert(passage.title);
    ids.insert(passage.lines.begin(), passage.lines.end());
}

void add_training(Ids& ids) {
    for (const gym::Exercise& exercise : exercises()) {
        ids.insert("exercise." + exercise.slug);
        ids.insert(exercise.cues.begin(), exercise.cues.end());
    }
    for (const Form& form : forms()) {
        ids.insert(form.steps.begin(), form.steps.end());
        ids.insert(form.mistakes.begin(), form.mistakes.end());
        for (const Cue& cue : form.cues) {
            ids.insert(cue.id);
        }
        if (form.preferred_why) {
            ids.insert(*form.preferred_why);
        }
    }
    ids.insert({name_of(Source::article), name_of(Source::gymfloor)});
    ids.insert({words_of(FormWarning::lower_back), words_of(FormWarning::knees)});
    for (const gym::Ladder& ladder : ladders()) {
        for (const gym::Rung& rung : ladder.rungs) {
            ids.insert(rung.name);
        }
    }
    ids.insert(note_of(beginner_hamstrings()));
    for (const gym::Routine& routine : routines()) {
        ids.insert(name_of(routine));
        for (const gym::RoutineDay& day : routine.days) {
            ids.insert(day.name);
            ids.insert(day.others.begin(), day.others.end());
        }
    }
    for (const gym::StationKind& kind : station_kinds()) {
        for (const gym::MachineSetting& setting : kind.settings) {
            ids.insert("setting." + setting.slug);
        }
    }
    for (const Assessment& assessment : assessments()) {
        ids.insert({assessment.name, assessment.words});
        ids.insert(assessment.steps.begin(), assessment.steps.end());
    }
    for (const gym::Rating rating :
         {gym::Rating::poor, gym::Rating::fair, gym::Rating::good, gym::Rating::excellent}) {
        ids.insert(name_of(rating));
    }
    for (const Stretch& stretch : stretches()) {
        ids.insert(stretch.name);
        ids.insert(stretch.steps.begin(), stretch.steps.end());
        if (stretch.not_for) {
            ids.insert(*stretch.not_for);
        }
    }
}

void add_muscles(Ids& ids) {
    using gym::Muscle;
    for (const Muscle muscle :
         {Muscle::hamstrings,
          Muscle::hamstrings_short_head,
          Muscle::glutes,
          Muscle::lower_back,
          Muscle::quads,
          Muscle::calves,
          Muscle::core}) {
        ids.insert(name_of(muscle));
    }
    for (const MusclePart& part : hamstring_parts()) {
        ids.insert({part.name, part.origin, part.insertion, part.action, part.feel});
    }
    for (const auto function : {gym::Function::knee_flexion, gym::Function::hip_extension}) {
        ids.insert({name_of(function), name_of(function) + ".words"});
    }
    for (const Passage& use : uses_of_hamstrings()) {
        add(ids, use);
    }
}

void add_reading(Ids& ids) {
    for (const MistakeCard& card : mistake_cards()) {
        add(ids, card.words);
    }
    for (const Passage& chapter : guide()) {
        add(ids, chapter);
    }
    for (const Food& food : foods()) {
        ids.insert(food.name);
    }
    for (const Diet diet :
         {Diet::vegan, Diet::vegetarian, Diet::no_dairy, Diet::no_gluten, Diet::no_nuts}) {
        ids.insert(name_of(diet));
    }
    for (const Meal& meal : meals()) {
        ids.insert(meal.title);
    }
    for (const FoodCard& card : food_cards()) {
        add(ids, card.words);
    }
    for (const GoalKind& goal : goal_kinds()) {
        ids.insert({goal.name, goal.words});
    }
    for (const TrainingReason& reason : training_reasons()) {
        ids.insert({reason.name, reason.words, reason.cheer});
    }
}

void add_care(Ids& ids) {
    const Screening& asked = screening();
    ids.insert({asked.title, asked.words, asked.none, asked.not_sure, asked.not_sure_words});
    ids.insert(asked.questions.begin(), asked.questions.end());
    const PainWords& pain = pain_words();
    ids.insert({pain.title, pain.where, pain.how_much, pain.noted, pain.exercise_ends});
    ids.insert({pain.hinges_end, pain.session_ends, pain.next_question});
    ids.insert({pain.next_settled, pain.next_staff});
    for (const Choice& site : pain.sites) {
        ids.insert(site.name);
    }
    for (const Choice& sign : pain.signs) {
        ids.insert(sign.name);
    }
    for (const LifeStage& stage : life_stages()) {
        ids.insert({stage.name, stage.words});
    }
}

Ids ids_of_data() {
    Ids ids;
    add_training(ids);
    add_muscles(ids);
    add_reading(ids);
    add_care(ids);
    return ids;
}

Ids without(const Ids& ids, const Ids& others) {
    Ids left;
    std::set_difference(
        ids.begin(), ids.end(), others.begin(), others.end(), std::inserter(left, left.end())
    );
    return left;
}

TEST(ContentIds, DataAndCataloguesHaveTheSame) {
    Ids in_catalogue;
    for (const auto& [id, forms] : tests::entries_of("en")) {
        if (std::any_of(families.begin(), families.end(), [&id = id](const char* family) {
                return id.starts_with(family);
            })) {
            in_catalogue.insert(id);
        }
    }
    EXPECT_EQ(without(ids_of_data(), in_catalogue), Ids{}) << "these have no text";
    EXPECT_EQ(without(in_catalogue, ids_of_data()), Ids{}) << "these are used by no data";
}

} // namespace

} // namespace content
