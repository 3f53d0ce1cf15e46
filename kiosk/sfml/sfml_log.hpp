// SFML's own messages go to our log, at debug level: on a kiosk they are no news ("vertical sync
// not supported"), and failures that matter are thrown where they happen.
#pragma once

#include "common/base/log.hpp"

#include <SFML/System/Err.hpp>

#include <streambuf>
#include <string>

namespace kiosk::sfml {

// While it lives.
class SfmlLog final : private std::streambuf {
public:
    SfmlLog()
        : before_(sf::err().rdbuf(this)) {}

    ~SfmlLog() override { sf::err().rdbuf(before_); }

    SfmlLog(const SfmlLog&) = delete;
    SfmlLog& operator=(const SfmlLog&) = delete;

private:
    static constexpr std::size_t line_most = 1'000; // bytes

    int_type overflow(int_type character) override {
        if (character == '\n' || line_.size() == line_most) {
            spdlog::debug("SFML: {}", line_);
            line_.clear();
        } else if (character != traits_type::eof()) {
            line_.push_back(traits_type::to_char_type(character));
        }
        return traits_type::not_eof(character);
    }

    std::streambuf* before_;
    std::string line_;
};

} // namespace kiosk::sfml
