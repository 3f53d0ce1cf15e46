#include "common/wire/admin.hpp"

#include "common/wire/convert.hpp"

#include <gymfloor/v1/admin.pb.h>

namespace wire {

namespace v1 = gymfloor::v1;

std::string encode(const AdminCommand& command) {
    v1::AdminCommand out;
    for (const std::string& argument : command.arguments) {
        out.add_arguments(argument);
    }
    out.set_attachment_name(command.attachment.path);
    out.set_attachment(command.attachment.content);
    return out.SerializeAsString();
}

std::string encode(const AdminAnswer& answer) {
    v1::AdminAnswer out;
    out.set_exit_code(answer.exit_code);
    out.set_out(answer.out);
    out.set_err(answer.err);
    for (const AdminFile& file : answer.files) {
        v1::AdminFile& added = *out.add_files();
        added.set_path(file.path);
        added.set_content(file.content);
    }
    out.set_more(answer.more);
    return out.SerializeAsString();
}

base::Result<AdminCommand> decode_admin_command(std::string_view bytes) {
    v1::AdminCommand in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return not_readable("a command");
    }
    AdminCommand command;
    command.arguments.assign(in.arguments().begin(), in.arguments().end());
    command.attachment = {in.attachment_name(), in.attachment()};
    return command;
}

base::Result<AdminAnswer> decode_admin_answer(std::string_view bytes) {
    v1::AdminAnswer in;
    if (!in.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
        return not_readable("an answer");
    }
    AdminAnswer answer{in.exit_code(), in.out(), in.err(), {}, in.more()};
    for (const v1::AdminFile& file : in.files()) {
        answer.files.push_back({file.path(), file.content()});
    }
    return answer;
}

} // namespace wire
