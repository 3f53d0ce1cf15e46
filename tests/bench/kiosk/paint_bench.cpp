#include "tests/bench/kiosk/benches.hpp"
#include "tests/bench/kiosk/canvas.hpp"
#include "tests/bench/kiosk/hand_painter.hpp"

namespace bench {

namespace {

constexpr int pictures_a_round = 30;

} // namespace

void paint(int rounds) {
    Canvas canvas(0);
    kiosk::sfml::Painter painter(canvas.metrics());
    HandPainter by_hand(canvas.metrics());
    Figures laid_out;
    Figures painted;
    Figures hand_painted;
    Figures whole;
    for (int round = -1; round < rounds; ++round) { // the first warms up and is not counted
        Figures layout;
        Figures ours;
        Figures theirs;
        for (int i = 0; i < pictures_a_round; ++i) { // in turn: both see the same machine
            const auto begun = Clock::now();
            const auto frame = canvas.frame_of("set");
            layout.push_back(ms(Clock::now() - begun));
            ours.push_back(canvas.paint(painter, frame.drawing));
            theirs.push_back(canvas.paint(by_hand, frame.drawing));
        }
        if (round >= 0) {
            laid_out.push_back(median(layout));
            painted.push_back(median(ours));
            hand_painted.push_back(median(theirs));
            whole.push_back(laid_out.back() + painted.back());
        }
    }
    print_heading("K2: the set screen at 1280x800");
    print("its layout, ms", laid_out);
    print("painted and presented, ms", painted);
    print("the same draw list by hand, ms", hand_painted);
    print_claim("painted to by hand", ratios(painted, hand_painted), 1.3);
    print("with its layout to by hand", ratios(whole, hand_painted));
}

} // namespace bench
