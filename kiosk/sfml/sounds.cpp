#include "kiosk/sfml/sounds.hpp"

#include "common/base/log.hpp"
#include "kiosk/sfml/tones.hpp"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/System/Err.hpp>

#include <map>
#include <sstream>

namespace kiosk::sfml {

namespace {

// SFML tells of a missing device in words alone.
class Complaints {
public:
    Complaints()
        : before_(sf::err().rdbuf(words_.rdbuf())) {}

    ~Complaints() { sf::err().rdbuf(before_); }

    Complaints(const Complaints&) = delete;
    Complaints& operator=(const Complaints&) = delete;

    std::string first() const { return words_.str().substr(0, words_.str().find('\n')); }

private:
    std::ostringstream words_;
    std::streambuf* before_;
};

} // namespace

struct Sounds::Device {
    std::map<ui::Sound, sf::SoundBuffer> buffers; // outlives what plays them
    sf::Sound player;
    bool works = true;
};

Sounds::Sounds() = default;
Sounds::~Sounds() = default;

void Sounds::close() {
    device_.reset();
}

void Sounds::play(ui::Sound sound) {
    const Complaints complaints;
    if (!device_) {
        device_ = std::make_unique<Device>();
    }
    if (!device_->works) {
        return;
    }
    sf::SoundBuffer& buffer = device_->buffers[sound];
    if (buffer.getSampleCount() == 0) {
        const auto samples = samples_of(sound);
        buffer.loadFromSamples(samples.data(), samples.size(), 1, samples_a_second);
    }
    device_->player.setBuffer(buffer);
    device_->player.play();
    if (const std::string words = complaints.first(); !words.empty()) {
        device_->works = false; // not tried again before the next visit
        if (!std::exchange(absence_told_, true)) {
            spdlog::warn("no sound can be played: {}", words);
        }
    }
}

} // namespace kiosk::sfml
