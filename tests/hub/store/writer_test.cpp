// Group commit: who waits while a commit runs shares the next one, and nobody is answered before
// the disk has it. Order is forced with latches, never with sleeps.
#include "hub/store/gyms.hpp"
#include "hub/store/members.hpp"
#include "hub/store/writer.hpp"
#include "tests/common/temporary_folder.hpp"
#include "tests/hub/store/rows.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <atomic>
#include <latch>
#include <thread>

namespace hub::store {

namespace {

// Counts the commits of the connection it is hung on.
int count_commit(void* commits) {
    ++*static_cast<std::atomic<int>*>(commits);
    return 0;
}

struct Writing : testing::Test {
    ~Writing() override { writer.reset(); } // before what its jobs refer to

    tests::TemporaryFolder folder;
    std::atomic<int> commits = 0;
    // Read only after the writer's end.
    std::string failure;
    int times_full = 0;
    int times_starved = 0;
    std::uintmax_t held_most = 0;
    std::unique_ptr<Writer> writer = std::make_unique<Writer>(
        Database::open_to_write(folder.path()), Ballast(folder.path()), events()
    );

    WriterEvents events() {
        WriterEvents told;
        told.failed = [this](const std::string& why) { failure = why; };
        told.was_full = [this] { ++times_full; };
        told.starved = [this](std::uintmax_t held) {
            ++times_starved;
            held_most = held;
        };
        return told;
    }

    static gym::Member member(int number) {
        return {{"MEMBER" + std::to_string(number)}, "Sam", {}, false};
    }

    static Writer::Job adding(int number, Committed committed = nullptr) {
        return [number, committed](Database& db) {
            add_member(db, member(number), base::from_us(1));
            return committed;
        };
    }

    std::size_t members_on_disk() const {
        Database reader = Database::open_to_read(folder.path());
        return members(reader).size();
    }

    // Holds the writer inside a job from `begun` until `go`; counts commits from then on.
    struct Held {
        std::latch begun{1};
        std::latch go{1};
    };

    bool hold(Held& held) {
        return writer->submit([this, &held](Database& db) {
            sqlite3_commit_hook(db.sql().getHandle(), count_commit, &commits);
            held.begun.count_down();
            held.go.wait();
            return Committed();
        });
    }
};

TEST_F(Writing, Q2_WhoWaitsWhileACommitRunsSharesTheNextOne) {
    Held held;
    std::latch answered(3);
    ASSERT_TRUE(hold(held));
    held.begun.wait();
    for (int number = 0; number < 3; ++number) {
        ASSERT_TRUE(writer->submit(adding(number, [&] { answered.count_down(); })));
    }
    held.go.count_down();
    answered.wait();
    EXPECT_EQ(commits, 2); // the one that was held, and one for the three
    EXPECT_EQ(members_on_disk(), 3u);
}

TEST_F(Writing, Q2_TheFirstAnswerOfAGroupComesWhenAllOfItIsOnDisk) {
    Held held;
    std::latch answered(1);
    std::size_t seen = 0;
    ASSERT_TRUE(hold(held));
    held.begun.wait();
    ASSERT_TRUE(writer->submit(adding(1, [&] { seen = members_on_disk(); })));
    ASSERT_TRUE(writer->submit(adding(2, [&] { answered.count_down(); })));
    held.go.count_down();
    answered.wait();
    EXPECT_EQ(seen, 2u);
}

TEST_F(Writing, Q2_NothingIsOnDiskWhileTheJobRuns) {
    std::latch answered(1);
    std::size_t during = 99;
    ASSERT_TRUE(writer->submit([&](Database& db) {
        add_member(db, member(1), base::from_us(1));
        during = members_on_disk();
        return [&] { answered.count_down(); };
    }));
    answered.wait();
    EXPECT_EQ(during, 0u);
    EXPECT_EQ(members_on_disk(), 1u);
}

TEST_F(Writing, JobsRunInTheOrderTheyCameInOnOneThread) {
    Held held;
    std::vector<int> order;
    std::vector<std::thread::id> threads;
    ASSERT_TRUE(hold(held));
    held.begun.wait();
    for (int number = 0; number < 20; ++number) {
        ASSERT_TRUE(writer->submit([&, number](Database&) {
            order.push_back(number);
            threads.push_back(std::this_thread::get_id());
            return Committed();
        }));
    }
    held.go.count_down();
    writer.reset();
    ASSERT_EQ(order.size(), 20u);
    EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
    EXPECT_NE(threads.front(), std::this_thread::get_id());
    EXPECT_EQ(std::count(threads.begin(), threads.end(), threads.front()), 20);
}

TEST_F(Writing, Q2_ItsEndFinishesEveryJobThatWaits) {
    Held held;
    std::atomic<int> answers = 0;
    ASSERT_TRUE(hold(held));
    held.begun.wait();
    for (int number = 0; number < 50; ++number) {
        ASSERT_TRUE(writer->submit(adding(number, [&] { ++answers; })));
    }
    held.go.count_down();
    writer.reset();
    EXPECT_EQ(answers, 50);
    EXPECT_EQ(members_on_disk(), 50u);
    EXPECT_EQ(failure, "");
}

TEST_F(Writing, Q2_AJobThatFailsTakesItsGroupBackAndIsTold) {
    Held held;
    std::atomic<int> answers = 0;
    ASSERT_TRUE(hold(held));
    held.begun.wait();
    ASSERT_TRUE(writer->submit(adding(1, [&] { ++answers; })));
    ASSERT_TRUE(writer->submit([](Database&) -> Committed {
        throw std::runtime_error("the disk is full");
    }));
    held.go.count_down();
    writer.reset();
    EXPECT_EQ(failure, "the disk is full");
    EXPECT_EQ(answers, 0); // nobody was told that it is saved
    EXPECT_EQ(members_on_disk(), 0u);
}

TEST_F(Writing, Q2_ACommitThatFailsIsToldAndNothingIsAnswered) {
    std::atomic<int> answers = 0;
    ASSERT_TRUE(writer->submit([&](Database& db) {
        add_member(db, member(1), base::from_us(1));
        sqlite3_commit_hook(
            db.sql().getHandle(), [](void*) { return 1; }, nullptr
        ); // refuses the commit
        return [&] { ++answers; };
    }));
    writer.reset();
    EXPECT_NE(failure, "");
    EXPECT_EQ(answers, 0);
    EXPECT_EQ(members_on_disk(), 0u);
}

TEST_F(Writing, Q2_WithNoRoomTheBallastGoesAndTheGroupIsCommittedOnce) {
    ASSERT_TRUE(Ballast(folder.path()).take());
    std::atomic<int> answers = 0;
    int runs = 0;
    ASSERT_TRUE(writer->submit([&](Database& db) {
        ++runs == 1 ? tests::leave_no_room(db) : tests::leave_room(db);
        for (int number = 0; number < 500; ++number) {
            add_member(db, member(number), base::from_us(1));
        }
        return [&] { ++answers; };
    }));
    writer.reset();
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(times_full, 1);
    EXPECT_EQ(failure, "");
    EXPECT_EQ(members_on_disk(), 500u);
    EXPECT_FALSE(std::filesystem::exists(folder / "ballast"));
}

TEST_F(Writing, Q2_WithNoRoomAndNoBallastItEnds) {
    ASSERT_TRUE(writer->submit([&](Database& db) {
        tests::leave_no_room(db);
        for (int number = 0; number < 500; ++number) {
            add_member(db, member(number), base::from_us(1));
        }
        return Committed();
    }));
    writer.reset();
    EXPECT_NE(failure, "");
    EXPECT_EQ(times_full, 0);
    EXPECT_EQ(members_on_disk(), 0u);
}

TEST_F(Writing, ItTellsHowLongTheOldestJobWaits) {
    Held held;
    EXPECT_EQ(writer->waited().count(), 0);
    ASSERT_TRUE(hold(held));
    held.begun.wait();
    EXPECT_EQ(writer->waited().count(), 0); // it does not wait any more
    ASSERT_TRUE(writer->submit(adding(1)));
    while (writer->waited().count() < 2) {
    }
    held.go.count_down();
    writer.reset();
    EXPECT_EQ(members_on_disk(), 1u);
}

TEST_F(Writing, AReaderThatHoldsTheLogIsToldOnceUntilItLetsGo) {
    Database reader = Database::open_to_read(folder.path());
    reader.sql().exec("BEGIN");
    EXPECT_EQ(members(reader).size(), 0u);
    const auto write = [&](int times) {
        for (int i = 0; i < times; ++i) {
            std::latch done(1);
            ASSERT_TRUE(writer->submit([&](Database& db) {
                db.sql().exec("UPDATE gym SET name = hex(randomblob(4000000))");
                return [&] { done.count_down(); };
            }));
            done.wait();
        }
    };
    ASSERT_TRUE(writer->submit([&](Database& db) {
        found_gym(db, {"Sample gym", "Europe/Berlin"}, base::from_us(1));
        return Committed();
    }));
    write(12);
    reader.sql().exec("COMMIT");
    write(1);
    writer.reset();
    EXPECT_EQ(times_starved, 1);
    EXPECT_GE(held_most, wal_bytes_alarm);
}

TEST_F(Writing, AFullQueueRefuses) {
    Held held;
    std::atomic<std::size_t> ran = 0;
    ASSERT_TRUE(hold(held));
    held.begun.wait(); // it has left the queue
    const auto nothing = [&](Database&) {
        ++ran;
        return Committed();
    };
    for (std::size_t i = 0; i < jobs_waiting_max; ++i) {
        ASSERT_TRUE(writer->submit(nothing));
    }
    EXPECT_FALSE(writer->submit(nothing));
    held.go.count_down();
    writer.reset();
    EXPECT_EQ(ran, jobs_waiting_max);
}

TEST_F(Writing, ManyThreadsMaySubmit) {
    std::atomic<int> answers = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int number = 0; number < 25; ++number) {
                EXPECT_TRUE(writer->submit(adding(thread * 100 + number, [&] { ++answers; })));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    writer.reset();
    EXPECT_EQ(answers, 100);
    EXPECT_EQ(members_on_disk(), 100u);
}

} // namespace

} // namespace hub::store
