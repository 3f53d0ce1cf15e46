// Lines of Strong's plain export, written by hand.
#pragma once

#include <string>
#include <string_view>

namespace hub::exchange {

inline const std::string strong_header =
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,"
    "Workout Notes,RPE\n";

inline const std::string monday = "2025-11-17 18:30:00";

// The rest of a line behind its date: one set of 10 leg curls with 40 kg.
inline std::string line(std::string_view date, std::string_view rest = "") {
    constexpr std::string_view usual = ",Legs,50m,Seated Leg Curl (Machine),1,40.0,10,0,0,,,";
    return std::string(date) + std::string(rest.empty() ? usual : rest) + "\n";
}

} // namespace hub::exchange
