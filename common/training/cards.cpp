#include "common/training/cards.hpp"

#include "common/training/thresholds.hpp"

#include <algorithm>
#include <tuple>

namespace training {

namespace {

using gym::AdviceKind;

// Lower is more important. T9 wants pain and first visits first; the rest is our choice.
int rank(AdviceKind kind) {
    switch (kind) {
    case AdviceKind::pain:
        return 0;
    case AdviceKind::first_visit:
        return 1;
    case AdviceKind::form_waiting:
        return 2;
    case AdviceKind::fatigue_red:
        return 3;
    case AdviceKind::load_jumps:
        return 4;
    case AdviceKind::asymmetry:
        return 5;
    case AdviceKind::fatigue_amber:
        return 6;
    case AdviceKind::stall:
        return 7;
    case AdviceKind::back_after_absence:
        return 8;
    case AdviceKind::inactive:
        return 9;
    case AdviceKind::quad_dominance:
        return 10;
    case AdviceKind::balance:
        return 11;
    case AdviceKind::function_missing:
        return 12;
    case AdviceKind::target_ignored:
        return 13;
    case AdviceKind::volume_rise:
        break;
    }
    return 14;
}

bool is_of_r14(AdviceKind kind) {
    return kind == AdviceKind::fatigue_red || kind == AdviceKind::fatigue_amber ||
           kind == AdviceKind::stall;
}

bool is_silenced(AdviceKind kind, std::span<const ShownCard> shown, base::Instant now) {
    int dismissed = 0;
    for (const ShownCard& card : shown) {
        if (card.kind != kind || !card.dismissed || ++dismissed < dismissals_to_silence) {
            continue;
        }
        if (now - card.at < silence) {
            return true;
        }
        dismissed = 0;
    }
    return false;
}

bool goes_before(const gym::Advice& a, const gym::Advice& b) {
    const auto key = [](const gym::Advice& advice) {
        return std::tuple(
            rank(advice.kind), -base::to_us(advice.at), advice.member, advice.exercise
        );
    };
    return key(a) < key(b);
}

} // namespace

std::optional<gym::Advice> card_for_visit(
    std::span<const gym::Advice> candidates,
    std::span<const ShownCard> shown,
    base::Instant visit_began,
    base::Instant now
) {
    bool r14_told = false;
    for (const ShownCard& card : shown) {
        if (card.at >= visit_began) {
            return std::nullopt;
        }
        r14_told = r14_told || (is_of_r14(card.kind) && now - card.at < r14_card_every);
    }
    const gym::Advice* first = nullptr;
    for (const gym::Advice& advice : candidates) {
        const bool may_be_told = advice.audience == gym::Audience::member &&
                                 !(r14_told && is_of_r14(advice.kind)) &&
                                 !is_silenced(advice.kind, shown, now);
        if (may_be_told && (first == nullptr || goes_before(advice, *first))) {
            first = &advice;
        }
    }
    return first == nullptr ? std::nullopt : std::optional(*first);
}

bool is_silenced(const gym::CardSeen& card, base::Instant now) {
    return card.dismissed >= dismissals_to_silence && now - card.at < silence;
}

Flags flags_for_shift(std::span<const gym::Advice> candidates) {
    Flags flags;
    for (const gym::Advice& advice : candidates) {
        if (advice.audience == gym::Audience::staff) {
            flags.listed.push_back(advice);
        }
    }
    std::sort(flags.listed.begin(), flags.listed.end(), goes_before);
    if (flags.listed.size() > flags_a_shift) {
        flags.not_listed = static_cast<int>(flags.listed.size() - flags_a_shift);
        flags.listed.resize(flags_a_shift);
    }
    return flags;
}

} // namespace training
