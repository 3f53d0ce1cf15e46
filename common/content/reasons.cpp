#include "common/content/reasons.hpp"

#include "common/content/format.hpp"

#include <algorithm>
#include <map>

namespace content {

namespace {

using Rule = gym::Reason::Rule;

const gym::LoggedSet* find_set(std::span<const gym::LoggedSet> history, const gym::SetId& id) {
    const auto found = std::find_if(history.rbegin(), history.rend(), [&](const auto& logged) {
        return logged.id == id;
    });
    return found == history.rend() ? nullptr : &*found;
}

// What was lifted in the sets the reason was made from: the last of them stands for all.
std::string load_before(const Telling& telling, const gym::Reason& reason) {
    const auto* set = reason.from.empty() ? nullptr : find_set(telling.history, reason.from.back());
    return set == nullptr ? "–" : weight_with_unit(telling.texts, set->set.load, telling.unit);
}

std::string moment(const Telling& telling, base::Instant instant) {
    const base::LocalTime local = telling.zone.local(instant);
    return date_text(telling.texts, telling.zone.day(instant)) + " " +
           time_text(telling.texts, local);
}

std::string told(
    const Telling& telling,
    std::string_view prefix,
    const gym::Reason& reason,
    const gym::PlannedExercise& planned
) {
    const int number = static_cast<int>(reason.threshold.value_or(0));
    const auto refused =
        reason.refused ? weight_with_unit(telling.texts, reason.refused->load, telling.unit) : "–";
    return telling.texts(
        std::string(prefix) + std::string(gym::word_of(reason.rule)),
        fmt::arg("from", load_before(telling, reason)),
        fmt::arg("load", weight_with_unit(telling.texts, planned.target.load, telling.unit)),
        fmt::arg("top", number),
        fmt::arg("left", number),
        fmt::arg("days", number),
        fmt::arg("week", number),
        fmt::arg("low", planned.target.reps_low),
        fmt::arg("high", planned.target.reps_high),
        fmt::arg("refused", refused),
        fmt::arg("when", planned.green_at ? moment(telling, *planned.green_at) : "–")
    );
}

// "3 sets: as in your routine."
std::string line(const Texts& texts, const std::string& number, const std::string& why) {
    return texts("receipt.line", fmt::arg("number", number), fmt::arg("why", why));
}

// "Sun, 22 Nov: 45 kg × 12, 12, 11": the sets a reason rests on, by day.
std::string evidence(const Telling& telling, const gym::Reason& reason) {
    std::string text;
    std::string before;
    for (const gym::SetId& id : reason.from) {
        const gym::LoggedSet* logged = find_set(telling.history, id);
        if (logged == nullptr) {
            continue;
        }
        const std::string day = date_text(telling.texts, telling.zone.day(logged->at));
        const std::string load = weight_with_unit(telling.texts, logged->set.load, telling.unit);
        const std::string head = line(telling.texts, day, load + " × ");
        text += head == before ? ", " : (text.empty() ? "" : "; ") + head;
        text += std::to_string(logged->set.reps);
        if (logged->set.reps_right) { // left/right (Q13)
            text += "/" + std::to_string(*logged->set.reps_right);
        }
        before = head;
    }
    return text;
}

std::string own_sets(const Telling& telling, const gym::PlannedExercise& planned) {
    std::string text;
    for (const gym::OwnSet& set : planned.own) {
        text += (text.empty() ? "" : ", ") +
                weight_with_unit(telling.texts, set.load, telling.unit) + " × " +
                std::to_string(set.reps) + (set.open_ended ? "+" : "");
    }
    return text;
}

std::string rest_line(const Telling& telling, const gym::PlannedExercise& planned) {
    return line(
        telling.texts,
        count_text(telling.texts, Counted::seconds, planned.rest.count()),
        told(telling, "receipt.rest.", planned.rest_reason, planned)
    );
}

} // namespace

std::string reason_line(const Telling& telling, const gym::PlannedExercise& planned) {
    return told(telling, "reason.", planned.reason, planned);
}

std::vector<std::string> receipt(const Telling& telling, const gym::PlannedExercise& planned) {
    const Texts& texts = telling.texts;
    if (!planned.own.empty()) { // J17: not ours, so there is no more to say
        return {
            line(texts, own_sets(telling, planned), reason_line(telling, planned)),
            rest_line(telling, planned)};
    }
    std::vector<std::string> lines{line(
        texts,
        weight_with_unit(texts, planned.target.load, telling.unit),
        reason_line(telling, planned)
    )};
    if (planned.reason.refused) {
        lines.push_back(texts(
            "receipt.refused",
            fmt::arg(
                "refused", weight_with_unit(texts, planned.reason.refused->load, telling.unit)
            ),
            fmt::arg(
                "why", texts("refused." + std::string(gym::word_of(planned.reason.refused->why)))
            )
        ));
    }
    if (const std::string sets = evidence(telling, planned.reason); !sets.empty()) {
        lines.push_back(texts("receipt.from", fmt::arg("sets", sets)));
    }
    lines.push_back(line(
        texts,
        count_text(texts, Counted::sets, planned.target.sets),
        told(telling, "receipt.sets.", planned.sets_reason, planned)
    ));
    std::string reps;
    for (const int each : planned.reps) {
        reps += (reps.empty() ? "" : ", ") + std::to_string(each);
    }
    lines.push_back(line(
        texts,
        texts("receipt.reps", fmt::arg("reps", reps)),
        told(telling, "receipt.reps.", planned.reps_reason, planned)
    ));
    lines.push_back(rest_line(telling, planned));
    lines.push_back(texts("receipt.reps_left", fmt::arg("left", planned.reps_left)));
    if (planned.green_at) {
        lines.push_back(texts(
            planned.recovery == gym::Recovery::red ? "recovery.red" : "recovery.amber",
            fmt::arg("when", moment(telling, *planned.green_at))
        ));
    }
    return lines;
}

} // namespace content
