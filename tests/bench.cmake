# Benchmarks: built where asked for (tests/bench/run), never part of a test run but for one turn.
find_package(benchmark REQUIRED)
add_executable(plan_bench bench/plan_bench.cpp)
target_link_libraries(plan_bench PRIVATE common_content common_training benchmark::benchmark)
add_test(NAME plan_bench_runs COMMAND plan_bench --benchmark_min_time=0)
set_tests_properties(plan_bench_runs PROPERTIES LABELS bench)
