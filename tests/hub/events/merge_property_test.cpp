// Two stations without the hub, a desk, a card that is linked one day: in whatever order all of it
// reaches the hub, the member's history, plan and records are the same.
#include "common/base/crc32c.hpp"
#include "common/base/secret.hpp"
#include "common/content/catalogue.hpp"
#include "common/training/plan_today.hpp"
#include "hub/admin/verify.hpp"
#include "hub/events/apply.hpp"
#include "hub/requests/answer.hpp"
#include "hub/requests/bests_of.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/guests.hpp"
#include "hub/store/sets.hpp"
#include "tests/hub/sample_gym.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace hub::events {

namespace {

using std::chrono::minutes;
using tests::evening;

const gym::CardNumber sams_card{"04A2B9FF"};
const std::string new_card = "0009999999"; // nobody's, until it is linked to Sam

const base::CardKeys& keys() {
    static const base::CardKeys keys{base::random_key(), base::random_key()};
    return keys;
}

struct Happened {
    base::Instant at;
    std::uint64_t boot = 1;              // of a kiosk
    std::optional<wire::EventBody> body; // none: the card is linked
};

// In the order of one station's journal, or of the desk's day.
using Stream = std::vector<Happened>;

// Of the whole range from the first case on, however small rapidcheck would begin.
template <class Number>
Number any(Number from, Number until) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange<Number>(from, until));
}

const std::vector<std::pair<std::string, std::string>> preferences{
    {"leg_days", "25"},
    {"leg_days", "14"},
    {"unit", "lb"},
    {"unit", "kg"},
    {"warm_ups", "short"},
    {"log_only", "on"},
    {"log_only", "off"}};

// What one station can tell: of Sam, and of a guest with the new card. Clocks are coarse, so that
// two stations often say the same minute.
class AtStation {
public:
    AtStation(const tests::SampleGym& gym, const gym::Station& station)
        : gym_(gym)
        , station_(station) {}

    Stream told() {
        const int count = any(0, 14);
        for (int i = 0; i < count; ++i) {
            if (any(0, 12) == 0) {
                ++boot_; // the kiosk was started again
                seq_ = 0;
            }
            at_ += minutes(any(1, 4));
            tell();
        }
        return std::move(stream_);
    }

private:
    struct Logged {
        gym::SetId id;
        wire::SetLogged said;
    };

    gym::SetId tell(wire::EventBody body) {
        stream_.push_back({at_, boot_, std::move(body)});
        return {station_.id.value, boot_, ++seq_};
    }

    wire::SetLogged any_set() {
        gym::Set set = gym_.set(*rc::gen::element(30.0, 40.0, 42.5, 45.0), any(5, 15));
        set.station = station_.id;
        set.reps_in_reserve = any(0, 5);
        if (any(0, 3) == 0) {
            set.member.reset();
            return {set, *base::seal(base::public_key(keys().seal), new_card)};
        }
        return {set};
    }

    void tell() {
        const gym::MemberId& sam = gym_.sam.id;
        switch (any(0, 14)) {
        case 8:
            if (!std::exchange(screened_, true)) { // J14: the first tap here, and nobody knew
                const auto said = *rc::gen::element<std::string>("clear", "not-sure");
                tell(wire::PreferenceChanged{sam, {{"screening", said}}, {}});
            }
            return;
        case 0:
            if (!sets_.empty()) {
                tell(wire::SetVoided{sets_.back().id});
                if (*rc::gen::arbitrary<bool>()) {
                    tell(wire::SetVoided{sets_.back().id}); // touched twice
                }
                sets_.pop_back();
            }
            return;
        case 1:
            if (!sets_.empty()) {
                Logged& last = sets_.back();
                last.said.set.replaces = last.id;
                last.said.set.reps = any(5, 15);
                last.id = tell(last.said);
            }
            return;
        case 2:
            tell(wire::SettingsChanged{sam, {{"seat", std::to_string(any(3, 6))}}});
            return;
        case 3:
            tell(wire::CheckedIn{sam, *rc::gen::element(gym::Legs::heavy, gym::Legs::fresh)});
            return;
        case 4:
            pain_ = tell(wire::PainReported{
                sam, wire::PainReport{"leg_curl", gym::BodyPart::knee, any(0, 11)}});
            return;
        case 5:
            if (pain_) {
                const auto answer =
                    *rc::gen::element(gym::PainAnswer::settled, gym::PainAnswer::not_settled);
                tell(wire::PainReported{sam, wire::PainFollowUp{*pain_, answer}});
            }
            return;
        case 6:
            tell(wire::PreferenceChanged{
                sam, {preferences[any<std::size_t>(0, preferences.size())]}, {}});
            return;
        case 7:
            tell(wire::AssessmentDone{sam, {"confidence", 1.0 * any(1, 6), {}}});
            return;
        default: {
            wire::SetLogged set = any_set();
            const gym::SetId id = tell(set);
            sets_.push_back({id, std::move(set)});
        }
        }
    }

    const tests::SampleGym& gym_;
    const gym::Station& station_;
    Stream stream_;
    base::Instant at_ = evening;
    std::uint64_t boot_ = 1;
    std::uint64_t seq_ = 0;
    std::vector<Logged> sets_;
    std::optional<gym::SetId> pain_;
    bool screened_ = false;
};

Stream at_desk(const tests::SampleGym& gym) {
    Stream desk;
    const int count = any(0, 4);
    for (int i = 0; i < count; ++i) {
        const base::Instant at = evening + minutes(any(0, 30));
        if (*rc::gen::arbitrary<bool>()) {
            desk.push_back(
                {at, 1, wire::PreferenceChanged{gym.sam.id, {{"easier", "on"}, {"unit", "kg"}}, {}}}
            );
        } else {
            desk.push_back({at, 1, wire::GoalChanged{gym.sam.id, std::nullopt, {}}});
        }
    }
    return desk;
}

// One hub, to which it all comes in some order.
struct Arrivals {
    tests::SampleGym gym;
    std::map<std::pair<std::string, std::uint64_t>, std::uint64_t> seqs;

    Arrivals() {
        const std::string tag = base::card_tag(keys().tags, sams_card.value);
        GF_CHECK(store::link_card(gym.db, tag, gym.sam.id, evening));
    }

    void take(std::size_t stream, const Happened& happened) {
        if (!happened.body) {
            const std::string tag = base::card_tag(keys().tags, new_card);
            RC_ASSERT(store::link_card(gym.db, tag, gym.sam.id, evening).has_value());
            store::claim_guest_sets(gym.db, tag, gym.sam.id);
        } else if (stream < 2) {
            const gym::Station& station = stream == 0 ? gym.curl : gym.other_curl;
            auto& seq = seqs[{station.id.value, happened.boot}];
            wire::Event sent = tests::event(++seq, *happened.body, happened.at);
            sent.boot = happened.boot;
            const auto done = apply_batch(
                gym.db, station, std::span(&sent, 1), evening + minutes(60), nullptr, &keys()
            );
            if (!done.quarantined.empty()) {
                RC_FAIL(done.quarantined.front());
            }
        } else {
            told_at_desk(*happened.body, happened.at);
        }
    }

    // As told_by_staff, with an id that is the same every time.
    void told_at_desk(const wire::EventBody& body, base::Instant at) {
        const Origin origin{{}, {"DESK", 0, ++seqs[{"DESK", 0}]}, at, true};
        RC_ASSERT(std::visit([&](const auto& told) { return apply(gym.db, origin, told); }, body)
                      .has_value());
        const std::string bytes = wire::encode_body(body);
        const int kind = static_cast<int>(wire::kind_of(body));
        store::append_event(
            gym.db, {"DESK", 0, origin.id.seq, kind, {}, at, at, bytes, base::crc32c(bytes)}
        );
    }

    std::vector<std::string> rows() {
        std::vector<std::string> all;
        for (const char* table :
             {"set_log", "setting", "check_in", "preference", "pain", "goal", "assessment"}) {
            auto lines = tests::lines_of(gym.db, table);
            std::sort(lines.begin(), lines.end()); // sets lie as they arrived
            all.insert(all.end(), lines.begin(), lines.end());
        }
        return all;
    }

    gym::Profile profile(const gym::Station& station) {
        static const base::Zone zone = *base::Zone::named("Europe/Berlin");
        const requests::Asked asked{
            gym.db, station, keys().tags, zone, evening + std::chrono::hours(50)};
        return requests::answer_verb(asked, wire::FetchProfile{sams_card}).value();
    }

    gym::Plan plan() {
        static const base::Zone zone = *base::Zone::named("Europe/Berlin");
        const gym::Profile known = profile(gym.curl);
        return training::plan_today(
            {known.trainee,
             known.history,
             known.routine,
             content::station_kind("leg_curl").value(),
             content::exercises(),
             zone,
             evening + std::chrono::hours(50),
             content::ladders()}
        );
    }
};

// Every stream in its own order, between them any.
void arrive(Arrivals& hub, const std::vector<Stream>& streams, bool shuffled) {
    std::vector<std::size_t> next(streams.size(), 0);
    SQLite::Transaction transaction(hub.gym.db.sql());
    for (;;) {
        std::vector<std::size_t> left;
        for (std::size_t i = 0; i < streams.size(); ++i) {
            if (next[i] < streams[i].size()) {
                left.push_back(i);
            }
        }
        if (left.empty()) {
            break;
        }
        const std::size_t stream = shuffled ? left[any<std::size_t>(0, left.size())] : left.front();
        hub.take(stream, streams[stream][next[stream]++]);
    }
    transaction.commit();
}

} // namespace

RC_GTEST_PROP(Merge, AnyOrderOfArrivalGivesTheSameMember, ()) {
    Arrivals one;
    std::vector<Stream> streams{
        AtStation(one.gym, one.gym.curl).told(),
        AtStation(one.gym, one.gym.other_curl).told(),
        at_desk(one.gym),
        {{evening, 1, std::nullopt}}};
    arrive(one, streams, false);
    Arrivals other;
    arrive(other, streams, true);
    RC_ASSERT(one.rows() == other.rows());
    for (const gym::Station* station : {&one.gym.curl, &one.gym.other_curl}) {
        const gym::Profile profile = one.profile(*station);
        RC_ASSERT(profile == other.profile(*station));
        RC_TAG(profile.history.empty() ? "no set" : "sets");
    }
    RC_ASSERT(one.plan() == other.plan());
    RC_ASSERT(
        store::all_sets(one.gym.db, one.gym.sam.id) ==
        store::all_sets(other.gym.db, other.gym.sam.id)
    );
    const auto verified = admin::verify(other.gym.folder.path());
    RC_LOG() << verified.out;
    RC_ASSERT(verified.exit_code == 0);
}

} // namespace hub::events
