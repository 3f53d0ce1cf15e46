#include "common/base/log.hpp"

#include <spdlog/sinks/ringbuffer_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace base {

namespace {

using Kept = spdlog::sinks::ringbuffer_sink_mt;

} // namespace

void start_log(const char* program, bool verbose) {
    auto log = spdlog::stderr_logger_mt(program);
    log->set_pattern("%Y-%m-%d %H:%M:%S.%e %n %l: %v");
    log->set_level(verbose ? spdlog::level::debug : spdlog::level::info);
    log->flush_on(spdlog::level::info);
    auto kept = std::make_shared<Kept>(log_lines_kept);
    kept->set_pattern("%H:%M:%S %l: %v");
    log->sinks().push_back(std::move(kept));
    spdlog::set_default_logger(std::move(log));
}

std::vector<std::string> last_log_lines() {
    for (const auto& sink : spdlog::default_logger()->sinks()) {
        if (const auto kept = std::dynamic_pointer_cast<Kept>(sink)) {
            return kept->last_formatted();
        }
    }
    return {};
}

} // namespace base
