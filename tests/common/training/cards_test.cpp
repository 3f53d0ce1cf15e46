// J15, T9 and R14: how much is said.
#include "common/training/cards.hpp"
#include "tests/common/training/sample_sets.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace training {

namespace {

using gym::Advice;
using gym::AdviceKind;
using gym::Audience;
using std::chrono::days;
using std::chrono::minutes;
using std::chrono::weeks;
using tests::evening;
using Candidates = std::vector<Advice>;

Advice of(AdviceKind kind, Audience audience = Audience::member, base::Instant at = evening) {
    Advice advice;
    advice.kind = kind;
    advice.audience = audience;
    advice.at = at;
    return advice;
}

std::optional<AdviceKind>
card(const Candidates& candidates, const std::vector<ShownCard>& shown = {}) {
    const auto chosen = card_for_visit(candidates, shown, evening, evening + minutes(20));
    return chosen ? std::optional(chosen->kind) : std::nullopt;
}

TEST(Cards, J15_OneAVisit) {
    const Candidates all{of(AdviceKind::balance), of(AdviceKind::stall)};
    EXPECT_EQ(card(all), AdviceKind::stall);
    EXPECT_FALSE(card(all, {{AdviceKind::balance, evening + minutes(5), false}}));
    EXPECT_EQ(card(all, {{AdviceKind::balance, evening - days(2), false}}), AdviceKind::stall);
    EXPECT_FALSE(card({}));
}

TEST(Cards, J15_TwoDismissalsSilenceTheKindFor12Weeks) {
    const Candidates all{of(AdviceKind::balance)};
    const auto dismissed = [](base::Instant at) {
        return ShownCard{AdviceKind::balance, at, true};
    };
    EXPECT_TRUE(card(all, {dismissed(evening - days(9))}));
    EXPECT_FALSE(card(all, {dismissed(evening - days(9)), dismissed(evening - days(2))}));
    EXPECT_TRUE(card(all, {dismissed(evening - weeks(20)), dismissed(evening - weeks(12))}));
    EXPECT_TRUE(
        card(all, {dismissed(evening - weeks(20)), {AdviceKind::stall, evening - days(2), true}})
    );
}

TEST(Cards, R14_OneOfItsCardsAWeek) {
    const Candidates all{of(AdviceKind::fatigue_amber), of(AdviceKind::function_missing)};
    EXPECT_EQ(
        card(all, {{AdviceKind::stall, evening - days(6), false}}), AdviceKind::function_missing
    );
    EXPECT_EQ(
        card(all, {{AdviceKind::stall, evening - days(8), false}}), AdviceKind::fatigue_amber
    );
}

TEST(Cards, T9_WhatIsForStaffIsNotShownToMembers) {
    EXPECT_FALSE(card({of(AdviceKind::asymmetry, Audience::staff)}));
    EXPECT_TRUE(flags_for_shift(Candidates{of(AdviceKind::balance)}).listed.empty());
}

TEST(Flags, T9_PainAndFirstVisitsFirst) {
    const Candidates all{
        of(AdviceKind::stall, Audience::staff),
        of(AdviceKind::first_visit, Audience::staff),
        of(AdviceKind::fatigue_red, Audience::staff),
        of(AdviceKind::pain, Audience::staff, evening - days(1)),
        of(AdviceKind::pain, Audience::staff)};
    const Flags flags = flags_for_shift(all);
    ASSERT_EQ(flags.listed.size(), 5u);
    EXPECT_EQ(flags.listed[0], all[4]);
    EXPECT_EQ(flags.listed[1], all[3]);
    EXPECT_EQ(flags.listed[2].kind, AdviceKind::first_visit);
    EXPECT_EQ(flags.listed[4].kind, AdviceKind::stall);
    EXPECT_EQ(flags.not_listed, 0);
}

TEST(Flags, T9_TenAreListedAndTheRestCounted) {
    Candidates all;
    for (int i = 0; i < 13; ++i) {
        all.push_back(of(AdviceKind::stall, Audience::staff, evening - days(i)));
    }
    const Flags flags = flags_for_shift(all);
    EXPECT_EQ(flags.listed.size(), 10u);
    EXPECT_EQ(flags.not_listed, 3);
    EXPECT_EQ(flags.listed.back().at, evening - days(9)); // the oldest age out
}

RC_GTEST_PROP(FlagsProperty, T9_AnyOrderGivesTheSame, (std::vector<int> kinds)) {
    Candidates all;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        const auto kind = static_cast<AdviceKind>((kinds[i] % 15 + 15) % 15);
        all.push_back(of(kind, Audience::staff, evening - days(i)));
    }
    Candidates reversed(all.rbegin(), all.rend());
    RC_ASSERT(flags_for_shift(all) == flags_for_shift(reversed));
}

} // namespace

} // namespace training
