// R22 against OpenPowerlifting's own column, row by row, where GYMFLOOR_REAL_DATA names its file.
#include "common/training/dots.hpp"
#include "hub/exchange/csv.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace hub::exchange {

namespace {

TEST(RealDots, R22_EveryRowAgrees) {
    const char* folder = std::getenv("GYMFLOOR_REAL_DATA");
    if (folder == nullptr) {
        GTEST_SKIP() << "GYMFLOOR_REAL_DATA names no folder with real results: not tried";
    }
    const std::string path = std::string(folder) + "/openpowerlifting_ipf_with_dots.csv";
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        GTEST_SKIP() << "there is no " << path << ": not tried";
    }
    const std::string file(std::istreambuf_iterator<char>(in), {});
    CsvRecords records(file, {});
    const auto header = records.next();
    ASSERT_TRUE(header);
    const auto column = [&](std::string_view name) {
        const auto found = std::find(header->fields.begin(), header->fields.end(), name);
        EXPECT_NE(found, header->fields.end()) << name;
        return static_cast<std::size_t>(found - header->fields.begin());
    };
    const std::size_t sex = column("Sex");
    const std::size_t body = column("BodyweightKg");
    const std::size_t total = column("TotalKg");
    const std::size_t points = column("Dots");
    int rows = 0;
    while (const auto record = records.next()) {
        ASSERT_EQ(record->fields.size(), header->fields.size()) << "line " << record->line;
        const auto& fields = record->fields;
        if (fields[points].empty()) {
            continue;
        }
        const auto category =
            fields[sex] == "F" ? training::DotsCategory::women : training::DotsCategory::men;
        const double computed = training::dots(
            category,
            gym::kilograms(std::stod(fields[body])),
            gym::kilograms(std::stod(fields[total]))
        );
        EXPECT_NEAR(computed, std::stod(fields[points]), 0.005 + 1e-9) << "line " << record->line;
        ++rows;
    }
    EXPECT_GT(rows, 0);
    RecordProperty("rows", rows);
}

} // namespace

} // namespace hub::exchange
