// The hub's end of a link for delivery_fuzz.cpp: its conversation, as hub/links/station_link.cpp
// drives it, on a disk that is a list.
#pragma once

#include "common/base/check.hpp"
#include "common/delivery/receiver.hpp"
#include "hub/links/conversation.hpp"

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace fuzz {

// As hub/events/apply.cpp, without a store. Marks never go back, whatever a station says.
struct HubDisk {
    std::map<std::uint64_t, std::vector<wire::Event>> log;
    std::map<std::uint64_t, base::Mark> marks;

    hub::events::Begun begin(const std::vector<wire::Pending>& pending) {
        hub::events::Begun begun;
        for (const wire::Pending& boot : pending) {
            delivery::Receiver receiver = receiver_of(boot.boot);
            const std::uint64_t missing = receiver.begins_at(boot.boot, boot.first_seq);
            GF_CHECK(receiver.mark(boot.boot).hw == marks[boot.boot].hw + missing);
            begun.marks.push_back(save(receiver, boot.boot));
        }
        return begun;
    }

    hub::events::BatchDone apply(const wire::Batch& batch) {
        hub::events::BatchDone done;
        done.marks = begin(batch.pending).marks;
        for (const wire::Event& event : batch.events) {
            delivery::Receiver receiver = receiver_of(event.boot);
            const auto verdict = receiver.judge(event.boot, event.seq);
            if (verdict == delivery::Verdict::fresh) {
                auto& applied = log[event.boot];
                GF_CHECK(applied.empty() || applied.back().seq < event.seq);
                applied.push_back(event);
                receiver.advance(event.boot, event.seq);
            }
            done.marks.push_back(save(receiver, event.boot));
            if (verdict == delivery::Verdict::early) {
                break;
            }
        }
        return done;
    }

private:
    delivery::Receiver receiver_of(std::uint64_t boot) {
        marks[boot].boot = boot;
        delivery::Receiver receiver;
        receiver.restore(marks[boot]);
        return receiver;
    }

    base::Mark save(const delivery::Receiver& receiver, std::uint64_t boot) {
        const base::Mark mark = receiver.mark(boot);
        GF_CHECK(mark.hw >= marks[boot].hw && mark.safe == marks[boot].safe);
        return marks[boot] = mark;
    }
};

class HubEnd {
public:
    HubEnd(HubDisk& disk, const gym::Station& station)
        : disk_(disk) {
        perform(conversation_.opened(station));
    }

    std::deque<wire::ToHub> up;
    std::deque<wire::ToKiosk> down;

    bool is_open() const { return open_; }

    void read(base::Moment now) {
        if (open_ && !job_ && !up.empty()) {
            wire::ToHub message = std::move(up.front());
            up.pop_front();
            perform(conversation_.received(std::move(message), now));
        }
    }

    // What was read goes to the disk.
    void commit() {
        const auto job = std::exchange(job_, std::nullopt);
        if (!job) {
            return;
        }
        if (const auto* begin = std::get_if<hub::links::Begin>(&*job)) {
            perform(conversation_.begun(disk_.begin(begin->pending), {}));
        } else if (const auto* apply = std::get_if<hub::links::Apply>(&*job)) {
            perform(conversation_.done(disk_.apply(apply->batch)));
        } else {
            answer(std::get<hub::links::AnswerRequest>(*job));
        }
    }

    // Or it can not keep up.
    void put_off(std::chrono::seconds wait) {
        const auto job = std::exchange(job_, std::nullopt);
        if (!job) {
            return;
        }
        if (std::holds_alternative<hub::links::Begin>(*job)) {
            perform(conversation_.begun(std::nullopt, {}));
        } else if (std::holds_alternative<hub::links::Apply>(*job)) {
            perform(conversation_.put_off(wait));
        } else {
            answer(std::get<hub::links::AnswerRequest>(*job));
        }
    }

private:
    static bool is_job(const hub::links::Effect& effect) {
        return std::holds_alternative<hub::links::Begin>(effect) ||
               std::holds_alternative<hub::links::Apply>(effect) ||
               std::holds_alternative<hub::links::AnswerRequest>(effect);
    }

    void perform(hub::links::Effects effects) {
        for (auto& effect : effects) {
            if (auto* send = std::get_if<hub::links::Send>(&effect)) {
                down.push_back(std::move(send->message));
            } else if (std::holds_alternative<hub::links::End>(effect)) {
                open_ = false;
            } else if (is_job(effect)) {
                GF_CHECK(!job_);
                job_ = std::move(effect);
            }
        }
    }

    void answer(const hub::links::AnswerRequest& wanted) {
        down.push_back(wire::Response{wanted.request.id, wire::StaffCard{"Kim"}});
    }

    HubDisk& disk_;
    hub::links::Conversation conversation_;
    std::optional<hub::links::Effect> job_; // waits for the disk
    bool open_ = true;
};

} // namespace fuzz
