// The tree has none of the forms; and samples of them, good and bad, from what was seen to crash.
#include "tests/tidy/coroutines.hpp"

#include <gtest/gtest.h>

namespace tidy {

namespace {

struct Sample {
    std::string name;
    std::string code; // what stands in the body of a coroutine
};

std::size_t wrong_in_file(const std::string& text) {
    return check_coroutines({{"hub/links/link.cpp", text}}).size();
}

std::size_t wrong_in_body(const std::string& code) {
    return wrong_in_file("asio::awaitable<void> Link::serve(Stream stream) {\n" + code + "\n}\n");
}

TEST(Coroutines, HaveNoneOfTheBadFormsInTheTree) {
    report(check_coroutines(tree()));
}

const std::vector<Sample> bad{
    {"aggregate as argument", "co_await send(Hello{1, name});"},
    {"aggregate by designators", "co_await send({.version = 1, .name = name});"},
    {"empty braces", "co_await send({});"},
    {"over lines", "co_await send(\n    Hello{\n        1, name\n    }\n);"},
    {"comment between", "co_await /* { */ send( // {\n    Hello{1, name});"},
    {"declaration", "auto answer = co_await ask(SignIn{card});"},
    {"brace before the await", "Agg answer{1, co_await ask()};"},
    {"brace before the await, as argument", "queue.push(Agg{1, co_await ask()});"},
    {"brace before the await, returned", "co_return Agg{1, co_await ask()};"},
    {"vector", "std::vector<int> all{co_await one(), co_await two()};"},
    {"conditional", "auto x = known ? co_await ask() : std::string(\"z\");"},
    {"conditional argument", "co_await send(known ? one : two);"},
    {"captures a copy", "co_await run([set] { return set.id; });"},
    {"captures all by value", "co_await run([=] { return set.id; });"},
    {"captures what it moved", "co_await run([set = std::move(set)]() mutable { keep(set); });"},
    {"captures one by value, one not", "co_await run([&store, set] { store.keep(set); });"},
    {"captures itself", "co_await run([*this] { keep(); });"},
    {"in a condition", "if (auto got = co_await ask(SignIn{card}); got) {\n    use(got);\n}"},
    {"in a loop's condition", "while (co_await ask(SignIn{card})) {\n    use();\n}"},
    {"in a loop's range", "for (auto& set : co_await sets(Range{1, 2})) {\n    use(set);\n}"},
    {"behind an if without a block", "if (known) co_await send(Hello{1});"},
    {"behind an else", "if (known) {\n    use();\n} else co_await send(Hello{1});"},
    {"in a case", "switch (kind) {\ncase Kind::set:\n    co_await send(Hello{1});\n}"},
    {"in a lambda", "auto work = [&]() -> awaitable<void> {\n    co_await send(Hello{1});\n};"},
    {"in a spawned lambda", "co_spawn(io, [&]() -> A<void> { co_await f(B{1}); }, log_error);"},
    {"operators", "co_await (read() || send(Hello{1}));"},
    {"in try", "try {\n    co_await send(Hello{1});\n} catch (const Error& error) {\n}"},
};

const std::vector<Sample> good{
    {"named first", "Hello hello{1, name};\nco_await send(std::move(hello));"},
    {"aggregate returned", "co_return Agg{1, name};"},
    {"nothing returned", "co_return;"},
    {"made by a function", "co_await send(make_hello(1, name));"},
    {"strings", "co_await send(std::string(\"{ ? }\"), '{', \"a\\\"{\", R\"({})\");"},
    {"raw string", "co_await send(R\"sql({ ?: \" })sql\");"},
    {"comments", "// co_await send(Hello{1})\nco_await send(); // {}\n/* co_await {} */"},
    {"captures by reference", "co_await run([&] { return Agg{1, known ? 1 : 2}; });"},
    {"captures names by reference", "co_await run([&set, &all = sets] { all.push_back(set); });"},
    {"captures nothing", "co_await run([](int a) { return Agg{a}; });"},
    {"captures this", "co_await run([this] { return Agg{1}; });"},
    {"named lambda", "auto job = [set] { return set; };\nco_await run(std::move(job));"},
    {"blocks", "if (known) {\n    co_await send();\n} else {\n    co_await ask();\n}"},
    {"condition", "if (auto got = co_await ask(); got) {\n    use(Agg{1});\n}"},
    {"condition beside", "if (Agg one{1}; co_await ask()) {\n}"},
    {"loop", "while (co_await ask()) {\n    use(known ? Agg{1} : Agg{2});\n}"},
    {"range", "for (const auto& [id, set] : co_await sets()) {\n    use(Agg{1});\n}"},
    {"do", "do {\n    co_await ask();\n} while (Agg{1}.more);"},
    {"structured binding", "auto [error, size] = co_await read();\nAgg a{1};"},
    {"subscript", "auto a = sets[0];\nco_await ask(sets[size - 1](1), sets[1]);"},
    {"switch", "switch (co_await ask()) {\ncase Kind::a: {\n    use(Agg{1});\n    break;\n}\n}"},
    {"spawn", "co_spawn(io, [set] { return keep(set); }, Log{\"link\"});\nco_await ask();"},
    {"spawned coroutine", "co_spawn(io, [=]() -> A<void> { co_await f(); }, Log{\"link\"});"},
    {"lambda with a type", "auto w = [&](int a) -> awaitable<int> {\n    co_await f(a);\n};"},
    {"local type", "struct Pair {\n    int a{1};\n};\nco_await ask();"},
    {"digit separator", "co_await wait(1'000);\nAgg a{1};"},
    {"try", "try {\n    co_await send();\n} catch (const Error& error) {\n    use(Agg{1});\n}"},
};

TEST(Coroutines, CatchTheBadForms) {
    for (const Sample& sample : bad) {
        EXPECT_EQ(wrong_in_body(sample.code), 1u) << sample.name << ":\n" << sample.code;
    }
}

TEST(Coroutines, LetTheGoodFormsThrough) {
    for (const Sample& sample : good) {
        EXPECT_EQ(wrong_in_body(sample.code), 0u) << sample.name << ":\n" << sample.code;
    }
}

TEST(Coroutines, SeeNoStatementInDefinitions) {
    EXPECT_EQ(
        wrong_in_file(R"(
#include <boost/asio.hpp>
#define WAIT(x) co_await f(Agg{x})
namespace hub::links {
enum class Kind : int { hello, bye };
template <class T, class U = std::vector<T>>
class Link : public Base<T> {
public:
    explicit Link(int a)
        : a_{a}
        , b_(a) {
        use(Agg{1});
    }
    Link& operator=(Link&& other) noexcept { return *this; }
    auto size() const -> std::size_t { return sizes_[0]; }
    asio::awaitable<void> serve() override {
        co_await read();
    }
private:
    int a_{1};
    std::array<int, 2> b_ = {1, 2};
};
auto Link<int>::serve(Size size) -> asio::awaitable<void> {
    co_await read();
    Agg agg{size ? 1 : 2};
}
TEST(Link, Serves) { run(io, [&]() -> A<void> { co_await read(); }(), Agg{1}); }
extern "C" {
int c_function(void);
}
} // namespace hub::links
)"),
        0u
    );
}

TEST(Coroutines, TellTheLineAndGoOn) {
    const Violations violations = check_coroutines(
        {{"hub/links/link.cpp",
          "A<void> f() {\n    co_await g(\n        {1});\n    h();\n    co_await g(B{});\n}\n"}}
    );
    ASSERT_EQ(violations.size(), 2u);
    EXPECT_EQ(violations[0].line, 3);
    EXPECT_EQ(violations[1].line, 5);
    EXPECT_NE(violations[0].what.find("name the value first"), std::string::npos);
}

} // namespace

} // namespace tidy
