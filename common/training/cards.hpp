// Which advice is told, and how much of it: one card a visit to a member (J15), ten flags a shift
// to a trainer (T9). The rest waits.
#pragma once

#include "common/gym/advice.hpp"
#include "common/gym/profile.hpp"

#include <optional>
#include <span>
#include <vector>

namespace training {

// A card that a member was shown without asking for it.
struct ShownCard {
    gym::AdviceKind kind = gym::AdviceKind::balance;
    base::Instant at;
    bool dismissed = false;
};

// The most important advice for the member that may be shown now. None when this visit had a card
// already; two dismissals silence their kind for 12 weeks; one card of R14's (fatigue, stall) a
// week. Shown cards by time.
std::optional<gym::Advice> card_for_visit(
    std::span<const gym::Advice> candidates,
    std::span<const ShownCard> shown,
    base::Instant visit_began,
    base::Instant now
);

// The same for a kind of offer, by what is known of it alone.
bool is_silenced(const gym::CardSeen& card, base::Instant now);

struct Flags {
    std::vector<gym::Advice> listed; // the first is the first to go to
    int not_listed = 0;

    friend bool operator==(const Flags&, const Flags&) = default;
};

// For staff: pain and first visits first, then by kind, the newest of a kind before older ones. At
// most 10, the rest is counted. Any order of candidates gives the same.
Flags flags_for_shift(std::span<const gym::Advice> candidates);

} // namespace training
