#include "common/base/ids.hpp"
#include "common/base/secret.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/members.hpp"
#include "tests/bench/kiosk/benches.hpp"
#include "tests/bench/kiosk/watched.hpp"

#include <fmt/format.h>

namespace bench {

namespace {

constexpr int regulars = 250;
constexpr int visits_before = 100; // what a kiosk needs to have seen once

std::string card_of(int regular) {
    return fmt::format("00077{:05}", regular);
}

void add_regulars(const floor_test::Gym& gym) {
    auto db = hub::store::Database::open_to_write(gym.data());
    const auto key = base::read_key(gym.data() / "secrets" / "card.key");
    for (int regular = 0; regular < regulars; ++regular) {
        const gym::MemberId id{base::random_id()};
        const base::Instant now = base::wall_now();
        hub::store::add_member(db, {id, fmt::format("Member {}", regular), {}}, now);
        (void)hub::store::link_card(db, base::card_tag(key, card_of(regular)), id, now);
    }
}

// In, a set, out: the next card ends the summary.
void visit(floor_test::Gym& gym, Finger& finger, int regular) {
    gym.display().type_card("gymfloor-kiosk leg-curl", card_of(regular));
    const Picture first = finger.wait_for("something to lift", [](const Picture& picture) {
        return picture.shown.screen == "warm_up" || picture.shown.screen == "set";
    });
    if (first.shown.screen == "warm_up") {
        finger.press("warmed_up");
        finger.wait_for_screen("set");
    }
    finger.press("save_2");
    finger.wait_for_screen("rest");
    finger.press("finish");
    finger.wait_for_screen("summary");
}

} // namespace

void memory(floor_test::Gym& gym, int visits) {
    gym.stop_hub();
    add_regulars(gym);
    gym.start_hub();
    Watched kiosk(gym, "leg-curl", "640x400", 0, 1);
    Finger finger(gym, kiosk, 0);
    finger.wait_for_screen("idle");
    kiosk.wait_until_connected();
    Figures resident;
    Figures own;
    const auto look = [&] {
        resident.push_back(resident_of(kiosk.process()));
        own.push_back(private_of(kiosk.process()));
    };
    const auto begun = Clock::now();
    for (int done = 0; done < visits; ++done) {
        if (done == visits_before) {
            look();
        }
        visit(gym, finger, done % regulars);
        if (done > visits_before && done % 1000 == 0) {
            std::printf("%d visits: %.1f MiB\n", done, resident_of(kiosk.process()));
            std::fflush(stdout);
        }
    }
    look();
    kiosk.stop();
    print_heading(fmt::format("K5: memory, {} visits against {}", visits, visits_before));
    print("resident, MiB", resident);
    print("of it the kiosk's own, MiB", own);
    print_claim("resident after to before", {resident.back() / resident.front()}, 1.05);
    print("own after to before", {own.back() / own.front()});
    print("a visit, ms", {ms(Clock::now() - begun) / visits});
}

} // namespace bench
