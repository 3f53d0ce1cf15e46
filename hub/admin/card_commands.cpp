// Commands about what names a member: cards of their own, cards lent for a day, a phone number.
#include "common/base/clock.hpp"
#include "common/base/secret.hpp"
#include "hub/admin/answers.hpp"
#include "hub/admin/commands.hpp"
#include "hub/admin/summary.hpp"
#include "hub/requests/sign_in.hpp"
#include "hub/store/cards.hpp"
#include "hub/store/guests.hpp"
#include "hub/store/members.hpp"
#include "hub/store/pins.hpp"

#include <fmt/format.h>

namespace hub::admin {

namespace {

base::Result<std::string> tag_of(const Work& work, const std::string& typed) {
    const auto number = gym::parse_card_number(typed);
    if (!number) {
        return number.error();
    }
    if (gym::is_random(*number)) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format(
                "{} is of a phone or a bank card: they tell another number at each tap. Take a gym "
                "card",
                number->value
            )
        );
    }
    return base::card_tag(base::read_key(card_key_file(work.data)), number->value);
}

} // namespace

wire::AdminAnswer run(const Work& work, const CardLink& command) {
    const auto tag = tag_of(work, command.number);
    if (!tag) {
        return refused(tag.error());
    }
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    const auto what = command.staff ? store::CardFor::staff : store::CardFor::training;
    if (const auto linked = store::link_card(work.db, *tag, member->id, base::wall_now(), what);
        !linked) {
        return refused(linked.error());
    }
    const int claimed = command.staff ? 0 : store::claim_guest_sets(work.db, *tag, member->id);
    return done(fmt::format(
        "The card is {}'s{} now.\n{}",
        member->first_name,
        command.staff ? ", as staff," : "",
        claimed > 0 ? fmt::format("So is what was done with it as a guest: sets: {}\n", claimed)
                    : std::string()
    ));
}

wire::AdminAnswer run(const Work& work, const CardLend& command) {
    const auto tag = tag_of(work, command.number);
    if (!tag) {
        return refused(tag.error());
    }
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    const base::Zone zone = gym_zone(work.db);
    const base::Instant now = base::wall_now();
    const base::Instant until = zone.midnight(zone.day(now) + std::chrono::days(1));
    if (const auto lent = store::lend_card(work.db, *tag, member->id, now, until); !lent) {
        return refused(lent.error());
    }
    return done(fmt::format("The card is lent to {} until midnight.\n", member->first_name));
}

wire::AdminAnswer run(const Work& work, const CardRemove& command) {
    const auto tag = tag_of(work, command.number);
    if (!tag) {
        return refused(tag.error());
    }
    const auto was = store::remove_card(work.db, *tag, base::wall_now());
    if (!was) {
        return refused(base::refuse(base::Reason::not_found, "nobody has that card"));
    }
    return done(fmt::format("The card is not {}'s any more.\n", was->first_name));
}

wire::AdminAnswer run(const Work& work, const MemberPhone& command) {
    const auto member = store::find_member(work.db, command.member);
    if (!member) {
        return refused(member.error());
    }
    if (command.clear) {
        const bool was = store::clear_phone(work.db, member->id);
        return done(
            member->first_name + (was ? " has no number any more.\n" : " had no number.\n")
        );
    }
    const auto number = gym::parse_phone_number(command.number);
    if (!number) {
        return refused(number.error());
    }
    const auto tag = requests::phone_tag(base::read_key(card_key_file(work.data)), *number);
    if (const auto set = store::set_phone(work.db, tag, member->id); !set) {
        return refused(set.error());
    }
    return done(
        store::has_pin(work.db, member->id)
            ? fmt::format("{} can tap in by number and PIN.\n", member->first_name)
            : fmt::format(
                  "Kept. To tap in by it {0} needs a PIN: gymfloor-hub member pin {0}\n",
                  member->first_name
              )
    );
}

} // namespace hub::admin
