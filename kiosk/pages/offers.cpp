#include "kiosk/pages/offers.hpp"

#include "common/training/cards.hpp"
#include "kiosk/pages/pin.hpp"

#include <algorithm>

namespace kiosk::pages {

namespace theme = ui::theme;
using screens::PageName;
using screens::Visit;

namespace {

struct Offer {
    const char* kind; // card.KIND as a preference; its words are offer.KIND
    PageName page;
    bool (*done)(const gym::Profile& profile); // beside having been taken up
};

bool told_why(const gym::Profile& profile) {
    return profile.about.why.has_value();
}

bool has_goal(const gym::Profile& profile) {
    return profile.goal.has_value();
}

bool tested(const gym::Profile& profile) {
    return std::ranges::any_of(profile.assessments, [](const gym::AssessmentDone& done) {
        return done.assessed.assessment != gym::confidence;
    });
}

bool taken_up_alone(const gym::Profile&) {
    return false;
}

// In the order in which they are offered (J14).
constexpr Offer offers[] = {
    {"why", PageName::why, told_why},
    {"anatomy", PageName::anatomy, taken_up_alone},
    {"about", PageName::about, taken_up_alone},
    {"goal", PageName::goal, has_goal},
    {"tests", PageName::tests, tested},
};

gym::CardSeen seen(const gym::Profile& profile, const Offer& offer) {
    const auto known = profile.cards.find(offer.kind);
    return known == profile.cards.end() ? gym::CardSeen{} : known->second;
}

base::Instant session_began(const Visit& visit, base::Instant now) {
    const auto sets = screens::session_sets(visit, now);
    return sets.empty() ? visit.since : std::min(visit.since, sets.front().at);
}

bool was_here_before(const Visit& visit, base::Instant began) {
    return std::ranges::any_of(visit.history, [&](const gym::LoggedSet& logged) {
        return !logged.imported && logged.at < began;
    });
}

// Something else came unasked in this session: a card, or "how is it today?" (R26).
bool had_one(const gym::Profile& profile, base::Instant began) {
    return std::ranges::any_of(
               profile.cards, [&](const auto& card) { return card.second.at >= began; }
           ) ||
           std::ranges::any_of(profile.trainee.pains, [&](const gym::Pain& pain) {
               return pain.answered && *pain.answered >= began;
           });
}

screens::Effect note(const Visit& visit, const Offer& offer, const std::string& answer) {
    return screens::Keep{wire::PreferenceChanged{
        visit.profile->member, {{std::string("card.") + offer.kind, answer}}, {}}};
}

} // namespace

std::optional<std::size_t> offer_of(const Visit& visit, base::Instant now) {
    if (visit.is_guest()) {
        return std::nullopt;
    }
    const gym::Profile& profile = *visit.profile;
    const base::Instant began = session_began(visit, now);
    if (!was_here_before(visit, began) || had_one(profile, began)) {
        return std::nullopt;
    }
    for (std::size_t place = 0; place < std::size(offers); ++place) {
        const Offer& offer = offers[place];
        const gym::CardSeen card = seen(profile, offer);
        if (!card.done && !offer.done(profile) && !training::is_silenced(card, now)) {
            return place;
        }
    }
    return std::nullopt;
}

PageName page_of(std::size_t offer) {
    return offers[offer].page;
}

screens::Effect offer_shown(const Visit& visit, std::size_t offer) {
    // "Shown" alone would forget a "not now" before it.
    const bool refused_once = seen(*visit.profile, offers[offer]).dismissed == 1;
    return note(visit, offers[offer], refused_once ? "dismissed-1" : "shown");
}

screens::Effect offer_refused(const Visit& visit, std::size_t offer, base::Instant now) {
    const gym::CardSeen card = seen(*visit.profile, offers[offer]);
    const bool again = card.dismissed == 1 && !training::is_silenced(card, now);
    return note(visit, offers[offer], again ? "dismissed-2" : "dismissed-1");
}

std::optional<screens::Effect> offer_taken(const Visit& visit, std::size_t offer) {
    if (needs_pin(offers[offer].page) && !visit.profile->has_pin) {
        return std::nullopt;
    }
    return note(visit, offers[offer], "done");
}

void show_offer(screens::Frame& frame, const screens::Scene& scene, std::size_t offer) {
    constexpr float button_height = 76;
    constexpr float gap = 12;
    const ui::Rect rect = screens::offer_area(scene);
    frame.drawing.shapes.emplace_back(ui::Box{
        rect, theme::card_radius, theme::surface, theme::info, 2});
    const ui::Rect inner = rect.inset(18, 14);
    ui::fitted_paragraph(
        frame.drawing,
        scene.metrics,
        {inner.x, inner.y, inner.width, inner.height - button_height - 8},
        scene.texts(std::string("offer.") + offers[offer].kind),
        scene.type({26, ui::FontWeight::semi_bold}),
        theme::text,
        1.15f,
        22
    );
    const float width = (inner.width - gap) / 2;
    const float y = inner.bottom() - button_height;
    ui::button(
        frame,
        scene.metrics,
        {inner.x, y, width, button_height},
        scene.texts("offer.not_now"),
        ui::ButtonLook::tool,
        "offer_not_now",
        screens::Message(screens::AnswerOffer{false})
    );
    ui::button(
        frame,
        scene.metrics,
        {inner.x + width + gap, y, width, button_height},
        scene.texts("offer.take"),
        ui::ButtonLook::big,
        "offer_take",
        screens::Message(screens::AnswerOffer{true})
    );
}

} // namespace kiosk::pages
