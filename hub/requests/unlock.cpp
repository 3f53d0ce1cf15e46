#include "hub/requests/unlock.hpp"

#include "hub/store/preferences.hpp"
#include "hub/store/unlocks.hpp"

namespace hub::requests {

wire::UnlockRefused refused(const store::PinTry& begun) {
    using Why = wire::UnlockRefused::Why;
    const int minutes = static_cast<int>(begun.pause.count());
    if (begun.go == store::PinTry::Go::no_pin) {
        return {Why::no_pin};
    }
    const bool locked = begun.go == store::PinTry::Go::locked || begun.tries_left == 0;
    return locked ? wire::UnlockRefused{Why::locked, 0, minutes}
                  : wire::UnlockRefused{Why::wrong, begun.tries_left, 0};
}

wire::Unlocked unlock(
    store::Database& db,
    const gym::MemberId& member,
    const gym::StationId& station,
    base::Instant now
) {
    store::pin_was_right(db, member);
    gym::Profile told;
    store::take_preferences(db, member, told);
    return {store::make_unlock(db, member, station, now), told.about};
}

} // namespace hub::requests
