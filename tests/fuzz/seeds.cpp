// What the fuzzers begin with, from the samples of the unit tests: fuzz_seeds FOLDER
#include "common/base/frame.hpp"
#include "common/wire/admin.hpp"
#include "tests/common/wire/samples.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

constexpr int samples = 100;

class Corpus {
public:
    explicit Corpus(std::filesystem::path folder)
        : folder_(std::move(folder)) {
        std::filesystem::create_directories(folder_);
    }

    void add(const std::string& bytes) {
        const auto file = folder_ / ("seed" + std::to_string(++seeds_));
        std::ofstream(file, std::ios::binary) << bytes;
    }

private:
    std::filesystem::path folder_;
    int seeds_ = 0;
};

// As codec_fuzz.cpp numbers them.
enum Door : char { body = 0, to_hub = 9, to_kiosk, profile, gym_settings, command, answer };

void add_codec(Corpus& corpus) {
    const auto add = [&](int door, const std::string& bytes) {
        corpus.add(static_cast<char>(door) + bytes);
    };
    const wire::EventBody told = tests::any_body();
    add(body + static_cast<int>(wire::kind_of(told)) - 1, wire::encode_body(told));
    add(to_hub, wire::encode(tests::any_to_hub()));
    add(to_kiosk, wire::encode(tests::any_to_kiosk()));
    add(profile, wire::encode_profile(tests::any_profile()));
    add(gym_settings, wire::encode_gym_settings(tests::any_gym_settings()));
    add(command, wire::encode(wire::AdminCommand{{"member", tests::any_text()}, {"a.csv", "a,b"}}));
    add(answer, wire::encode(wire::AdminAnswer{3, "", tests::any_text(), {{"a", "b"}}, true}));
}

// As frame_fuzz.cpp takes them apart: frames, in which pieces, and the limit, from its end.
void add_frames(Corpus& corpus) {
    std::string bytes;
    for (int frames = *rc::gen::inRange(1, 5); frames > 0; --frames) {
        bytes += base::frame(wire::encode(tests::any_to_hub()));
    }
    const auto pieces = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    const auto some = pieces.substr(0, 20);
    corpus.add(bytes + some + static_cast<char>(some.size()) + '\3');
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: fuzz_seeds FOLDER\n";
        return EXIT_FAILURE;
    }
    const std::filesystem::path folder = arguments[1];
    Corpus codec(folder / "codec");
    Corpus frames(folder / "frame");
    setenv("RC_PARAMS", ("seed=1 max_success=" + std::to_string(samples)).c_str(), 1);
    const bool made = rc::check([&] {
        add_codec(codec);
        add_frames(frames);
    });
    return made ? EXIT_SUCCESS : EXIT_FAILURE;
}
