// Wrong ways to take a batch.
#pragma once

#include "hub/events/apply.hpp"

#include <functional>

namespace simulation::defects {

using hub::events::BatchDone;
using hub::store::Database;

void forget_gaps(Database& db);

BatchDone apply_without_dedupe(
    Database& db, const gym::Station& station, const wire::Batch& batch, base::Instant now
);
BatchDone
apply_early(Database& db, const gym::Station& station, const wire::Batch& batch, base::Instant now);
BatchDone apply_without_quarantine(
    Database& db, const gym::Station& station, const wire::Batch& batch, base::Instant now
);

// `later` gets what writes the marks in another transaction.
using Later = std::function<void(std::function<std::function<void()>(Database&)>)>;
BatchDone apply_without_mark(
    Database& db,
    const gym::Station& station,
    const wire::Batch& batch,
    base::Instant now,
    const Later& later
);

} // namespace simulation::defects
