#include "tests/bench/load/verify.hpp"

#include "common/content/catalogue.hpp"
#include "hub/store/sets.hpp"
#include "tests/bench/load/floor.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace bench {

namespace {

class StationLog {
public:
    StationLog(const Told& told, const std::vector<gym::MemberId>& members)
        : told_(told)
        , members_(members)
        , kind_(content::station_kind(told.station.kind).value())
        , seen_(told.kept + 1, 0) {}

    void add_members(std::set<gym::MemberId>& lifted) const {
        for (std::uint64_t seq = 1; seq <= told_.kept; ++seq) {
            if (const auto member = set_of(members_, told_.station, kind_, seq).member) {
                lifted.insert(*member);
            }
        }
    }

    void look_at(const gym::LoggedSet& logged) {
        const std::uint64_t seq = logged.id.seq;
        if (logged.id.boot != told_.boot) {
            return; // of another load
        }
        if (seq == 0 || seq >= seen_.size()) {
            complain(seq, "was never sent");
        } else if (++seen_[seq] > 1) {
            complain(seq, "is there twice");
        } else if (logged.set != set_of(members_, told_.station, kind_, seq)) {
            complain(seq, "is not what was sent");
        }
    }

    void add_to(Verified& verified) {
        for (std::uint64_t seq = 1; seq <= told_.acknowledged; ++seq) {
            if (seen_[seq] == 0) {
                complain(seq, "was acknowledged and is missing");
            } else {
                ++verified.there;
            }
        }
        if (wrong_ > 0) {
            verified.wrong.push_back(fmt::format("{} ({} in all)", first_, wrong_));
        }
    }

private:
    void complain(std::uint64_t seq, const char* what) {
        if (++wrong_ == 1) {
            first_ = fmt::format("{}: set {:x}/{} {}", told_.station.name, told_.boot, seq, what);
        }
    }

    const Told& told_;
    const std::vector<gym::MemberId>& members_;
    gym::StationKind kind_;
    std::vector<unsigned char> seen_;
    std::uint64_t wrong_ = 0;
    std::string first_;
};

} // namespace

Verified verify(
    const std::filesystem::path& data,
    const std::vector<gym::MemberId>& members,
    const std::vector<Told>& told
) {
    std::map<std::string, StationLog> stations;
    std::set<gym::MemberId> lifted; // a large gym need not be read through
    for (const Told& each : told) {
        const auto& log = stations.try_emplace(each.station.id.value, each, members).first->second;
        log.add_members(lifted);
    }
    auto db = hub::store::Database::open_to_copy(data);
    for (const gym::MemberId& member : lifted) {
        for (const gym::LoggedSet& logged : hub::store::all_sets(db, member)) {
            const auto found = stations.find(logged.id.origin);
            if (found != stations.end()) {
                found->second.look_at(logged);
            }
        }
    }
    Verified verified;
    for (auto& [id, station] : stations) {
        station.add_to(verified);
    }
    return verified;
}

} // namespace bench
