#include "tests/bench/kiosk/benches.hpp"
#include "tests/bench/kiosk/watched.hpp"

#include <thread>

namespace bench {

void idle(floor_test::Gym& gym, int rounds, int seconds) {
    Watched kiosk(gym, "leg-curl", "1280x800", 0, 1);
    Watched clock(gym, "clock", 1280);
    kiosk.frames().next_that("idle", [](const Picture& picture) {
        return picture.shown.screen == "idle";
    });
    clock.frames().next();
    Figures wake_ups;
    Figures cpu;
    Figures clock_wake_ups;
    Figures clock_cpu;
    for (int round = 0; round < rounds; ++round) {
        const Usage kiosk_before = usage_of(kiosk.process());
        const Usage clock_before = usage_of(clock.process());
        const auto begun = Clock::now();
        std::this_thread::sleep_for(std::chrono::seconds(seconds));
        const Usage kiosk_after = usage_of(kiosk.process());
        const Usage clock_after = usage_of(clock.process());
        const double passed = ms(Clock::now() - begun) / 1000;
        wake_ups.push_back((kiosk_after.wake_ups - kiosk_before.wake_ups) / passed);
        clock_wake_ups.push_back((clock_after.wake_ups - clock_before.wake_ups) / passed);
        cpu.push_back(100 * (kiosk_after.cpu_seconds - kiosk_before.cpu_seconds) / passed);
        clock_cpu.push_back(100 * (clock_after.cpu_seconds - clock_before.cpu_seconds) / passed);
    }
    kiosk.stop();
    clock.stop();
    print_heading("K3: idle, connected, " + std::to_string(seconds) + " s a round");
    print_claim("wake-ups a second of all its threads", wake_ups, 2);
    print("of a bare clock in one loop", clock_wake_ups);
    print("CPU, % of one core", cpu);
    print("of the bare clock", clock_cpu);
    print_claim("CPU, kiosk to bare clock", ratios(cpu, clock_cpu), 1.5);
}

} // namespace bench
