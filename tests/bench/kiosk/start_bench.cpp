#include "tests/bench/kiosk/benches.hpp"
#include "tests/bench/kiosk/watched.hpp"

namespace bench {

void start(floor_test::Gym& gym, int rounds) {
    { // once, so that the kiosk knows its station
        Watched kiosk(gym, "leg-curl", "1280x800", 0, 1);
        kiosk.frames().next_that("idle", [](const Picture& picture) {
            return picture.shown.screen == "idle";
        });
        kiosk.stop();
    }
    Figures kiosks;
    Figures bare;
    for (int round = -1; round < rounds; ++round) { // the first fills the file cache
        Watched window(gym, "text", 0);
        const double of_bare = window.started_ms(window.frames().next());
        window.stop();
        Watched kiosk(gym, "leg-curl", "1280x800", 0, 1);
        const double of_kiosk = kiosk.started_ms(kiosk.frames().next());
        kiosk.stop();
        if (round >= 0) {
            kiosks.push_back(of_kiosk);
            bare.push_back(of_bare);
        }
    }
    print_heading("K1: process start to first picture");
    print("kiosk, ms", kiosks);
    print("bare SFML window with one text, ms", bare);
    print_claim("kiosk to bare window", ratios(kiosks, bare), 1.5);
}

} // namespace bench
