#include "hub/events/apply.hpp"
#include "hub/store/check_ins.hpp"
#include "hub/store/members.hpp"

namespace hub::events {

Applied apply(store::Database& db, const Origin& origin, const wire::CheckedIn& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    store::insert_check_in(db, origin.id, event.member, origin.at, event.legs);
    return gym::Receipt{};
}

} // namespace hub::events
