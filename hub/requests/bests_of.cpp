#include "hub/requests/bests_of.hpp"

#include "common/content/catalogue.hpp"
#include "common/training/records.hpp"
#include "hub/store/bests.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"

namespace hub::requests {

BestsFound bests_of(
    store::Database& db,
    const gym::MemberId& member,
    const std::string& exercise,
    const base::Zone& zone,
    base::Instant until
) {
    training::RecordBook book(content::exercises(), zone);
    base::Instant from = base::Instant::min();
    if (const auto ready = store::bests(db, member, exercise); ready && ready->until <= until) {
        book.restore(ready->standing);
        from = ready->until;
    }
    const auto sets = store::sets_between(db, member, exercise, from, until);
    for (const gym::LoggedSet& logged : sets) {
        book.add(logged);
    }
    return {book.standing(), sets.size()};
}

void keep_bests(
    store::Database& db,
    const gym::MemberId& member,
    const std::string& exercise,
    const base::Zone& zone,
    base::Instant until
) {
    if (!store::member(db, member)) {
        return; // erased since it was asked for
    }
    store::put_bests(
        db, member, exercise, {until, bests_of(db, member, exercise, zone, until).standing}
    );
}

} // namespace hub::requests
