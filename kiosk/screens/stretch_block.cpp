#include "kiosk/screens/stretch_block.hpp"

#include <algorithm>

namespace kiosk::screens {

namespace {

std::set<content::Caution> cautions(const Visit& visit) {
    std::set<content::Caution> found;
    if (!visit.profile) {
        return found;
    }
    const gym::Trainee& trainee = visit.profile->trainee;
    if (visit.profile->about.bones) {
        found.insert(content::Caution::bones);
    }
    if (trainee.expecting) {
        found.insert(content::Caution::on_back);
    }
    for (const gym::Pain& pain : trainee.pains) {
        if (pain.where == gym::BodyPart::back) {
            found.insert(content::Caution::back);
        } else if (pain.where == gym::BodyPart::hamstring) {
            found.insert(content::Caution::hamstring);
        }
    }
    return found;
}

bool suits(const content::Stretch& stretch, const std::set<content::Caution>& found) {
    return std::ranges::none_of(found, [&](content::Caution caution) {
        return stretch.leave_out.contains(caution);
    });
}

} // namespace

std::vector<const content::Stretch*> stretch_block(const Visit& visit) {
    const auto found = cautions(visit);
    std::vector<const content::Stretch*> block;
    for (const content::Stretch& stretch : content::stretches()) {
        if (!stretch.in_block) {
            continue;
        }
        const content::Stretch* chosen = &stretch;
        if (!suits(stretch, found)) {
            chosen = stretch.instead ? content::stretch(*stretch.instead) : nullptr;
        }
        const bool again = std::ranges::find(block, chosen) != block.end();
        if (chosen != nullptr && suits(*chosen, found) && !again) {
            block.push_back(chosen);
        }
    }
    return block;
}

const content::Stretch* rolling_for(const Visit& visit) {
    const auto found = cautions(visit);
    for (const content::Stretch& stretch : content::stretches()) {
        if (stretch.kind == content::StretchKind::rolling && suits(stretch, found)) {
            return &stretch;
        }
    }
    return nullptr;
}

const content::Dose& dose_for(const Visit& visit, const content::Stretch& stretch) {
    const bool older = visit.profile && visit.profile->trainee.age == gym::AgeBand::from_65;
    return older ? stretch.older : stretch.dose;
}

} // namespace kiosk::screens
