// Records of a CSV file, one after the other, each with the line it begins on (libcsv). Finds its
// way back after damage: a broken record costs only its first line, so that a quote that is never
// closed does not swallow the sound lines below it. Knows no column by name.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hub::exchange {

// Above anything a person writes into a note.
inline constexpr std::size_t record_bytes_max = 64 * 1024;
inline constexpr int record_lines_max = 200; // bounds what each quote that is never closed costs

struct CsvRecord {
    int line = 0; // where it begins
    std::vector<std::string> fields;
    std::string why_broken; // empty: it is well formed and has the wanted number of fields
};

// The nth field of a line taken by itself, as far as it can be told; empty where it can not.
std::string_view field_of_line(std::string_view line, char delimiter, std::size_t nth);

class CsvRecords {
public:
    struct Shape {
        char delimiter = ',';
        std::size_t columns = 0; // 0: any number
        // Tells a line that begins a record. Inside a quoted field such a line means that the
        // quote was never closed. Empty: any line may go on.
        std::function<bool(std::string_view line)> begins_record;
        int lines_max = record_lines_max;
    };

    // The file must outlive this. Its lines end in LF, CRLF or CR; blank ones are passed over.
    CsvRecords(std::string_view file, Shape shape);

    std::optional<CsvRecord> next(); // none: the end

private:
    struct Cursor {
        std::size_t at = 0;
        int line = 1;
    };

    std::string_view line_at(Cursor cursor) const;
    Cursor after(Cursor cursor) const;
    CsvRecord read(Cursor& cursor) const;

    std::string_view file_;
    Shape shape_;
    Cursor cursor_;
};

} // namespace hub::exchange
