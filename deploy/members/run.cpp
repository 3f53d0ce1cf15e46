#include "deploy/members/run.hpp"

#include "deploy/members/album.hpp"
#include "deploy/members/hands.hpp"
#include "deploy/members/picture_file.hpp"
#include "deploy/members/watch.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <ctime>

namespace members {

namespace {

// One keyboard and one pointer for everybody: while this is there, nobody else's hands are on them.
class Turn {
public:
    explicit Turn(const std::filesystem::path& file)
        : file_(
              file.empty() ? -1
                           : ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR)
          ) {
        if (file_ >= 0) {
            ::flock(file_, LOCK_EX);
        }
    }

    ~Turn() {
        if (file_ >= 0) {
            ::close(file_);
        }
    }

    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    int file_;
};

// SIGINT and SIGTERM as a descriptor, so that they end the loop and nothing in the middle of it.
int signals() {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, nullptr);
    return ::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

std::string clock_text() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    char text[32];
    std::strftime(text, sizeof text, "%Y%m%d-%H%M%S", &local);
    return text;
}

class Crowd {
public:
    explicit Crowd(const Options& options)
        : options_(options)
        , hands_("")
        , watch_(options.frames) {
        for (const std::string& station : options.stations) {
            windows_.push_back({station, FrameFile(options.frames / (station + ".frames"))});
        }
        for (const std::string& wall : options.walls) {
            windows_.push_back({wall, FrameFile(options.frames / (wall + ".frames"))});
        }
        std::uint32_t number = 0;
        for (const Person& person : options.people) {
            members_.emplace_back(
                person,
                Floor{options.stations.size(), options.speed},
                number % options.stations.size(),
                options.seed + 7919 * number
            );
            ++number;
        }
    }

    void run() {
        const int ended = signals();
        for (;;) {
            watch_.clear();
            const Time next = pass();
            pollfd ready[]{{watch_.descriptor(), POLLIN, 0}, {ended, POLLIN, 0}};
            const auto left = std::clamp(next - now(), Time(1), Time(60'000));
            ::poll(ready, 2, static_cast<int>(left.count()));
            if (ready[1].revents != 0) {
                break;
            }
        }
        ::close(ended);
        for (const std::string& window : album_.missing()) {
            take_picture(window);
        }
    }

private:
    struct Window {
        std::string name;
        FrameFile frames;
    };

    Time now() const {
        return std::chrono::duration_cast<Time>(std::chrono::steady_clock::now() - began_);
    }

    // Everybody looks once. When to look again at the latest.
    Time pass() {
        for (Window& window : windows_) {
            if (window.frames.read() && !options_.shots.empty()) {
                album_.shows(window.name, window.frames.shown().look, now());
            }
        }
        Time next = Time::max();
        for (Member& member : members_) {
            const Window& window = windows_[member.station()];
            const Step step = member.look(window.frames.shown(), now());
            std::visit([&](const auto& act) { perform(member, window, act); }, step.act);
            next = std::min(next, step.again);
        }
        for (const std::string& window : album_.due(now())) {
            take_picture(window);
        }
        return std::min(next, album_.next().value_or(Time::max()));
    }

    void perform(const Member&, const Window&, const Wait&) {}

    void perform(const Member& member, const Window& window, const Press& press) {
        const auto& targets = window.frames.shown().targets;
        const auto target = targets.find(press.target);
        if (target == targets.end()) {
            return; // gone meanwhile: the next look sees what is there instead
        }
        tell(member, window.name, "presses " + press.target);
        const Turn turn(options_.turn);
        hands_.press(title(window.name), target->second);
    }

    void perform(const Member& member, const Window& window, const TapCard&) {
        tell(member, window.name, "taps the card");
        const Turn turn(options_.turn);
        hands_.type_card(title(window.name), member.person().card);
    }

    void perform(const Member& member, const Window& window, const Walk& walk) {
        tell(member, window.name, "walks to " + options_.stations[walk.station]);
    }

    void tell(const Member& member, const std::string& window, const std::string& what) const {
        std::fprintf(
            stderr,
            "%8.1f s  %s at %s: %s\n",
            static_cast<double>(now().count()) / 1000,
            member.person().name.c_str(),
            window.c_str(),
            what.c_str()
        );
    }

    void take_picture(const std::string& window) {
        if (const auto pixels = hands_.picture(title(window))) {
            write_png(*pixels, options_.shots / (window + "-" + clock_text() + ".png"));
        }
    }

    static std::string title(const std::string& window) { return "gymfloor-kiosk " + window; }

    Options options_;
    Hands hands_;
    FolderWatch watch_;
    std::vector<Window> windows_; // stations first, as members count them
    std::vector<Member> members_;
    Album album_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

} // namespace

void run(const Options& options) {
    Crowd(options).run();
}

} // namespace members
