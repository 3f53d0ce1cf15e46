#include "common/content/reasons.hpp"

#include <algorithm>
#include <string_view>

namespace content {

namespace {

using Rule = gym::Reason::Rule;

std::string_view id_of(Rule rule) {
    switch (rule) {
    case Rule::start_load:
        return "reason.start_load";
    case Rule::from_estimate:
        return "reason.from_estimate";
    case Rule::finder:
        return "reason.finder_up";
    case Rule::same_load:
        return "reason.same_as_last_time";
    case Rule::more_reps:
        return "reason.more_reps";
    case Rule::leave_more:
        return "reason.leave_more";
    case Rule::raised:
        return "reason.raised";
    case Rule::dropped:
        return "reason.dropped";
    case Rule::too_coarse:
        return "reason.too_coarse";
    case Rule::heaviest_here:
        return "reason.heaviest_here";
    case Rule::form_first:
        return "reason.form_first";
    case Rule::own_choice:
        return "reason.own_choice";
    case Rule::after_break:
        return "reason.after_break";
    case Rule::climbing_back:
        return "reason.climbing_back";
    case Rule::after_pain:
        return "reason.after_pain";
    case Rule::ask_staff:
        return "reason.ask_staff";
    case Rule::recovering:
        return "reason.recovering";
    case Rule::heavy_legs:
        return "reason.heavy_legs";
    case Rule::easier:
        return "reason.easier";
    case Rule::block:
        return "reason.block";
    default:
        return "reason.same_as_last_time"; // never the reason of a load
    }
}

// What was lifted in the sets the reason was made from: the last of them stands for all.
std::string load_before(const gym::Reason& reason, std::span<const gym::LoggedSet> history) {
    if (reason.from.empty()) {
        return "–";
    }
    const auto found = std::find_if(history.rbegin(), history.rend(), [&](const auto& logged) {
        return logged.id == reason.from.back();
    });
    return found == history.rend() ? "–" : gym::kg_text(found->set.load);
}

} // namespace

std::string reason_line(
    const Texts& texts,
    const gym::PlannedExercise& planned,
    std::span<const gym::LoggedSet> history,
    const base::Zone& zone
) {
    const gym::Reason& reason = planned.reason;
    const auto green = planned.green_at ? base::to_text(zone.local(*planned.green_at)) : "";
    const int number = static_cast<int>(reason.threshold.value_or(0));
    return texts(
        id_of(reason.rule),
        fmt::arg("from", load_before(reason, history)),
        fmt::arg("top", number),
        fmt::arg("left", number),
        fmt::arg("days", number),
        fmt::arg("week", number),
        fmt::arg("low", planned.target.reps_low),
        fmt::arg("high", planned.target.reps_high),
        fmt::arg("refused", reason.refused ? gym::kg_text(reason.refused->load) : "–"),
        fmt::arg("when", green)
    );
}

} // namespace content
