#include "kiosk/asking.hpp"

#include "common/base/environment.hpp"
#include "common/base/log.hpp"
#include "common/net/own_key.hpp"
#include "kiosk/link/hub_link.hpp"
#include "kiosk/own_station.hpp"

#include <memory>

namespace kiosk {

namespace {

using Why = screens::TakeOverFailed::Why;

constexpr std::size_t export_bytes_max = 64u << 20; // more than any history makes

// `text` is what came so far.
void fetch_next(
    const Asking& asking, const screens::AskExport& wanted, const std::shared_ptr<std::string>& text
) {
    wire::FetchExport ask{wanted.card, wanted.token, wanted.format, text->size()};
    asking.ask(
        std::move(ask),
        link::export_wait_max,
        [&asking, wanted, text](const Response& response) {
            const auto* piece =
                response ? std::get_if<wire::ExportPiece>(&response->answer) : nullptr;
            if (piece == nullptr || piece->total > export_bytes_max) {
                asking.tell(told_in_private(wanted.card, response));
                return;
            }
            *text += piece->text;
            if (text->size() >= piece->total) {
                asking.tell(screens::ExportFound{wanted.card, wanted.format, *text});
            } else if (piece->text.empty()) {
                asking.tell(screens::NotReached{wanted.card});
            } else {
                fetch_next(asking, wanted, text);
            }
        }
    );
}

} // namespace

void fetch_export(const Asking& asking, const screens::AskExport& wanted) {
    fetch_next(asking, wanted, std::make_shared<std::string>());
}

void ask_take_over(
    const Asking& asking,
    const std::filesystem::path& folder,
    const screens::AskTakeOver& wanted,
    std::uint64_t waiting,
    std::function<void()> taken
) {
    if (waiting > 0) { // it goes to the hub under the key that this kiosk has now
        asking.tell(screens::TakeOverFailed{wanted.card, Why::waiting});
        return;
    }
    // Made here, and stays here.
    const auto key = std::make_shared<const net::OwnKey>(net::make_own_key());
    asking.ask(
        wire::TakeOver{wanted.card, wanted.token, wanted.station, key->certificate_request},
        link::private_wait_max,
        [&asking, folder, wanted, key, taken = std::move(taken)](const Response& response) {
            const auto* told = response ? std::get_if<wire::TakenOver>(&response->answer) : nullptr;
            if (told == nullptr) {
                asking.tell(told_of_take_over(wanted.card, response));
                return;
            }
            try {
                take_over(folder, wanted.station, key->key_pem, told->certificate_pem);
            } catch (const base::EnvironmentError& error) {
                spdlog::error("{}", error.what());
                asking.tell(screens::TakeOverFailed{wanted.card, Why::disk});
                return;
            }
            spdlog::warn("this kiosk is a station now; it starts anew");
            taken();
        }
    );
}

} // namespace kiosk
