#include "hub/requests/answer.hpp"

namespace hub::requests {

wire::Response answer(const Asked& asked, const wire::Request& request) {
    return std::visit(
        [&](const auto& verb) {
            auto answered = answer_verb(asked, verb);
            wire::Response response{request.id, {}};
            if (answered) {
                response.answer = std::move(*answered);
            } else {
                response.answer = answered.error();
            }
            return response;
        },
        request.ask
    );
}

} // namespace hub::requests
