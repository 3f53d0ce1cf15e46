find_package(X11 REQUIRED COMPONENTS Xtst)
# Real processes, a real display: each test has its own of both, so they run side by side.
gymfloor_test(
    floor_tests
    LABEL floor
    SOURCES floor/bad_input_test.cpp
            floor/commands_test.cpp
            floor/display.cpp
            floor/gym.cpp
            floor/nothing_is_lost_test.cpp
            floor/process.cpp
            floor/raw_station.cpp
            floor/screen.cpp
            floor/visit_test.cpp
    USES common_net common_wire hub_store X11::X11 X11::Xtst
)
target_compile_definitions(
    floor_tests
    PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
            GYMFLOOR_KIOSK_PROGRAM="$<TARGET_FILE:gymfloor-kiosk>"
)
add_dependencies(floor_tests gymfloor-hub gymfloor-kiosk)
