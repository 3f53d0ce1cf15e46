#include "tests/simulation/disk.hpp"

#include "common/base/check.hpp"
#include "tests/simulation/vfs.hpp"

#include <algorithm>

namespace simulation {

namespace {

constexpr std::size_t sector_bytes = 512;

void put_into(Content& content, const Disk::Write& write) {
    if (write.truncates) {
        content.resize(write.at);
    } else {
        content.write(write.at, write.bytes);
    }
}

} // namespace

Content::Page& Content::to_change(std::size_t page) {
    if (pages_[page].use_count() > 1) {
        pages_[page] = std::make_shared<Page>(*pages_[page]);
    }
    return *pages_[page];
}

void Content::resize(std::size_t size) {
    if (size < size_ && size % page_bytes != 0) {
        Page& last = to_change(size / page_bytes);
        std::fill(last.begin() + static_cast<std::ptrdiff_t>(size % page_bytes), last.end(), 0);
    }
    size_ = size;
    pages_.resize((size + page_bytes - 1) / page_bytes);
    for (auto page = pages_.rbegin(); page != pages_.rend() && !*page; ++page) {
        *page = std::make_shared<Page>(); // zeros
    }
}

void Content::write(std::size_t at, std::string_view bytes) {
    if (size_ < at + bytes.size()) {
        resize(at + bytes.size());
    }
    while (!bytes.empty()) {
        const std::size_t from = at % page_bytes;
        const std::size_t count = std::min(bytes.size(), page_bytes - from);
        bytes.copy(to_change(at / page_bytes).data() + from, count);
        bytes.remove_prefix(count);
        at += count;
    }
}

std::size_t Content::read(std::size_t at, char* to, std::size_t count) const {
    const std::size_t end = std::min(at + count, size_);
    std::size_t next = at;
    while (next < end) {
        const std::size_t from = next % page_bytes;
        const std::size_t part = std::min(end - next, page_bytes - from);
        std::copy_n(pages_[next / page_bytes]->data() + from, part, to + (next - at));
        next += part;
    }
    return next - at;
}

const char* to_text(DiskFault fault) {
    switch (fault) {
    case DiskFault::none:
        break;
    case DiskFault::read_error:
        return "disk: read error";
    case DiskFault::write_error:
        return "disk: write error";
    case DiskFault::short_write:
        return "disk: short write";
    case DiskFault::sync_error:
        return "disk: sync error";
    case DiskFault::sync_lie:
        return "disk: lying sync";
    case DiskFault::full:
        return "disk: full";
    case DiskFault::bit_flip:
        return "disk: bit flip on read";
    }
    return "";
}

Disk::Disk(tests::Chance& chance, Counters& counters)
    : chance_(chance)
    , counters_(counters)
    , folder_(vfs::plug_in(*this)) {}

Disk::~Disk() {
    vfs::unplug(folder_);
}

void Disk::break_next(DiskFault fault, int times, int skip) {
    fault_ = fault;
    times_ = times;
    skip_ = skip;
}

bool Disk::goes_wrong(DiskFault fault) {
    if (fault != fault_ || skip_-- > 0) {
        return false;
    }
    if (--times_ <= 0) {
        fault_ = DiskFault::none;
    }
    counters_.hit(to_text(fault));
    has_lied_ = has_lied_ || fault == DiskFault::sync_lie;
    return true;
}

void Disk::write(File& file, Write write) {
    put_into(file.now, write);
    file.unsynced.push_back(std::move(write));
}

void Disk::sync(File& file) {
    for (const Write& write : file.unsynced) {
        put_into(file.durable, write);
    }
    file.unsynced.clear();
}

// Some of it is on disk all the same, in whatever order; a write may end at any sector.
void Disk::lose_unsynced(File& file) {
    bool torn = false;
    bool lost = false;
    for (Write& write : file.unsynced) {
        const std::uint64_t dice = chance_.below(4);
        if (dice == 1 && write.bytes.size() > sector_bytes) {
            torn = true;
            const std::uint64_t sectors = write.bytes.size() / sector_bytes;
            write.bytes.resize(chance_.below(sectors + 1) * sector_bytes);
        }
        if (dice < 2) {
            put_into(file.durable, write);
        } else {
            lost = true;
        }
    }
    file.unsynced.clear();
    if (torn) {
        counters_.hit("disk: torn sector");
    }
    if (lost) {
        counters_.hit("disk: unsynced write lost");
    }
}

void Disk::lose_power() {
    abandon_handles();
    for (auto& [name, file] : files) {
        lose_unsynced(file);
        file.now = file.durable;
    }
}

Disk::Image Disk::image() const {
    Image image;
    for (const auto& [name, file] : files) {
        image[name] = file.now;
    }
    return image;
}

void Disk::put(const Image& image) {
    abandon_handles();
    files.clear();
    for (const auto& [name, content] : image) {
        files[name] = {content, content, {}};
    }
    has_lied_ = false;
}

void Disk::flip(char* bytes, std::size_t count) {
    static constexpr std::string_view note = "written by";
    const std::string_view read(bytes, count);
    const auto at = read.find(note);
    if (at == std::string_view::npos || !goes_wrong(DiskFault::bit_flip)) {
        return;
    }
    bytes[at + chance_.below(note.size())] ^= static_cast<char>(1 << chance_.below(7));
    has_flipped_ = true;
}

} // namespace simulation
