// A kiosk's journal whose files were damaged, anywhere and in any way: it is opened, or refused as
// the kiosk expects it. What it gives as sound is what was kept, where it was kept; it claims no
// more than that; and once it is open, it keeps what is kept from then on.
#include "common/base/check.hpp"
#include "common/base/crc32c.hpp"
#include "common/base/environment.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "tests/simulation/disk.hpp"

#include <fuzzer/FuzzedDataProvider.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace {

using kiosk::link::Journal;
using simulation::Disk;

using Key = std::pair<std::uint64_t, std::uint64_t>;

constexpr std::array<std::uint64_t, 2> boots{5, 0xFEDC'BA98'7654'3210};
constexpr std::uint64_t boot_now = 9;
constexpr int events_of_a_boot = 40;
const base::Instant noon = base::from_us(1'800'000'000'000'000);

tests::Chance chance(1);
simulation::Counters counters;

wire::SetLogged set_of(int reps) {
    gym::Set set;
    set.member = gym::MemberId{"SAM000000001"};
    set.exercise = "leg_curl";
    set.reps = reps;
    set.note = std::string(static_cast<std::size_t>(reps) * 97 % 1500, 'n');
    return {set};
}

// What the damage is done to: two boots, the later one still in the write-ahead log.
struct Sound {
    Disk::Image image;
    std::map<Key, wire::Event> kept;
};

Sound make_sound() {
    Sound sound;
    Disk disk(chance, counters);
    for (const std::uint64_t boot : boots) {
        SQLite::Database db = kiosk::link::open_kiosk_database(disk.folder());
        Journal journal(db, boot);
        for (int i = 1; i <= events_of_a_boot; ++i) {
            const auto event = journal.keep(set_of(i), noon, {"kernel", i});
            sound.kept[{event.boot, event.seq}] = event;
        }
        journal.remember({{boot, 20, 10}});
        if (boot == boots.back()) {
            disk.abandon_handles(); // killed
        }
    }
    sound.image = disk.image();
    return sound;
}

void damage(simulation::Content& file, FuzzedDataProvider& input) {
    constexpr std::size_t sector_bytes = 512;
    const std::size_t at = input.ConsumeIntegralInRange<std::size_t>(0, file.size() - 1);
    const std::size_t sector = at / sector_bytes * sector_bytes;
    std::string bytes(sector_bytes, '\0');
    switch (input.ConsumeIntegralInRange(0, 5)) {
    case 0: {
        char byte = 0;
        file.read(at, &byte, 1);
        byte = static_cast<char>(byte ^ 1 << input.ConsumeIntegralInRange(0, 7));
        file.write(at, {&byte, 1});
        break;
    }
    case 1:
        bytes = input.ConsumeRandomLengthString(16).substr(0, file.size() - at);
        file.write(at, bytes);
        break;
    case 2:
        file.resize(at);
        break;
    case 3:
        file.write(sector, bytes);
        break;
    default: { // written to the wrong place
        const std::size_t to = input.ConsumeIntegralInRange<std::size_t>(0, file.size() - 1);
        file.read(sector, bytes.data(), bytes.size());
        file.write(to / sector_bytes * sector_bytes, bytes);
        break;
    }
    }
}

bool is_sound(const wire::Event& event) {
    return event.crc == base::crc32c(event.body);
}

// What is sound of what it claims to hold.
std::map<Key, wire::Event> read_all(Journal& journal, const std::map<Key, wire::Event>& kept) {
    std::map<Key, wire::Event> sound;
    for (const delivery::Stretch& stretch : journal.stretches()) {
        GF_CHECK(stretch.first >= 1 && stretch.first <= stretch.last);
        GF_CHECK(kept.contains({stretch.boot, stretch.last}));
        GF_CHECK(kept.contains({stretch.boot, stretch.first}));
        std::uint64_t last = stretch.first - 1;
        for (const wire::Event& event : journal.read(stretch)) {
            GF_CHECK(event.boot == stretch.boot);
            GF_CHECK(event.seq > last && event.seq <= stretch.last);
            last = event.seq;
            if (is_sound(event)) {
                GF_CHECK(kept.at({event.boot, event.seq}) == event);
                sound[{event.boot, event.seq}] = event;
            }
        }
    }
    return sound;
}

void use(SQLite::Database& db, std::map<Key, wire::Event> kept) {
    Journal journal(db, boot_now);
    read_all(journal, kept);
    journal.remembered();
    for (const wire::Event& event : journal.since(noon - std::chrono::hours(1), 100)) {
        GF_CHECK(!is_sound(event) || kept.at({event.boot, event.seq}) == event);
    }
    const auto event = journal.keep(set_of(7), noon, {"kernel", 7});
    kept[{event.boot, event.seq}] = event;
    journal.remember({{boots.back(), 12, 11}});
    const auto before = read_all(journal, kept);
    GF_CHECK(before.at({boot_now, event.seq}) == event);
    if (journal.forget_safe(noon + std::chrono::days(30))) {
        const auto after = read_all(journal, kept);
        for (const auto& [key, held] : before) {
            const bool is_safe = key.first != boot_now && key.second <= 20;
            GF_CHECK(is_safe || after.contains(key));
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    spdlog::set_level(spdlog::level::off);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const Sound sound = make_sound();
    FuzzedDataProvider input(data, size);
    Disk::Image image = sound.image;
    while (input.remaining_bytes() > 0) {
        auto& file = image[input.ConsumeBool() ? "kiosk.db" : "kiosk.db-wal"];
        if (file.size() > 0) {
            damage(file, input);
        }
    }
    Disk disk(chance, counters);
    disk.put(image);
    std::optional<SQLite::Database> db;
    try {
        db = kiosk::link::open_kiosk_database(disk.folder());
    } catch (const base::EnvironmentError&) {
        return 0; // told, and the kiosk's program ends
    }
    use(*db, sound.kept);
    return 0;
}
