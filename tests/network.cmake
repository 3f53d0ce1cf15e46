# Real processes in two networks with a bad wire between them: root, namespaces and TUN devices.
add_executable(bad_wire network/bad_wire.cpp)
target_link_libraries(bad_wire PRIVATE gymfloor_flags)
gymfloor_test(
    network_tests
    LABEL network
    SOURCES floor/display.cpp
            floor/gym.cpp
            floor/process.cpp
            network/network_test.cpp
            network/station.cpp
            network/wire.cpp
    USES common_wire deploy_members hub_store kiosk_link
)
target_compile_definitions(
    network_tests
    PRIVATE GYMFLOOR_BAD_WIRE_PROGRAM="$<TARGET_FILE:bad_wire>"
            GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
            GYMFLOOR_KIOSK_PROGRAM="$<TARGET_FILE:gymfloor-kiosk>"
)
add_dependencies(network_tests bad_wire gymfloor-hub gymfloor-kiosk)
