#include "hub/exchange/csv.hpp"

#include "common/base/check.hpp"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>

namespace hub::exchange {

namespace {

// libcsv's parser for one record. Strict, so that a stray quote is an error and not text.
class RecordParser {
public:
    explicit RecordParser(char delimiter) {
        GF_CHECK(csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) == 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }

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

// Where the field that begins the text ends: at its delimiter, or at the end. None: in a quote.
std::optional<std::size_t> field_end(std::string_view text, char delimiter) {
    if (!text.starts_with('"')) {
        return std::min(text.find(delimiter), text.size());
    }
    std::size_t at = 1;
    while (at < text.size()) {
        if (text[at] != '"') {
            ++at;
        } else if (text.substr(at, 2) == "\"\"") {
            at += 2;
        } else {
            return std::min(text.find(delimiter, at), text.size());
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view field_of_line(std::string_view line, char delimiter, std::size_t nth) {
    for (std::size_t i = 0; i < nth; ++i) {
        const auto end = field_end(line, delimiter);
        if (!end || *end == line.size()) {
            return {};
        }
        line.remove_prefix(*end + 1);
    }
    const auto end = field_end(line, delimiter);
    std::string_view field = line.substr(0, end.value_or(0));
    if (field.starts_with('"')) {
        field = field.substr(1, field.find_last_of('"') - 1);
    }
    return field;
}

CsvRecords::CsvRecords(std::string_view file, Shape shape)
    : file_(file)
    , shape_(std::move(shape)) {}

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
    RecordParser parser(shape_.delimiter);
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
        if (cursor.line - record.line >= shape_.lines_max ||
            (!first && shape_.begins_record && shape_.begins_record(line))) {
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
    if (shape_.columns != 0 && record.fields.size() != shape_.columns) {
        record.why_broken =
            fmt::format("has {} fields instead of {}", record.fields.size(), shape_.columns);
    }
    return record;
}

} // namespace hub::exchange
