// What a member told in so many words, as key and value, and how it changes what is known of them:
// the same on the hub's word and on what a kiosk has not sent yet.
#pragma once

#include "common/gym/deeds.hpp"
#include "common/gym/profile.hpp"

#include <map>
#include <string>
#include <string_view>

namespace gym {

// Key -> value, as it travels and as it is stored.
//   warm_ups     auto, short, none                       (Q12)
//   language     en, de ... or gym: any two letters
//   unit         kg, lb
//   text_size    100, 125, 150
//   layout       standard, left-handed, low
//   sound        on, off
//   effort       on, off                                  (J11)
//   why          performance, posture, looks, strength    (B1)
//   trainer      form, plan, pain, other; none: done with (I5)
//   leg_days     ISO weekdays such as 14; none            (E9)
//   log_only     on, off: no advice                       (J17)
//   programme.EXERCISE  as gym::to_text(Programme); none  (J17)
//   card.KIND    shown, dismissed-1, dismissed-2, done    (J15)
//   board        off; as NAME: a tap is not enough        (W3)
//   age_band     under-18, adult, from-65, none           (J21; from here on a tap is not enough)
//   easier, expecting, food, bones, kidney   on, off      (R28, G1, F1b, R20)
//   block        start, stop                              (R21)
//   body_weight  kilograms such as 82.5; none             (J21)
//   dots         women, men, none                         (R22)
//   holiday      2026-12-20/2027-01-03; none              (J21)
//   screening    clear, not-sure, none                    (J14)
using Preferences = std::map<std::string, std::string>;

// Changes what one preference says, told at `at`. Refuses a key or a value that it does not know,
// naming those there are.
base::Result<void>
take_preference(Profile& profile, std::string_view key, std::string_view value, base::Instant at);

// J22: how long the right PIN opens what is about the person, at the station where it was entered.
inline constexpr std::chrono::minutes unlock_lifetime{10};

// What changing it so is; none: no preference is called so.
std::optional<Deed> deed_of_preference(std::string_view key, std::string_view value);

// The value of `board` by which the member appears as that.
std::string on_boards_as(std::string_view alias);

} // namespace gym
