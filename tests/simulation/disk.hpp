// Disks in memory that SQLite runs on, through a VFS that becomes its default one: what was not
// synced may be lost with the power, and whatever a disk can do wrong is done on demand. A database
// at "/disk7/kiosk.db" is on disk 7. One connection to a file at a time.
#pragma once

#include "tests/common/chance.hpp"
#include "tests/simulation/counters.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace simulation {

enum class DiskFault {
    none,
    read_error,
    write_error,
    short_write,
    sync_error, // and what it should have written is never written
    sync_lie,   // the same, told as done
    full,
    bit_flip, // on the way from the disk, within what a member wrote
};

const char* to_text(DiskFault fault);

// The bytes of a file, in pages that copies of it share until one of them is changed.
class Content {
public:
    std::size_t size() const { return size_; }

    void resize(std::size_t size);
    void write(std::size_t at, std::string_view bytes);
    // Returns how many there were.
    std::size_t read(std::size_t at, char* to, std::size_t count) const;

private:
    static constexpr std::size_t page_bytes = 4096;
    using Page = std::array<char, page_bytes>;

    Page& to_change(std::size_t page);

    std::size_t size_ = 0;
    std::vector<std::shared_ptr<Page>> pages_;
};

class Disk {
public:
    Disk(tests::Chance& chance, Counters& counters);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    std::filesystem::path folder() const { return folder_; }

    // The next `times` operations of the kind go wrong, after `skip` that do not.
    void break_next(DiskFault fault, int times = 1, int skip = 0);

    void mend() { fault_ = DiskFault::none; }

    // The process is gone: its handles do nothing any more, and its writes are still to be synced.
    void abandon_handles() { ++generation_; }

    // And what was not synced is there, torn or lost.
    void lose_power();

    using Image = std::map<std::string, Content>; // by name
    Image image() const;
    void put(const Image& image);

    // It said that something is synced that is not.
    bool has_lied() const { return has_lied_; }

    bool has_flipped() const { return has_flipped_; }

    // --- for the VFS ---

    struct Write {
        std::size_t at = 0;
        std::string bytes;
        bool truncates = false;
    };

    struct File {
        Content now;
        Content durable;
        std::vector<Write> unsynced;
    };

    std::uint64_t generation() const { return generation_; }

    bool goes_wrong(DiskFault fault);
    void write(File& file, Write write);
    void sync(File& file);
    void lose_unsynced(File& file);
    void flip(char* bytes, std::size_t count);

    std::map<std::string, File> files;

private:
    tests::Chance& chance_;
    Counters& counters_;
    std::filesystem::path folder_;
    std::uint64_t generation_ = 0;
    DiskFault fault_ = DiskFault::none;
    int times_ = 0;
    int skip_ = 0;
    bool has_lied_ = false;
    bool has_flipped_ = false;
};

} // namespace simulation
