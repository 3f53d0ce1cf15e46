#include "kiosk/devices/stick.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

namespace kiosk::devices {

namespace fs = std::filesystem;

namespace {

constexpr int levels = 2;                // below the folder of mounts
constexpr mode_t readable_by_all = 0644; // whoever it belongs to at home

std::optional<dev_t> device_of(const fs::path& folder) {
    struct stat status {};

    return ::stat(folder.c_str(), &status) == 0 ? std::optional(status.st_dev) : std::nullopt;
}

std::vector<fs::path> folders_in(const fs::path& folder) {
    std::vector<fs::path> found;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code unreadable;
        if (entry->is_directory(unreadable)) {
            found.push_back(entry->path());
        }
    }
    std::ranges::sort(found);
    return found;
}

std::optional<fs::path> find_mount(const fs::path& folder, int depth) {
    const auto own = device_of(folder);
    for (const fs::path& below : folders_in(folder)) {
        if (device_of(below) != own && ::access(below.c_str(), W_OK | X_OK) == 0) {
            return below;
        }
        if (depth > 1) {
            if (auto found = find_mount(below, depth - 1)) {
                return found;
            }
        }
    }
    return std::nullopt;
}

class File {
public:
    explicit File(int descriptor)
        : descriptor_(descriptor) {}

    ~File() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
        }
    }

    File(const File&) = delete;
    File& operator=(const File&) = delete;

    int get() const { return descriptor_; }

private:
    int descriptor_;
};

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(file) == 0;
}

bool sync_folder(const fs::path& folder) {
    const File opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return opened.get() >= 0 && ::fsync(opened.get()) == 0;
}

base::Refusal refused(const std::string& name, int error) {
    return base::refuse(
        base::Reason::unavailable,
        fmt::format("{} was not written: {}", name, std::generic_category().message(error))
    );
}

} // namespace

std::optional<fs::path> find_stick(const fs::path& mounts) {
    return find_mount(mounts, levels);
}

base::Result<std::string> write_new_file(
    const fs::path& folder, std::string_view stem, std::string_view extension, std::string_view text
) {
    for (int copy = 1; copy <= same_names_max; ++copy) {
        const std::string name = copy == 1 ? fmt::format("{}.{}", stem, extension)
                                           : fmt::format("{}-{}.{}", stem, copy, extension);
        const fs::path path = folder / name;
        const File file(
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_by_all)
        );
        if (file.get() < 0 && errno == EEXIST) {
            continue;
        }
        if (file.get() < 0) {
            return refused(name, errno);
        }
        ::fchmod(file.get(), readable_by_all); // sticks without owners refuse, and need not
        if (!write_all(file.get(), text) || !sync_folder(folder)) {
            const int error = errno;
            ::unlink(path.c_str());
            return refused(name, error);
        }
        return name;
    }
    return refused(fmt::format("{}.{}", stem, extension), EEXIST);
}

} // namespace kiosk::devices
