#include "tests/simulation/vfs.hpp"

#include "common/base/check.hpp"
#include "tests/simulation/disk.hpp"

#include <sqlite3.h>

#include <cstring>
#include <memory>

namespace simulation::vfs {

namespace {

constexpr std::size_t page_bytes = 4096; // of a database

std::map<std::string, Disk*> plugged;
std::uint64_t last_number = 0;

struct Handle {
    sqlite3_file base;
    Disk* disk;
    std::string* folder;
    std::string* name;
    std::uint64_t generation;
    std::vector<std::unique_ptr<char[]>>* shared; // of the write-ahead log's index
};

Handle& of(sqlite3_file* file) {
    return *reinterpret_cast<Handle*>(file);
}

// The disk and the file; none when the process that opened it is gone.
Disk* disk_of(sqlite3_file* file) {
    Handle& handle = of(file);
    const auto found = plugged.find(*handle.folder);
    const bool there = found != plugged.end() && found->second == handle.disk &&
                       handle.generation == handle.disk->generation();
    return there ? handle.disk : nullptr;
}

Disk::File& content(Disk& disk, sqlite3_file* file) {
    return disk.files[*of(file).name];
}

int close(sqlite3_file* file) {
    Handle& handle = of(file);
    delete handle.folder;
    delete handle.name;
    delete handle.shared;
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* to, int count, sqlite3_int64 at) {
    Disk* disk = disk_of(file);
    if (disk == nullptr || disk->goes_wrong(DiskFault::read_error)) {
        return SQLITE_IOERR_READ;
    }
    const auto wanted = static_cast<std::size_t>(count);
    const std::size_t there =
        content(*disk, file).now.read(static_cast<std::size_t>(at), static_cast<char*>(to), wanted);
    // Not while a log is recovered, frame by frame: what is altered there is taken for its end.
    if (wanted <= page_bytes) {
        disk->flip(static_cast<char*>(to), there);
    }
    if (there < wanted) {
        std::memset(static_cast<char*>(to) + there, 0, wanted - there);
        return SQLITE_IOERR_SHORT_READ;
    }
    return SQLITE_OK;
}

int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    Disk* disk = disk_of(file);
    if (disk == nullptr || disk->goes_wrong(DiskFault::write_error)) {
        return SQLITE_IOERR_WRITE;
    }
    if (disk->goes_wrong(DiskFault::full)) {
        return SQLITE_FULL;
    }
    Disk::Write write{
        static_cast<std::size_t>(at),
        std::string(static_cast<const char*>(from), static_cast<std::size_t>(count))};
    const bool cut_short = disk->goes_wrong(DiskFault::short_write);
    if (cut_short) {
        write.bytes.resize(write.bytes.size() / 2);
    }
    disk->write(content(*disk, file), std::move(write));
    return cut_short ? SQLITE_FULL : SQLITE_OK;
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    Disk* disk = disk_of(file);
    if (disk == nullptr) {
        return SQLITE_IOERR_TRUNCATE;
    }
    disk->write(content(*disk, file), {static_cast<std::size_t>(size), {}, true});
    return SQLITE_OK;
}

int sync(sqlite3_file* file, int) {
    Disk* disk = disk_of(file);
    if (disk == nullptr) {
        return SQLITE_IOERR_FSYNC;
    }
    const bool fails = disk->goes_wrong(DiskFault::sync_error);
    if (fails || disk->goes_wrong(DiskFault::sync_lie)) {
        disk->lose_unsynced(content(*disk, file)); // still there to be read, until the power goes
        return fails ? SQLITE_IOERR_FSYNC : SQLITE_OK;
    }
    disk->sync(content(*disk, file));
    return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    Disk* disk = disk_of(file);
    if (disk == nullptr) {
        return SQLITE_IOERR_FSTAT;
    }
    *size = static_cast<sqlite3_int64>(content(*disk, file).now.size());
    return SQLITE_OK;
}

int no_lock(sqlite3_file*, int) {
    return SQLITE_OK;
}

int is_reserved(sqlite3_file*, int* reserved) {
    *reserved = 0;
    return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}

int sector_size(sqlite3_file*) {
    return 4096;
}

int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as on Linux
}

int shm_map(sqlite3_file* file, int region, int bytes, int extend, volatile void** at) {
    auto& shared = *of(file).shared;
    const auto wanted = static_cast<std::size_t>(region);
    while (extend != 0 && shared.size() <= wanted) {
        shared.push_back(std::make_unique<char[]>(static_cast<std::size_t>(bytes)));
    }
    *at = wanted < shared.size() ? shared[wanted].get() : nullptr;
    return SQLITE_OK;
}

int shm_lock(sqlite3_file*, int, int, int) {
    return SQLITE_OK;
}

void shm_barrier(sqlite3_file*) {}

int shm_unmap(sqlite3_file* file, int) {
    of(file).shared->clear();
    return SQLITE_OK;
}

constexpr sqlite3_io_methods methods{
    2,
    close,
    read,
    write,
    truncate,
    sync,
    file_size,
    no_lock,
    no_lock,
    is_reserved,
    control,
    sector_size,
    characteristics,
    shm_map,
    shm_lock,
    shm_barrier,
    shm_unmap,
    nullptr,
    nullptr};

Disk* disk_at(const std::filesystem::path& path) {
    const auto found = plugged.find(path.parent_path());
    return found == plugged.end() ? nullptr : found->second;
}

int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out_flags) {
    file->pMethods = nullptr;
    const std::filesystem::path path(name == nullptr ? "" : name);
    Disk* disk = disk_at(path);
    if (disk == nullptr) {
        return SQLITE_CANTOPEN;
    }
    const std::string own = path.filename();
    if ((flags & SQLITE_OPEN_CREATE) == 0 && !disk->files.contains(own)) {
        return SQLITE_CANTOPEN;
    }
    disk->files.try_emplace(own);
    Handle& handle = of(file);
    handle.disk = disk;
    handle.folder = new std::string(path.parent_path());
    handle.name = new std::string(own);
    handle.generation = disk->generation();
    handle.shared = new std::vector<std::unique_ptr<char[]>>();
    file->pMethods = &methods;
    if (out_flags != nullptr) {
        *out_flags = flags;
    }
    return SQLITE_OK;
}

int remove(sqlite3_vfs*, const char* name, int) {
    if (Disk* disk = disk_at(name)) {
        disk->files.erase(std::filesystem::path(name).filename());
    }
    return SQLITE_OK;
}

int is_there(sqlite3_vfs*, const char* name, int, int* there) {
    const Disk* disk = disk_at(name);
    *there = disk != nullptr && disk->files.contains(std::filesystem::path(name).filename());
    return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int bytes, char* to) {
    sqlite3_snprintf(bytes, to, "%s", name);
    return SQLITE_OK;
}

// Databases in memory, and names without a folder, stay where they were.
void make_default() {
    static sqlite3_vfs ours = [] {
        sqlite3_vfs made = *sqlite3_vfs_find(nullptr); // its clock and its chance
        made.szOsFile = sizeof(Handle);
        made.zName = "simulated";
        made.pNext = nullptr;
        made.xOpen = open;
        made.xDelete = remove;
        made.xAccess = is_there;
        made.xFullPathname = full_name;
        return made;
    }();
    GF_CHECK(sqlite3_vfs_register(&ours, 1) == SQLITE_OK);
}

} // namespace

std::filesystem::path plug_in(Disk& disk) {
    if (last_number == 0) {
        make_default();
    }
    const std::string folder = "/disk" + std::to_string(++last_number);
    plugged[folder] = &disk;
    return folder;
}

void unplug(const std::filesystem::path& folder) {
    plugged.erase(folder);
}

} // namespace simulation::vfs
