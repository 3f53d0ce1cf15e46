// libFuzzer: any bytes are a file to import. Nothing crashes, and what comes out holds together.
// Built and run by tests/fuzz/run.
#include "common/base/check.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/report.hpp"
#include "hub/exchange/texts.hpp"

#include <optional>
#include <set>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    using namespace hub::exchange;
    if (size == 0) {
        return 0;
    }
    // The first byte is what --unit says.
    const std::optional<Unit> stated = data[0] % 3 == 0   ? std::nullopt
                                       : data[0] % 3 == 1 ? std::optional(Unit::kg)
                                                          : std::optional(Unit::lb);
    const std::string_view file(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto import = read_history(file, stated, base::Zone::utc(), [](auto, auto name) {
        return std::string(name.substr(0, 1) == "S" ? "squat" : "");
    });
    if (!import) {
        GF_CHECK(is_text(import.error().detail));
        return 0;
    }
    const Totals& totals = import->totals;
    GF_CHECK(totals.sets == static_cast<int>(import->rows.size()));
    GF_CHECK(
        totals.rows ==
        totals.sets + totals.rest_timers + totals.notes + static_cast<int>(import->skipped.size())
    );
    GF_CHECK(totals.loaded_sets <= totals.sets && totals.workouts <= totals.sets);
    GF_CHECK(totals.volume_micro >= 0);
    std::set<std::string> digests;
    for (const ImportedRow& row : import->rows) {
        digests.insert(row.digest);
        GF_CHECK(row.set.load.grams >= 0 && row.set.reps >= 0 && row.set.seconds >= 0);
        // Our own exports bring back whatever a kiosk let pass.
        const bool own = import->app == App::gymfloor;
        GF_CHECK(own ? is_utf8(row.set.exercise) : is_text(row.set.exercise));
        GF_CHECK(own ? is_utf8(row.set.note) : is_text(row.set.note));
    }
    GF_CHECK(digests.size() == import->rows.size());
    GF_CHECK(is_text(to_json(*import, std::nullopt)) && is_text(told_lines(*import)));
    return 0;
}
