#include "hub/events/replay.hpp"

#include "common/wire/codec.hpp"
#include "hub/events/apply.hpp"
#include "hub/store/guests.hpp"
#include "hub/store/rebuild.hpp"
#include "hub/store/sets.hpp"
#include "hub/store/stations.hpp"

#include <fmt/format.h>

#include <map>

namespace hub::events {

namespace {

class Replay {
public:
    Replay(store::Database& log, store::Database& fresh)
        : log_(log)
        , fresh_(fresh) {
        for (gym::Station& station : store::stations(fresh)) {
            const std::string id = station.id.value;
            stations_[id] = std::move(station);
        }
    }

    Replayed run() {
        store::each_event(log_, [this](const store::EventRow& row) {
            ++done_.events;
            try {
                take(row);
            } catch (const std::exception& error) {
                note(row, error.what());
            }
        });
        // What changes rows of another boot comes last, when all of them are there.
        for (const auto& change : changes_) {
            change();
        }
        return std::move(done_);
    }

private:
    void note(const store::EventRow& row, const std::string& why) {
        if (done_.wrong.size() < store::wrong_lines_max) {
            done_.wrong.push_back(
                fmt::format("event {}: {}", gym::to_text({row.origin, row.boot, row.seq}), why)
            );
        }
    }

    void take(const store::EventRow& row) {
        if (row.kind == 0) {
            return; // of a member who was erased
        }
        const auto body = wire::decode_body(row.kind, row.body);
        if (!body) {
            note(row, body.error().detail);
            return;
        }
        const auto station = stations_.find(row.origin);
        const Origin origin{
            station == stations_.end() ? gym::Station{} : station->second,
            {row.origin, row.boot, row.seq},
            row.wall + row.correction,
            station == stations_.end(),
            true};
        if (const auto* logged = std::get_if<wire::SetLogged>(&*body)) {
            take_set(origin, *logged);
        } else if (changes_a_row(*body)) {
            changes_.push_back([this, origin, told = *body] { apply_again(origin, told); });
        } else {
            apply_again(origin, *body);
        }
    }

    void take_set(const Origin& origin, const wire::SetLogged& logged) {
        gym::Set set = logged.set;
        if (!logged.sealed_card.empty()) { // whose card it was, no event tells
            const auto guest = store::guest_set(fresh_, origin.id);
            set.member = guest ? guest->member : std::nullopt;
        }
        // An import's, unless it was done at a station of this gym.
        const bool imported =
            origin.by_staff && (!set.station || !stations_.contains(set.station->value));
        store::insert_set(fresh_, {origin.id, origin.at, imported, set});
        if (set.replaces) {
            changes_.push_back([this, at = origin.at, replaced = *set.replaces] {
                store::mark_gone(fresh_, replaced, at);
            });
        }
    }

    static bool changes_a_row(const wire::EventBody& body) {
        const auto* pain = std::get_if<wire::PainReported>(&body);
        return std::holds_alternative<wire::SetVoided>(body) ||
               (pain != nullptr && std::holds_alternative<wire::PainFollowUp>(pain->told));
    }

    void apply_again(const Origin& origin, const wire::EventBody& body) {
        const auto applied =
            std::visit([&](const auto& kind) { return apply(fresh_, origin, kind); }, body);
        if (!applied) {
            note(
                {origin.id.origin, origin.id.boot, origin.id.seq, 0, {}, {}, {}, {}, 0},
                applied.error().detail
            );
        }
    }

    store::Database& log_;
    store::Database& fresh_;
    std::map<std::string, gym::Station> stations_;
    std::vector<std::function<void()>> changes_;
    Replayed done_;
};

} // namespace

Replayed replay(store::Database& log, store::Database& fresh) {
    SQLite::Transaction transaction(fresh.sql());
    Replayed done = Replay(log, fresh).run();
    transaction.commit();
    return done;
}

} // namespace hub::events
