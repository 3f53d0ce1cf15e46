#include "hub/store/crash_note.hpp"

#include "common/base/environment.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>

namespace hub::store {

namespace {

constexpr std::uint64_t page_mark = 0x31'65746f'6e666721; // of this layout
constexpr std::size_t page_bytes = 4096;

struct Key {
    std::array<char, 64> origin; // filled up with zeros
    std::uint64_t boot;
    std::uint64_t seq;

    friend bool operator==(const Key&, const Key&) = default;
};

Key key_of(const gym::SetId& event) {
    Key key{{}, event.boot, event.seq};
    event.origin.copy(key.origin.data(), key.origin.size());
    return key;
}

struct Deaths {
    Key of;
    int times;
};

} // namespace

struct CrashNote::Page {
    std::uint64_t mark;
    std::atomic<std::uint32_t> is_applying;
    Key applying;
    std::array<Deaths, 16> deaths; // of the latest of their kind, newest first
};

CrashNote::CrashNote(const std::filesystem::path& folder) {
    static_assert(sizeof(Page) <= page_bytes);
    const auto file = folder / "applying";
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    void* mapped = MAP_FAILED;
    if (fd >= 0 && ::posix_fallocate(fd, 0, page_bytes) == 0) {
        mapped = ::mmap(nullptr, page_bytes, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    }
    const int why = errno;
    if (fd >= 0) {
        ::close(fd);
    }
    if (mapped == MAP_FAILED) {
        throw base::EnvironmentError("can not use " + file.string() + ": " + std::strerror(why));
    }
    page_ = static_cast<Page*>(mapped);
    if (page_->mark != page_mark) {
        std::memset(mapped, 0, page_bytes);
        page_->mark = page_mark;
    }
    if (page_->is_applying.exchange(0) == 0) {
        return;
    }
    auto& deaths = page_->deaths;
    auto found = std::find_if(deaths.begin(), deaths.end(), [this](const Deaths& each) {
        return each.times > 0 && each.of == page_->applying;
    });
    const int times = found == deaths.end() ? 0 : found->times;
    found = found == deaths.end() ? deaths.end() - 1 : found;
    std::move_backward(deaths.begin(), found, found + 1);
    deaths.front() = {page_->applying, times + 1};
}

CrashNote::~CrashNote() {
    ::munmap(page_, page_bytes);
}

bool CrashNote::is_deadly(const gym::SetId& event) const {
    if (page_->deaths.front().times == 0) {
        return false;
    }
    const Key key = key_of(event);
    return std::any_of(page_->deaths.begin(), page_->deaths.end(), [&](const Deaths& each) {
        return each.times >= deaths_max && each.of == key;
    });
}

void CrashNote::begins(const gym::SetId& event) {
    page_->is_applying.store(0);
    page_->applying = key_of(event);
    page_->is_applying.store(1);
}

void CrashNote::ends() {
    page_->is_applying.store(0);
}

} // namespace hub::store
