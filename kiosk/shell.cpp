#include "kiosk/shell.hpp"

#include "common/base/environment.hpp"
#include "common/base/exit_code.hpp"
#include "common/base/ids.hpp"
#include "common/base/log.hpp"
#include "common/base/secret.hpp"
#include "common/content/catalogue.hpp"
#include "common/storage/folder_lock.hpp"
#include "kiosk/app/model.hpp"
#include "kiosk/asking.hpp"
#include "kiosk/devices/stick.hpp"
#include "kiosk/link/cache.hpp"
#include "kiosk/link/hub_link.hpp"
#include "kiosk/link/journal.hpp"
#include "kiosk/link/kiosk_database.hpp"
#include "kiosk/own_station.hpp"
#include "kiosk/sfml/sounds.hpp"
#include "kiosk/sfml/window.hpp"
#include "kiosk/station_file.hpp"
#include "kiosk/told.hpp"
#include "kiosk/ui/print.hpp"
#include "kiosk/ui/touch_guard.hpp"
#include "kiosk/wall/wall.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/system_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include <csignal>
#include <fstream>
#include <map>

namespace kiosk {

namespace {

constexpr const char* stick_mounts = "/media";
constexpr int journal_events_merged_max = 2000; // of the time since a profile was cached

class Shell {
public:
    explicit Shell(const Options& options)
        : window_(
              io_,
              "gymfloor-kiosk " + options.station.filename().string(),
              {options.width, options.height, options.x, options.y},
              {[this](ui::Point point, auto down) { touch(point, down); },
               [this](char32_t character) { readers_.typed(character); },
               [this](unsigned key) { readers_.pressed(key); },
               [this] { io_.stop(); }}
          )
        , station_(options.station)
        , station_file_(read_station_file(station_))
        , lock_(options.station)
        , own_(own_station(options.station))
        , database_(link::open_kiosk_database(own_.database))
        , journal_(database_, base::random_boot_id())
        , cache_(database_)
        , card_key_(base::read_key(options.station / "card.key"))
        , link_(
              io_,
              station_file_.hub,
              own_.files,
              journal_,
              GYMFLOOR_VERSION,
              {[this](const wire::Welcome& welcome) { introduce(welcome); },
               [this] { link_changed(); },
               [this](const wire::FloorState& floor) { happen(screens::FloorChanged{floor}); },
               [this](const gym::GymSettings& settings) { gym_changed(settings); },
               [this](const gym::Station& station) { station_changed(station); }}
          )
        , readers_(
              io_,
              station_file_.readers,
              {[this](const gym::CardNumber& card) { read(screens::CardRead{card}); },
               [this] {
                   spdlog::debug("pedal");
                   read(screens::PedalPressed{});
               }}
          )
        , timer_(io_)
        , signals_(io_, SIGINT, SIGTERM)
        , exports_(options.exports) {
        model_.pace = options.speed;
        if (options.frames) {
            frames_.open(*options.frames, std::ios::app);
        }
    }

    enum class Ended {
        told,      // by a signal, or its window was closed
        taken_over // it is another station now: start anew (T7)
    };

    Ended run() {
        signals_.async_wait([this](boost::system::error_code error, int) {
            if (!error) {
                io_.stop();
            }
        });
        happen(screens::Tick{base::wall_now()});
        if (const auto known = cache_.welcome()) { // useful before the hub answers
            tell(*known);
        }
        link_changed();
        link_.start();
        io_.run();
        return taken_over_ ? Ended::taken_over : Ended::told;
    }

private:
    // --- input ---

    void touch(ui::Point point, std::chrono::steady_clock::time_point down) {
        const auto* target = ui::target_at(shown_, point);
        if (target == nullptr) {
            spdlog::debug("touched nothing");
            return;
        }
        const bool secret = target->name.starts_with("pin_"); // keys are the digits of a secret
        const std::string name = secret ? "a key" : target->name;
        if (!touch_guard_.meant(point, shown_, down)) {
            spdlog::debug("ignored {}: it was not there when it was aimed at", name);
            return;
        }
        spdlog::debug("touched {}", name);
        const screens::Message message = target->message; // the frame goes as it happens
        happen(message);
    }

    // Nobody signs in at a wall.
    void read(const screens::Message& message) {
        if (!is_wall_) {
            happen(message);
        }
    }

    void introduce(const wire::Welcome& welcome) {
        cache_.put_welcome(welcome);
        tell(welcome);
    }

    void tell(const wire::Welcome& welcome) {
        const auto kind = content::station_kind(welcome.station.kind);
        if (!kind) {
            spdlog::error("{}: this program is too old for it", kind.error().detail);
            return;
        }
        is_wall_ = kind->is_wall;
        seal_key_ = welcome.seal_key;
        happen(screens::Introduced{
            welcome.station, welcome.gym_name, welcome.time_zone, welcome.gym});
    }

    void gym_changed(const gym::GymSettings& settings) {
        if (auto known = cache_.welcome()) {
            known->gym = settings;
            introduce(*known);
        }
    }

    void station_changed(const gym::Station& station) {
        if (auto known = cache_.welcome()) {
            known->station = station;
            introduce(*known);
        }
    }

    void link_changed() {
        happen(screens::LinkChanged{link_.connected(), journal_.boot(), link_.hw(), link_.waiting()}
        );
    }

    // --- update ---

    void happen(const screens::Message& message) {
        advance(screens::Tick{base::wall_now()});
        advance(message);
        redraw_soon();
    }

    void advance(const screens::Message& message) {
        if (is_wall_) {
            wall_ = wall::update(std::move(wall_), message);
            return;
        }
        app::Step step = app::update(std::move(model_), message);
        model_ = std::move(step.model);
        for (const screens::Effect& effect : step.effects) {
            std::visit([this](const auto& wanted) { perform(wanted); }, effect);
        }
    }

    // --- effects ---

    void perform(const screens::Keep& keep) {
        const base::Instant now = base::wall_now();
        try {
            const wire::Event event = journal_.keep(sealed(keep), now);
            advance(screens::Kept{{model_.station.id.value, event.boot, event.seq}, now, keep.body}
            );
            link_.kept(event);
        } catch (const base::EnvironmentError& error) {
            spdlog::error("{}", error.what());
            advance(screens::KeepFailed{});
        }
    }

    // J10: a guest's card, for the hub alone.
    wire::EventBody sealed(const screens::Keep& keep) const {
        wire::EventBody body = keep.body;
        if (auto* logged = std::get_if<wire::SetLogged>(&body); logged != nullptr && keep.guest) {
            logged->sealed_card = base::seal(seal_key_, keep.guest->value).value_or("");
        }
        return body;
    }

    void perform(const screens::AskProfile& ask) {
        this->ask(
            wire::FetchProfile{ask.card},
            link::profile_wait_max,
            [this, card = ask.card](const Response& response) { found(card, response); }
        );
    }

    void perform(const screens::TellBusy& tell) {
        link_.tell_busy(tell.busy, tell.waiting);
        if (!tell.busy) {
            sounds_.close();
        }
    }

    // After the picture of the same moment.
    void perform(const screens::PlaySound& play) { sound_ = play.sound; }

    void perform(const screens::TellHelp& tell) { link_.tell_help(tell.help); }

    void perform(const screens::AskUnlock& ask) {
        ask_in_private(wire::Unlock{ask.card, ask.pin}, ask.card);
    }

    void perform(const screens::AskSignIn& ask) {
        this->ask(
            wire::SignIn{ask.phone, ask.pin},
            link::private_wait_max,
            [this](const Response& response) { happen(told_of_sign_in(response)); }
        );
    }

    // Of the card of somebody who may be staff: a member's profile is not wanted yet.
    void perform(const screens::AskStaff& ask) {
        this->ask(
            wire::FetchProfile{ask.card},
            link::profile_wait_max,
            [this, card = ask.card](const Response& response) { found_staff(card, response); }
        );
    }

    bool found_staff(const gym::CardNumber& card, const Response& response) {
        const auto* staff = response ? std::get_if<wire::StaffCard>(&response->answer) : nullptr;
        if (staff != nullptr) {
            happen(screens::StaffRead{card, staff->first_name});
        }
        return staff != nullptr;
    }

    void perform(const screens::SetOutOfOrder& set) {
        this->ask(
            wire::SetOutOfOrder{set.card, set.out},
            link::private_wait_max,
            [this, card = set.card](const Response& response) {
                happen(told_of_order(card, response));
            }
        );
    }

    void perform(const screens::AskService&) {
        std::error_code unknown;
        const auto space = std::filesystem::space(station_, unknown);
        boost::asio::post(io_, [this, free = unknown ? 0 : space.available] {
            happen(screens::ServiceTold{
                GYMFLOOR_VERSION, station_file_.hub, free, base::last_log_lines()});
        });
    }

    void perform(const screens::AskTakeOver& wanted) {
        ask_take_over(asking_, station_, wanted, link_.waiting(), [this] {
            taken_over_ = true;
            io_.stop();
        });
    }

    void perform(const screens::AskMachineReplaced& replaced) {
        this->ask(
            wire::ReplaceMachine{replaced.card, replaced.token},
            link::private_wait_max,
            [this, card = replaced.card](const Response& response) {
                happen(told_of_machine(card, response));
            }
        );
    }

    void perform(const screens::AskHistory& ask) {
        ask_in_private(wire::FetchHistory{ask.card, ask.token, ask.before}, ask.card);
    }

    void perform(const screens::AskForget& ask) {
        ask_in_private(wire::Forget{ask.card, ask.token}, ask.card);
    }

    void perform(const screens::AskExport& ask) { fetch_export(asking_, ask); }

    // On the slow thread, which only posts what came of it.
    void perform(const screens::PutOnStick& put) {
        boost::asio::post(slow_, [this, put] {
            const auto folder = exports_ ? exports_ : devices::find_stick(stick_mounts);
            const auto written =
                folder ? std::optional(
                             devices::write_new_file(*folder, put.stem, put.extension, put.text)
                         )
                       : std::nullopt;
            boost::asio::post(io_, [this, card = put.card, written] {
                if (written && !*written) {
                    spdlog::warn("{}", written->error().detail);
                }
                happen(told_of_stick(card, written));
            });
        });
    }

    void
    ask(wire::Ask ask,
        std::chrono::milliseconds wait_max,
        std::function<void(const Response&)> answered) {
        link_.ask(std::move(ask), wait_max, [this, answered](Response response) {
            // Never from inside the update that asked.
            boost::asio::post(io_, [answered, response = std::move(response)] {
                answered(response);
            });
        });
    }

    void ask_in_private(wire::Ask ask, const gym::CardNumber& card) {
        this->ask(std::move(ask), link::private_wait_max, [this, card](const Response& response) {
            if (response && std::holds_alternative<wire::Forgotten>(response->answer)) {
                forget(card);
            }
            happen(told_in_private(card, response));
        });
    }

    // The hub has erased the member: so does this kiosk.
    void forget(const gym::CardNumber& card) {
        const std::string tag = base::card_tag(card_key_, card.value);
        if (const auto cached = cache_.get(tag, base::wall_now())) {
            cache_.forget(cached->profile.member);
            journal_.forget(cached->profile.member);
        }
    }

    void found(const gym::CardNumber& card, const std::optional<wire::Response>& response) {
        if (found_staff(card, response)) {
            return;
        }
        const std::string tag = base::card_tag(card_key_, card.value);
        const base::Instant now = base::wall_now();
        if (response && std::holds_alternative<gym::Profile>(response->answer)) {
            const auto& profile = std::get<gym::Profile>(response->answer);
            cache_.put(tag, profile, now);
            happen(screens::ProfileFound{card, with_journal(profile, now)});
            return;
        }
        const bool nobodys =
            response && std::get<base::Refusal>(response->answer).reason == base::Reason::not_found;
        if (nobodys) {
            cache_.forget(tag);
        } else if (const auto cached = cache_.get(tag, now)) {
            happen(screens::ProfileFound{card, with_journal(cached->profile, cached->at)});
            return;
        }
        happen(screens::CardUnknown{card, nobodys});
    }

    // The hub's word as of `told`, and what this kiosk knows beyond it.
    gym::Profile with_journal(const gym::Profile& profile, base::Instant told) {
        std::vector<wire::Event> beyond;
        for (wire::Event& event : journal_.since(base::Instant{}, journal_events_merged_max)) {
            if (event.wall >= told || !link_.at_hub(event)) {
                beyond.push_back(std::move(event));
            }
        }
        return link::merged(profile, told, model_.station, std::move(beyond));
    }

    // --- view ---

    void redraw_soon() {
        if (!std::exchange(redrawing_, true)) {
            boost::asio::post(io_, [this] { redraw(); });
        }
    }

    void redraw() {
        redrawing_ = false;
        const ui::Size size = window_.size();
        const content::Texts& texts = texts_in(
            is_wall_ ? content::language_among(wall_.language, "") : app::language_of(model_)
        );
        screens::Frame frame = is_wall_ ? wall::view(wall_, window_.metrics(), texts, size)
                                        : app::view(model_, window_.metrics(), texts, size);
        const bool same = frame.screen == shown_.screen && frame.drawing == shown_.drawing;
        touch_guard_.replaced(shown_, std::chrono::steady_clock::now());
        shown_ = std::move(frame);
        if (!same || !drawn_) {
            window_.show(shown_.drawing);
            drawn_ = true;
            if (frames_.is_open()) {
                frames_ << ui::print(shown_, window_.metrics().pixels_per_unit()) << std::flush;
            }
        }
        if (const auto sound = std::exchange(sound_, std::nullopt)) {
            sounds_.play(*sound);
        }
        wait_for_change();
    }

    const content::Texts& texts_in(const std::string& language) {
        return texts_.try_emplace(language, language).first->second;
    }

    void wait_for_change() {
        auto next = shown_.changes_at;
        const auto wakes = is_wall_ ? std::nullopt : app::wakes_at(model_);
        if (wakes && (!next || *wakes < *next)) {
            next = wakes;
        }
        timer_.cancel();
        if (!next) {
            return;
        }
        timer_.expires_at(*next);
        timer_.async_wait([this](boost::system::error_code cancelled) {
            if (!cancelled) {
                happen(screens::Tick{base::wall_now()});
            }
        });
    }

    boost::asio::io_context io_{1};
    sfml::Window window_;
    std::filesystem::path station_;
    StationFile station_file_;
    storage::FolderLock lock_;
    OwnStation own_;
    SQLite::Database database_;
    link::Journal journal_;
    link::Cache cache_;
    base::SecretKey card_key_;
    std::string seal_key_; // empty: no hub told one yet
    link::HubLink link_;
    ui::TouchGuard touch_guard_;
    devices::Readers readers_;
    std::map<std::string, content::Texts> texts_; // by language, as members bring them
    app::Model model_;
    wall::Model wall_;
    bool is_wall_ = false;
    bool taken_over_ = false;
    screens::Frame shown_;
    bool drawn_ = false;
    bool redrawing_ = false;
    boost::asio::system_timer timer_;
    boost::asio::signal_set signals_;
    sfml::Sounds sounds_;
    std::optional<ui::Sound> sound_; // to be played
    std::ofstream frames_;
    std::optional<std::filesystem::path> exports_;
    const Asking asking_{
        [this](wire::Ask wanted, std::chrono::milliseconds wait_max, auto answered) {
            ask(std::move(wanted), wait_max, std::move(answered));
        },
        [this](const screens::Message& message) {
            boost::asio::post(io_, [this, message] { happen(message); });
        }};
    boost::asio::thread_pool slow_{1}; // a stick takes seconds; joined before all else goes
};

} // namespace

int run(const Options& options) {
    // Anew after each: a boot id, a journal and a cache of its own.
    while (Shell(options).run() == Shell::Ended::taken_over) {
    }
    return base::exit_done;
}

} // namespace kiosk
