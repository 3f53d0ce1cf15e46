#include "hub/store/gym_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::store {

gym::GymSettings gym_settings(Database& db) {
    gym::GymSettings settings;
    auto& chosen = db.prepared("SELECT key, value FROM gym_setting");
    while (chosen.executeStep()) {
        // One that a later release has dropped says nothing any more.
        [[maybe_unused]] const auto known = gym::take_gym_setting(
            settings, chosen.getColumn(0).getString(), chosen.getColumn(1).getString()
        );
    }
    chosen.reset();
    auto& resources = db.prepared("SELECT title, url FROM resource ORDER BY place");
    while (resources.executeStep()) {
        settings.resources.push_back(
            {resources.getColumn(0).getString(), resources.getColumn(1).getString()}
        );
    }
    resources.reset();
    return settings;
}

base::Result<void> set_gym_setting(Database& db, const std::string& key, const std::string& value) {
    gym::GymSettings tried;
    if (const auto known = gym::take_gym_setting(tried, key, value); !known) {
        return known.error();
    }
    auto& upsert = db.prepared("INSERT OR REPLACE INTO gym_setting (key, value) VALUES (?1, ?2)");
    upsert.bind(1, key);
    upsert.bind(2, value);
    upsert.exec();
    return {};
}

base::Result<void> add_resource(Database& db, const gym::Resource& resource) {
    if (const auto sound = gym::check_resource(resource); !sound) {
        return sound.error();
    }
    const auto there = gym_settings(db).resources;
    if (there.size() >= gym::resources_max) {
        return base::refuse(
            base::Reason::conflict,
            fmt::format("there are {} already; remove one first", gym::resources_max)
        );
    }
    const bool taken = std::any_of(there.begin(), there.end(), [&](const gym::Resource& known) {
        return known.title == resource.title;
    });
    if (taken) {
        return base::refuse(
            base::Reason::conflict,
            fmt::format("there is a resource '{}' already; remove it first", resource.title)
        );
    }
    auto& insert = db.prepared("INSERT INTO resource (title, url) VALUES (?1, ?2)");
    insert.bind(1, resource.title);
    insert.bind(2, resource.url);
    insert.exec();
    return {};
}

bool remove_resource(Database& db, const std::string& title) {
    auto& remove = db.prepared("DELETE FROM resource WHERE title = ?1");
    remove.bind(1, title);
    return remove.exec() > 0;
}

} // namespace hub::store
