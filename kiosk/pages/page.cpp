#include "kiosk/pages/page.hpp"

#include "kiosk/screens/floor_told.hpp"

namespace kiosk::pages {

namespace {

template <class P>
std::optional<Page> as_page(std::optional<P> page) {
    return page ? std::optional<Page>(std::move(*page)) : std::nullopt;
}

} // namespace

std::optional<Page> open(screens::PageName name, const Around& around) {
    const bool member = around.visit != nullptr && !around.visit->is_guest();
    if (member && needs_pin(name) && around.visit->unlock.empty()) {
        return Pin{name};
    }
    switch (name) {
    case screens::PageName::me:
        return member ? std::optional<Page>(Me{}) : std::nullopt;
    case screens::PageName::comfort:
        return member ? std::optional<Page>(Comfort{}) : std::nullopt;
    case screens::PageName::receipt:
        return around.visit != nullptr ? std::optional<Page>(Receipt{}) : std::nullopt;
    case screens::PageName::stretch:
        return as_page(open_stretch(around));
    case screens::PageName::food:
        return as_page(open_food(around));
    case screens::PageName::hurt:
        return around.visit != nullptr ? std::optional<Page>(open_hurt(*around.visit))
                                       : std::nullopt;
    case screens::PageName::help:
        return Help{};
    case screens::PageName::unwell:
        return open_unwell(around.now);
    case screens::PageName::ask_again:
        return open_ask_again(around);
    case screens::PageName::health:
        return open_health(around);
    case screens::PageName::form:
        if (around.visit != nullptr) {
            return open_form(*around.visit);
        }
        break;
    case screens::PageName::swap:
        return around.visit != nullptr ? std::optional<Page>(Swap{}) : std::nullopt;
    case screens::PageName::log:
        return member ? std::optional<Page>(Log{}) : std::nullopt;
    case screens::PageName::muscles:
        return member ? std::optional<Page>(Muscles{}) : std::nullopt;
    case screens::PageName::balance:
        return member ? std::optional<Page>(Balance{}) : std::nullopt;
    case screens::PageName::week:
        return member ? std::optional<Page>(open_week(*around.visit)) : std::nullopt;
    case screens::PageName::block:
        return member ? std::optional<Page>(Block{}) : std::nullopt;
    case screens::PageName::guide:
        return Guide{};
    case screens::PageName::pin:
        return member ? std::optional<Page>(Pin{}) : std::nullopt;
    case screens::PageName::about:
        return member ? std::optional<Page>(AboutYou{}) : std::nullopt;
    case screens::PageName::why:
        return member ? std::optional<Page>(WhyPage{}) : std::nullopt;
    case screens::PageName::tests:
        return member ? std::optional<Page>(Tests{}) : std::nullopt;
    case screens::PageName::take_away:
        return as_page(open_take_away(around));
    case screens::PageName::resources:
        return as_page(open_resources(around));
    case screens::PageName::elsewhere:
        return member ? std::optional<Page>(Elsewhere{}) : std::nullopt;
    case screens::PageName::my_data:
        return member ? std::optional<Page>(MyData{}) : std::nullopt;
    case screens::PageName::forget:
        return member ? std::optional<Page>(Forget{}) : std::nullopt;
    case screens::PageName::anatomy:
        return open_anatomy(around);
    case screens::PageName::progress:
        return member ? std::optional<Page>(open_progress(around)) : std::nullopt;
    case screens::PageName::goal:
        return member ? std::optional<Page>(open_goal(*around.visit)) : std::nullopt;
    case screens::PageName::advice:
        return member ? std::optional<Page>(Advice{}) : std::nullopt;
    case screens::PageName::programme:
        return member ? as_page(open_programme(around)) : std::nullopt;
    case screens::PageName::whole_log:
        return member ? std::optional<Page>(WholeLog{}) : std::nullopt;
    case screens::PageName::trainer:
        return member ? std::optional<Page>(Trainer{}) : std::nullopt;
    case screens::PageName::board:
        return member ? std::optional<Page>(Board{}) : std::nullopt;
    case screens::PageName::sign_in:
        return screens::is_out_of_order(around.floor, around.station)
                   ? std::nullopt
                   : std::optional<Page>(SignIn{});
    case screens::PageName::service: // a card opens it
    case screens::PageName::take_over:
        break;
    }
    return std::nullopt;
}

Outcome update(Page& page, const screens::Message& message, const Around& around) {
    return std::visit([&](auto& shown) { return update(shown, message, around); }, page);
}

screens::Frame view(const Page& page, const Around& around, const screens::Scene& scene) {
    return std::visit([&](const auto& shown) { return view(shown, around, scene); }, page);
}

std::optional<base::Instant> holds_until(const Page& page) {
    return std::visit(
        [](const auto& shown) -> std::optional<base::Instant> {
            if constexpr (requires { shown.holds_until; }) {
                return shown.holds_until;
            } else {
                return std::nullopt;
            }
        },
        page
    );
}

bool ends_visit(const Page& page) {
    const auto* forget = std::get_if<Forget>(&page);
    return forget != nullptr && !forget->receipt.empty();
}

bool calls(const Page& page) {
    const auto* help = std::get_if<Help>(&page);
    return std::holds_alternative<Unwell>(page) || (help != nullptr && help->called);
}

} // namespace kiosk::pages
