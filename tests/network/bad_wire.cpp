// A wire that can be bad: joins two network namespaces by a TUN device in each, and loses,
// duplicates, delays, reorders and damages what goes through it as it is told. Many kernels have no
// `tc netem`. By hand:
//
//   ip netns add a; ip netns add b
//   bad_wire 7 /run/netns/a 10.77.0.1 /run/netns/b 10.77.0.2
//
// 7 is the seed: the same packets at the same times fare the same. Each line it reads is answered:
//
//   both loss 20       or `there` (a to b), or `back`; so, too: duplicate, corrupt, swap, delay,
//   spread there cut 1        nothing passes a up 0             that end's device goes down counts
//
// loss, duplicate, corrupt and swap are per cent of packets. Each is late by `delay` to
// `delay + spread` milliseconds, so that those of one spread overtake each other. `corrupt` flips a
// bit, which the checksums of IP and TCP find; `swap` exchanges two words of what TCP carries,
// which they can not.
#include <arpa/inet.h>
#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <netinet/in.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t packets_max = 10'000; // on the way
constexpr std::size_t packet_bytes_max = 2048;

int must(int result, const std::string& what) {
    if (result < 0) {
        throw std::system_error(errno, std::generic_category(), what);
    }
    return result;
}

// One end of the wire: a TUN device.
struct End {
    int tun = -1;
    int control = -1; // a socket of its namespace, to ask the kernel by
    ifreq device{};

    void raise(bool up) {
        must(::ioctl(control, SIOCGIFFLAGS, &device), "flags of the device");
        const int flags = up ? device.ifr_flags | IFF_UP : device.ifr_flags & ~IFF_UP;
        device.ifr_flags = static_cast<short>(flags);
        must(::ioctl(control, SIOCSIFFLAGS, &device), "device up or down");
    }
};

void set_address(const End& end, unsigned long request, const char* text) {
    ifreq wanted = end.device;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (::inet_pton(AF_INET, text, &address.sin_addr) != 1) {
        throw std::system_error(EINVAL, std::generic_category(), text);
    }
    std::memcpy(&wanted.ifr_addr, &address, sizeof address);
    must(::ioctl(end.control, request, &wanted), text);
}

End open_end(const char* network_namespace, const char* address) {
    const int there = must(::open(network_namespace, O_RDONLY | O_CLOEXEC), network_namespace);
    must(::setns(there, CLONE_NEWNET), network_namespace);
    ::close(there);
    End end;
    end.tun = must(::open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC), "/dev/net/tun");
    end.control = must(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), "a socket");
    std::strncpy(end.device.ifr_name, "wire", IFNAMSIZ);
    end.device.ifr_flags = IFF_TUN | IFF_NO_PI;
    must(::ioctl(end.tun, TUNSETIFF, &end.device), "a TUN device");
    set_address(end, SIOCSIFADDR, address);
    set_address(end, SIOCSIFNETMASK, "255.255.255.0");
    end.raise(true);
    return end;
}

// One direction, and what became of its packets.
class Way {
public:
    Way(unsigned int seed, int from, int to)
        : random_(seed)
        , from_(from)
        , to_(to) {}

    int from() const { return from_; }

    bool set(const std::string& name, double value) {
        const auto setting = settings_.find(name);
        if (setting != settings_.end()) {
            setting->second = value;
        }
        return setting != settings_.end();
    }

    void take_all() {
        std::array<char, packet_bytes_max> room{};
        ssize_t bytes = 0;
        while ((bytes = ::read(from_, room.data(), room.size())) > 0) {
            take(std::string(room.data(), static_cast<std::size_t>(bytes)));
        }
    }

    void pass_due() {
        const auto now = Clock::now();
        while (!on_the_way_.empty() && on_the_way_.begin()->first <= now) {
            const auto packet = on_the_way_.extract(on_the_way_.begin());
            const auto& [number, bytes] = packet.mapped();
            count("overtook", number < last_passed_);
            last_passed_ = number;
            // A device that is down takes none.
            count("passed", ::write(to_, bytes.data(), bytes.size()) > 0);
        }
    }

    Clock::time_point next_due() const {
        return on_the_way_.empty() ? Clock::time_point::max() : on_the_way_.begin()->first;
    }

    void add_to(std::map<std::string, std::uint64_t>& counts) const {
        for (const auto& [what, times] : counts_) {
            counts[what] += times;
        }
    }

private:
    struct Packet {
        std::uint64_t number = 0;
        std::string bytes;
    };

    bool happens(const std::string& what) {
        return count(what, std::uniform_real_distribution<>(0, 100)(random_) < settings_.at(what));
    }

    bool count(const std::string& what, bool so) {
        counts_[what] += so ? 1u : 0u;
        return so;
    }

    std::size_t up_to(std::size_t last) {
        return std::uniform_int_distribution<std::size_t>(0, last)(random_);
    }

    void take(std::string bytes) {
        ++taken_;
        if (count("cut", settings_.at("cut") != 0) || happens("loss") ||
            on_the_way_.size() >= packets_max) {
            return;
        }
        if (happens("duplicate")) {
            send(bytes);
        }
        if (happens("corrupt")) {
            bytes[up_to(bytes.size() - 1)] ^= static_cast<char>(1u << up_to(7));
        } else if (happens("swap")) {
            swap_words(bytes);
        }
        send(std::move(bytes));
    }

    void swap_words(std::string& bytes) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
        constexpr std::size_t ip = 20;
        if (bytes.size() < 2 * ip || byte(0) != 0x45 || byte(9) != IPPROTO_TCP) {
            return;
        }
        const std::size_t begin = ip + static_cast<std::size_t>(byte(ip + 12) >> 4u) * 4;
        if (bytes.size() < begin + 4) {
            return; // it carries nothing
        }
        const std::size_t words = (bytes.size() - begin) / 2;
        const std::size_t one = begin + 2 * up_to(words - 1);
        const std::size_t other = begin + 2 * up_to(words - 1);
        std::swap(bytes[one], bytes[other]);
        std::swap(bytes[one + 1], bytes[other + 1]);
    }

    void send(std::string bytes) {
        const double chance = std::uniform_real_distribution<>(0, 1)(random_);
        const std::chrono::duration<double, std::milli> late(
            settings_.at("delay") + chance * settings_.at("spread")
        );
        const auto due = Clock::now() + std::chrono::duration_cast<Clock::duration>(late);
        on_the_way_.emplace(due, Packet{taken_, std::move(bytes)});
    }

    std::mt19937 random_;
    int from_;
    int to_;
    std::map<std::string, double> settings_{
        {"loss", 0},
        {"duplicate", 0},
        {"corrupt", 0},
        {"swap", 0},
        {"delay", 0},
        {"spread", 0},
        {"cut", 0}};
    std::map<std::string, std::uint64_t> counts_;
    std::multimap<Clock::time_point, Packet> on_the_way_;
    std::uint64_t taken_ = 0;
    std::uint64_t last_passed_ = 0;
};

class Wire {
public:
    Wire(unsigned int seed, const End& a, const End& b)
        : ends_{{"a", a}, {"b", b}}
        , there_(seed, a.tun, b.tun)
        , back_(seed + 1, b.tun, a.tun) {}

    // Until nobody is there any more to tell it anything.
    void run() {
        std::array<char, 4096> room{};
        std::string told;
        for (;;) {
            std::array<pollfd, 3> ready{
                {{there_.from(), POLLIN, 0}, {back_.from(), POLLIN, 0}, {STDIN_FILENO, POLLIN, 0}}};
            ::poll(ready.data(), ready.size(), ms_left());
            for (Way* way : {&there_, &back_}) {
                way->take_all();
                way->pass_due();
            }
            if (ready[2].revents == 0) {
                continue;
            }
            const ssize_t bytes = ::read(STDIN_FILENO, room.data(), room.size());
            if (bytes <= 0) {
                return;
            }
            told.append(room.data(), static_cast<std::size_t>(bytes));
            for (auto end = told.find('\n'); end != std::string::npos; end = told.find('\n')) {
                std::cout << answer(told.substr(0, end)) << std::endl;
                told.erase(0, end + 1);
            }
        }
    }

private:
    int ms_left() const {
        const auto due = std::min(there_.next_due(), back_.next_due());
        if (due == Clock::time_point::max()) {
            return -1;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(due - Clock::now());
        return std::max(0, static_cast<int>(left.count()));
    }

    std::string answer(const std::string& line) {
        std::istringstream words(line);
        std::string whom;
        std::string what;
        double value = 0;
        words >> whom >> what >> value;
        if (whom == "counts") {
            return counts();
        }
        const auto end = ends_.find(whom);
        if (words && end != ends_.end() && what == "up") {
            end->second.raise(value != 0);
            return "done";
        }
        const bool there = whom == "both" || whom == "there";
        const bool back = whom == "both" || whom == "back";
        const bool understood = words && (there || back) && (!there || there_.set(what, value)) &&
                                (!back || back_.set(what, value));
        return understood ? "done" : "not understood: " + line;
    }

    std::string counts() const {
        std::map<std::string, std::uint64_t> all;
        there_.add_to(all);
        back_.add_to(all);
        std::string line;
        for (const auto& [what, times] : all) {
            line += what + "=" + std::to_string(times) + " ";
        }
        return line;
    }

    std::map<std::string, End> ends_;
    Way there_;
    Way back_;
};

} // namespace

int main(int argc, char** argv) {
    if (argc != 6) {
        std::cerr << "bad_wire SEED NAMESPACE ADDRESS NAMESPACE ADDRESS\n";
        return 2;
    }
    try {
        const auto seed = static_cast<unsigned int>(std::stoul(argv[1]));
        const End a = open_end(argv[2], argv[3]);
        const End b = open_end(argv[4], argv[5]);
        std::cout << "ready" << std::endl;
        Wire(seed, a, b).run();
    } catch (const std::exception& error) {
        std::cerr << "bad_wire: " << error.what() << "\n";
        return 3;
    }
    return 0;
}
