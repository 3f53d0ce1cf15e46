// Loaded into a hub before everything else (LD_PRELOAD): a disk that fails, and an event that ends
// the process, when the file that GYMFLOOR_FAULTS names says so. One word in it:
//   sync         what is written to the database can not be flushed
//   full         nothing can be written to it as long as the ballast is there
//   slow         whatever is read of it takes 100 ms
//   nearly_full  the disk says that next to nothing is free
//   crash WORD   the process ends when it stores a text with the word
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string>

struct sqlite3_stmt; // of the library that is stood in for

namespace {

std::string fault() {
    const char* file = std::getenv("GYMFLOOR_FAULTS");
    char text[256] = {};
    const int fd = file == nullptr ? -1 : ::open(file, O_RDONLY | O_CLOEXEC);
    const ssize_t n = fd < 0 ? 0 : ::read(fd, text, sizeof text - 1);
    if (fd >= 0) {
        ::close(fd);
    }
    return {text, static_cast<std::size_t>(n > 0 ? n : 0)};
}

std::string path_of(int fd) {
    char path[4096] = {};
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const ssize_t n = ::readlink(link.c_str(), path, sizeof path - 1);
    return {path, static_cast<std::size_t>(n > 0 ? n : 0)};
}

bool is_of_database(const std::string& path) {
    return path.find("/hub.db") != std::string::npos;
}

bool has_no_room(int fd) {
    const std::string path = path_of(fd);
    if (!is_of_database(path) || fault() != "full") {
        return false;
    }
    const std::string ballast = path.substr(0, path.rfind('/')) + "/ballast";
    return ::access(ballast.c_str(), F_OK) == 0;
}

template <class Function>
Function* real(const char* name) {
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

int flush(const char* name, int fd) {
    if (is_of_database(path_of(fd)) && fault() == "sync") {
        errno = EIO;
        return -1;
    }
    return real<int(int)>(name)(fd);
}

ssize_t write_at(const char* name, int fd, const void* bytes, size_t n, off_t at) {
    if (has_no_room(fd)) {
        errno = ENOSPC;
        return -1;
    }
    return real<ssize_t(int, const void*, size_t, off_t)>(name)(fd, bytes, n, at);
}

ssize_t read_at(const char* name, int fd, void* bytes, size_t n, off_t at) {
    if (is_of_database(path_of(fd)) && fault() == "slow") {
        ::usleep(100'000);
    }
    return real<ssize_t(int, void*, size_t, off_t)>(name)(fd, bytes, n, at);
}

int space(const char* name, const char* path, struct statvfs* told) {
    const int result = real<int(const char*, struct statvfs*)>(name)(path, told);
    if (result == 0 && fault() == "nearly_full") {
        told->f_bavail = told->f_blocks / 10'000;
    }
    return result;
}

} // namespace

extern "C" {

int fsync(int fd) {
    return flush("fsync", fd);
}

int fdatasync(int fd) {
    return flush("fdatasync", fd);
}

ssize_t pread(int fd, void* bytes, size_t n, off_t at) {
    return read_at("pread", fd, bytes, n, at);
}

ssize_t pread64(int fd, void* bytes, size_t n, off_t at) {
    return read_at("pread64", fd, bytes, n, at);
}

ssize_t pwrite(int fd, const void* bytes, size_t n, off_t at) {
    return write_at("pwrite", fd, bytes, n, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t n, off_t at) {
    return write_at("pwrite64", fd, bytes, n, at);
}

int statvfs(const char* path, struct statvfs* told) {
    return space("statvfs", path, told);
}

int sqlite3_bind_text(
    sqlite3_stmt* statement, int index, const char* text, int bytes, void (*free)(void*)
) {
    const std::string now = fault();
    if (now.starts_with("crash ") && text != nullptr &&
        std::strstr(text, now.c_str() + std::strlen("crash ")) != nullptr) {
        std::abort();
    }
    return real<int(sqlite3_stmt*, int, const char*, int, void (*)(void*))>("sqlite3_bind_text"
    )(statement, index, text, bytes, free);
}

} // extern "C"
