// Vocabulary <-> protobuf messages, for the codec's own files alone.
#pragma once

#include "common/base/result.hpp"
#include "common/wire/message.hpp"

#include <gymfloor/v1/kiosk.pb.h>

namespace wire {

namespace v1 = gymfloor::v1;

v1::SetId to_proto(const gym::SetId& id);
gym::SetId from_proto(const v1::SetId& id);

v1::SetLogged to_proto(const gym::Set& set);
// Refuses enum values and numbers that this program can not hold.
base::Result<gym::Set> from_proto(const v1::SetLogged& set);

v1::Profile to_proto(const gym::Profile& profile);
base::Result<gym::Profile> from_proto(const v1::Profile& profile);

v1::RoutineItem to_proto(const gym::RoutineItem& item);
gym::RoutineItem from_proto(const v1::RoutineItem& item);

v1::Routine to_proto(const gym::Routine& routine);
gym::Routine from_proto(const v1::Routine& routine);

v1::Pain to_proto(const gym::Pain& pain);
base::Result<gym::Pain> from_proto(const v1::Pain& pain);

v1::Trainee to_proto(const gym::Trainee& trainee);
base::Result<gym::Trainee> from_proto(const v1::Trainee& trainee);

v1::Goal to_proto(const gym::Goal& goal);
base::Result<gym::Goal> from_proto(const v1::Goal& goal);

v1::Assessed to_proto(const gym::Assessed& assessed);
gym::Assessed from_proto(const v1::Assessed& assessed);

v1::Comfort to_proto(const gym::Comfort& comfort);
base::Result<gym::Comfort> from_proto(const v1::Comfort& comfort);

v1::About to_proto(const gym::About& about);
base::Result<gym::About> from_proto(const v1::About& about);

v1::HealthScreen to_proto(gym::HealthScreen screen);
gym::HealthScreen from_proto(v1::HealthScreen screen);

v1::GymSettings to_proto(const gym::GymSettings& settings);
base::Result<gym::GymSettings> from_proto(const v1::GymSettings& settings);

v1::LoggedSet to_proto(const gym::LoggedSet& logged);
base::Result<gym::LoggedSet> from_proto(const v1::LoggedSet& logged);

void fill(v1::Request& out, const Request& request);
base::Result<Request> from_proto(const v1::Request& request);

void fill(v1::Response& out, const Response& response);
base::Result<Response> from_proto(const v1::Response& response);

void fill(v1::FloorState& out, const FloorState& floor);
base::Result<FloorState> from_proto(const v1::FloorState& floor);

base::Refusal not_readable(const char* what);

// One function of many, for std::visit.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>; // clang 14 needs it

} // namespace wire
