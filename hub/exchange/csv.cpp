#include "hub/exchange/csv.hpp"

#include "common/base/check.hpp"

#include <csv.h>
#include <fmt/format.h>

namespace hub::exchange {

namespace {

// libcsv's parser for one record. Strict, so that a stray quote is an error and not text.
class RecordParser {
public:
    RecordParser() { GF_CHECK(csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) == 0); }

    ~RecordParser() { csv_free(&parser_); }

    RecordParser(const RecordParser&) = delete;
    RecordParser& operator=(const RecordParser&) = delete;

    // False: this can not be CSV.
    bool feed(std::string_view text) {
        return csv_parse(&parser_, text.data(), text.size(), on_field, on_end, this) == text.size();
    }

    // The file ends here. False: inside a quoted field.
    bool finish() { return csv_fini(&parser_, on_field, on_end, this) == 0; }

    bool complete() const { return complete_; }

    std::vector<std::string> take_fields() { return std::move(fields_); }

private:
    static void on_field(void* text, std::size_t size, void* self) {
        auto& fields = static_cast<RecordParser*>(self)->fields_;
        size == 0 ? fields.emplace_back() : fields.emplace_back(static_cast<char*>(text), size);
    }

    static void on_end(int, void* self) { static_cast<RecordParser*>(self)->complete_ = true; }

    csv_parser parser_{};
    std::vector<std::string> fields_;
    bool complete_ = false;
};

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

constexpr const char* open_quote = "a quote is opened and never closed";

} // namespace

CsvRecords::CsvRecords(std::string_view file, Shape shape)
    : file_(file)
    , shape_(shape) {
    GF_CHECK(shape_.columns > 0 && shape_.begins_record != nullptr);
}

// With its line end.
std::string_view CsvRecords::line_at(Cursor cursor) const {
    std::size_t end = file_.find_first_of("\r\n", cursor.at);
    if (end == std::string_view::npos) {
        return file_.substr(cursor.at);
    }
    end += file_.substr(end, 2) == "\r\n" ? 2 : 1;
    return file_.substr(cursor.at, end - cursor.at);
}

CsvRecords::Cursor CsvRecords::after(Cursor cursor) const {
    return {cursor.at + line_at(cursor).size(), cursor.line + 1};
}

std::optional<CsvRecord> CsvRecords::next() {
    while (cursor_.at < file_.size() && is_blank(line_at(cursor_))) {
        cursor_ = after(cursor_);
    }
    if (cursor_.at >= file_.size()) {
        return std::nullopt;
    }
    Cursor end = cursor_;
    CsvRecord record = read(end);
    cursor_ = record.why_broken.empty() ? end : after(cursor_);
    return record;
}

// Leaves the cursor behind the record; where it is broken, anywhere.
CsvRecord CsvRecords::read(Cursor& cursor) const {
    CsvRecord record{cursor.line, {}, ""};
    const std::size_t begin = cursor.at;
    RecordParser parser;
    while (!parser.complete()) {
        const std::string_view line = line_at(cursor);
        const bool first = cursor.at == begin;
        if (line.empty()) {
            if (!parser.finish()) {
                record.why_broken = open_quote;
                return record;
            }
            break;
        }
        if (!first && shape_.begins_record(line)) {
            record.why_broken = open_quote;
            return record;
        }
        if (cursor.at + line.size() - begin > record_bytes_max) {
            record.why_broken =
                first ? fmt::format("is longer than {} bytes", record_bytes_max) : open_quote;
            return record;
        }
        if (!parser.feed(line)) {
            record.why_broken = "a quote stands where none may stand";
            return record;
        }
        cursor = after(cursor);
    }
    record.fields = parser.take_fields();
    if (record.fields.size() != shape_.columns) {
        record.why_broken =
            fmt::format("has {} fields instead of {}", record.fields.size(), shape_.columns);
    }
    return record;
}

} // namespace hub::exchange
