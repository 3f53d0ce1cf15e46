// Short soft tones, made when they are first needed: no files. The sound device is open only while
// somebody trains who asked for sounds: an open one wakes the machine all the time.
#pragma once

#include "kiosk/ui/sound.hpp"

#include <memory>

namespace kiosk::sfml {

class Sounds {
public:
    Sounds();
    ~Sounds();
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;

    // Goes on at once. Without a sound device nothing happens, and the log says so once.
    void play(ui::Sound sound);
    // Until the next one is played.
    void close();

private:
    struct Device;
    std::unique_ptr<Device> device_; // while it is open
    bool absence_told_ = false;
};

} // namespace kiosk::sfml
