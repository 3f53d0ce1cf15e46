// Real exports that are no part of this tree, read from the folder GYMFLOOR_REAL_DATA names: they
// add up to what its README says of them.
#include "common/training/check_set.hpp"
#include "hub/exchange/read_history.hpp"
#include "hub/exchange/report.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace hub::exchange {

namespace {

struct Facts {
    const char* file;
    App app;
    std::optional<Unit> stated; // none where the file says it
    int rows;
    int sets;
    int warm_ups;
    int workouts;
    int loaded_sets;
    std::int64_t volume_milli;
};

void PrintTo(const Facts& facts, std::ostream* out) {
    *out << facts.file;
}

class RealExports : public testing::TestWithParam<Facts> {
protected:
    void SetUp() override {
        const char* folder = std::getenv("GYMFLOOR_REAL_DATA");
        if (folder == nullptr) {
            GTEST_SKIP() << "GYMFLOOR_REAL_DATA names no folder with real exports: not tried";
        }
        const std::string path = std::string(folder) + "/" + GetParam().file;
        std::ifstream in(path, std::ios::binary);
        ASSERT_TRUE(in) << "no " << path;
        file_.assign(std::istreambuf_iterator<char>(in), {});
    }

    base::Result<Import> read(std::optional<Unit> stated) const {
        return read_history(file_, stated, base::Zone::utc(), [](auto, auto) {
            return std::string();
        });
    }

    std::string file_;
};

TEST_P(RealExports, Q14_AddUp) {
    const Facts& facts = GetParam();
    const auto import = read(facts.stated);
    ASSERT_TRUE(import) << import.error().detail;
    EXPECT_EQ(import->app, facts.app);
    EXPECT_EQ(import->totals.rows, facts.rows);
    EXPECT_EQ(import->totals.sets, facts.sets);
    EXPECT_EQ(import->totals.warm_ups, facts.warm_ups);
    EXPECT_EQ(import->totals.workouts, facts.workouts);
    EXPECT_EQ(import->totals.loaded_sets, facts.loaded_sets);
    EXPECT_EQ((import->totals.volume_micro + 500) / 1000, facts.volume_milli);
    EXPECT_EQ(import->totals.unit, Unit::kg);
    EXPECT_TRUE(import->skipped.empty());
    EXPECT_TRUE(import->doubtful.empty());
}

TEST_P(RealExports, Q14_RowsAreSoundAndToldApart) {
    const auto import = read(GetParam().stated);
    ASSERT_TRUE(import) << import.error().detail;
    std::set<std::string> digests;
    for (const ImportedRow& row : import->rows) {
        digests.insert(row.digest);
        EXPECT_TRUE(training::check_history_set(row.set)) << row.line;
    }
    EXPECT_EQ(digests.size(), import->rows.size());
}

TEST_P(RealExports, Q14_UnitIsAskedForOnlyWhereTheFileDoesNotSayIt) {
    const auto unasked = read(std::nullopt);
    EXPECT_EQ(unasked.has_value(), !GetParam().stated);
    const auto in_pounds = read(Unit::lb);
    EXPECT_EQ(in_pounds.has_value(), GetParam().stated.has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Files,
    RealExports,
    testing::Values(
        Facts{
            "strong_breinsp.csv",
            App::strong,
            Unit::kg,
            2078,
            2078,
            0,
            129,
            1828,
            800'773'000,
        },
        Facts{
            "strong_dravenbc.csv",
            App::strong,
            std::nullopt,
            266,
            266,
            0,
            20,
            212,
            64'103'209,
        },
        Facts{
            "strong_wojtekolesinski_rest_timer.csv",
            App::strong,
            Unit::kg,
            16,
            8,
            0,
            1,
            8,
            1'050'000,
        },
        Facts{
            "strong_ys-math_10col.csv",
            App::strong,
            Unit::kg,
            666,
            666,
            162,
            37,
            622,
            140'158'800,
        },
        Facts{
            "hevy_mouadja02.csv",
            App::hevy,
            std::nullopt,
            330,
            330,
            0,
            17,
            326,
            165'952'000,
        },
        Facts{
            "fitnotes_lukaszebedin.csv",
            App::fitnotes,
            std::nullopt,
            2495,
            2495,
            0,
            124,
            2492,
            814'748'200,
        }
    )
);

} // namespace

} // namespace hub::exchange
