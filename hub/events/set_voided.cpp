#include "hub/events/apply.hpp"
#include "hub/store/sets.hpp"

#include <fmt/format.h>

namespace hub::events {

namespace {

// Done here, or elsewhere and told here (J17).
bool is_of(const gym::LoggedSet& logged, const gym::Station& station) {
    return logged.set.station ? logged.set.station == station.id
                              : logged.id.origin == station.id.value;
}

} // namespace

// Removing a set twice is removing it once.
Applied apply(store::Database& db, const Origin& origin, const wire::SetVoided& event) {
    const auto old = store::find_set(db, event.set);
    if (!origin.replayed && (!old || !is_of(old->logged, origin.station))) {
        return base::refuse(
            base::Reason::not_found,
            fmt::format("no set {} was logged at this station", gym::to_text(event.set))
        );
    }
    store::mark_gone(db, event.set, origin.at);
    return gym::Receipt{std::nullopt, event.set};
}

} // namespace hub::events
