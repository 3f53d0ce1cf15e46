// A command handed to the running hub, and its answer. See proto/gymfloor/v1/admin.proto.
#pragma once

#include "common/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace wire {

struct AdminFile {
    std::string path;
    std::string content;

    friend bool operator==(const AdminFile&, const AdminFile&) = default;
};

struct AdminCommand {
    std::vector<std::string> arguments;
    AdminFile attachment;

    friend bool operator==(const AdminCommand&, const AdminCommand&) = default;
};

struct AdminAnswer {
    int exit_code = 0;
    std::string out;
    std::string err;
    std::vector<AdminFile> files;
    bool more = false; // another follows: its texts go on where these end

    friend bool operator==(const AdminAnswer&, const AdminAnswer&) = default;
};

std::string encode(const AdminCommand& command);
std::string encode(const AdminAnswer& answer);
base::Result<AdminCommand> decode_admin_command(std::string_view bytes);
base::Result<AdminAnswer> decode_admin_answer(std::string_view bytes);

} // namespace wire
