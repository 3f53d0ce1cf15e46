#include "tests/bench/kiosk/watched.hpp"

#include "kiosk/ui/touch_guard.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace bench {

namespace {

constexpr std::chrono::seconds patience{30};
constexpr double kib_a_mib = 1024;
constexpr std::string_view end_of_frame = "\n\n";

std::filesystem::path pipe_for(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    if (::mkfifo(file.c_str(), 0600) != 0) {
        throw std::runtime_error("no pipe " + file.string());
    }
    return file;
}

// "VmRSS:     123 kB"
double field_of(const std::filesystem::path& file, const std::string& name) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with(name + ":")) {
            return std::stod(line.substr(name.size() + 1));
        }
    }
    return 0;
}

} // namespace

Frames::Frames(const std::filesystem::path& file)
    : pipe_(::open(file.c_str(), O_RDWR | O_CLOEXEC)) {}

Frames::~Frames() {
    ::close(pipe_);
}

Picture Frames::next() {
    for (;;) {
        const auto end = unread_.find(end_of_frame);
        if (end != std::string::npos) {
            std::string words = unread_.substr(0, end + 1);
            unread_.erase(0, end + end_of_frame.size());
            last_ = words;
            return {Clock::now(), members::read_frame(words), std::move(words)};
        }
        pollfd readable{pipe_, POLLIN, 0};
        const auto wait = std::chrono::milliseconds(patience);
        if (::poll(&readable, 1, static_cast<int>(wait.count())) <= 0) {
            throw std::runtime_error("no picture came after\n" + last_);
        }
        char more[64 * 1024];
        const auto count = ::read(pipe_, more, sizeof more);
        unread_.append(more, count > 0 ? static_cast<std::size_t>(count) : 0);
    }
}

Picture
Frames::next_that(const std::string& what, const std::function<bool(const Picture&)>& wanted) {
    const auto until = Clock::now() + patience;
    for (Picture picture = next();; picture = next()) {
        if (wanted(picture)) {
            return picture;
        }
        if (Clock::now() > until) {
            throw std::runtime_error("waited in vain for " + what + ", shown is\n" + picture.words);
        }
    }
}

Usage usage_of(int process) {
    Usage usage;
    const auto threads = std::filesystem::path("/proc") / std::to_string(process) / "task";
    for (const auto& thread : std::filesystem::directory_iterator(threads)) {
        double nanoseconds = 0;
        std::ifstream(thread.path() / "schedstat") >> nanoseconds;
        usage.cpu_seconds += nanoseconds / 1e9;
        usage.wake_ups += field_of(thread.path() / "status", "voluntary_ctxt_switches");
    }
    return usage;
}

double resident_of(int process) {
    return field_of("/proc/" + std::to_string(process) + "/status", "VmRSS") / kib_a_mib;
}

double private_of(int process) {
    return field_of("/proc/" + std::to_string(process) + "/status", "RssAnon") / kib_a_mib;
}

Watched::Watched(
    floor_test::Gym& gym, const std::string& folder, const std::string& size, int x, int speed
)
    : file_(pipe_for(gym.folder() / (folder + ".pipe")))
    , log_(gym.folder() / (folder + ".err"))
    , frames_(file_)
    , started_(Clock::now())
    , process_(std::make_unique<floor_test::Process>(
          std::vector<std::string>{
              GYMFLOOR_KIOSK_PROGRAM,
              "--station",
              (gym.folder() / folder).string(),
              "--size",
              size,
              "--at",
              std::to_string(x) + ",0",
              "--frames",
              file_.string(),
              "--speed",
              std::to_string(speed)},
          gym.folder() / (folder + ".out"),
          log_
      )) {}

Watched::Watched(floor_test::Gym& gym, const std::string& mode, int x)
    : file_(pipe_for(gym.folder() / "bare.pipe"))
    , log_(gym.folder() / "bare.err")
    , frames_(file_)
    , started_(Clock::now())
    , process_(std::make_unique<floor_test::Process>(
          std::vector<std::string>{GYMFLOOR_BARE_PROGRAM, mode, std::to_string(x), file_.string()},
          gym.folder() / "bare.out",
          log_
      )) {}

void Watched::wait_until_connected() const {
    const bool connected = floor_test::wait_for_file(log_, [](const std::string& log) {
        return log.find("connected to") != std::string::npos;
    });
    if (!connected) {
        throw std::runtime_error("the kiosk does not reach its hub");
    }
}

Picture
Finger::wait_for(const std::string& what, const std::function<bool(const Picture&)>& wanted) {
    for (;;) {
        past_.push_back(kiosk_.frames().next_that(what, [](const Picture&) { return true; }));
        while (past_.size() > 1 && past_.back().at - past_[1].at > kiosk::ui::aimed_before) {
            past_.pop_front();
        }
        if (wanted(past_.back())) {
            return past_.back();
        }
    }
}

Picture Finger::wait_for_screen(const std::string& screen) {
    return wait_for("screen " + screen, [&](const Picture& picture) {
        return picture.shown.screen == screen;
    });
}

std::map<std::string, Finger::Rect> Finger::targets_of(const Picture& picture) {
    std::map<std::string, Rect> targets;
    std::istringstream lines(picture.words);
    for (std::string line; std::getline(lines, line);) {
        char name[64];
        Rect rect;
        if (std::sscanf(
                line.c_str(),
                "target %63s %d,%d %dx%d",
                name,
                &rect.x,
                &rect.y,
                &rect.width,
                &rect.height
            ) == 5) {
            targets[name] = rect;
        }
    }
    return targets;
}

std::optional<members::Place> Finger::free_place(const std::string& target) const {
    constexpr int steps = 8; // both ways
    const auto found = targets_of(seen());
    const auto aim = found.find(target);
    if (aim == found.end()) {
        throw std::runtime_error(target + " is not on\n" + seen().words);
    }
    std::vector<Rect> others; // what had the same name before nobody was there was somebody else's
    bool same_visit = true;
    for (auto before = past_.rbegin(); before != past_.rend(); ++before) {
        same_visit = same_visit && (before == past_.rbegin() || before->shown.screen != "idle");
        for (const auto& [name, rect] : targets_of(*before)) {
            if (name != target || !same_visit) {
                others.push_back(rect);
            }
        }
    }
    for (int i = 0; i < (steps - 1) * (steps - 1); ++i) {
        const Rect& rect = aim->second;
        const members::Place place{
            rect.x + rect.width * (i % (steps - 1) + 1) / steps,
            rect.y + rect.height * (i / (steps - 1) + 1) / steps};
        const bool taken = std::any_of(others.begin(), others.end(), [&](const Rect& other) {
            return place.x >= other.x && place.x <= other.x + other.width && place.y >= other.y &&
                   place.y <= other.y + other.height;
        });
        if (!taken) {
            return place;
        }
    }
    return std::nullopt;
}

Clock::time_point Finger::press(const std::string& target) {
    auto place = free_place(target);
    if (!place) {
        std::this_thread::sleep_for(kiosk::ui::aimed_before);
        place = seen().shown.targets.at(target);
    }
    const auto touched = Clock::now();
    gym_.display().click(x_ + place->x, place->y);
    return touched;
}

} // namespace bench
