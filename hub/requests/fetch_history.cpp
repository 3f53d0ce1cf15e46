#include "common/wire/codec.hpp"
#include "hub/requests/answer.hpp"
#include "hub/store/sets.hpp"

namespace hub::requests {

wire::Answer answer_verb(const Asked& asked, const wire::FetchHistory& verb) {
    const store::Snapshot snapshot(asked.reader);
    const auto member = opened(asked, verb.card, verb.token, gym::Deed::see_all_sets);
    if (const auto* refused = std::get_if<wire::UnlockRefused>(&member)) {
        return *refused;
    }
    const int page = static_cast<int>(wire::history_sets_max);
    std::optional<store::SetPlace> before;
    if (verb.before) {
        before = {verb.before->at, verb.before->id};
    }
    wire::HistoryPage found{
        store::sets_before(asked.reader, std::get<gym::MemberId>(member), before, page + 1), false};
    if (found.sets.size() > wire::history_sets_max) {
        found.sets.pop_back();
        found.more = true;
    }
    return found;
}

} // namespace hub::requests
