# Two real kiosks and a hub that dies, for as many visits as one likes.
gymfloor_test(
    soak_tests
    LABEL soak
    SOURCES soak/ledger.cpp
            soak/soak_test.cpp
            soak/window.cpp
            floor/display.cpp
            floor/gym.cpp
            floor/process.cpp
    USES common_content common_wire deploy_members hub_store kiosk_link
)
target_compile_definitions(
    soak_tests
    PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
            GYMFLOOR_KIOSK_PROGRAM="$<TARGET_FILE:gymfloor-kiosk>"
)
add_dependencies(soak_tests gymfloor-hub gymfloor-kiosk)
