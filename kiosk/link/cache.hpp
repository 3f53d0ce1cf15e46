// What a kiosk remembers of the hub's answers, so that it is useful without the hub: profiles of
// members who tapped in here, and what this kiosk is. Card numbers are kept only as tags.
#pragma once

#include "common/base/clock.hpp"
#include "common/gym/profile.hpp"
#include "common/wire/message.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <optional>
#include <string_view>

namespace kiosk::link {

inline constexpr int cached_profiles_max = 5000;

class Cache {
public:
    explicit Cache(SQLite::Database& db)
        : db_(db) {}

    struct Cached {
        gym::Profile profile;
        base::Instant at; // when the hub told it
    };

    // `tag`: base::card_tag under this kiosk's own key. What the disk refuses is logged and not
    // cached: a full disk must keep nobody from training.
    void put(std::string_view tag, const gym::Profile& profile, base::Instant now);
    // Not of a card that was lent, once its time is over (J13).
    std::optional<Cached> get(std::string_view tag, base::Instant now);
    // The hub says that the card is nobody's.
    void forget(std::string_view tag);

    // Every card of the member.
    void forget(const gym::MemberId& member);

    void put_welcome(const wire::Welcome& welcome);
    // Only station, gym, its settings and time zone, and the key to seal for are filled.
    std::optional<wire::Welcome> welcome();

private:
    SQLite::Database& db_;
};

// The profile with what this kiosk's journal knows beyond it: sets, removals, settings of the
// member, and what they told about themselves. Taking an event the profile has already changes
// nothing.
gym::Profile
merged(gym::Profile profile, const gym::StationId& station, const std::vector<wire::Event>& events);

// So, where the machine may have taken another one's place (T7) since the hub told the profile:
// what was told or done at the one before sets nothing here.
gym::Profile merged(
    gym::Profile profile,
    base::Instant told,
    const gym::Station& station,
    std::vector<wire::Event> events
);

} // namespace kiosk::link
