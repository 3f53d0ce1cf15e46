// Values that were dear to make, by key, as long as they weigh less than a limit together: the one
// that was not asked for longest goes first. Names come from the hub and never end.
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <utility>

namespace kiosk::ui {

template <class Key, class Value>
class Recent {
public:
    explicit Recent(std::size_t weight_most)
        : weight_most_(weight_most) {}

    // Null where it is not kept. Stays where it is until the next add().
    Value* find(const Key& key) {
        const auto known = by_key_.find(key);
        if (known == by_key_.end()) {
            return nullptr;
        }
        entries_.splice(entries_.begin(), entries_, known->second);
        return &known->second->value;
    }

    // The key must not be kept yet. What is added stays, even where it alone is too heavy.
    Value& add(const Key& key, Value value, std::size_t weight) {
        while (!entries_.empty() && weight_ + weight > weight_most_) {
            weight_ -= entries_.back().weight;
            by_key_.erase(entries_.back().key);
            entries_.pop_back();
        }
        entries_.push_front({key, std::move(value), weight});
        by_key_.emplace(key, entries_.begin());
        weight_ += weight;
        return entries_.front().value;
    }

    std::size_t size() const { return entries_.size(); }

    std::size_t weight() const { return weight_; }

private:
    struct Entry {
        Key key;
        Value value;
        std::size_t weight;
    };

    std::size_t weight_most_;
    std::size_t weight_ = 0;
    std::list<Entry> entries_; // the one asked for last in front
    std::map<Key, typename std::list<Entry>::iterator> by_key_;
};

} // namespace kiosk::ui
