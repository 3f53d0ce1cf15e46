#include "hub/admin/command_line.hpp"

#include "common/base/exit_code.hpp"
#include "hub/exchange/write_history.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <sstream>

namespace hub::admin {

namespace {

constexpr const char* default_listen = "0.0.0.0:7420";
constexpr const char* default_hub = "127.0.0.1:7420";

// Each subcommand fills its struct and, when it was the one that was typed, becomes the command.
class Line {
public:
    Line() {
        app_.require_subcommand(1);
        app_.set_help_all_flag("--help-all", "Help for every command");
        app_.add_flag("--verbose", line_.verbose, "Log more");
        add_gym_commands();
        add_station_commands();
        CLI::App* member = add_member_commands();
        add_about_commands(*member);
        add_trainer_command(*member);
        add_pain_command(*member);
        add_private_commands(*member);
        add_house_commands();
        add_keeping_commands();
        add_history_commands();
        add_plan_commands();
        add_routine_commands();
    }

    std::variant<CommandLine, Usage> parse(std::vector<std::string> arguments) {
        std::reverse(arguments.begin(), arguments.end()); // CLI11 takes them from the back
        try {
            app_.parse(std::move(arguments));
        } catch (const CLI::ParseError& error) {
            std::ostringstream out;
            std::ostringstream err;
            const bool asked = app_.exit(error, out, err) == 0;
            return Usage{asked ? base::exit_done : base::exit_wrong_usage, out.str(), err.str()};
        }
        return line_;
    }

private:
    template <class Struct>
    CLI::App*
    add(CLI::App& parent, const char* name, const char* what, std::shared_ptr<Struct> filled) {
        CLI::App* sub = parent.add_subcommand(name, what);
        sub->add_option("--data", line_.data, "The hub's data folder")->required();
        sub->callback([this, filled] {
            if constexpr (std::is_constructible_v<DataCommand, Struct>) {
                line_.command = DataCommand(*filled);
            } else {
                line_.command = *filled;
            }
        });
        return sub;
    }

    void add_gym_commands() {
        auto init = std::make_shared<Init>();
        auto* sub = add(app_, "init", "Make a gym: database, certificate authority, keys", init);
        sub->add_option("--gym", init->gym, "The gym's name")->required();
        sub->add_option(
            "--time-zone",
            init->time_zone,
            "IANA name such as Europe/Berlin (default: the machine's)"
        );
        auto serve = std::make_shared<Serve>(Serve{default_listen, 3600});
        sub = add(app_, "serve", "Run the hub until it is told to stop", serve);
        sub->add_option("--listen", serve->listen, "Address and port for kiosks")
            ->capture_default_str();
        sub->add_option("--backup-every", serve->backup_every_s, "Seconds between two backups")
            ->check(CLI::Range(1, 24 * 3600))
            ->capture_default_str();
    }

    void add_station_commands() {
        CLI::App* station = app_.add_subcommand("station", "Stations and walls");
        station->require_subcommand(1);
        auto added = std::make_shared<StationAdd>();
        added->hub = default_hub;
        auto* sub =
            add(*station, "add", "Add a station: its key and certificate go into a folder", added);
        sub->add_option("name", added->name, "Its name, such as 'Leg curl 1'")->required();
        sub->add_option("--kind", added->kind, "What it is, such as leg_curl, wall or spare")
            ->required();
        sub->add_option("--out", added->out, "Folder for the kiosk; must not exist")->required();
        sub->add_option("--hub", added->hub, "Where the kiosk finds the hub")
            ->capture_default_str();
        add(*station, "list", "Show the stations", std::make_shared<StationList>());
        auto out = std::make_shared<StationOut>();
        sub = add(*station, "out-of-order", "Say that nobody is to train at a station", out);
        sub->add_option("name", out->name, "Its name")->required();
        sub->add_flag("--back", out->back, "It is in order again");
        auto shown = std::make_shared<StationShow>();
        sub = add(*station, "show", "Show a station, and what was changed about it by whom", shown);
        sub->add_option("name", shown->name, "Its name")->required();
        auto renamed = std::make_shared<StationRename>();
        sub = add(*station, "rename", "Give a station another name; all else stays", renamed);
        sub->add_option("name", renamed->name, "Its name")->required();
        sub->add_option("to", renamed->to, "Its new name")->required();
        auto replaced = std::make_shared<StationReplaced>();
        sub =
            add(*station,
                "replaced",
                "Say that another machine stands there: loads and settings begin anew",
                replaced);
        sub->add_option("name", replaced->name, "Its name")->required();
        auto revoked = std::make_shared<StationRevoke>();
        sub = add(
            *station, "revoke", "Shut out a station's stolen kiosk; a spare one takes over", revoked
        );
        sub->add_option("name", revoked->name, "Its name")->required();
    }

    CLI::App* add_member_commands() {
        CLI::App* member = app_.add_subcommand("member", "Members");
        member->require_subcommand(1);
        auto added = std::make_shared<MemberAdd>();
        auto* sub = add(*member, "add", "Add a member", added);
        sub->add_option("first-name", added->first_name, "First name")->required();
        sub->add_option("--alias", added->alias, "Appear on walls under this name");
        add(*member, "list", "Show the members", std::make_shared<MemberList>());
        auto shown = std::make_shared<MemberShow>();
        sub = add(*member, "show", "Show one member and the totals of the history", shown);
        sub->add_option("member", shown->member, "Id or first name")->required();
        auto board = std::make_shared<MemberBoard>();
        sub = add(*member, "board", "Put a member on the walls, or off them", board);
        sub->add_option("member", board->member, "Id or first name")->required();
        sub->add_option("--alias", board->alias, "The name to appear under; without it, off");

        CLI::App* card = app_.add_subcommand("card", "Cards");
        card->require_subcommand(1);
        auto link = std::make_shared<CardLink>();
        sub = add(*card, "link", "Give a member a card", link);
        sub->add_option("number", link->number, "The number as the reader types it")->required();
        sub->add_option("--member", link->member, "Id or first name")->required();
        sub->add_flag(
            "--staff", link->staff, "For what staff may do at a station, not for training"
        );
        auto lend = std::make_shared<CardLend>();
        sub = add(*card, "lend", "Lend a member a card until midnight", lend);
        sub->add_option("number", lend->number, "The number as the reader types it")->required();
        sub->add_option("--member", lend->member, "Id or first name")->required();
        auto removed = std::make_shared<CardRemove>();
        sub = add(*card, "remove", "Take a card away: lost, or given back", removed);
        sub->add_option("number", removed->number, "The number as the reader types it")->required();
        return member;
    }

    void add_trainer_command(CLI::App& member) {
        auto trainer = std::make_shared<MemberTrainer>();
        auto* sub = add(member, "trainer", "Who would like a trainer's time", trainer);
        sub->add_option("--done", trainer->done, "Id or first name: it is arranged");
    }

    void add_about_commands(CLI::App& member) {
        auto about = std::make_shared<MemberAbout>();
        auto* sub = add(member, "about", "Show or change what a plan knows about a member", about);
        sub->add_option("member", about->member, "Id or first name")->required();
        const auto option = [&](const char* name,
                                const char* key,
                                const char* what,
                                std::vector<std::string> values) {
            const auto take = [about, key](const std::string& value) {
                about->changes[key] = value;
            };
            sub->add_option_function<std::string>(name, take, what)->check(CLI::IsMember(values));
        };
        option(
            "--age-band",
            "age_band",
            "The band that a plan goes by",
            {"under-18", "adult", "from-65", "none"}
        );
        option("--easier", "easier", "Take it easier; no reason needed", {"on", "off"});
        option("--expecting", "expecting", "Pregnant or shortly after", {"on", "off"});
        option("--warm-ups", "warm_ups", "How much of the ramp", {"auto", "short", "none"});
        option("--block", "block", "The 4-week block", {"start", "stop"});
        const auto take_any = [about](const std::vector<std::string>& pairs) {
            for (const std::string& pair : pairs) {
                const auto equals = std::min(pair.find('='), pair.size());
                about->changes[pair.substr(0, equals)] =
                    pair.substr(std::min(equals + 1, pair.size()));
            }
        };
        sub->add_option_function<std::vector<std::string>>(
            "--set", take_any, "Any other, as KEY=VALUE, such as food=on or body_weight=82.5"
        );

        auto form = std::make_shared<MemberForm>();
        sub = add(member, "form", "Tick an exercise: a trainer has seen it done well", form);
        sub->add_option("member", form->member, "Id or first name")->required();
        sub->add_option("--exercise", form->exercise, "Such as deadlift")->required();
        auto* by = sub->add_option("--by", form->by, "Who of the staff has seen it");
        auto* undo = sub->add_flag("--undo", form->undo, "Take the tick back");
        sub->parse_complete_callback([by, undo] {
            if (by->count() == 0 && undo->count() == 0) {
                throw CLI::RequiredError("--by (or --undo)");
            }
        });
    }

    void add_pain_command(CLI::App& member) {
        auto pain = std::make_shared<MemberPain>();
        auto* sub = add(member, "pain", "Show, enter, answer or close reports of pain", pain);
        sub->add_option("member", pain->member, "Id or first name")->required();
        auto* report = sub->add_option("--report", pain->report, "It hurts so much: 0 to 10")
                           ->check(CLI::Range(0, gym::pain_level_max));
        auto* exercise = sub->add_option("--exercise", pain->exercise, "In which exercise");
        const std::map<std::string, gym::BodyPart> parts{
            {"back", gym::BodyPart::back},
            {"knee", gym::BodyPart::knee},
            {"hamstring", gym::BodyPart::hamstring},
            {"other", gym::BodyPart::other}};
        auto* where = sub->add_option("--where", pain->where, "back, knee, hamstring or other")
                          ->transform(CLI::CheckedTransformer(parts));
        report->needs(exercise)->needs(where);
        exercise->needs(report);
        where->needs(report);
        const std::map<std::string, gym::PainAnswer> answers{
            {"settled", gym::PainAnswer::settled}, {"not-settled", gym::PainAnswer::not_settled}};
        auto* answer = sub->add_option(
                              "--follow-up",
                              pain->follow_up,
                              "How the newest one is today: settled "
                              "or not-settled"
        )
                           ->transform(CLI::CheckedTransformer(answers))
                           ->excludes(report);
        sub->add_option("--close", pain->close, "Staff has looked at it: its id in the list")
            ->excludes(report)
            ->excludes(answer);
    }

    void add_private_commands(CLI::App& member) {
        auto pin = std::make_shared<MemberPin>();
        auto* sub = add(member, "pin", "Set the PIN for what needs more than a tap", pin);
        sub->add_option("member", pin->member, "Id or first name")->required();
        auto* typed = sub->add_option("--pin", pin->pin, "4 to 6 digits (default: asked for)");
        auto* hash = sub->add_option("--hash", pin->hash)->group(""); // from command to hub
        sub->add_flag("--clear", pin->clear, "Take it away")->excludes(typed)->excludes(hash);
        auto phone = std::make_shared<MemberPhone>();
        sub = add(member, "phone", "The number that with the PIN stands in for a card", phone);
        sub->add_option("member", phone->member, "Id or first name")->required();
        auto* number = sub->add_option("number", phone->number, "Such as '+49 151 2345678'");
        auto* none = sub->add_flag("--clear", phone->clear, "Take it away")->excludes(number);
        sub->parse_complete_callback([number, none] {
            if (number->count() == 0 && none->count() == 0) {
                throw CLI::RequiredError("number (or --clear)");
            }
        });
        auto forget = std::make_shared<MemberForget>();
        sub = add(member, "forget", "Erase a member for good", forget);
        sub->add_option("member", forget->member, "Id or first name")->required();
        sub->footer(
            "Name, cards, everything they told, and imported sets go. Sets done at this gym "
            "stay,\nas nobody's. There is no way back."
        );
    }

    void add_house_commands() {
        CLI::App* gym = app_.add_subcommand("gym", "What the gym chose for its kiosks");
        gym->require_subcommand(1);
        add(*gym, "show", "Show it", std::make_shared<GymShow>());
        auto chosen = std::make_shared<GymSet>();
        auto* sub = add(*gym, "set", "Change one of it", chosen);
        sub->add_option("key", chosen->key, "Its name in 'gym show'")->required();
        sub->add_option("value", chosen->value, "What it is to be")->required();

        CLI::App* resource = app_.add_subcommand("resource", "Where members can read on");
        resource->require_subcommand(1);
        auto added = std::make_shared<ResourceAdd>();
        sub = add(*resource, "add", "Add an address; kiosks show it as a code", added);
        sub->add_option("title", added->title, "What it is")->required();
        sub->add_option("url", added->url, "https://...")->required();
        add(*resource, "list", "Show them", std::make_shared<ResourceList>());
        auto removed = std::make_shared<ResourceRemove>();
        sub = add(*resource, "remove", "Remove one", removed);
        sub->add_option("title", removed->title, "Its title")->required();

        auto calls = std::make_shared<HelpCalls>();
        sub = add(app_, "help", "Show who calls for help", calls);
        sub->add_option("--done", calls->done, "The station whose call somebody has seen");
    }

    void add_keeping_commands() {
        auto status = std::make_shared<Status>();
        auto* sub = add(app_, "status", "Show what a running hub is up to", status);
        sub->add_flag("--json", status->json, "Tell it as one JSON object");
        sub = add(app_, "verify", "Prove that nothing is damaged", std::make_shared<Verify>());
        sub->footer(
            "Checks every page and every checksum, makes anew from the log all that is derived\n"
            "from it, and names every difference (exit code 1). Beside a running hub too; needs\n"
            "free space for two more databases in the data folder meanwhile."
        );
        auto backup = std::make_shared<Backup>();
        sub = add(app_, "backup", "Make a backup now, and check it", backup);
        sub->add_option("--to", backup->to, "Folder (default: 'gym set backup_folder')");
        auto restore = std::make_shared<Restore>();
        sub = add(app_, "restore", "Make an empty data folder the gym of a backup", restore);
        sub->add_option("from", restore->from, "A backup, or a folder of them: the newest")
            ->required();
        auto drill = std::make_shared<Drill>();
        sub = add(app_, "drill", "Try whether the newest backup would do", drill);
        sub->add_option("--from", drill->from, "Folder (default: 'gym set backup_folder')");

        CLI::App* quarantine = app_.add_subcommand("quarantine", "Events that were refused");
        quarantine->require_subcommand(1);
        add(*quarantine, "list", "Show them, and why", std::make_shared<QuarantineList>());
        auto redrive = std::make_shared<QuarantineRedrive>();
        sub = add(*quarantine, "redrive", "Try them again, after what was wrong is right", redrive);
        sub->add_option("event", redrive->event, "One of the list (default: all of them)");
    }

    void add_history_commands() {
        auto import = std::make_shared<ImportFile>();
        auto* sub =
            add(app_, "import", "Add a history from Strong, Hevy, FitNotes or our export", import);
        sub->add_option("file", import->file, "The CSV or JSON file")->required();
        sub->add_option("--member", import->member, "Id or first name");
        const std::map<std::string, exchange::Unit> units{
            {"kg", exchange::Unit::kg}, {"lb", exchange::Unit::lb}};
        sub->add_option("--unit", import->unit, "kg or lb, where the file does not say it")
            ->transform(CLI::CheckedTransformer(units));
        sub->add_flag("--dry-run", import->dry_run, "Tell what would come in, store nothing");
        sub->add_flag("--json", import->json, "Tell it as one JSON object");
        sub->parse_complete_callback([import] {
            if (import->member.empty() && !import->dry_run) {
                throw CLI::RequiredError("--member (or --dry-run)");
            }
        });
        sub->footer(
            "Importing the same again adds nothing: rows of other apps are known by what was\n"
            "imported before, those of 'export' by what the member's history holds."
        );
        auto exported = std::make_shared<ExportFile>();
        sub = add(app_, "export", "Write a member's history as a file", exported);
        sub->add_option("--member", exported->member, "Id or first name")->required();
        const std::map<std::string, Format> formats{{"csv", Format::csv}, {"json", Format::json}};
        sub->add_option("--format", exported->format, "What it is written as")
            ->transform(CLI::CheckedTransformer(formats))
            ->option_text("csv|json (default: csv)");
        sub->add_option("--out", exported->out, "The file (default: standard output)");
        sub->footer(exchange::formats_told());
        auto shown = std::make_shared<ShowProgress>();
        sub = add(app_, "progress", "Show what a member trains, and how it goes", shown);
        sub->add_option("--member", shown->member, "Id or first name")->required();
        sub->add_flag("--json", shown->json, "Tell it as one JSON object; loads in grams");
    }

    void add_plan_commands() {
        auto plan = std::make_shared<ShowPlan>();
        auto* sub = add(app_, "plan", "Show what a member is to do, and why", plan);
        sub->add_option("--member", plan->member, "Id or first name")->required();
        sub->add_option("--at", plan->at, "Then, such as '2026-11-25 18:30' (default: now)");
        sub->add_option("--station", plan->station, "At this station (default: at each)");
        sub->add_flag("--json", plan->json, "Tell it as one JSON object; loads in grams");
        auto explain = std::make_shared<Explain>();
        sub = add(app_, "explain", "Explain a set that was done, or a target", explain);
        sub->add_option(
               "what",
               explain->what,
               "A set's id as plan and progress print it, or "
               "MEMBER:EXERCISE for the next target"
        )
            ->required();
        sub->add_option("--at", explain->at, "Of a target: then (default: now)");
        sub->add_option("--station", explain->station, "Of a target: at this station");
        sub->add_flag("--json", explain->json, "Tell it as one JSON object; loads in grams");
        sub->footer("Both replay the log as it stood then, so the numbers are those of that day.");
    }

    void add_routine_commands() {
        CLI::App* routine = app_.add_subcommand("routine", "Routines of the gym");
        routine->require_subcommand(1);
        add(*routine, "list", "Show the routines", std::make_shared<RoutineList>());
        auto shown = std::make_shared<RoutineShow>();
        auto* sub = add(*routine, "show", "Print a routine as a file to change and save", shown);
        sub->add_option("routine", shown->slug, "Its name in the list")->required();
        auto checked = std::make_shared<RoutineCheck>();
        sub = add(*routine, "check", "Tell all that is wrong with a file of routines", checked);
        sub->add_option("file", checked->file, "The TOML file")->required();
        auto saved = std::make_shared<RoutineSave>();
        sub = add(*routine, "save", "Save a file's routines, each as a new version", saved);
        sub->add_option("file", saved->file, "The TOML file")->required();
        sub->add_option("--as", saved->as, "Under this name, not the one in the file");

        auto given = std::make_shared<MemberRoutine>();
        CLI::App* member = app_.get_subcommand("member");
        sub = add(*member, "routine", "Let members follow a routine from today on", given);
        sub->add_option("members", given->members, "Ids or first names")->required();
        sub->add_option("--routine", given->routine, "Its name in 'routine list'")->required();
        const std::map<std::string, unsigned> weekdays{
            {"mon", 1}, {"tue", 2}, {"wed", 3}, {"thu", 4}, {"fri", 5}, {"sat", 6}, {"sun", 7}};
        sub->add_option("--days", given->days, "Weekdays such as mon,thu")
            ->delimiter(',')
            ->transform(CLI::CheckedTransformer(weekdays, CLI::ignore_case));
    }

    CLI::App app_{"Gymfloor's hub: members, routines and progress of one gym", "gymfloor-hub"};
    CommandLine line_;
};

} // namespace

const std::filesystem::path* file_read_by(const DataCommand& command) {
    return std::visit(
        [](const auto& typed) -> const std::filesystem::path* {
            if constexpr (requires { typed.file; }) {
                return &typed.file;
            } else {
                return nullptr;
            }
        },
        command
    );
}

std::variant<CommandLine, Usage> parse(const std::vector<std::string>& arguments) {
    return Line().parse(arguments);
}

} // namespace hub::admin
