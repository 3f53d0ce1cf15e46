// Commands about what a plan knows of a member: about them, their form, their pain.
#include "common/base/clock.hpp"
#include "common/base/zone.hpp"
#include "common/content/catalogue.hpp"
#include "hub/admin/answers.hpp"
#include "hub/events/told_by_staff.hpp"
#include "hub/store/forms.hpp"
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/pains.hpp"
#include "hub/store/preferences.hpp"
#include "hub/store/trainees.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hub::admin {

namespace {

const char* text(gym::AgeBand age) {
    switch (age) {
    case gym::AgeBand::under_18:
        return "under-18";
    case gym::AgeBand::adult:
        return "adult";
    case gym::AgeBand::from_65:
        return "from-65";
    case gym::AgeBand::not_told:
        break;
    }
    return "none";
}

const char* text(gym::WarmUpChoice choice) {
    switch (choice) {
    case gym::WarmUpChoice::brief:
        return "short";
    case gym::WarmUpChoice::none:
        return "none";
    case gym::WarmUpChoice::automatic:
        break;
    }
    return "auto";
}

const char* text(gym::BodyPart where) {
    switch (where) {
    case gym::BodyPart::back:
        return "back";
    case gym::BodyPart::knee:
        return "knee";
    case gym::BodyPart::hamstring:
        return "hamstring";
    case gym::BodyPart::other:
        break;
    }
    return "other";
}

const char* text(bool on) {
    return on ? "on" : "off";
}

// The day of an instant, as the gym counts days.
class Days {
public:
    explicit Days(store::Database& db) {
        const auto gym = store::the_gym(db);
        if (const auto zone = base::Zone::named(gym ? gym->time_zone : "UTC")) {
            zone_ = *zone;
        }
    }

    std::string of(base::Instant at) const { return base::to_text(zone_.day(at)); }

    std::string of(const std::optional<base::Instant>& at) const {
        return at ? "since " + of(*at) : "none";
    }

private:
    base::Zone zone_ = base::Zone::utc();
};

base::Result<void> check_exercise(const std::string& slug) {
    if (content::exercise(slug) != nullptr) {
        return {};
    }
    std::string known;
    for (const gym::Exercise& exercise : content::exercises()) {
        known += (known.empty() ? "" : ", ") + exercise.slug;
    }
    return base::refuse(
        base::Reason::not_found, fmt::format("no exercise '{}'; there are {}", slug, known)
    );
}

wire::AdminAnswer shown_about(const Work& work, const gym::Member& member) {
    const gym::Trainee trainee = store::trainee(work.db, member.id);
    const Days days(work.db);
    std::string out = fmt::format(
        "{} ({})\nage band: {}\ntake it easier: {}\nexpecting: {}\nwarm-ups: {}\n4-week block: "
        "{}\ntraining: {}\n",
        member.first_name,
        member.id.value,
        text(trainee.age),
        text(trainee.easier),
        text(trainee.expecting),
        text(trainee.warm_ups),
        days.of(trainee.block_since),
        days.of(trainee.training_since)
    );
    for (const store::FormSeen& seen : store::forms_seen(work.db, member.id)) {
        out += fmt::format("form seen: {}, {} by {}\n", seen.exercise, days.of(seen.at), seen.by);
    }
    out += fmt::format("open reports of pain: {}\n", trainee.pains.size());
    return done(std::move(out));
}

wire::AdminAnswer shown_pains(const Work& work, const gym::Member& member) {
    const Days days(work.db);
    std::string out;
    for (const gym::Pain& pain : store::open_pains(work.db, member.id)) {
        out += fmt::format(
            "{}  {}  {}  {}  {} of {}  not settled {} times\n",
            gym::to_text(pain.id),
            days.of(pain.at),
            pain.exercise,
            text(pain.where),
            pain.level,
            gym::pain_level_max,
            pain.not_settled
        );
    }
    return done(out.empty() ? member.first_name + " has no open report of pain.\n" : out);
}

wire::AdminAnswer
told(const Work& work, const events::DeskEvent& event, const std::string& in_words) {
    const auto applied = events::told_by_staff(work.db, event, base::wall_now());
    return applied ? done(in_words + "\n") : refused(applied.error());
}

// The report of the list's id, or the newest one.
base::Result<gym::Pain>
chosen_pain(const Work& work, const gym::Member& member, const std::string& id) {
    const auto pains = store::open_pains(work.db, member.id);
    const auto found = std::find_if(pains.rbegin(), pains.rend(), [&](const gym::Pain& pain) {
        return id.empty() || gym::to_text(pain.id) == id;
    });
    if (found == pains.rend()) {
        return base::refuse(
            base::Reason::not_found,
            fmt::format(
                "{0} has no open report of pain{1}; 'gymfloor-hub member pain {0}' lists them",
                member.first_name,
                id.empty() ? "" : " '" + id + "'"
            )
        );
    }
    return *found;
}

} // namespace

wire::AdminAnswer run(const Work& work, const MemberAbout& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    if (const auto board = command.changes.find("board"); board != command.changes.end()) {
        if (const auto sound = check_name(board->second, "an alias"); !sound) {
            return refused(sound.error());
        }
    }
    if (!command.changes.empty()) {
        const wire::PreferenceChanged changed{member->id, command.changes};
        const auto applied = events::told_by_staff(work.db, changed, base::wall_now());
        if (!applied) {
            return refused(applied.error());
        }
    }
    return shown_about(work, *member);
}

wire::AdminAnswer run(const Work& work, const MemberForm& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    if (const auto known = check_exercise(command.exercise); !known) {
        return refused(known.error());
    }
    const std::string whose = fmt::format("{}'s {}", member->first_name, command.exercise);
    if (command.undo) {
        const bool was = store::unsee_form(work.db, member->id, command.exercise);
        return done(whose + (was ? " is not ticked any more.\n" : " was not ticked.\n"));
    }
    if (const auto sound = check_name(command.by, "the trainer's name"); !sound) {
        return refused(sound.error());
    }
    store::see_form(work.db, member->id, {command.exercise, base::wall_now(), command.by});
    return done(fmt::format("{} was seen by {}.\n", whose, command.by));
}

wire::AdminAnswer run(const Work& work, const MemberTrainer& command) {
    if (command.done.empty()) {
        std::string text;
        const Days days(work.db);
        for (const store::TrainerRequest& asked : store::trainer_requests(work.db)) {
            text += fmt::format(
                "{}  {}  {}  since {}\n",
                asked.member.value,
                asked.first_name,
                asked.topic,
                days.of(asked.at)
            );
        }
        return done(text.empty() ? "Nobody waits for a trainer.\n" : text);
    }
    const auto member = store::find_member(work.db, command.done);
    if (!member) {
        return refused(member.error());
    }
    const wire::PreferenceChanged closed{member->id, {{"trainer", "none"}}, {}};
    return told(work, closed, "Done.");
}

wire::AdminAnswer run(const Work& work, const MemberPain& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    if (command.report) {
        if (const auto known = check_exercise(command.exercise); !known) {
            return refused(known.error());
        }
        const wire::PainReport report{command.exercise, command.where, *command.report};
        return told(work, wire::PainReported{member->id, report}, "Noted.");
    }
    if (!command.follow_up && command.close.empty()) {
        return shown_pains(work, *member);
    }
    const auto pain = chosen_pain(work, *member, command.close);
    if (!pain) {
        return refused(pain.error());
    }
    const auto answer = command.follow_up.value_or(gym::PainAnswer::closed);
    const wire::PainFollowUp follow_up{pain->id, answer};
    return told(
        work,
        wire::PainReported{member->id, follow_up},
        command.follow_up ? "Noted for " + gym::to_text(pain->id) + "." : "Closed."
    );
}

} // namespace hub::admin
