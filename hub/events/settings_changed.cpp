#include "common/content/catalogue.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/members.hpp"
#include "hub/store/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::events {

namespace {

base::Result<void> check(const std::string& station_kind, const gym::Settings& settings) {
    const auto kind = content::station_kind(station_kind);
    if (!kind) {
        return kind.error();
    }
    for (const auto& [slug, choice] : settings) {
        const bool known = std::any_of(
            kind->settings.begin(),
            kind->settings.end(),
            [&](const gym::MachineSetting& setting) {
                return setting.slug == slug &&
                       std::find(setting.choices.begin(), setting.choices.end(), choice) !=
                           setting.choices.end();
            }
        );
        if (!known) {
            return base::refuse(
                base::Reason::invalid,
                fmt::format("a {} has no setting {} = {}", kind->slug, slug, choice)
            );
        }
    }
    return {};
}

} // namespace

Applied apply(store::Database& db, const Origin& origin, const wire::SettingsChanged& event) {
    if (!store::member(db, event.member)) {
        return base::refuse(base::Reason::not_found, "no member " + event.member.value);
    }
    if (!origin.replayed) {
        if (const auto sound = check(origin.station.kind, event.settings); !sound) {
            return sound.error();
        }
    }
    for (const auto& [slug, choice] : event.settings) {
        store::change_setting(db, event.member, origin.station.id, slug, choice, origin.at);
    }
    return gym::Receipt{};
}

} // namespace hub::events
