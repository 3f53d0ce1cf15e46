# What strangers try at a real hub, while real stations save sets.
gymfloor_test(
    abuse_tests
    LABEL abuse
    ALONE
    SOURCES abuse/abuse_test.cpp
            abuse/savers.cpp
            abuse/stranger.cpp
            floor/display.cpp
            floor/gym.cpp
            floor/raw_station.cpp
    USES bench_load common_net common_wire deploy_members hub_pairing hub_store
)
target_compile_definitions(
    abuse_tests
    PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
            GYMFLOOR_KIOSK_PROGRAM="$<TARGET_FILE:gymfloor-kiosk>"
)
add_dependencies(abuse_tests gymfloor-hub)
