// Any bytes are a link's, and come in any pieces: the frames are those that the bytes say, none is
// over the limit, and no more is held than one frame and what is read at once.
#include "common/base/check.hpp"
#include "common/base/frame.hpp"

#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>
#include <array>
#include <vector>

namespace {

constexpr std::array<std::size_t, 4> limits{1, 20, 300, base::frame_bytes_max};
constexpr std::size_t at_once_max = 1024; // of what is read ahead

struct Read {
    std::vector<std::string> payloads;
    std::string refused; // empty: the bytes ended first

    bool operator==(const Read&) const = default;
};

// All of it at one look.
Read expected(std::string_view bytes, std::size_t limit) {
    Read read;
    while (bytes.size() >= base::frame_header_bytes) {
        base::FrameHeader header{};
        std::copy_n(bytes.begin(), header.size(), header.begin());
        const auto length = base::payload_bytes(header, limit);
        if (!length) {
            read.refused = length.error().detail;
            break;
        }
        GF_CHECK(*length >= 1 && *length <= limit);
        if (bytes.size() - header.size() < *length) {
            break;
        }
        read.payloads.emplace_back(bytes.substr(header.size(), *length));
        GF_CHECK(bytes.starts_with(base::frame(read.payloads.back(), limit)));
        bytes.remove_prefix(header.size() + *length);
    }
    return read;
}

// Until no more is there; false after a refusal.
bool take(base::ReadAhead& ahead, Read& read) {
    for (;;) {
        auto next = ahead.next();
        if (!next) {
            read.refused = next.error().detail;
            return false;
        }
        if (!*next) {
            return true;
        }
        read.payloads.push_back(std::move(**next));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    const std::size_t limit = limits[input.ConsumeIntegralInRange<std::size_t>(0, 3)];
    std::vector<std::size_t> pieces;
    for (auto left = input.ConsumeIntegralInRange<std::size_t>(0, 20); left > 0; --left) {
        pieces.push_back(input.ConsumeIntegralInRange<std::size_t>(0, 255));
    }
    const std::string bytes = input.ConsumeRemainingBytesAsString();

    base::ReadAhead ahead(limit);
    Read read;
    std::string_view left = bytes;
    auto piece = pieces.begin();
    for (bool goes_on = true; goes_on && !left.empty();) {
        const auto room = ahead.room();
        GF_CHECK(!room.empty());
        GF_CHECK(room.size() <= base::frame_header_bytes + limit + at_once_max);
        const std::size_t wanted = piece == pieces.end() ? left.size() : *piece++;
        const std::size_t count = std::min({wanted, left.size(), room.size()});
        std::copy_n(left.begin(), count, room.begin());
        ahead.took(count);
        left.remove_prefix(count);
        goes_on = take(ahead, read);
        GF_CHECK(ahead.next_bytes() <= limit);
    }
    GF_CHECK(read == expected(bytes, limit));
    if (!read.refused.empty()) { // and for good
        GF_CHECK(!take(ahead, read));
    }
    return 0;
}
