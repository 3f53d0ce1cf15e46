#include "common/delivery/receiver.hpp"

#include "common/base/check.hpp"

namespace delivery {

void Receiver::restore(const base::Mark& mark) {
    marks_[mark.boot] = mark;
}

std::uint64_t Receiver::begins_at(std::uint64_t boot, std::uint64_t first_seq) {
    const std::uint64_t hw = mark(boot).hw;
    if (first_seq == 0 || first_seq - 1 <= hw) { // hw + 1 may be none: a station says what it likes
        return 0;
    }
    marks_[boot] = {boot, first_seq - 1, mark(boot).safe};
    return first_seq - hw - 1;
}

Verdict Receiver::judge(std::uint64_t boot, std::uint64_t seq) const {
    const std::uint64_t hw = mark(boot).hw;
    if (seq <= hw) {
        return Verdict::seen;
    }
    return seq == hw + 1 ? Verdict::fresh : Verdict::early;
}

void Receiver::advance(std::uint64_t boot, std::uint64_t seq) {
    GF_CHECK(judge(boot, seq) == Verdict::fresh);
    marks_[boot] = {boot, seq, mark(boot).safe};
}

base::Mark Receiver::mark(std::uint64_t boot) const {
    const auto found = marks_.find(boot);
    return found == marks_.end() ? base::Mark{boot, 0, 0} : found->second;
}

} // namespace delivery
