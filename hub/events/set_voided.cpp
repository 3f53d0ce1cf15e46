#include "hub/events/apply.hpp"
#include "hub/store/sets.hpp"

#include <fmt/format.h>

namespace hub::events {

// Removing a set twice is removing it once.
Applied apply(store::Database& db, const Origin& origin, const wire::SetVoided& event) {
    const auto old = store::find_set(db, event.set);
    if (!origin.replayed && (!old || old->logged.set.station != origin.station.id)) {
        return base::refuse(
            base::Reason::not_found,
            fmt::format("no set {} was logged at this station", gym::to_text(event.set))
        );
    }
    store::mark_gone(db, event.set, origin.at);
    return gym::Receipt{std::nullopt, event.set};
}

} // namespace hub::events
