// Keys, what is made with them, and the files they lie in.
#include "common/base/environment.hpp"
#include "common/base/secret.hpp"
#include "tests/common/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>

namespace base {

namespace {

namespace fs = std::filesystem;

constexpr auto only_the_owner = fs::perms::owner_read | fs::perms::owner_write;

TEST(Secret, J22_ACardsTagDependsOnTheNumberAndTheKey) {
    const SecretKey key = random_key();
    const std::string tag = card_tag(key, "04A2B9");
    EXPECT_EQ(tag.size(), 32u);
    EXPECT_EQ(card_tag(key, "04A2B9"), tag);
    EXPECT_NE(card_tag(key, "04A2B8"), tag);
    EXPECT_NE(card_tag(random_key(), "04A2B9"), tag);
    EXPECT_EQ(tag.find("04A2B9"), std::string::npos);
}

TEST(Secret, J10_ASealedBoxIsOpenedWithTheSecretKeyAlone) {
    const SecretKey key = random_key();
    const auto box = seal(public_key(key), "04A2B9");
    ASSERT_TRUE(box);
    EXPECT_EQ(unseal(key, *box), "04A2B9");
    EXPECT_EQ(box->find("04A2B9"), std::string::npos);
    EXPECT_NE(seal(public_key(key), "04A2B9"), box) << "or boxes of one card were known by sight";
    EXPECT_FALSE(unseal(random_key(), *box));
    SecretKey open{};
    std::ranges::copy(public_key(key), open.begin());
    EXPECT_FALSE(unseal(open, *box)) << "all that a kiosk has";
}

TEST(Secret, J10_WhatIsNoBoxOrNoKeyIsToldSo) {
    const SecretKey key = random_key();
    EXPECT_FALSE(seal("", "04A2B9")) << "of a hub that has none";
    EXPECT_FALSE(seal(public_key(key) + "x", "04A2B9"));
    EXPECT_FALSE(unseal(key, ""));
    EXPECT_FALSE(unseal(key, std::string(60, 'x')));
    std::string damaged = *seal(public_key(key), "04A2B9");
    damaged.back() ^= 1;
    EXPECT_FALSE(unseal(key, damaged));
}

TEST(Secret, ADigestStandsForItsBytes) {
    EXPECT_EQ(digest("a set").size(), 32u);
    EXPECT_EQ(digest("a set"), digest("a set"));
    EXPECT_NE(digest("a set"), digest("a set "));
    EXPECT_NE(digest(""), digest(std::string_view("\0", 1)));
}

TEST(Secret, AKeyComesBackFromItsFile) {
    const tests::TemporaryFolder folder;
    const SecretKey key = random_key();
    EXPECT_EQ(to_text(key).size(), 65u);
    EXPECT_EQ(to_text(key).back(), '\n');
    write_private_file(folder / "card.key", to_text(key));
    EXPECT_EQ(read_key(folder / "card.key"), key);
    EXPECT_NE(random_key(), key);
}

TEST(Secret, AFileThatIsNoKeyIsRefusedByItsName) {
    const tests::TemporaryFolder folder;
    const std::string good = to_text(random_key());
    const std::vector<std::string> bad{
        "",
        "not a key\n",
        good.substr(0, 62),
        good.substr(0, 63),
        good.substr(0, 64) + "00\n",
        "zz" + good.substr(2)};
    for (const std::string& content : bad) {
        tests::fill_file(folder / "card.key", content);
        try {
            read_key(folder / "card.key");
            ADD_FAILURE() << "read a key from '" << content << "'";
        } catch (const EnvironmentError& error) {
            EXPECT_NE(std::string(error.what()).find("card.key"), std::string::npos);
        }
    }
    EXPECT_THROW(read_key(folder / "missing.key"), EnvironmentError);
}

TEST(Secret, APrivateFileIsItsOwnersAlone) {
    const tests::TemporaryFolder folder;
    const mode_t before = ::umask(0);
    write_private_file(folder / "a.key", "secret");
    ::umask(before);
    EXPECT_EQ(fs::status(folder / "a.key").permissions(), only_the_owner);
    EXPECT_EQ(tests::content_of(folder / "a.key"), "secret");
    EXPECT_FALSE(fs::exists(folder / "a.key.part"));
}

TEST(Secret, APrivateFileReplacesAnOpenOne) {
    const tests::TemporaryFolder folder;
    tests::fill_file(folder / "a.key", "old and longer");
    tests::fill_file(folder / "a.key.part", "left over from a crash");
    for (const char* name : {"a.key", "a.key.part"}) {
        fs::permissions(folder / name, fs::perms::all);
    }
    write_private_file(folder / "a.key", "new");
    EXPECT_EQ(fs::status(folder / "a.key").permissions(), only_the_owner);
    EXPECT_EQ(tests::content_of(folder / "a.key"), "new");
    EXPECT_FALSE(fs::exists(folder / "a.key.part"));
}

TEST(Secret, AFileThatCanNotBeWrittenIsToldWithTheReasonAndLeavesNothing) {
    const tests::TemporaryFolder folder;
    fs::create_directories(folder / "a.key" / "full");
    try {
        write_private_file(folder / "a.key", "secret");
        FAIL() << "written over a folder";
    } catch (const EnvironmentError& error) {
        EXPECT_NE(std::string(error.what()).find("Is a directory"), std::string::npos)
            << error.what();
    }
    EXPECT_FALSE(fs::exists(folder / "a.key.part"));
    EXPECT_THROW(write_private_file(folder / "nowhere" / "a.key", "x"), EnvironmentError);
}

} // namespace

} // namespace base
