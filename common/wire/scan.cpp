#include "common/wire/scan.hpp"

#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"

#include <fmt/format.h>
#include <google/protobuf/io/coded_stream.h>

#include <algorithm>
#include <vector>

namespace wire {

namespace {

namespace io = google::protobuf::io;

const std::uint8_t* bytes_of(std::string_view bytes) {
    return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

// The content where it is counted in bytes; empty for numbers; none for what is cut off, or a
// group, which none of our messages has.
std::optional<std::string_view>
content_of(io::CodedInputStream& in, std::uint32_t tag, std::string_view whole) {
    std::uint64_t number = 0;
    std::uint32_t length = 0;
    switch (tag & 7) {
    case 0:
        return in.ReadVarint64(&number) ? std::optional<std::string_view>("") : std::nullopt;
    case 1:
        return in.Skip(8) ? std::optional<std::string_view>("") : std::nullopt;
    case 2: {
        if (!in.ReadVarint32(&length)) {
            return std::nullopt;
        }
        const auto at = static_cast<std::size_t>(in.CurrentPosition());
        if (length > whole.size() - at || !in.Skip(static_cast<int>(length))) {
            return std::nullopt;
        }
        return whole.substr(at, length);
    }
    case 5:
        return in.Skip(4) ? std::optional<std::string_view>("") : std::nullopt;
    default:
        return std::nullopt;
    }
}

struct List {
    int field = 0;
    std::size_t items_max = 0;
    const char* what = "";
    std::size_t items = 0;
};

// Of a Hello its boots, of a Batch its events and boots.
base::Result<void> check_lists(std::string_view bytes, std::vector<List> lists) {
    std::size_t items = 0;
    const auto fields = fields_of(bytes, [&](int field, std::string_view content) {
        const auto list = std::ranges::find(lists, field, &List::field);
        if (list == lists.end()) {
            return true; // a text, or bytes
        }
        ++items;
        return ++list->items > list->items_max || is_small(content);
    });
    for (const List& list : lists) {
        if (list.items > list.items_max) {
            return base::refuse(
                base::Reason::invalid,
                fmt::format(fmt::runtime(list.what), list.items, list.items_max)
            );
        }
    }
    if (!fields || *fields - items > part_fields_max) {
        return not_readable("a message to the hub");
    }
    return {};
}

} // namespace

std::optional<std::size_t> fields_of(
    std::string_view bytes, const std::function<bool(int field, std::string_view content)>& each
) {
    io::CodedInputStream in(bytes_of(bytes), static_cast<int>(bytes.size()));
    std::size_t fields = 0;
    while (const std::uint32_t tag = in.ReadTag()) {
        const auto content = content_of(in, tag, bytes);
        if (!content || ((tag & 7) == 2 && !each(static_cast<int>(tag >> 3), *content))) {
            return std::nullopt;
        }
        ++fields;
    }
    return in.CurrentPosition() == static_cast<int>(bytes.size()) ? std::optional(fields)
                                                                  : std::nullopt;
}

bool is_small(std::string_view bytes) {
    const auto fields = fields_of(bytes, [](int, std::string_view) { return true; });
    return fields && *fields <= part_fields_max;
}

base::Result<void> check_to_hub(std::string_view bytes) {
    base::Result<void> sound;
    const auto fields = fields_of(bytes, [&](int field, std::string_view content) {
        if (field == v1::ToHub::kHelloFieldNumber) {
            sound = check_lists(
                content,
                {{v1::Hello::kPendingFieldNumber,
                  pending_boots_max,
                  "a hello of {} boots; up to {} fit"}}
            );
        } else if (field == v1::ToHub::kBatchFieldNumber) {
            sound = check_lists(
                content,
                {{v1::Batch::kEventsFieldNumber,
                  batch_events_max,
                  "a batch of {} events; 1 to {} fit"},
                 {v1::Batch::kPendingFieldNumber,
                  pending_boots_max,
                  "a batch of {} boots; up to {} fit"}}
            );
        } else if (field == v1::ToHub::kRequestFieldNumber) {
            const auto asked =
                fields_of(content, [](int, std::string_view ask) { return is_small(ask); });
            if (!asked || *asked > part_fields_max) {
                sound = not_readable("a message to the hub");
            }
        } else if (!is_small(content)) {
            sound = not_readable("a message to the hub");
        }
        return sound.has_value();
    });
    if (!sound) {
        return sound;
    }
    if (!fields || *fields > part_fields_max) {
        return not_readable("a message to the hub");
    }
    return {};
}

bool parse(google::protobuf::MessageLite& out, std::string_view bytes) {
    io::CodedInputStream in(bytes_of(bytes), static_cast<int>(bytes.size()));
    in.SetRecursionLimit(depth_max);
    return out.ParseFromCodedStream(&in) && in.ConsumedEntireMessage();
}

} // namespace wire
