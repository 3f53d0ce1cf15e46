#include "hub/admin/backups.hpp"

#include "common/base/log.hpp"
#include "common/base/zone.hpp"
#include "hub/admin/answers.hpp"

#include <boost/asio/post.hpp>
#include <fmt/format.h>

namespace hub::admin {

namespace {

wire::AdminAnswer no_folder() {
    return refused(base::refuse(
        base::Reason::not_found,
        "say where: --to FOLDER, or for good 'gymfloor-hub gym set backup_folder FOLDER'"
    ));
}

// Kiosks forget what is in the gym's own backups alone: a copy that somebody carries away, beside a
// folder that was chosen, will not be there when it is wanted. Without one it is all there is.
bool counts(store::Database& db, const std::filesystem::path& folder) {
    const auto own = store::backup_folder(db);
    std::error_code none;
    return !own || std::filesystem::equivalent(*own, folder, none);
}

wire::AdminAnswer told(const store::Made& made) {
    if (made.wrong.empty()) {
        return done(fmt::format("{}\n", made.backup.folder.string()));
    }
    wire::AdminAnswer answer;
    answer.exit_code = base::exit_environment;
    answer.err = "The copy is damaged and was thrown away. Run 'gymfloor-hub verify' now.\n";
    for (const std::string& each : made.wrong) {
        answer.err += "WRONG: " + each + "\n";
    }
    return answer;
}

} // namespace

Backups::Backups(
    boost::asio::io_context& io,
    store::Writer& writer,
    std::filesystem::path data,
    std::chrono::seconds every
)
    : io_(io)
    , writer_(writer)
    , data_(std::move(data))
    , every_(every)
    , looking_(io) {}

Backups::~Backups() {
    thread_.join();
}

void Backups::start() {
    looking_.expires_after(std::min(every_, std::chrono::seconds(60)));
    looking_.async_wait([this](boost::system::error_code cancelled) {
        if (!cancelled) {
            look();
            start();
        }
    });
}

void Backups::make(std::filesystem::path to, std::function<void(wire::AdminAnswer)> answer) {
    boost::asio::post(thread_, [this, to = std::move(to), answer = std::move(answer)] {
        wire::AdminAnswer made;
        try {
            made = make_one(to);
        } catch (const std::exception& error) {
            made.exit_code = base::exit_environment;
            made.err = std::string(error.what()) + "\n";
        }
        boost::asio::post(io_, [answer, made] { answer(made); });
    });
}

void Backups::look() {
    boost::asio::post(thread_, [this] {
        try {
            make_if_due();
        } catch (const std::exception& error) {
            tell({std::nullopt, error.what()});
        }
    });
}

// A backup that fails is tried again at the next look.
void Backups::make_if_due() {
    const auto now = std::chrono::steady_clock::now();
    if (made_ && now - *made_ < every_) {
        return;
    }
    store::Database db = store::Database::open_to_copy(data_);
    const auto folder = store::backup_folder(db);
    if (!folder) {
        return;
    }
    const auto there = store::backups(*folder);
    if (!made_ && !there.empty()) { // by the process before
        const base::Duration age = base::wall_now() - there.back().at;
        if (age >= base::Duration::zero() && age < every_) {
            tell({there.back().at, ""});
            return;
        }
    }
    const wire::AdminAnswer made = make_one(*folder);
    if (made.exit_code != base::exit_done) {
        throw std::runtime_error(made.err);
    }
}

wire::AdminAnswer Backups::make_one(const std::filesystem::path& to) {
    store::Database db = store::Database::open_to_copy(data_);
    const auto folder = to.empty() ? store::backup_folder(db) : to;
    if (!folder) {
        return no_folder();
    }
    const store::Made made = store::make_backup(db, data_, *folder, base::wall_now());
    if (made.wrong.empty() && counts(db, *folder)) {
        const bool told_writer = writer_.submit([marks = made.marks](store::Database& writing) {
            store::raise_safe(writing, marks);
            return store::Committed();
        });
        made_ = std::chrono::steady_clock::now();
        spdlog::info("backup of {}", utc_text(made.backup.at));
        tell({made.backup.at, told_writer ? "" : "the disk can not keep up"});
    }
    return told(made);
}

void Backups::tell(BackupState now) {
    boost::asio::post(io_, [this, now] {
        if (!now.trouble.empty() && now.trouble != state_.trouble) {
            spdlog::critical("no backup: {}", now.trouble);
        }
        state_ = {now.newest ? now.newest : state_.newest, now.trouble};
    });
}

wire::AdminAnswer make_backup_alone(
    store::Database& db, const std::filesystem::path& data, const std::filesystem::path& to
) {
    const auto folder = to.empty() ? store::backup_folder(db) : to;
    if (!folder) {
        return no_folder();
    }
    store::Database from = store::Database::open_to_copy(data);
    const store::Made made = store::make_backup(from, data, *folder, base::wall_now());
    if (made.wrong.empty() && counts(db, *folder)) {
        store::raise_safe(db, made.marks);
    }
    return told(made);
}

} // namespace hub::admin
