// One process at a time has a folder.
#include "common/base/environment.hpp"
#include "common/storage/folder_lock.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace storage {

namespace {

TEST(FolderLock, OneProcessAtATime) {
    const tests::TemporaryFolder folder;
    {
        const FolderLock lock(folder.path());
        try {
            const FolderLock second(folder.path());
            FAIL() << "two writers";
        } catch (const base::EnvironmentError& error) {
            EXPECT_NE(std::string(error.what()).find("in use"), std::string::npos) << error.what();
        }
    }
    const FolderLock later(folder.path()); // free again
}

TEST(FolderLock, AFolderThatIsNotThereIsTheEnvironmentsFault) {
    const tests::TemporaryFolder folder;
    EXPECT_THROW(FolderLock(folder / "nowhere"), base::EnvironmentError);
}

} // namespace

} // namespace storage
