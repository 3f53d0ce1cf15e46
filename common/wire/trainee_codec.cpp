// What a plan knows about a member, in a profile and from events.
#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"

namespace wire {

v1::Pain to_proto(const gym::Pain& pain) {
    v1::Pain out;
    *out.mutable_id() = to_proto(pain.id);
    out.set_at_us(base::to_us(pain.at));
    out.set_exercise(pain.exercise);
    out.set_where(static_cast<v1::BodyPart>(pain.where));
    out.set_level(pain.level);
    out.set_not_settled(pain.not_settled);
    if (pain.answered) {
        out.set_answered_us(base::to_us(*pain.answered));
    }
    return out;
}

base::Result<gym::Pain> from_proto(const v1::Pain& in) {
    if (!v1::BodyPart_IsValid(in.where())) {
        return not_readable("a pain of a place this program knows");
    }
    gym::Pain pain;
    pain.at = base::from_us(in.at_us());
    pain.exercise = in.exercise();
    pain.where = static_cast<gym::BodyPart>(in.where());
    pain.level = in.level();
    pain.not_settled = in.not_settled();
    pain.id = from_proto(in.id());
    if (in.has_answered_us()) {
        pain.answered = base::from_us(in.answered_us());
    }
    return pain;
}

v1::Trainee to_proto(const gym::Trainee& trainee) {
    v1::Trainee out;
    out.set_age(static_cast<v1::AgeBand>(trainee.age));
    out.set_easier(trainee.easier);
    out.set_expecting(trainee.expecting);
    out.set_warm_ups(static_cast<v1::WarmUpChoice>(trainee.warm_ups));
    if (trainee.legs) {
        out.set_legs(static_cast<v1::Legs>(*trainee.legs));
    }
    out.set_legs_at_us(base::to_us(trainee.legs_at));
    for (const std::string& exercise : trainee.forms_seen) {
        out.add_forms_seen(exercise);
    }
    for (const gym::Pain& pain : trainee.pains) {
        *out.add_pains() = to_proto(pain);
    }
    if (trainee.training_since) {
        out.set_training_since_us(base::to_us(*trainee.training_since));
    }
    if (trainee.block_since) {
        out.set_block_since_us(base::to_us(*trainee.block_since));
    }
    out.set_log_only(trainee.log_only);
    for (const auto& [exercise, programme] : trainee.programmes) {
        (*out.mutable_programmes())[exercise] = gym::to_text(programme);
    }
    return out;
}

base::Result<gym::Trainee> from_proto(const v1::Trainee& in) {
    if (!v1::AgeBand_IsValid(in.age()) || !v1::WarmUpChoice_IsValid(in.warm_ups()) ||
        !v1::Legs_IsValid(in.legs())) {
        return not_readable("what this program knows about a member");
    }
    gym::Trainee trainee;
    trainee.age = static_cast<gym::AgeBand>(in.age());
    trainee.easier = in.easier();
    trainee.expecting = in.expecting();
    trainee.warm_ups = static_cast<gym::WarmUpChoice>(in.warm_ups());
    if (in.has_legs()) {
        trainee.legs = static_cast<gym::Legs>(in.legs());
    }
    trainee.legs_at = base::from_us(in.legs_at_us());
    trainee.forms_seen.insert(in.forms_seen().begin(), in.forms_seen().end());
    for (const v1::Pain& pain : in.pains()) {
        auto read = from_proto(pain);
        if (!read) {
            return read.error();
        }
        trainee.pains.push_back(std::move(*read));
    }
    if (in.has_training_since_us()) {
        trainee.training_since = base::from_us(in.training_since_us());
    }
    if (in.has_block_since_us()) {
        trainee.block_since = base::from_us(in.block_since_us());
    }
    trainee.log_only = in.log_only();
    for (const auto& [exercise, text] : in.programmes()) {
        if (auto programme = gym::programme_of(text)) { // a newer hub's may say more than is known
            trainee.programmes[exercise] = std::move(*programme);
        }
    }
    return trainee;
}

} // namespace wire
