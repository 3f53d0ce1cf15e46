// What is asked and answered.
#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"

#include <fmt/format.h>

namespace wire {

namespace {

void fill_ask(v1::Request& out, const FetchProfile& ask) {
    out.mutable_fetch_profile()->set_card_number(ask.card.value);
}

void fill_ask(v1::Request& out, const Unlock& ask) {
    out.mutable_unlock()->set_card_number(ask.card.value);
    out.mutable_unlock()->set_pin(ask.pin);
}

void fill_ask(v1::Request& out, const FetchHistory& ask) {
    v1::FetchHistory& asked = *out.mutable_fetch_history();
    asked.set_card_number(ask.card.value);
    asked.set_token(ask.token);
    if (ask.before) {
        asked.mutable_before()->set_at_us(base::to_us(ask.before->at));
        *asked.mutable_before()->mutable_id() = to_proto(ask.before->id);
    }
}

void fill_ask(v1::Request& out, const FetchExport& ask) {
    v1::FetchExport& asked = *out.mutable_fetch_export();
    asked.set_card_number(ask.card.value);
    asked.set_token(ask.token);
    asked.set_format(static_cast<v1::FetchExport::Format>(ask.format));
    asked.set_offset(ask.offset);
}

void fill_ask(v1::Request& out, const Forget& ask) {
    out.mutable_forget()->set_card_number(ask.card.value);
    out.mutable_forget()->set_token(ask.token);
}

void fill_ask(v1::Request& out, const SignIn& ask) {
    out.mutable_sign_in()->set_phone(ask.phone);
    out.mutable_sign_in()->set_pin(ask.pin);
}

void fill_ask(v1::Request& out, const SetOutOfOrder& ask) {
    out.mutable_set_out_of_order()->set_card_number(ask.card.value);
    out.mutable_set_out_of_order()->set_out(ask.out);
}

void fill_ask(v1::Request& out, const TakeOver& ask) {
    v1::TakeOver& asked = *out.mutable_take_over();
    asked.set_card_number(ask.card.value);
    asked.set_token(ask.token);
    asked.set_station_id(ask.station.value);
    asked.set_certificate_request(ask.certificate_request);
}

void fill_ask(v1::Request& out, const ReplaceMachine& ask) {
    out.mutable_replace_machine()->set_card_number(ask.card.value);
    out.mutable_replace_machine()->set_token(ask.token);
}

base::Result<Request> read_take_over(std::uint64_t id, const v1::TakeOver& in) {
    if (in.certificate_request().size() > certificate_request_bytes_max) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a certificate request of {} bytes", in.certificate_request().size())
        );
    }
    return Request{
        id, TakeOver{{in.card_number()}, in.token(), {in.station_id()}, in.certificate_request()}};
}

FetchHistory read_fetch_history(const v1::FetchHistory& in) {
    FetchHistory ask{{in.card_number()}, in.token(), std::nullopt};
    if (in.has_before()) {
        ask.before = HistoryPlace{base::from_us(in.before().at_us()), from_proto(in.before().id())};
    }
    return ask;
}

void fill_answer(v1::Response& out, const base::Refusal& refusal) {
    out.mutable_refusal()->set_reason(static_cast<v1::Refusal::Reason>(refusal.reason));
    out.mutable_refusal()->set_detail(refusal.detail);
}

void fill_answer(v1::Response& out, const gym::Profile& profile) {
    *out.mutable_profile() = to_proto(profile);
}

void fill_answer(v1::Response& out, const Unlocked& unlocked) {
    out.mutable_unlocked()->set_token(unlocked.token);
    *out.mutable_unlocked()->mutable_about() = to_proto(unlocked.about);
}

void fill_answer(v1::Response& out, const UnlockRefused& refused) {
    v1::UnlockRefused& answer = *out.mutable_unlock_refused();
    answer.set_why(static_cast<v1::UnlockRefused::Why>(refused.why));
    answer.set_tries_left(refused.tries_left);
    answer.set_minutes(refused.minutes);
}

void fill_answer(v1::Response& out, const HistoryPage& page) {
    for (const gym::LoggedSet& logged : page.sets) {
        *out.mutable_history_page()->add_sets() = to_proto(logged);
    }
    out.mutable_history_page()->set_more(page.more);
}

void fill_answer(v1::Response& out, const ExportPiece& piece) {
    out.mutable_export_piece()->set_text(piece.text);
    out.mutable_export_piece()->set_total(piece.total);
}

void fill_answer(v1::Response& out, const Forgotten& forgotten) {
    out.mutable_forgotten()->set_receipt(forgotten.receipt);
}

void fill_answer(v1::Response& out, const SignedIn& signed_in) {
    out.mutable_signed_in()->set_card_number(signed_in.card.value);
}

void fill_answer(v1::Response& out, const StaffCard& staff) {
    out.mutable_staff_card()->set_first_name(staff.first_name);
}

void fill_answer(v1::Response& out, const OutOfOrderSet& set) {
    out.mutable_out_of_order_set()->set_out(set.out);
}

void fill_answer(v1::Response& out, const TakenOver& taken) {
    out.mutable_taken_over()->set_certificate_pem(taken.certificate_pem);
}

void fill_answer(v1::Response& out, const MachineReplaced&) {
    out.mutable_machine_replaced();
}

base::Result<Response> read_refusal(std::uint64_t id, const v1::Refusal& in) {
    if (!v1::Refusal::Reason_IsValid(in.reason())) {
        return not_readable("a refusal");
    }
    return Response{id, base::refuse(static_cast<base::Reason>(in.reason()), in.detail())};
}

base::Result<Response> read_profile(std::uint64_t id, const v1::Profile& in) {
    auto profile = from_proto(in);
    if (!profile) {
        return profile.error();
    }
    return Response{id, std::move(*profile)};
}

base::Result<Response> read_unlocked(std::uint64_t id, const v1::Unlocked& in) {
    auto about = from_proto(in.about());
    if (!about) {
        return about.error();
    }
    return Response{id, Unlocked{in.token(), std::move(*about)}};
}

base::Result<Response> read_unlock_refused(std::uint64_t id, const v1::UnlockRefused& in) {
    if (!v1::UnlockRefused::Why_IsValid(in.why())) {
        return not_readable("a refusal to unlock");
    }
    return Response{
        id,
        UnlockRefused{static_cast<UnlockRefused::Why>(in.why()), in.tries_left(), in.minutes()}};
}

base::Result<Response> read_history_page(std::uint64_t id, const v1::HistoryPage& in) {
    if (static_cast<std::size_t>(in.sets_size()) > history_sets_max) {
        return base::refuse(
            base::Reason::invalid, fmt::format("a page of {} sets", in.sets_size())
        );
    }
    HistoryPage page;
    for (const v1::LoggedSet& logged : in.sets()) {
        auto set = from_proto(logged);
        if (!set) {
            return set.error();
        }
        page.sets.push_back(std::move(*set));
    }
    page.more = in.more();
    return Response{id, std::move(page)};
}

} // namespace

void fill(v1::Request& out, const Request& request) {
    out.set_id(request.id);
    std::visit([&](const auto& ask) { fill_ask(out, ask); }, request.ask);
}

base::Result<Request> from_proto(const v1::Request& in) {
    switch (in.ask_case()) {
    case v1::Request::kFetchProfile:
        return Request{in.id(), FetchProfile{{in.fetch_profile().card_number()}}};
    case v1::Request::kUnlock:
        return Request{in.id(), Unlock{{in.unlock().card_number()}, in.unlock().pin()}};
    case v1::Request::kFetchHistory:
        return Request{in.id(), read_fetch_history(in.fetch_history())};
    case v1::Request::kFetchExport: {
        const v1::FetchExport& ask = in.fetch_export();
        if (!v1::FetchExport::Format_IsValid(ask.format())) {
            return not_readable("a format this program knows");
        }
        const auto format = static_cast<ExportFormat>(ask.format());
        return Request{
            in.id(), FetchExport{{ask.card_number()}, ask.token(), format, ask.offset()}};
    }
    case v1::Request::kForget:
        return Request{in.id(), Forget{{in.forget().card_number()}, in.forget().token()}};
    case v1::Request::kSignIn:
        return Request{in.id(), SignIn{in.sign_in().phone(), in.sign_in().pin()}};
    case v1::Request::kSetOutOfOrder: {
        const v1::SetOutOfOrder& ask = in.set_out_of_order();
        return Request{in.id(), SetOutOfOrder{{ask.card_number()}, ask.out()}};
    }
    case v1::Request::kTakeOver:
        return read_take_over(in.id(), in.take_over());
    case v1::Request::kReplaceMachine: {
        const v1::ReplaceMachine& ask = in.replace_machine();
        return Request{in.id(), ReplaceMachine{{ask.card_number()}, ask.token()}};
    }
    case v1::Request::ASK_NOT_SET:
        break;
    }
    return not_readable("a request this program knows");
}

void fill(v1::Response& out, const Response& response) {
    out.set_id(response.id);
    std::visit([&](const auto& answer) { fill_answer(out, answer); }, response.answer);
}

base::Result<Response> from_proto(const v1::Response& in) {
    switch (in.answer_case()) {
    case v1::Response::kRefusal:
        return read_refusal(in.id(), in.refusal());
    case v1::Response::kProfile:
        return read_profile(in.id(), in.profile());
    case v1::Response::kUnlocked:
        return read_unlocked(in.id(), in.unlocked());
    case v1::Response::kUnlockRefused:
        return read_unlock_refused(in.id(), in.unlock_refused());
    case v1::Response::kHistoryPage:
        return read_history_page(in.id(), in.history_page());
    case v1::Response::kExportPiece:
        return Response{in.id(), ExportPiece{in.export_piece().text(), in.export_piece().total()}};
    case v1::Response::kForgotten:
        return Response{in.id(), Forgotten{in.forgotten().receipt()}};
    case v1::Response::kSignedIn:
        return Response{in.id(), SignedIn{{in.signed_in().card_number()}}};
    case v1::Response::kStaffCard:
        return Response{in.id(), StaffCard{in.staff_card().first_name()}};
    case v1::Response::kOutOfOrderSet:
        return Response{in.id(), OutOfOrderSet{in.out_of_order_set().out()}};
    case v1::Response::kTakenOver:
        return Response{in.id(), TakenOver{in.taken_over().certificate_pem()}};
    case v1::Response::kMachineReplaced:
        return Response{in.id(), MachineReplaced{}};
    case v1::Response::ANSWER_NOT_SET:
        break;
    }
    return not_readable("a response");
}

} // namespace wire
