#include "kiosk/station_file.hpp"

#include "common/base/environment.hpp"
#include "kiosk/devices/keys.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>

namespace kiosk {

namespace {

class Reading {
public:
    explicit Reading(std::filesystem::path file)
        : file_(std::move(file)) {}

    StationFile read() const {
        const toml::table table = parsed();
        StationFile told;
        const auto hub = table["hub"].value<std::string>();
        if (!hub) {
            wrong("does not say where the hub is; make the folder with 'gymfloor-hub station add'");
        }
        told.hub = *hub;
        if (const auto* readers = table["readers"].as_table()) {
            told.readers = readers_of(*readers);
        } else if (table.contains("readers")) {
            wrong("has readers that are no table; write [readers] on a line of its own");
        }
        return told;
    }

private:
    [[noreturn]] void wrong(const std::string& what) const {
        throw base::EnvironmentError(file_.string() + " " + what);
    }

    toml::table parsed() const {
        try {
            return toml::parse_file(file_.string());
        } catch (const toml::parse_error& error) {
            wrong(fmt::format(
                "can not be read: {} in line {}", error.description(), error.source().begin.line
            ));
        }
    }

    devices::ReadersWanted readers_of(const toml::table& table) const {
        devices::ReadersWanted wanted;
        for (const auto& [name, value] : table) {
            const std::string key(name.str());
            if (key == "pcsc") {
                wanted.pcsc = of<bool>(value, "readers.pcsc", "true or false");
            } else if (key == "card_keyboard") {
                wanted.card_keyboard = of<std::string>(value, "readers.card_keyboard", device);
            } else if (key == "pedal") {
                wanted.pedal = of<std::string>(value, "readers.pedal", device);
            } else if (key == "pedal_key") {
                wanted.pedal_key = key_of(of<std::string>(value, "readers.pedal_key", "a key"));
            } else {
                wrong(fmt::format(
                    "has readers.{}, which nobody reads; there are pcsc, card_keyboard, pedal and "
                    "pedal_key",
                    key
                ));
            }
        }
        check(wanted);
        return wanted;
    }

    void check(const devices::ReadersWanted& wanted) const {
        if (wanted.pedal && !wanted.pedal_key) {
            wrong("has a pedal without its key; add pedal_key = \"KEY_F13\" or what it sends");
        }
        if (wanted.pedal && wanted.pedal == wanted.card_keyboard) {
            wrong("has one device for cards and pedal; only one of them can have it");
        }
        if (wanted.pedal_key && !wanted.pedal && devices::is_of_card(*wanted.pedal_key)) {
            wrong(
                "has a pedal_key that card numbers are typed with; choose another, as KEY_F13, or "
                "name the pedal's device"
            );
        }
    }

    unsigned key_of(const std::string& name) const {
        const auto key = devices::key_named(name);
        if (!key) {
            wrong("has a wrong readers.pedal_key: " + key.error().detail);
        }
        return *key;
    }

    template <class Value>
    Value of(const toml::node& node, const char* key, const char* what) const {
        const auto value = node.value_exact<Value>();
        if (!value) {
            wrong(fmt::format("has a wrong {}; it is to be {}", key, what));
        }
        return *value;
    }

    static constexpr const char* device = "a device's path, as \"/dev/input/by-id/usb-...-kbd\"";

    std::filesystem::path file_;
};

} // namespace

StationFile read_station_file(const std::filesystem::path& station) {
    return Reading(station / "station.toml").read();
}

} // namespace kiosk
