// Any bytes are a message, or what is kept as one: they are refused, or what they are read as comes
// back as it was; and what a peer sends to the hub takes no more of its memory than it may. Half of
// the inputs are changed as bytes, half as the messages that they are.
#include "common/base/check.hpp"
#include "common/base/frame.hpp"
#include "common/wire/admin.hpp"
#include "common/wire/codec.hpp"
#include "tests/fuzz/change_message.hpp"

#include <sanitizer/allocator_interface.h>

#include <algorithm>
#include <array>

extern "C" std::size_t
LLVMFuzzerMutate(unsigned char* data, std::size_t size, std::size_t size_max);

namespace {

// Of memory, while a frame is read: the largest batch takes half of it.
constexpr std::int64_t heap_bytes_max = 4 * base::frame_bytes_max;

std::int64_t heap_bytes = 0;
std::int64_t heap_bytes_most = 0;

void allocated(const volatile void*, std::size_t size) {
    heap_bytes += static_cast<std::int64_t>(size);
    heap_bytes_most = std::max(heap_bytes_most, heap_bytes);
}

void freed(const volatile void* memory) {
    if (memory != nullptr) {
        heap_bytes -= static_cast<std::int64_t>(__sanitizer_get_allocated_size(memory));
    }
}

template <class Message, class Decode, class Encode>
void comes_back(std::string_view bytes, Decode decode, Encode encode) {
    const base::Result<Message> message = decode(bytes);
    if (!message) {
        GF_CHECK(message.error().reason == base::Reason::invalid);
        GF_CHECK(!message.error().detail.empty());
        return;
    }
    const base::Result<Message> again = decode(encode(*message));
    GF_CHECK(again.has_value());
    GF_CHECK(*again == *message || *message != *message); // a double that is no number
}

void read_to_hub(std::string_view bytes) {
    heap_bytes = 0;
    heap_bytes_most = 0;
    {
        const auto message = wire::decode_to_hub(bytes);
        GF_CHECK(heap_bytes_most <= heap_bytes_max);
        if (!message) {
            return;
        }
        if (const auto* hello = std::get_if<wire::Hello>(&*message)) {
            GF_CHECK(hello->pending.size() <= wire::pending_boots_max);
        } else if (const auto* batch = std::get_if<wire::Batch>(&*message)) {
            GF_CHECK(batch->events.size() <= wire::batch_events_max);
            GF_CHECK(batch->pending.size() <= wire::pending_boots_max);
            GF_CHECK(!batch->events.empty() || !batch->pending.empty());
        }
    }
    comes_back<wire::ToHub>(bytes, wire::decode_to_hub, [](const wire::ToHub& message) {
        return wire::encode(message);
    });
}

void read_to_kiosk(std::string_view bytes) {
    comes_back<wire::ToKiosk>(bytes, wire::decode_to_kiosk, [](const wire::ToKiosk& message) {
        return wire::encode(message);
    });
}

template <int kind>
void read_body(std::string_view bytes) {
    heap_bytes = 0;
    heap_bytes_most = 0;
    const auto decode = [](std::string_view body) { return wire::decode_body(kind, body); };
    if (const auto body = decode(bytes)) {
        GF_CHECK(static_cast<int>(wire::kind_of(*body)) == kind);
    }
    GF_CHECK(heap_bytes_most <= heap_bytes_max);
    comes_back<wire::EventBody>(bytes, decode, wire::encode_body);
}

void read_profile(std::string_view bytes) {
    comes_back<gym::Profile>(bytes, wire::decode_profile, wire::encode_profile);
}

void read_gym_settings(std::string_view bytes) {
    comes_back<gym::GymSettings>(bytes, wire::decode_gym_settings, wire::encode_gym_settings);
}

void read_command(std::string_view bytes) {
    comes_back<wire::AdminCommand>(
        bytes,
        wire::decode_admin_command,
        [](const wire::AdminCommand& command) { return wire::encode(command); }
    );
}

void read_answer(std::string_view bytes) {
    comes_back<wire::AdminAnswer>(
        bytes,
        wire::decode_admin_answer,
        [](const wire::AdminAnswer& answer) { return wire::encode(answer); }
    );
}

struct Door {
    const char* message; // of proto/gymfloor/v1
    void (*read)(std::string_view bytes);
};

// The first byte of an input says which. The first nine are the kinds of events, less one.
constexpr std::array doors{
    Door{"SetLogged", read_body<1>},
    Door{"SetVoided", read_body<2>},
    Door{"SettingsChanged", read_body<3>},
    Door{"PainReported", read_body<4>},
    Door{"CheckedIn", read_body<5>},
    Door{"PreferenceChanged", read_body<6>},
    Door{"CheckedIn", read_body<7>}, // none is known
    Door{"GoalChanged", read_body<8>},
    Door{"AssessmentDone", read_body<9>},
    Door{"ToHub", read_to_hub},
    Door{"ToKiosk", read_to_kiosk},
    Door{"Profile", read_profile},
    Door{"GymSettings", read_gym_settings},
    Door{"AdminCommand", read_command},
    Door{"AdminAnswer", read_answer},
};

const Door& door_of(unsigned char byte) {
    return doors[byte % doors.size()];
}

std::unique_ptr<google::protobuf::Message> empty_message(const Door& door) {
    const auto* type = google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(
        std::string("gymfloor.v1.") + door.message
    );
    GF_CHECK(type != nullptr);
    const auto* prototype =
        google::protobuf::MessageFactory::generated_factory()->GetPrototype(type);
    return std::unique_ptr<google::protobuf::Message>(prototype->New());
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    GF_CHECK(__sanitizer_install_malloc_and_free_hooks(allocated, freed) != 0);
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(
    unsigned char* data, std::size_t size, std::size_t size_max, unsigned int seed
) {
    fuzz::Chance chance(seed);
    if (size < 1 || chance() % 2 == 0) {
        return LLVMFuzzerMutate(data, size, size_max);
    }
    const auto message = empty_message(door_of(data[0]));
    // What is no message is read as far as it is one.
    static_cast<void>(message->ParsePartialFromArray(data + 1, static_cast<int>(size) - 1));
    for (auto changes = 1 + chance() % 4; changes > 0; --changes) {
        fuzz::change(*message, chance, size_max);
    }
    const std::string bytes = message->SerializePartialAsString();
    if (bytes.size() + 1 > size_max) {
        return LLVMFuzzerMutate(data, size, size_max);
    }
    std::copy(bytes.begin(), bytes.end(), data + 1);
    return bytes.size() + 1;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size == 0 || size > base::frame_bytes_max + 1) {
        return 0;
    }
    door_of(data[0]).read({reinterpret_cast<const char*>(data) + 1, size - 1});
    return 0;
}
