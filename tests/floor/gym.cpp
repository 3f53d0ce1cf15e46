#include "tests/floor/gym.hpp"

#include "hub/store/event_log.hpp"
#include "hub/store/sets.hpp"
#include "kiosk/ui/touch_guard.hpp"
#include "tests/common/environment.hpp"

#include <X11/keysym.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <thread>

namespace floor_test {

namespace {

std::filesystem::path new_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gymfloor-XXXXXX").string();
    return ::mkdtemp(name.data());
}

} // namespace

Gym::Gym(std::string address)
    : folder_(new_folder())
    , address_(std::move(address))
    , port_(free_port()) {
    hub_command({"init", "--gym", "Northside Gym", "--time-zone", "Europe/Berlin"});
    hub_command({"gym", "set", "health_screen", "off"});
    add_station("Leg curl 1", "leg_curl", "leg-curl");
    add_station("Wall", "wall", "wall");
    hub_command({"member", "add", "Ada", "--alias", "Ada"});
    hub_command({"member", "add", "Ben"});
    for (const char* member : {"Ada", "Ben"}) { // visits begin at the set
        hub_command({"member", "about", member, "--warm-ups", "none"});
    }
    hub_command({"card", "link", ada_card, "--member", "Ada"});
    hub_command({"card", "link", ben_card, "--member", "Ben"});
}

Gym::~Gym() {
    hub_.reset();
    display_.reset();
    if (!::testing::Test::HasFailure()) {
        std::error_code no_matter;
        std::filesystem::remove_all(folder_, no_matter);
    }
}

Display& Gym::display() {
    if (!display_) {
        display_ = std::make_unique<Display>(folder_);
        ::setenv("DISPLAY", display_->name().c_str(), 1);
    }
    return *display_;
}

std::string hub_program() {
    return tests::text_in("GYMFLOOR_HUB_PROGRAM", GYMFLOOR_HUB_PROGRAM);
}

void Gym::add_station(const std::string& name, const std::string& kind, const std::string& out) {
    hub_command(
        {"station",
         "add",
         name,
         "--kind",
         kind,
         "--out",
         (folder_ / out).string(),
         "--hub",
         hub_address()}
    );
}

std::string Gym::hub_command(std::vector<std::string> arguments) {
    const Ran ran = try_hub_command(std::move(arguments));
    EXPECT_EQ(ran.exit_code, 0) << ran.err;
    return ran.out;
}

Ran Gym::try_hub_command(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), hub_program());
    arguments.insert(arguments.end(), {"--data", data().string()});
    return run(arguments, folder_);
}

void Gym::start_hub(const std::vector<std::string>& more) {
    ++hub_starts_;
    std::vector<std::string> command{
        hub_program(), "serve", "--data", data().string(), "--listen", hub_address()};
    command.insert(command.end(), more.begin(), more.end());
    const auto out = folder_ / ("hub-" + std::to_string(hub_starts_) + ".out");
    const auto err = folder_ / ("hub-" + std::to_string(hub_starts_) + ".err");
    hub_ = std::make_unique<Process>(command, out, err);
    const auto ready = [](const std::string& text) {
        return text.find("ready on port") != std::string::npos;
    };
    ASSERT_TRUE(wait_for_file(out, ready)) << hub_log();
}

void Gym::kill_hub_9() {
    hub_->kill_9();
}

void Gym::freeze_hub() {
    ::kill(hub_->id(), SIGSTOP);
}

int Gym::stop_hub() {
    return hub_->stop();
}

int Gym::wait_for_hub() {
    return hub_->wait();
}

std::string Gym::hub_log() const {
    return read_file(folder_ / ("hub-" + std::to_string(hub_starts_) + ".err"));
}

void Gym::wait_for_log(const std::string& words) {
    const auto log = folder_ / ("hub-" + std::to_string(hub_starts_) + ".err");
    const auto there = [&](const std::string& text) {
        return text.find(words) != std::string::npos;
    };
    ASSERT_TRUE(wait_for_file(log, there)) << "no '" << words << "' in\n" << hub_log();
}

std::vector<gym::LoggedSet> Gym::sets_at_hub() const {
    auto db = hub::store::Database::open_to_read(data());
    return hub::store::floor_sets_since(db, base::Instant{});
}

int Gym::quarantined_at_hub() const {
    auto db = hub::store::Database::open_to_read(data());
    return hub::store::quarantined(db);
}

Kiosk::Kiosk(Gym& gym, std::string folder, std::string size, int x)
    : gym_(gym)
    , folder_(std::move(folder))
    , size_(std::move(size))
    , x_(x) {
    gym_.display();
}

void Kiosk::start(int speed) {
    std::filesystem::remove(frames());
    acted_at_ = 0;
    std::filesystem::create_directories(stick());
    process_ = std::make_unique<Process>(
        std::vector<std::string>{
            GYMFLOOR_KIOSK_PROGRAM,
            "--station",
            (gym_.folder() / folder_).string(),
            "--size",
            size_,
            "--at",
            std::to_string(x_) + ",0",
            "--frames",
            frames().string(),
            "--speed",
            std::to_string(speed),
            "--exports",
            stick().string(),
            "--verbose"},
        gym_.folder() / (folder_ + ".out"),
        gym_.folder() / (folder_ + ".err")
    );
}

std::filesystem::path Kiosk::stick() const {
    return gym_.folder() / (folder_ + "-stick");
}

void Kiosk::kill_9() {
    process_->kill_9();
}

int Kiosk::stop() {
    return process_->stop();
}

Shown Kiosk::shown() const {
    return members::last_frame(read_file(frames()));
}

Shown Kiosk::wait_until(const std::string& what, const std::function<bool(const Shown&)>& seen) {
    return wait_for_frames(what, [&](const std::string& frames, Shown& shown) {
        shown = members::last_frame(frames);
        return !shown.screen.empty() && seen(shown);
    });
}

Shown Kiosk::wait_for_passing(
    const std::string& what, const std::function<bool(const Shown&)>& seen
) {
    std::size_t begin = acted_at_;
    return wait_for_frames(what, [&](const std::string& frames, Shown& shown) {
        for (auto end = frames.find("\n\n", begin); end != std::string::npos;
             end = frames.find("\n\n", begin)) {
            shown = members::read_frame(frames.substr(begin, end - begin));
            begin = end + 2;
            if (seen(shown)) {
                return true;
            }
        }
        return false;
    });
}

Shown Kiosk::wait_for_frames(
    const std::string& what, const std::function<bool(const std::string&, Shown&)>& found
) {
    Shown shown;
    const bool in_time =
        wait_for_file(frames(), [&](const std::string& text) { return found(text, shown); });
    if (!in_time) {
        std::string there = "screen " + shown.screen;
        for (const std::string& text : shown.texts) {
            there += "\n  " + text;
        }
        ADD_FAILURE() << "waited for " << what << ", shown is " << there << "\nkiosk: " << log()
                      << "\nhub: " << gym_.hub_log();
        throw std::runtime_error("waited in vain for " + what);
    }
    return shown;
}

Shown Kiosk::wait_for_screen(const std::string& screen) {
    return wait_until("screen " + screen, [&](const Shown& now) { return now.screen == screen; });
}

void Kiosk::press(const std::string& target) {
    const auto until = std::chrono::steady_clock::now() + patience;
    do {
        wait_until("target " + target, [&](const Shown& frame) {
            return frame.targets.contains(target);
        });
        if (press_if_there(target)) {
            return;
        }
    } while (std::chrono::steady_clock::now() < until);
    throw std::runtime_error("a touch of " + target + " was not taken");
}

bool Kiosk::press_if_there(const std::string& target) {
    const std::string all = read_file(frames());
    const Shown now = members::last_frame(all);
    const auto found = now.targets.find(target);
    if (found == now.targets.end()) {
        return false;
    }
    acted_at_ = all.size();
    const std::string name = target.starts_with("pin_") ? "a key" : target; // as the log has it
    const auto seen = log().size();
    gym_.display().click(x_ + found->second.x, found->second.y);
    std::string told; // what the touch came to
    const bool noticed =
        wait_for_file(gym_.folder() / (folder_ + ".err"), [&](const std::string& text) {
            for (const char* word : {"touched ", "ignored "}) {
                const auto at = text.find(word, seen);
                const auto end = text.find('\n', at);
                if (at != std::string::npos && end != std::string::npos) {
                    told = text.substr(at, end - at);
                }
            }
            return !told.empty();
        });
    if (!noticed) {
        throw std::runtime_error("a touch of " + target + " was not noticed");
    }
    if (told.starts_with("ignored ")) {
        // It has only just come up: nothing but time can be waited for.
        std::this_thread::sleep_for(kiosk::ui::aimed_before);
    }
    return told == "touched " + name;
}

void Kiosk::tap(const std::string& card) {
    wait_until("a window", [](const Shown&) { return true; });
    acted_at_ = read_file(frames()).size();
    gym_.display().type_card("gymfloor-kiosk " + folder_, card);
}

void Kiosk::step_on_pedal() {
    acted_at_ = read_file(frames()).size();
    gym_.display().press_key("gymfloor-kiosk " + folder_, XK_Next);
}

std::string Kiosk::log() const {
    return read_file(gym_.folder() / (folder_ + ".err"));
}

std::filesystem::path Kiosk::frames() const {
    return gym_.folder() / (folder_ + ".frames");
}

} // namespace floor_test
