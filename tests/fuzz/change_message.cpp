#include "tests/fuzz/change_message.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>
#include <vector>

namespace fuzz {

namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

std::size_t below(Chance& chance, std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(chance);
}

template <class Number>
Number odd_number(Chance& chance) {
    using Limits = std::numeric_limits<Number>;
    const std::array odd{
        Number{0},
        Number{1},
        Limits::lowest(),
        Limits::max(),
        Limits::infinity(),
        Limits::quiet_NaN()};
    const std::size_t which = below(chance, odd.size() * 3);
    if (which < odd.size()) {
        return odd[which];
    }
    return static_cast<Number>(which < odd.size() * 2 ? below(chance, 130) : chance());
}

std::string odd_text(Chance& chance, std::string text, std::size_t bytes_max) {
    static const std::array<std::string, 6> pieces{
        "", "\0", "\xc3\xa9", "leg_curl", "9223372036854775808", "{\"a\": [1e400]}"};
    switch (below(chance, 4)) {
    case 0:
        return pieces[below(chance, pieces.size())];
    case 1:
        return text.substr(0, below(chance, text.size() + 1));
    case 2:
        return text + pieces[below(chance, pieces.size())] + text;
    default:
        return std::string(below(chance, bytes_max + 1), 'x');
    }
}

// The message's parts, theirs, and itself.
void collect(Message& message, std::vector<Message*>& parts) {
    parts.push_back(&message);
    const Reflection& see = *message.GetReflection();
    std::vector<const FieldDescriptor*> fields;
    see.ListFields(message, &fields);
    for (const FieldDescriptor* field : fields) {
        if (field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) {
            continue;
        }
        if (!field->is_repeated()) {
            collect(*see.MutableMessage(&message, field), parts);
            continue;
        }
        const int items = std::min(see.FieldSize(message, field), 100); // of a flood
        for (int i = 0; i < items; ++i) {
            collect(*see.MutableRepeatedMessage(&message, field, i), parts);
        }
    }
}

// A value for the field, or one more where it is repeated.
void give(Message& to, const FieldDescriptor& field, Chance& chance, std::size_t bytes_max) {
    const Reflection& see = *to.GetReflection();
    const bool more = field.is_repeated();
    switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_INT32: {
        const auto number = odd_number<std::int32_t>(chance);
        more ? see.AddInt32(&to, &field, number) : see.SetInt32(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_INT64: {
        const auto number = odd_number<std::int64_t>(chance);
        more ? see.AddInt64(&to, &field, number) : see.SetInt64(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_UINT32: {
        const auto number = odd_number<std::uint32_t>(chance);
        more ? see.AddUInt32(&to, &field, number) : see.SetUInt32(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_UINT64: {
        const auto number = odd_number<std::uint64_t>(chance);
        more ? see.AddUInt64(&to, &field, number) : see.SetUInt64(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_DOUBLE: {
        const auto number = odd_number<double>(chance);
        more ? see.AddDouble(&to, &field, number) : see.SetDouble(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_FLOAT: {
        const auto number = odd_number<float>(chance);
        more ? see.AddFloat(&to, &field, number) : see.SetFloat(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_BOOL: {
        const bool set = below(chance, 2) == 0;
        more ? see.AddBool(&to, &field, set) : see.SetBool(&to, &field, set);
        break;
    }
    case FieldDescriptor::CPPTYPE_ENUM: {
        const int number = below(chance, 8) == 0 ? odd_number<std::int32_t>(chance)
                                                 : static_cast<int>(below(chance, 8));
        more ? see.AddEnumValue(&to, &field, number) : see.SetEnumValue(&to, &field, number);
        break;
    }
    case FieldDescriptor::CPPTYPE_STRING: {
        std::string text = more ? "" : see.GetString(to, &field);
        text = odd_text(chance, std::move(text), bytes_max);
        more ? see.AddString(&to, &field, text) : see.SetString(&to, &field, text);
        break;
    }
    case FieldDescriptor::CPPTYPE_MESSAGE:
        more ? see.AddMessage(&to, &field) : see.MutableMessage(&to, &field);
        break;
    }
}

void flood(Message& part, const FieldDescriptor& field, Chance& chance, std::size_t bytes_max) {
    const Reflection& see = *part.GetReflection();
    std::size_t left = below(chance, bytes_max / 2 + 1); // two bytes each are the least
    for (; left > 0; --left) {
        if (field.is_repeated() && field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
            see.AddMessage(&part, &field);
        } else {
            see.MutableUnknownFields(&part)->AddVarint(15, 1);
        }
    }
}

} // namespace

void change(Message& message, Chance& chance, std::size_t bytes_max) {
    std::vector<Message*> parts;
    collect(message, parts);
    Message& part = *parts[below(chance, parts.size())];
    const auto fields = static_cast<std::size_t>(part.GetDescriptor()->field_count());
    if (fields == 0) {
        return;
    }
    const FieldDescriptor& field =
        *part.GetDescriptor()->field(static_cast<int>(below(chance, fields)));
    const Reflection& see = *part.GetReflection();
    const std::size_t dice = below(chance, 64);
    if (dice == 0) {
        flood(part, field, chance, bytes_max);
    } else if (dice < 10) {
        see.ClearField(&part, &field);
    } else if (dice < 16 && field.is_repeated() && see.FieldSize(part, &field) > 0) {
        const auto size = static_cast<std::size_t>(see.FieldSize(part, &field));
        see.SwapElements(
            &part, &field, static_cast<int>(below(chance, size)), static_cast<int>(size) - 1
        );
        see.RemoveLast(&part, &field);
    } else {
        give(part, field, chance, dice < 20 ? bytes_max : 40);
    }
}

} // namespace fuzz
