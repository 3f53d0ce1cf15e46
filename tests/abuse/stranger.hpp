// A bare TCP connection from an address of choice, for what no kiosk does.
#pragma once

#include <string>

namespace abuse_test {

class Stranger {
public:
    // `from`: any of 127.0.0.0/8.
    Stranger(int port, const std::string& from);
    ~Stranger();
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    bool connected() const { return connected_; }

    // All of it; false when the hub has closed, or takes nothing for a second.
    bool send(const std::string& bytes);
    // All that comes until the hub closes; waits for at most ten seconds each time.
    std::string read_all();
    // Its end is a reset, which leaves no port waiting.
    void reset();

private:
    int socket_;
    bool connected_ = false;
};

} // namespace abuse_test
