// Which event is being applied, in a file that outlives this process: one that ends it again and
// again is known by that, and put aside unread. Needs no flush: a process that dies leaves its
// pages to the kernel; a power cut is nobody's fault.
#pragma once

#include "common/gym/set.hpp"

#include <cstddef>
#include <filesystem>

namespace hub::store {

inline constexpr int deaths_max = 3;

// The writer's thread alone.
class CrashNote {
public:
    // What the last process was applying when it ended has ended one more. Throws
    // base::EnvironmentError.
    explicit CrashNote(const std::filesystem::path& folder);
    ~CrashNote();
    CrashNote(const CrashNote&) = delete;
    CrashNote& operator=(const CrashNote&) = delete;

    bool is_deadly(const gym::SetId& event) const;

    // Between these the event is looked at. An exception is an end of the process too, so that
    // ends() is not called, unless it is the disk's doing.
    void begins(const gym::SetId& event);
    void ends();

private:
    struct Page;
    Page* page_; // of the file
};

} // namespace hub::store
