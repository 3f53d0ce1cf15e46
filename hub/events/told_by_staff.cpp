#include "hub/events/told_by_staff.hpp"

#include "common/base/crc32c.hpp"
#include "common/base/ids.hpp"
#include "common/wire/codec.hpp"

namespace hub::events {

base::Result<gym::SetId>
told_by_staff(store::Database& db, const DeskEvent& event, base::Instant now) {
    const Origin origin{{}, {base::random_id(), 0, 1}, now, true};
    const auto applied =
        std::visit([&](const auto& told) { return apply(db, origin, told); }, event);
    if (!applied) {
        return applied.error();
    }
    const wire::EventBody body =
        std::visit([](const auto& told) { return wire::EventBody(told); }, event);
    const std::string bytes = wire::encode_body(body);
    store::append_event(
        db,
        {origin.id.origin,
         origin.id.boot,
         origin.id.seq,
         static_cast<int>(wire::kind_of(body)),
         {},
         now,
         now,
         bytes,
         base::crc32c(bytes)}
    );
    return origin.id;
}

} // namespace hub::events
