// The one place where events come from. SFML's own waiting would poll every 10 ms and could not
// be woken by the network: instead the io_context watches SFML's X connection.
#include "kiosk/sfml/window.hpp"

#include "common/base/environment.hpp"
#include "common/base/log.hpp"
#include "kiosk/sfml/kernel_key.hpp"
#include "kiosk/sfml/painter.hpp"
#include "kiosk/sfml/sfml_log.hpp"
#include "kiosk/sfml/touch.hpp"
#include "kiosk/sfml/x_connection.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace kiosk::sfml {
namespace {

// Only where GLX does not tell its display.
constexpr std::chrono::milliseconds poll_period{16};

ui::Point point_of(int x, int y) {
    return {static_cast<float>(x), static_cast<float>(y)};
}

// SFML 2.5 centres new windows by the wrong axis, at y = (width of the screen - height) / 2, and
// waits until they are seen: for ever where that is below the screen. This height puts the upper
// edge at the middle of the screen at the lowest; size and place follow.
unsigned seen_height(const ScreenSize& screen, unsigned height) {
    return screen.width > screen.height ? std::max(height, screen.width - screen.height) : height;
}

} // namespace

// Handlers hold it weakly: one that is already queued when the window goes finds nothing.
struct Window::Parts : std::enable_shared_from_this<Window::Parts> {
    Parts(
        boost::asio::io_context& io,
        const std::string& title,
        Placement placement,
        unsigned first_height,
        Input input
    );

    void start();
    void show(const ui::Drawing& drawing);

    Placement placement;
    ui::Metrics metrics;

private:
    void wait();
    void drain();
    void handle(const sf::Event& event);
    void touch_ended(ui::Point point);

    SfmlLog log_;
    Input input_;
    sf::RenderWindow window_;
    Painter painter_;
    Touch touch_;
    boost::asio::io_context& io_;
    boost::asio::posix::stream_descriptor connection_;
    boost::asio::steady_timer timer_;
    bool draining_ = false;
};

Window::Parts::Parts(
    boost::asio::io_context& io,
    const std::string& title,
    Placement placement,
    unsigned first_height,
    Input input
)
    : placement(placement)
    , metrics(static_cast<float>(placement.height) / ui::screen_height)
    , input_(std::move(input))
    , window_(
          sf::VideoMode(placement.width, first_height),
          sf::String::fromUtf8(title.begin(), title.end()),
          sf::Style::None
      )
    , painter_(metrics)
    , io_(io)
    , connection_(io)
    , timer_(io) {
    const sf::Vector2u size(placement.width, placement.height);
    if (window_.getSize() != size) {
        window_.setSize(size);
    }
    window_.setPosition({placement.x, placement.y});
    window_.setMouseCursorVisible(false);
    window_.setVerticalSyncEnabled(true);
    window_.requestFocus();
    if (!window_.setActive(true)) {
        throw base::EnvironmentError("OpenGL does not work on this display");
    }
    if (const int connection = duplicate_x_connection(); connection >= 0) {
        connection_.assign(connection);
    } else {
        spdlog::warn("GLX does not tell its display: looking for input every 16 ms");
    }
}

void Window::Parts::start() {
    wait();
    // What Xlib read while the window was made no longer shows on the connection.
    boost::asio::post(io_, [self = weak_from_this()] {
        if (const auto parts = self.lock()) {
            parts->drain();
        }
    });
}

void Window::Parts::wait() {
    const auto again = [self = weak_from_this()](const boost::system::error_code& error) {
        const auto parts = self.lock();
        if (parts && !error) {
            parts->drain();
            parts->wait();
        }
    };
    if (connection_.is_open()) {
        connection_.async_wait(connection_.wait_read, again);
    } else {
        timer_.expires_after(poll_period);
        timer_.async_wait(again);
    }
}

void Window::Parts::drain() {
    // What an event leads to may show() and come here again: the outer loop takes the rest.
    if (std::exchange(draining_, true)) {
        return;
    }
    // After the window's events SFML looks for the clipboard's. What that reads of ours stays with
    // Xlib and no longer shows on the connection: again, until a look finds nothing.
    sf::Event event{};
    for (bool again = true; again;) {
        const int before = x_events_held();
        again = false;
        while (window_.pollEvent(event)) {
            handle(event);
            again = true;
        }
        again = again || x_events_held() != before;
    }
    draining_ = false;
}

void Window::Parts::handle(const sf::Event& event) {
    switch (event.type) {
    case sf::Event::MouseButtonPressed:
        if (event.mouseButton.button == sf::Mouse::Left) {
            touch_.press(
                point_of(event.mouseButton.x, event.mouseButton.y), std::chrono::steady_clock::now()
            );
        }
        break;
    case sf::Event::MouseMoved:
        touch_.move(point_of(event.mouseMove.x, event.mouseMove.y));
        break;
    case sf::Event::MouseButtonReleased:
        if (event.mouseButton.button == sf::Mouse::Left) {
            touch_ended(point_of(event.mouseButton.x, event.mouseButton.y));
        }
        break;
    case sf::Event::TextEntered:
        if (input_.typed) {
            input_.typed(static_cast<char32_t>(event.text.unicode));
        }
        break;
    case sf::Event::KeyPressed:
        if (const auto key = kernel_key(event.key.code); key && input_.pressed) {
            input_.pressed(*key);
        }
        break;
    case sf::Event::Closed:
        if (input_.closed) {
            input_.closed();
        }
        break;
    default:
        break;
    }
}

void Window::Parts::touch_ended(ui::Point point) {
    const Touch::Released released = touch_.release(point, std::chrono::steady_clock::now());
    if (released.held_too_long) {
        spdlog::warn("the screen was pressed for over {} s: not a touch", ui::held_most.count());
    }
    if (released.touched && input_.touched) {
        const float unit = metrics.pixels_per_unit();
        input_.touched({released.touched->x / unit, released.touched->y / unit}, released.down);
    }
}

void Window::Parts::show(const ui::Drawing& drawing) {
    painter_.paint(drawing, window_);
    window_.display();
    drain();
}

Window::Window(
    boost::asio::io_context& io, const std::string& title, Placement placement, Input input
) {
    const std::shared_ptr<void> display = hold_display();
    const unsigned first_height = seen_height(screen_size(display), placement.height);
    parts_ = std::make_shared<Parts>(io, title, placement, first_height, std::move(input));
    parts_->start();
}

Window::~Window() = default;

const ui::Metrics& Window::metrics() const {
    return parts_->metrics;
}

ui::Size Window::size() const {
    const float width = static_cast<float>(parts_->placement.width);
    return {width / parts_->metrics.pixels_per_unit(), ui::screen_height};
}

void Window::show(const ui::Drawing& drawing) {
    parts_->show(drawing);
}

} // namespace kiosk::sfml
