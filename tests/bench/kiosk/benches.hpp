// The benches of the kiosk, one file each. Each prints its own figures.
#pragma once

#include "tests/floor/gym.hpp"

namespace bench {

// Process start to first picture, against a bare window with one text (K1).
void start(floor_test::Gym& gym, int rounds);
// The set screen's picture, against the same draw list painted by hand (K2).
void paint(int rounds);
// Wake-ups and CPU of a kiosk nobody trains at, against a bare clock (K3).
void idle(floor_test::Gym& gym, int rounds, int seconds);
// From a touch, and from a message of the hub, to the picture (K4).
void latency(floor_test::Gym& gym, int rounds);
// Memory after many visits, against that after 100 (K5).
void memory(floor_test::Gym& gym, int visits);

} // namespace bench
