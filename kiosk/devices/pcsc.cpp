#include "kiosk/devices/pcsc.hpp"

#include "common/base/log.hpp"
#include "kiosk/devices/lying_cards.hpp"

#include <boost/asio/post.hpp>
#include <fmt/format.h>
#include <winscard.h>

#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <semaphore>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace kiosk::devices {

namespace {

constexpr const char* plugged = R"(\\?PnP?\Notification)"; // PC/SC's name for "a reader came, went"
constexpr int read_tries_max = 3;                          // a card still on its way into the field
constexpr std::chrono::milliseconds stop_told_again{20};

// Of a card (PC/SC part 3): its UID, then 90 00.
constexpr std::array<BYTE, 5> get_uid{0xFF, 0xCA, 0x00, 0x00, 0x00};

std::string why(LONG result) {
    return pcsc_stringify_error(result);
}

std::vector<std::string> names_in(const std::vector<char>& list) {
    std::vector<std::string> names;
    for (const char* name = list.data(); *name != 0; name += names.back().size() + 1) {
        names.emplace_back(name);
    }
    return names;
}

// None: it was pulled away, or has no UID to tell.
std::optional<gym::CardNumber> read_once(SCARDCONTEXT context, const std::string& reader) {
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    const LONG connected = SCardConnect(
        context,
        reader.c_str(),
        SCARD_SHARE_SHARED,
        SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
        &card,
        &protocol
    );
    if (connected != SCARD_S_SUCCESS) {
        spdlog::debug("{}: {}", reader, why(connected));
        return std::nullopt;
    }
    std::array<BYTE, MAX_BUFFER_SIZE> answer{};
    DWORD size = answer.size();
    const SCARD_IO_REQUEST* how = protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const LONG sent =
        SCardTransmit(card, how, get_uid.data(), get_uid.size(), nullptr, answer.data(), &size);
    SCardDisconnect(card, SCARD_LEAVE_CARD);
    const bool told =
        sent == SCARD_S_SUCCESS && size > 2 && answer[size - 2] == 0x90 && answer[size - 1] == 0x00;
    if (!told) {
        spdlog::debug("{}: a card that tells no UID ({})", reader, why(sent));
        return std::nullopt;
    }
    std::string digits;
    for (const BYTE byte : std::span(answer).first(size - 2)) {
        digits += fmt::format("{:02X}", byte);
    }
    const auto number = gym::parse_card_number(digits);
    return number ? std::optional(*number) : std::nullopt;
}

} // namespace

class Pcsc::Watch : public std::enable_shared_from_this<Watch> {
public:
    Watch(boost::asio::io_context& io, std::function<void(const gym::CardNumber&)> tapped)
        : io_(io)
        , tapped_(std::move(tapped)) {}

    void start() {
        thread_ = std::thread([this] { run(); });
    }

    // What was posted and not yet run finds nothing any more: it holds this weakly.
    void stop() {
        stopping_ = true;
        stop_.release();
        while (!over_.try_acquire_for(stop_told_again)) {
            SCardCancel(context_); // says nothing to a thread that is only just about to wait
        }
        thread_.join();
    }

private:
    void run() {
        while (!stopping_) {
            const LONG ended = open_and_watch();
            if (!stopping_) {
                missing(ended);
            }
        }
        over_.release();
    }

    // Until pcscd is gone or we are to stop; returns why.
    LONG open_and_watch() {
        SCARDCONTEXT context = 0;
        LONG result = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
        if (result == SCARD_S_SUCCESS) {
            context_ = context;
            missing_told_ = false;
            result = watch();
            SCardReleaseContext(context);
        }
        return result;
    }

    // One line an outage, then again and again without a word.
    void missing(LONG result) {
        if (!std::exchange(missing_told_, true)) {
            spdlog::warn(
                "no card readers: pcscd does not answer ({}); install or start it, or set pcsc = "
                "false in station.toml; asking again every {} s",
                why(result),
                pcsc_retry.count()
            );
        }
        static_cast<void>(stop_.try_acquire_for(pcsc_retry));
    }

    LONG watch() {
        std::map<std::string, DWORD> known; // by reader: its state as last told
        while (!stopping_) {
            std::vector<std::string> readers;
            if (const LONG listed = list(readers); listed != SCARD_S_SUCCESS) {
                return listed;
            }
            keep_those(known, readers);
            std::vector<SCARD_READERSTATE> states;
            for (const auto& [reader, state] : known) {
                states.push_back({reader.c_str(), nullptr, state, 0, 0, {}});
            }
            states.push_back({plugged, nullptr, static_cast<DWORD>(readers.size() << 16), 0, 0, {}}
            );
            using std::chrono::milliseconds;
            const LONG waited = SCardGetStatusChange(
                context_, milliseconds(pcsc_list_again).count(), states.data(), states.size()
            );
            if (waited == SCARD_E_TIMEOUT || waited == SCARD_E_UNKNOWN_READER) {
                continue;
            }
            if (waited != SCARD_S_SUCCESS) {
                return waited;
            }
            states.pop_back();
            for (const SCARD_READERSTATE& state : states) {
                look(state);
                known[state.szReader] = state.dwEventState & ~DWORD{SCARD_STATE_CHANGED};
            }
        }
        return SCARD_E_CANCELLED;
    }

    LONG list(std::vector<std::string>& readers) {
        DWORD size = 0;
        LONG result = SCardListReaders(context_, nullptr, nullptr, &size);
        std::vector<char> list(size + 1);
        if (result == SCARD_S_SUCCESS) {
            result = SCardListReaders(context_, nullptr, list.data(), &size);
        }
        if (result == SCARD_E_NO_READERS_AVAILABLE || result == SCARD_E_INSUFFICIENT_BUFFER) {
            return SCARD_S_SUCCESS; // none, or one more just now: told by the notification
        }
        if (result == SCARD_S_SUCCESS) {
            readers = names_in(list);
        }
        return result;
    }

    static void
    keep_those(std::map<std::string, DWORD>& known, const std::vector<std::string>& readers) {
        std::map<std::string, DWORD> now;
        for (const std::string& reader : readers) {
            const auto before = known.find(reader);
            if (before == known.end()) {
                spdlog::info("card reader {} is there", reader);
            }
            now[reader] = before == known.end() ? DWORD{SCARD_STATE_UNAWARE} : before->second;
        }
        for (const auto& [reader, state] : known) {
            if (!now.contains(reader)) {
                spdlog::warn("card reader {} is gone; plug it in again", reader);
            }
        }
        known = std::move(now);
    }

    void look(const SCARD_READERSTATE& state) {
        const std::string reader = state.szReader;
        const auto now = std::chrono::steady_clock::now();
        if ((state.dwEventState & SCARD_STATE_EMPTY) != 0) {
            lying_.empty(reader, now);
        }
        if ((state.dwEventState & SCARD_STATE_PRESENT) == 0 ||
            (state.dwEventState & SCARD_STATE_MUTE) != 0) {
            return;
        }
        const bool lay = (state.dwCurrentState & SCARD_STATE_PRESENT) != 0;
        const DWORD events = (state.dwEventState >> 16) - (state.dwCurrentState >> 16);
        if (lay && events == 0) {
            return; // somebody else talks to it
        }
        if (lay) {
            lying_.empty(reader, now); // went and came while nobody looked
        }
        read(reader);
    }

    void read(const std::string& reader) {
        std::optional<gym::CardNumber> card;
        for (int tries = 0; !card && tries < read_tries_max; ++tries) {
            card = read_once(context_, reader);
        }
        if (!card) {
            spdlog::info(
                "{}: a card that could not be read; hold it there a little longer", reader
            );
            return;
        }
        if (!lying_.is_tap(reader, *card, std::chrono::steady_clock::now())) {
            spdlog::debug("{}: the card that lay there already", reader);
            return;
        }
        boost::asio::post(io_, [self = weak_from_this(), card = *card] {
            if (const auto watch = self.lock()) {
                watch->tapped_(card);
            }
        });
    }

    boost::asio::io_context& io_;
    std::function<void(const gym::CardNumber&)> tapped_;
    LyingCards lying_;          // the thread's, as the next one
    bool missing_told_ = false; // since pcscd was there last
    std::atomic<SCARDCONTEXT> context_{0};
    std::atomic<bool> stopping_{false};
    std::binary_semaphore stop_{0};
    std::binary_semaphore over_{0};
    std::thread thread_;
};

Pcsc::Pcsc(boost::asio::io_context& io, std::function<void(const gym::CardNumber&)> tapped)
    : watch_(std::make_shared<Watch>(io, std::move(tapped))) {
    watch_->start();
}

Pcsc::~Pcsc() {
    watch_->stop();
}

} // namespace kiosk::devices
