# Benchmarks: built where asked for (tests/bench/run), never part of a test run but for one turn.
find_package(benchmark REQUIRED)
add_executable(plan_bench bench/plan_bench.cpp)
target_link_libraries(plan_bench PRIVATE common_content common_training benchmark::benchmark)
add_test(NAME plan_bench_runs COMMAND plan_bench --benchmark_min_time=0)
set_tests_properties(plan_bench_runs PROPERTIES LABELS bench)

if(GYMFLOOR_HUB AND GYMFLOOR_KIOSK)
    file(GLOB kiosk_bench_sources CONFIGURE_DEPENDS bench/kiosk/*.cpp)
    list(FILTER kiosk_bench_sources EXCLUDE REGEX bare_window)
    add_executable(
        kiosk_bench
        ${kiosk_bench_sources} floor/display.cpp floor/gym.cpp floor/process.cpp
    )
    target_link_libraries(
        kiosk_bench
        PRIVATE gymfloor_flags kiosk_stage kiosk_sfml deploy_members hub_store
                common_net CLI11::CLI11
    )
    find_package(X11 REQUIRED)
    find_package(OpenGL REQUIRED COMPONENTS GLX)
    add_executable(bare_window bench/kiosk/bare_window.cpp)
    target_compile_features(bare_window PRIVATE cxx_std_20) # and none of our libraries
    target_link_libraries(
        bare_window PRIVATE sfml-graphics sfml-window sfml-system X11::X11 OpenGL::GLX
    )
    target_compile_definitions(
        kiosk_bench
        PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
                GYMFLOOR_KIOSK_PROGRAM="$<TARGET_FILE:gymfloor-kiosk>"
                GYMFLOOR_BARE_PROGRAM="$<TARGET_FILE:bare_window>"
    )
    add_dependencies(kiosk_bench gymfloor-hub gymfloor-kiosk bare_window)
endif()

if(GYMFLOOR_HUB AND GYMFLOOR_KIOSK)
    file(GLOB hub_bench_sources CONFIGURE_DEPENDS bench/hub/*.cpp)
    add_executable(hub_bench ${hub_bench_sources})
    target_link_libraries(hub_bench PRIVATE bench_load CLI11::CLI11)
    add_test(NAME hub_bench_runs COMMAND hub_bench sqlite --batch 64 --seconds 0.2)
    set_tests_properties(hub_bench_runs PROPERTIES LABELS bench)
endif()
