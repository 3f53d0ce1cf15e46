// The wall: which stations are free, what the gym moved today, the last sets of members who chose
// to appear. Nothing about anybody else (W3). No touches.
#pragma once

#include "common/base/zone.hpp"
#include "common/content/texts.hpp"
#include "kiosk/screens/message.hpp"
#include "kiosk/ui/frame.hpp"
#include "kiosk/ui/metrics.hpp"

namespace kiosk::wall {

struct Model {
    std::string gym_name;
    std::string language; // the gym's
    base::Zone zone = base::Zone::utc();
    bool connected = false;
    wire::FloorState floor;
    base::Instant now;
};

Model update(Model model, const screens::Message& message);

ui::Frame<screens::Message>
view(const Model& model, const ui::Metrics& metrics, const content::Texts& texts, ui::Size size);

} // namespace kiosk::wall
