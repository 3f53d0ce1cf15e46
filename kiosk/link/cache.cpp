#include "kiosk/link/cache.hpp"

#include "common/base/log.hpp"
#include "common/wire/codec.hpp"

#include <algorithm>
#include <set>

namespace kiosk::link {

namespace {

void bind_tag(SQLite::Statement& statement, std::string_view tag) {
    statement.bind(1, tag.data(), static_cast<int>(tag.size()));
}

} // namespace

void Cache::put(std::string_view tag, const gym::Profile& profile, base::Instant now) try {
    const std::string bytes = wire::encode_profile(profile);
    SQLite::Statement upsert(db_, R"sql(
        INSERT INTO profile (tag, profile, cached_us) VALUES (?1, ?2, ?3)
        ON CONFLICT (tag) DO UPDATE SET profile = excluded.profile, cached_us = excluded.cached_us
    )sql");
    bind_tag(upsert, tag);
    upsert.bind(2, bytes.data(), static_cast<int>(bytes.size()));
    upsert.bind(3, base::to_us(now));
    upsert.exec();
    SQLite::Statement oldest(db_, R"sql(
        DELETE FROM profile WHERE tag IN
            (SELECT tag FROM profile ORDER BY cached_us DESC LIMIT -1 OFFSET ?1)
    )sql");
    oldest.bind(1, cached_profiles_max);
    oldest.exec();

} catch (const SQLite::Exception& error) {

    spdlog::warn("a profile was not cached: {}", error.what());
}

std::optional<Cache::Cached> Cache::get(std::string_view tag, base::Instant now) try {
    SQLite::Statement select(db_, "SELECT profile, cached_us FROM profile WHERE tag = ?1");
    bind_tag(select, tag);
    if (!select.executeStep()) {
        return std::nullopt;
    }
    auto profile = wire::decode_profile(select.getColumn(0).getString());
    if (!profile) {
        return std::nullopt; // written by another version: as good as none
    }
    if (profile->card_until && *profile->card_until <= now) {
        return std::nullopt;
    }
    return Cached{std::move(*profile), base::from_us(select.getColumn(1).getInt64())};

} catch (const SQLite::Exception& error) {

    spdlog::warn("no profile can be read: {}", error.what());
    return std::nullopt;
}

void Cache::forget(std::string_view tag) try {
    SQLite::Statement remove(db_, "DELETE FROM profile WHERE tag = ?1");
    bind_tag(remove, tag);
    remove.exec();

} catch (const SQLite::Exception& error) {

    spdlog::warn("a profile was not forgotten: {}", error.what());
}

void Cache::forget(const gym::MemberId& member) try {
    SQLite::Statement remove(db_, "DELETE FROM profile WHERE instr(profile, CAST(?1 AS BLOB)) > 0");
    remove.bind(1, member.value);
    remove.exec();

} catch (const SQLite::Exception& error) {

    spdlog::warn("a profile was not forgotten: {}", error.what());
}

void Cache::put_welcome(const wire::Welcome& welcome) try {
    SQLite::Statement upsert(db_, R"sql(
        INSERT OR REPLACE INTO welcome
            (id, station_id, station_name, station_kind, gym_name, time_zone, settings, seal_key,
             machine_since_us)
        VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    )sql");
    upsert.bind(1, welcome.station.id.value);
    upsert.bind(2, welcome.station.name);
    upsert.bind(3, welcome.station.kind);
    upsert.bind(4, welcome.gym_name);
    upsert.bind(5, welcome.time_zone);
    const std::string settings = wire::encode_gym_settings(welcome.gym);
    upsert.bind(6, settings.data(), static_cast<int>(settings.size()));
    const std::string& key = welcome.seal_key;
    upsert.bind(7, key.empty() ? "" : key.data(), static_cast<int>(key.size()));
    if (welcome.station.machine_since) {
        upsert.bind(8, base::to_us(*welcome.station.machine_since));
    }
    upsert.exec();

} catch (const SQLite::Exception& error) {

    spdlog::warn("what this kiosk is was not cached: {}", error.what());
}

std::optional<wire::Welcome> Cache::welcome() try {
    SQLite::Statement select(
        db_,
        "SELECT station_id, station_name, station_kind, gym_name, time_zone, settings, "
        "seal_key, machine_since_us FROM welcome WHERE id = 1"
    );
    if (!select.executeStep()) {
        return std::nullopt;
    }
    wire::Welcome welcome;
    welcome.station = {
        {select.getColumn(0).getString()},
        select.getColumn(1).getString(),
        select.getColumn(2).getString()};
    if (!select.getColumn(7).isNull()) {
        welcome.station.machine_since = base::from_us(select.getColumn(7).getInt64());
    }
    welcome.gym_name = select.getColumn(3).getString();
    welcome.time_zone = select.getColumn(4).getString();
    // Of another version, or of none: the defaults hold until the hub answers.
    if (auto settings = wire::decode_gym_settings(select.getColumn(5).getString())) {
        welcome.gym = std::move(*settings);
    }
    welcome.seal_key = select.getColumn(6).getString();
    return welcome;

} catch (const SQLite::Exception& error) {

    spdlog::warn("what this kiosk is can not be read: {}", error.what());
    return std::nullopt;
}

gym::Profile merged(
    gym::Profile profile,
    base::Instant told,
    const gym::Station& station,
    std::vector<wire::Event> events
) {
    if (!station.machine_since) {
        return merged(std::move(profile), station.id, events);
    }
    const base::Instant since = *station.machine_since;
    if (told < since) {
        profile.settings.clear();
        std::erase_if(profile.bests, [&](const gym::Record& best) {
            return best.track.station == station.id;
        });
    }
    std::erase_if(events, [&](const wire::Event& event) {
        return event.kind == static_cast<int>(wire::EventKind::settings_changed) &&
               event.wall < since;
    });
    profile = merged(std::move(profile), station.id, events);
    for (gym::LoggedSet& logged : profile.history) {
        if (logged.set.station == station.id && logged.at < since) {
            logged.set.station = gym::machine_before(station.id, 1);
        }
    }
    return profile;
}

gym::Profile merged(
    gym::Profile profile, const gym::StationId& station, const std::vector<wire::Event>& events
) {
    std::vector<const wire::Event*> by_time;
    for (const wire::Event& event : events) {
        by_time.push_back(&event);
    }
    std::sort(by_time.begin(), by_time.end(), [](const wire::Event* a, const wire::Event* b) {
        return a->wall < b->wall;
    });
    std::set<gym::SetId> gone;
    for (const wire::Event* event : by_time) {
        const auto body = wire::decode_body(event->kind, event->body);
        if (!body) {
            continue;
        }
        if (const auto* logged = std::get_if<wire::SetLogged>(&*body)) {
            if (logged->set.member == profile.member) {
                profile.history.push_back(
                    {{station.value, event->boot, event->seq}, event->wall, false, logged->set}
                );
            }
        } else if (const auto* voided = std::get_if<wire::SetVoided>(&*body)) {
            gone.insert(voided->set);
        } else {
            const gym::SetId id{station.value, event->boot, event->seq};
            wire::take_into(profile, id, event->wall, *body);
        }
    }
    // Twice-known and replaced sets are sorted out where the visit begins (training).
    std::erase_if(profile.history, [&](const gym::LoggedSet& logged) {
        return gone.contains(logged.id);
    });
    return profile;
}

} // namespace kiosk::link
