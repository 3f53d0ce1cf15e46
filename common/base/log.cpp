#include "common/base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>

namespace base {

void start_log(const char* program, bool verbose) {
    auto log = spdlog::stderr_logger_mt(program);
    log->set_pattern("%Y-%m-%d %H:%M:%S.%e %n %l: %v");
    log->set_level(verbose ? spdlog::level::debug : spdlog::level::info);
    log->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(log));
}

} // namespace base
