#include "common/wire/scan.hpp"

#include "common/wire/codec.hpp"
#include "common/wire/convert.hpp"

#include <fmt/format.h>
#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format.h>

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

bool is_known(const google::protobuf::FieldDescriptor* field, std::uint32_t tag) {
    using google::protobuf::internal::WireFormat;
    return field != nullptr &&
           static_cast<std::uint32_t>(WireFormat::WireTypeForField(field)) == (tag & 7);
}

// Adds to `fields`; false for bytes that are no message.
bool count_into(
    Fields& fields, std::string_view bytes, const google::protobuf::Descriptor& type, int depth
) {
    io::CodedInputStream in(bytes_of(bytes), static_cast<int>(bytes.size()));
    while (const std::uint32_t tag = in.ReadTag()) {
        const auto content = content_of(in, tag, bytes);
        if (!content) {
            return false;
        }
        ++fields.all;
        const auto* field = type.FindFieldByNumber(static_cast<int>(tag >> 3));
        if (!is_known(field, tag)) {
            ++fields.unknown;
            continue;
        }
        const auto* part = field->message_type();
        fields.events += part == v1::Event::descriptor() ? 1 : 0;
        fields.boots += part == v1::Pending::descriptor() ? 1 : 0;
        if (part != nullptr && (depth == 0 || !count_into(fields, *content, *part, depth - 1))) {
            return false;
        }
    }
    return in.CurrentPosition() == static_cast<int>(bytes.size());
}

} // namespace

std::optional<Fields>
count_fields(std::string_view bytes, const google::protobuf::Descriptor& type) {
    Fields fields;
    return count_into(fields, bytes, type, depth_max) ? std::optional(fields) : std::nullopt;
}

base::Result<void> check_to_hub(std::string_view bytes) {
    const auto fields = count_fields(bytes, *v1::ToHub::descriptor());
    if (!fields || fields->unknown > unknown_fields_max) {
        return not_readable("a message to the hub");
    }
    if (fields->events > batch_events_max) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a batch of {} events; 1 to {} fit", fields->events, batch_events_max)
        );
    }
    if (fields->boots > pending_boots_max) {
        return base::refuse(
            base::Reason::invalid,
            fmt::format("a message of {} boots; up to {} fit", fields->boots, pending_boots_max)
        );
    }
    if (fields->all > fields_max) {
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
