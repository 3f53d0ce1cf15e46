#include "tests/bench/load/floor.hpp"

#include <algorithm>
#include <functional>

namespace bench {

namespace {

constexpr std::uint64_t sets_each = 3;

} // namespace

gym::CardNumber card_of(std::size_t member) {
    return {std::to_string(first_card + member)};
}

gym::Set set_of(
    const std::vector<gym::MemberId>& members,
    const gym::Station& station,
    const gym::StationKind& kind,
    std::uint64_t seq
) {
    const std::uint64_t visit = (seq - 1) / sets_each;
    const std::uint64_t mixed =
        (std::hash<std::string>{}(station.id.value) + visit) * 2'654'435'761;
    gym::Set set;
    set.member = members[mixed / 8 % members.size()];
    set.station = station.id;
    set.exercise = kind.exercises[visit % kind.exercises.size()];
    if (!kind.loads.empty()) {
        const gym::Load& load = kind.loads[mixed / 64 % kind.loads.size()];
        set.load = load.weight;
        set.load_label = load.label;
    }
    set.reps = 6 + static_cast<int>(seq % 7);
    set.reps_in_reserve = static_cast<int>(seq % 4);
    set.routine_version = 1;
    set.target = gym::Target{set.load, 6, 10, 3, false};
    return set;
}

std::vector<std::filesystem::path> station_folders(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (std::filesystem::exists(entry.path() / "station.crt")) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

} // namespace bench
