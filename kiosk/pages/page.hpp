// All pages. A new one comes in here, in `open` and in screens::PageName; without its update() and
// view() nothing compiles.
#pragma once

#include "kiosk/pages/about_you.hpp"
#include "kiosk/pages/advice.hpp"
#include "kiosk/pages/anatomy.hpp"
#include "kiosk/pages/ask_again.hpp"
#include "kiosk/pages/balance.hpp"
#include "kiosk/pages/block.hpp"
#include "kiosk/pages/board.hpp"
#include "kiosk/pages/comfort.hpp"
#include "kiosk/pages/elsewhere.hpp"
#include "kiosk/pages/food.hpp"
#include "kiosk/pages/forget.hpp"
#include "kiosk/pages/form.hpp"
#include "kiosk/pages/goal.hpp"
#include "kiosk/pages/guide.hpp"
#include "kiosk/pages/health.hpp"
#include "kiosk/pages/help.hpp"
#include "kiosk/pages/hurt.hpp"
#include "kiosk/pages/log.hpp"
#include "kiosk/pages/me.hpp"
#include "kiosk/pages/muscles.hpp"
#include "kiosk/pages/my_data.hpp"
#include "kiosk/pages/pin.hpp"
#include "kiosk/pages/programme.hpp"
#include "kiosk/pages/progress.hpp"
#include "kiosk/pages/receipt.hpp"
#include "kiosk/pages/resources.hpp"
#include "kiosk/pages/service.hpp"
#include "kiosk/pages/sign_in.hpp"
#include "kiosk/pages/stretch.hpp"
#include "kiosk/pages/swap.hpp"
#include "kiosk/pages/take_away.hpp"
#include "kiosk/pages/take_over.hpp"
#include "kiosk/pages/tests.hpp"
#include "kiosk/pages/trainer.hpp"
#include "kiosk/pages/week.hpp"
#include "kiosk/pages/whole_log.hpp"
#include "kiosk/pages/why.hpp"

#include <variant>

namespace kiosk::pages {

using Page = std::variant<
    Comfort,
    Me,
    Receipt,
    Stretch,
    Food,
    Hurt,
    Help,
    Unwell,
    AskAgain,
    Health,
    Form,
    Swap,
    Log,
    Muscles,
    Balance,
    WeekPlan,
    Block,
    Guide,
    Pin,
    AboutYou,
    WhyPage,
    Tests,
    TakeAway,
    Resources,
    Elsewhere,
    MyData,
    Forget,
    Anatomy,
    Progress,
    GoalPage,
    Advice,
    ProgrammePage,
    Trainer,
    Board,
    WholeLog,
    SignIn,
    Service,
    TakeOver>;

// The page, as it is when it opens; none where it has nothing to show, such as a member's page with
// nobody training.
std::optional<Page> open(screens::PageName name, const Around& around);

// Touches of the page and everything the shell tells while it is on top, ticks too.
Outcome update(Page& page, const screens::Message& message, const Around& around);

screens::Frame view(const Page& page, const Around& around, const screens::Scene& scene);

// Until when nobody has walked away, although nothing is touched: a guided stretch goes on.
std::optional<base::Instant> holds_until(const Page& page);

// N9: whoever it was about is erased, and closing it signs them out.
bool ends_visit(const Page& page);

// J18: it calls for help, and only its own buttons end that.
bool calls(const Page& page);

} // namespace kiosk::pages
