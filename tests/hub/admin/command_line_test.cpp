// What is typed, as values; help and mistakes.
#include "common/base/exit_code.hpp"
#include "hub/admin/command_line.hpp"

#include <gtest/gtest.h>

namespace hub::admin {

namespace {

using Words = std::vector<std::string>;

CommandLine parsed(const Words& words) {
    const auto line = parse(words);
    const auto* usage = std::get_if<Usage>(&line);
    EXPECT_EQ(usage, nullptr) << usage->err;
    return usage != nullptr ? CommandLine{} : std::get<CommandLine>(line);
}

template <class Typed>
Typed command(const Words& words) {
    const CommandLine line = parsed(words);
    EXPECT_EQ(line.data, "gym");
    if constexpr (std::is_constructible_v<DataCommand, Typed>) {
        return std::get<Typed>(std::get<DataCommand>(line.command));
    } else {
        return std::get<Typed>(line.command);
    }
}

Usage usage(const Words& words) {
    const auto line = parse(words);
    EXPECT_TRUE(std::holds_alternative<Usage>(line));
    return std::holds_alternative<Usage>(line) ? std::get<Usage>(line) : Usage{};
}

TEST(CommandLine, HelpIsDone) {
    for (const Words& words :
         {Words{"--help"},
          Words{"--help-all"},
          Words{"station", "--help"},
          Words{"import", "--help"}}) {
        const Usage help = usage(words);
        EXPECT_EQ(help.exit_code, base::exit_done);
        EXPECT_FALSE(help.out.empty());
        EXPECT_TRUE(help.err.empty());
    }
}

TEST(CommandLine, HelpForEveryCommandNamesThemAll) {
    const std::string help = usage({"--help-all"}).out;
    for (const char* name :
         {"init", "serve", "station", "member", "board", "card", "import", "export", "progress"}) {
        EXPECT_NE(help.find(name), std::string::npos) << name;
    }
}

TEST(CommandLine, WrongUsageIsToldAndIsCodeTwo) {
    for (const Words& words :
         {Words{},
          Words{"dance"},
          Words{"station"},
          Words{"member", "add", "--data", "gym"},
          Words{"member", "list"},                                         // no --data
          Words{"serve", "--data", "gym", "--speed", "9"},                 // no such option
          Words{"init", "--data", "gym"},                                  // no --gym
          Words{"station", "add", "A", "--kind", "wall", "--data", "gym"}, // no --out
          Words{"import", "a.csv", "--member", "Sam", "--unit", "stone", "--data", "gym"},
          Words{"import", "a.csv", "--unit", "kg", "--data", "gym"}, // whose is it?
          Words{"member", "about", "Sam", "--easier", "maybe", "--data", "gym"},
          Words{"member", "about", "Sam", "--age-band", "old", "--data", "gym"},
          Words{"member", "form", "Sam", "--exercise", "squat", "--data", "gym"}, // who saw it?
          Words{"member", "form", "Sam", "--by", "Kim", "--data", "gym"},
          Words{"member", "pain", "Sam", "--report", "2", "--data", "gym"}, // where?
          Words{"member", "pain", "Sam", "--follow-up", "bad", "--data", "gym"},
          Words{"card", "link", "04A2", "--data", "gym"}}) {
        const Usage wrong = usage(words);
        EXPECT_EQ(wrong.exit_code, base::exit_wrong_usage) << testing::PrintToString(words);
        EXPECT_FALSE(wrong.err.empty()) << testing::PrintToString(words);
    }
}

TEST(CommandLine, Init) {
    const auto init = command<Init>(
        {"init", "--data", "gym", "--gym", "Sample gym", "--time-zone", "Europe/Berlin"}
    );
    EXPECT_EQ(init.gym, "Sample gym");
    EXPECT_EQ(init.time_zone, "Europe/Berlin");
    EXPECT_EQ(command<Init>({"init", "--data", "gym", "--gym", "Sample gym"}).time_zone, "");
}

TEST(CommandLine, Serve) {
    EXPECT_EQ(command<Serve>({"serve", "--data", "gym"}).listen, "0.0.0.0:7420");
    EXPECT_EQ(
        command<Serve>({"serve", "--data", "gym", "--listen", "127.0.0.1:0"}).listen, "127.0.0.1:0"
    );
    EXPECT_FALSE(parsed({"serve", "--data", "gym"}).verbose);
    EXPECT_TRUE(parsed({"--verbose", "serve", "--data", "gym"}).verbose);
}

TEST(CommandLine, Stations) {
    const auto added = command<StationAdd>(
        {"station", "add", "Leg curl 1", "--kind", "leg_curl", "--out", "kiosk", "--data", "gym"}
    );
    EXPECT_EQ(added.name, "Leg curl 1");
    EXPECT_EQ(added.kind, "leg_curl");
    EXPECT_EQ(added.out, "kiosk");
    EXPECT_EQ(added.hub, "127.0.0.1:7420");
    command<StationList>({"station", "list", "--data", "gym"});
}

TEST(CommandLine, MembersAndCards) {
    EXPECT_EQ(command<MemberAdd>({"member", "add", "Sam", "--data", "gym"}).alias, "");
    EXPECT_EQ(
        command<MemberAdd>({"member", "add", "Sam", "--alias", "S", "--data", "gym"}).alias, "S"
    );
    command<MemberList>({"member", "list", "--data", "gym"});
    EXPECT_EQ(command<MemberShow>({"member", "show", "Sam", "--data", "gym"}).member, "Sam");
    EXPECT_EQ(command<MemberBoard>({"member", "board", "Sam", "--data", "gym"}).alias, "");
    const auto link =
        command<CardLink>({"card", "link", "04a2b9ff", "--member", "Sam", "--data", "gym"});
    EXPECT_EQ(link.number, "04a2b9ff");
    EXPECT_EQ(link.member, "Sam");
}

TEST(CommandLine, Imports) {
    Words words{"import", "strong.csv", "--member", "Sam", "--data", "gym", "--unit", "kg"};
    EXPECT_EQ(command<ImportFile>(words).file, "strong.csv");
    EXPECT_EQ(command<ImportFile>(words).member, "Sam");
    EXPECT_EQ(command<ImportFile>(words).unit, exchange::Unit::kg);
    words.back() = "lb";
    EXPECT_EQ(command<ImportFile>(words).unit, exchange::Unit::lb);
}

} // namespace

} // namespace hub::admin
