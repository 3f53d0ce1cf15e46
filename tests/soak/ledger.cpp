#include "tests/soak/ledger.hpp"

#include "common/content/format.hpp"
#include "common/wire/codec.hpp"
#include "hub/store/members.hpp"
#include "hub/store/sets.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

namespace soak {

namespace {

using Row =
    std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string>; // boot, seq, kind, body

std::set<Row> rows(SQLite::Statement query) {
    std::set<Row> found;
    while (query.executeStep()) {
        found.emplace(
            query.getColumn(0).getInt64(),
            query.getColumn(1).getInt64(),
            query.getColumn(2).getInt64(),
            query.getColumn(3).getString()
        );
    }
    return found;
}

// As the rest screen has it.
std::string saved_text(const gym::Set& set) {
    static const content::Texts texts("en");
    const std::string load = set.load.grams == 0
                                 ? texts("load.body_weight")
                                 : content::weight_text(texts, set.load, gym::Unit::kg);
    return set.reps_right ? fmt::format("{} × {}/{}", load, set.reps, *set.reps_right)
                          : fmt::format("{} × {}", load, set.reps);
}

std::string saved_text(const members::Shown& frame) {
    const auto said = std::ranges::find_if(frame.texts, [](const std::string& text) {
        return text == "Saved here" || text == "Saved at the hub";
    });
    const bool told = said != frame.texts.end() && said + 1 != frame.texts.end();
    return told ? *(said + 1) : "";
}

} // namespace

std::string Ledger::whose(const members::Shown& frame) const {
    const auto name = std::ranges::find_if(frame.texts, [&](const std::string& text) {
        return names_.contains(text);
    });
    return name == frame.texts.end() ? "" : *name;
}

// A rest that comes up after the same person's set, or step of a ramp, is a set just saved.
void Ledger::see(const members::Shown& before, const members::Shown& now) {
    const std::string name = whose(now);
    visits_ += !name.empty() && before.screen == "idle" ? 1 : 0;
    const bool lifted = before.screen == "set" || before.screen == "warm_up";
    if (now.screen == "rest" && lifted && !name.empty() && whose(before) == name) {
        ++shown_[name + ", " + saved_text(now)];
    }
}

int Ledger::shown_as_saved() const {
    int sets = 0;
    for (const auto& [set, times] : shown_) {
        sets += times;
    }
    return sets;
}

void Ledger::compare(
    const std::filesystem::path& station_folder, const std::filesystem::path& hub_data
) {
    auto hub = hub::store::Database::open_to_copy(hub_data);
    auto kiosk = kiosk::link::open_kiosk_database(station_folder);
    const std::string station = kiosk.execAndGet("SELECT station_id FROM welcome").getString();
    const auto at_kiosk = rows(SQLite::Statement(kiosk, "SELECT boot, seq, kind, body FROM event"));
    SQLite::Statement theirs(hub.sql(), "SELECT boot, seq, kind, body FROM event WHERE origin = ?");
    theirs.bind(1, station);
    const auto at_hub = rows(std::move(theirs));
    EXPECT_EQ(at_hub.size(), at_kiosk.size()) << station_folder;
    EXPECT_TRUE(at_hub == at_kiosk) << station_folder << ": not what the kiosk kept";

    for (const auto& [boot, seq, kind, bytes] : at_kiosk) {
        const auto body = wire::decode_body(static_cast<int>(kind), bytes);
        const auto* logged = body ? std::get_if<wire::SetLogged>(&*body) : nullptr;
        if (logged == nullptr) {
            continue;
        }
        ++kept_;
        const gym::SetId id{
            station, static_cast<std::uint64_t>(boot), static_cast<std::uint64_t>(seq)};
        const auto found = hub::store::find_set(hub, id);
        if (!found) {
            ADD_FAILURE() << "a set of " << station_folder << " is not at the hub";
            continue;
        }
        EXPECT_EQ(found->logged.set.load, logged->set.load);
        EXPECT_EQ(found->logged.set.reps, logged->set.reps);
        if (logged->sealed_card.empty()) {
            EXPECT_EQ(found->logged.set.member, logged->set.member);
        } else { // J10: the kiosk did not know the card; the hub does, all of them are linked
            EXPECT_FALSE(logged->set.member);
            EXPECT_TRUE(found->logged.set.member) << "nobody's set: its card was not opened";
        }
        const auto member =
            logged->set.member ? hub::store::member(hub, *logged->set.member) : std::nullopt;
        ++journals_[(member ? member->first_name : "") + ", " + saved_text(logged->set)];
    }
}

void Ledger::compare_shown() const {
    for (const auto& [set, times] : shown_) {
        const auto kept = journals_.find(set);
        EXPECT_LE(times, kept == journals_.end() ? 0 : kept->second) << set;
    }
}

} // namespace soak
