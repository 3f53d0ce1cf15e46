#include "kiosk/app/model.hpp"

namespace kiosk::app {

namespace {

using namespace screens;
namespace theme = ui::theme;

// Before the first word of a hub: nothing can be done here yet.
Frame view_nameless(const Scene& scene) {
    Frame frame = start(scene, "nameless");
    const Tool help = usual_tools(scene, nullptr).front(); // no bar: the clock has no zone yet
    const float width = ui::button_width(scene.metrics, help.label, ui::ButtonLook::tool);
    ui::button(
        frame,
        scene.metrics,
        {scene.size.width - theme::margin - width, 16, width, 72},
        help.label,
        ui::ButtonLook::tool,
        help.name,
        help.message
    );
    ui::fitted_line(
        frame.drawing,
        scene.metrics,
        {56, 300, scene.size.width - 112, 80},
        scene.texts("nameless.title"),
        theme::headline,
        theme::text,
        40
    );
    ui::paragraph(
        frame.drawing,
        scene.metrics,
        {56, 410, scene.size.width - 112, 160},
        scene.texts("nameless.words"),
        {32, ui::FontWeight::regular},
        theme::muted
    );
    return frame;
}

// Whose comfort and language count; nobody's where staff is served over the training (T6, T7).
const gym::Profile* looked_at_by(const Model& model) {
    const bool staff =
        !model.pages.empty() && std::holds_alternative<pages::Service>(model.pages.back());
    return model.visit && model.visit->profile && !staff ? &*model.visit->profile : nullptr;
}

Frame look(
    const Model& model, const ui::Metrics& metrics, const content::Texts& texts, ui::Size size
) {
    static const gym::Comfort usual;
    const gym::Profile* member = looked_at_by(model);
    std::vector<screens::Partner> partners;
    for (const Partner& partner : model.partners) {
        const auto* rest = std::get_if<Rest>(&partner.screen);
        partners.push_back(
            {partner.visit.is_guest() ? texts("guest.name") : partner.visit.profile->first_name,
             rest != nullptr ? std::optional(rest->ends) : std::nullopt}
        );
    }
    const Scene scene{
        metrics,
        texts,
        size,
        model.now,
        model.station,
        model.kind,
        model.zone,
        model.link,
        model.on_bar,
        member != nullptr ? member->comfort : usual,
        model.floor,
        partners,
        is_waited_for(model),
        model.pin};
    if (model.occupied) {
        return screens::view(*model.occupied, scene);
    }
    if (!model.pages.empty()) {
        return pages::view(model.pages.back(), around(model), scene);
    }

    struct View {
        const Model& model;
        const Scene& scene;

        Frame operator()(const Nameless&) const { return view_nameless(scene); }

        Frame operator()(const Spare& spare) const { return screens::view(spare, scene); }

        Frame operator()(const Idle& idle) const { return screens::view(idle, scene); }

        Frame operator()(const UnknownCard& unknown) const { return screens::view(unknown, scene); }

        Frame operator()(const WarmUp& warm_up) const {
            return screens::view(warm_up, *model.visit, scene);
        }

        Frame operator()(const SetEntry& entry) const {
            return screens::view(entry, *model.visit, scene);
        }

        Frame operator()(const Rest& rest) const {
            return screens::view(rest, *model.visit, scene);
        }

        Frame operator()(const Settings& settings) const {
            return screens::view(settings, *model.visit, scene);
        }

        Frame operator()(const Summary& summary) const {
            Frame frame = screens::view(summary, *model.visit, scene);
            if (summary.offer && !scene.is_waited_for) {
                pages::show_offer(frame, scene, *summary.offer);
            }
            return frame;
        }
    };

    return std::visit(View{model, scene}, model.screen);
}

} // namespace

std::string language_of(const Model& model) {
    const gym::Profile* member = looked_at_by(model);
    return content::language_among(
        member != nullptr ? member->comfort.language : "", model.gym.language
    );
}

pages::Around around(const Model& model) {
    const auto* rest = std::get_if<Rest>(&model.screen);
    return {
        model.visit ? &*model.visit : nullptr,
        model.station,
        model.kind,
        model.zone,
        model.now,
        model.floor,
        rest != nullptr ? std::optional(rest->ends) : std::nullopt,
        model.pace,
        model.gym};
}

Frame view(
    const Model& model, const ui::Metrics& metrics, const content::Texts& texts, ui::Size size
) {
    Frame frame = look(model, metrics, texts, size);
    if (model.visit) {
        frame.visit = model.visit->since;
    }
    return frame;
}

} // namespace kiosk::app
