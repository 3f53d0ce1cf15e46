#include "hub/links/answering.hpp"

#include "common/base/log.hpp"
#include "common/base/pin.hpp"
#include "common/wire/codec.hpp"
#include "hub/events/forget_member.hpp"
#include "hub/links/aside.hpp"
#include "hub/links/on_writer.hpp"
#include "hub/pairing/authority.hpp"
#include "hub/requests/answer.hpp"
#include "hub/requests/bests_of.hpp"
#include "hub/requests/export_text.hpp"
#include "hub/requests/sign_in.hpp"
#include "hub/requests/staff.hpp"
#include "hub/requests/unlock.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/machines.hpp"
#include "hub/store/members.hpp"
#include "hub/store/stations.hpp"

namespace hub::links {

namespace {

using boost::asio::awaitable;
using Why = wire::UnlockRefused::Why;

class Answering {
public:
    Answering(Hub& hub, Asker asker, std::optional<Exporting>& exporting)
        : hub_(hub)
        , station_(std::move(asker.station))
        , is_spare_(asker.is_spare)
        , exporting_(exporting) {}

    bool may_ask(const wire::Ask& ask) {
        return !is_spare_ || requests::may_spare_ask(asked(), ask);
    }

    awaitable<wire::Answer> on(wire::FetchProfile ask) {
        if (const auto staff = requests::staff_of(asked(), ask.card)) {
            co_return wire::StaffCard{staff->first_name};
        }
        requests::SlowBests slow;
        auto profile = requests::answer_verb(asked(), ask, &slow);
        if (!profile) {
            co_return profile.error();
        }
        if (!slow.exercises.empty()) {
            keep_bests(std::move(slow));
        }
        co_return std::move(*profile);
    }

    awaitable<wire::Answer> on(wire::FetchHistory ask) {
        co_return requests::answer_verb(asked(), ask);
    }

    // The try is counted on disk first, checked beside, and only then opens anything.
    awaitable<wire::Answer> on(wire::Unlock ask) {
        const auto member = requests::member_of(asked(), ask.card);
        if (!member) {
            co_return wire::UnlockRefused{Why::unknown_card};
        }
        const auto begun = co_await begin_try(*member);
        if (!begun) {
            co_return busy();
        }
        if (begun->go != store::PinTry::Go::check) {
            co_return requests::refused(*begun);
        }
        const auto right = co_await is_right(begun->hash, ask.pin);
        if (!right) {
            co_return busy();
        }
        if (!*right) {
            spdlog::warn("a wrong PIN at {}", station_.name);
            co_return requests::refused(*begun);
        }
        auto open = [member = *member, station = station_.id](store::Database& db) {
            return requests::unlock(db, member, station, base::wall_now());
        };
        auto unlocked = co_await on_writer<wire::Unlocked>(hub_, std::move(open));
        if (!unlocked) {
            co_return busy();
        }
        co_return std::move(*unlocked);
    }

    // With the same words where nobody has the number, and a PIN to check all the same.
    awaitable<wire::Answer> on(wire::SignIn ask) {
        if (const auto pause = hub_.sign_in_tries.begin(station_.id, base::wall_now())) {
            co_return wire::UnlockRefused{Why::locked, 0, static_cast<int>(pause->count())};
        }
        const auto number = gym::parse_phone_number(ask.phone);
        const auto tag = number ? requests::phone_tag(hub_.keys.tags, *number) : std::string();
        const auto member = store::member_of_phone(hub_.reader, tag);
        std::string hash; // none: nobody's
        if (member) {
            const auto begun = co_await begin_try(*member);
            if (!begun) {
                co_return busy();
            }
            if (begun->go == store::PinTry::Go::locked) {
                co_return requests::refused(*begun);
            }
            if (begun->go == store::PinTry::Go::check) {
                hash = begun->hash;
            }
        }
        const auto right = co_await is_right(std::move(hash), std::move(ask.pin));
        if (!right) {
            co_return busy();
        }
        if (!*right || !member) {
            spdlog::warn("a wrong number or PIN at {}", station_.name);
            co_return wire::UnlockRefused{Why::wrong};
        }
        hub_.sign_in_tries.was_right(station_.id);
        auto lend = [member = *member, key = hub_.keys.tags, zone = hub_.zone](store::Database& db
                    ) { return requests::sign_in(db, key, member, zone, base::wall_now()); };
        auto signed_in = co_await on_writer<wire::SignedIn>(hub_, std::move(lend));
        if (!signed_in) {
            co_return busy();
        }
        co_return std::move(*signed_in);
    }

    awaitable<wire::Answer> on(wire::SetOutOfOrder ask) {
        const auto staff = requests::opened(asked(), ask.card, {}, gym::Deed::put_out_of_order);
        if (const auto* refused = std::get_if<wire::UnlockRefused>(&staff)) {
            co_return *refused;
        }
        const auto by_member = std::get<gym::MemberId>(staff);
        auto set = [by = by_member, out = ask.out, id = station_.id](store::Database& db) {
            return store::set_out_of_order(db, id, out, base::wall_now(), by);
        };
        const auto changed = co_await on_writer<bool>(hub_, std::move(set));
        if (!changed) {
            co_return busy();
        }
        spdlog::warn(
            "{} is {} by {}",
            station_.name,
            ask.out ? "out of order" : "in order again",
            name_of(by_member)
        );
        hub_.reload();
        co_return wire::OutOfOrderSet{ask.out};
    }

    // T7: the station has a new kiosk once it is on disk; its old one is cut off in the same
    // moment.
    awaitable<wire::Answer> on(wire::TakeOver ask) {
        if (!is_spare_) {
            co_return base::refuse(
                base::Reason::conflict, "only a spare kiosk takes over a station"
            );
        }
        const auto staff =
            requests::opened(asked(), ask.card, ask.token, gym::Deed::take_over_station);
        if (const auto* refused = std::get_if<wire::UnlockRefused>(&staff)) {
            co_return *refused;
        }
        const auto taken = store::station(hub_.reader, ask.station);
        if (!taken || floor::is_wall(*taken) || floor::is_spare(*taken)) {
            co_return base::refuse(base::Reason::not_found, "there is no such station");
        }
        const pairing::Authority authority(hub_.data / "secrets");
        const auto issued = authority.station(taken->id, ask.certificate_request);
        if (!issued) {
            co_return issued.error();
        }
        const auto by_member = std::get<gym::MemberId>(staff);
        const auto spare = floor::is_spare(station_) ? std::optional(station_.id) : std::nullopt;
        auto give = [id = taken->id,
                     key = issued->key,
                     spare,
                     by = by_member,
                     from = station_.name](store::Database& db) {
            const base::Instant now = base::wall_now();
            store::give_key(db, id, key, now, spare);
            store::note_change(db, id, "taken over by the spare kiosk " + from, now, by);
            return true;
        };
        const auto given = co_await on_writer<bool>(hub_, std::move(give));
        if (!given) {
            co_return busy();
        }
        spdlog::warn(
            "{} is taken over by the spare kiosk {}, by {}",
            taken->name,
            station_.name,
            name_of(by_member)
        );
        hub_.reload();
        co_return wire::TakenOver{issued->certificate_pem};
    }

    // T7: loads and settings begin anew.
    awaitable<wire::Answer> on(wire::ReplaceMachine ask) {
        const auto staff =
            requests::opened(asked(), ask.card, ask.token, gym::Deed::replace_machine);
        if (const auto* refused = std::get_if<wire::UnlockRefused>(&staff)) {
            co_return *refused;
        }
        const auto by_member = std::get<gym::MemberId>(staff);
        auto replace = [id = station_.id, by = by_member](store::Database& db) {
            const base::Instant now = base::wall_now();
            store::replace_machine(db, id, now);
            store::note_change(db, id, "another machine", now, by);
            return true;
        };
        const auto replaced = co_await on_writer<bool>(hub_, std::move(replace));
        if (!replaced) {
            co_return busy();
        }
        spdlog::warn("{} has another machine, by {}", station_.name, name_of(by_member));
        hub_.reload();
        co_return wire::MachineReplaced{};
    }

    awaitable<wire::Answer> on(wire::FetchExport ask) {
        const auto member = requests::opened(asked(), ask.card, ask.token, gym::Deed::take_data);
        if (const auto* refused = std::get_if<wire::UnlockRefused>(&member)) {
            co_return *refused;
        }
        const bool goes_on = ask.offset > 0 && exporting_ && exporting_->token == ask.token &&
                             exporting_->format == ask.format;
        if (!goes_on) {
            auto write = [id = std::get<gym::MemberId>(member),
                          zone = hub_.zone,
                          format = ask.format](store::Database& db) {
                return requests::export_text(db, id, zone, format);
            };
            auto written = co_await aside<requests::ExportText>(hub_, std::move(write));
            if (!written) {
                co_return busy();
            }
            exporting_ = Exporting{ask.token, ask.format, std::move(written->text)};
        }
        const std::string& text = exporting_->text;
        const std::size_t from = std::min<std::size_t>(ask.offset, text.size());
        wire::ExportPiece piece{text.substr(from, wire::export_piece_bytes_max), text.size()};
        if (from + piece.text.size() == text.size()) {
            exporting_.reset(); // that was the last one
        }
        co_return piece;
    }

    awaitable<wire::Answer> on(wire::Forget ask) {
        const auto member = requests::opened(asked(), ask.card, ask.token, gym::Deed::be_forgotten);
        if (const auto* refused = std::get_if<wire::UnlockRefused>(&member)) {
            co_return *refused;
        }
        auto erase = [id = std::get<gym::MemberId>(member), zone = hub_.zone](store::Database& db) {
            return events::forget_member(db, id, zone, base::wall_now());
        };
        auto receipt = co_await on_writer<std::string>(hub_, std::move(erase));
        if (!receipt) {
            co_return busy();
        }
        spdlog::info("a member was forgotten: {}", *receipt);
        hub_.reload();
        co_return wire::Forgotten{std::move(*receipt)};
    }

private:
    requests::Asked asked() {
        return {hub_.reader, station_, hub_.keys.tags, hub_.zone, base::wall_now()};
    }

    std::string name_of(const gym::MemberId& member) {
        const auto known = store::member(hub_.reader, member);
        return known ? known->first_name : std::string();
    }

    awaitable<std::optional<store::PinTry>> begin_try(gym::MemberId member) {
        auto count = [member = std::move(member)](store::Database& db) {
            return store::begin_pin_try(db, member, base::wall_now());
        };
        auto begun = co_await on_writer<store::PinTry>(hub_, std::move(count));
        co_return begun;
    }

    awaitable<std::optional<bool>> is_right(std::string hash, std::string pin) {
        auto check = [hash = std::move(hash), pin = std::move(pin)](store::Database&) {
            return base::is_pin(hash.empty() ? requests::nobodys_pin() : hash, pin);
        };
        const auto right = co_await aside<bool>(hub_, std::move(check));
        co_return right;
    }

    // So that the next tap is quick; whether it is done makes no difference to anything else.
    void keep_bests(requests::SlowBests slow) {
        auto keep = [slow = std::move(slow), zone = hub_.zone](store::Database& db) {
            for (const std::string& exercise : slow.exercises) {
                requests::keep_bests(db, slow.member, exercise, zone, slow.until);
            }
            return store::Committed();
        };
        if (!hub_.writer.submit(std::move(keep))) {
            spdlog::debug("records are not kept ready: the disk is busy");
        }
    }

    static base::Refusal busy() {
        return base::refuse(base::Reason::unavailable, "the disk can not keep up; ask again");
    }

    Hub& hub_;
    gym::Station station_;
    bool is_spare_;
    std::optional<Exporting>& exporting_;
};

} // namespace

awaitable<wire::Response>
answer(Hub& hub, Asker asker, std::optional<Exporting>& exporting, wire::Request request) {
    Answering answering(hub, std::move(asker), exporting);
    wire::Response response;
    response.id = request.id;
    if (!answering.may_ask(request.ask)) {
        response.answer = base::refuse(base::Reason::unavailable, "nobody trains at a spare kiosk");
        co_return response;
    }
    auto answered =
        std::visit([&](auto& ask) { return answering.on(std::move(ask)); }, request.ask);
    try {
        response.answer = co_await std::move(answered);
    } catch (const std::exception& error) { // a read that took too long, most likely
        spdlog::error("a request was not answered: {}", error.what());
        response.answer = base::refuse(base::Reason::unavailable, "the disk can not keep up");
    }
    co_return response;
}

} // namespace hub::links
