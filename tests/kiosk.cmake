# The kiosk's tests: everything that needs no display, and what only a display can tell.

# Every state of every screen, for both.
file(GLOB state_sources CONFIGURE_DEPENDS kiosk/screens/states*.cpp)
add_library(kiosk_stage STATIC kiosk/app/story.cpp kiosk/screens/code.cpp ${state_sources})
target_link_libraries(
    kiosk_stage PRIVATE gymfloor_flags PUBLIC kiosk_app kiosk_wall ZXing::ZXing GTest::gtest
)
target_compile_definitions(kiosk_stage PRIVATE GYMFLOOR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")

file(
    GLOB kiosk_sources CONFIGURE_DEPENDS
    kiosk/*.cpp
    kiosk/app/*.cpp
    kiosk/devices/*.cpp
    kiosk/screens/*.cpp
    kiosk/sfml/*.cpp
    kiosk/ui/*.cpp
    kiosk/wall/*.cpp
)
list(REMOVE_ITEM kiosk_sources ${state_sources})
list(FILTER kiosk_sources EXCLUDE REGEX "/(app/story|screens/code)\\.cpp$")
gymfloor_test(
    kiosk_tests
    LABEL unit WHOLE
    SOURCES ${kiosk_sources}
    USES kiosk_stage kiosk_devices kiosk_link kiosk_station_file
)

file(GLOB link_sources CONFIGURE_DEPENDS kiosk/link/*.cpp)
gymfloor_test(kiosk_link_tests LABEL unit SOURCES ${link_sources} USES kiosk_link common_training)

file(GLOB display_sources CONFIGURE_DEPENDS display/*.cpp)
gymfloor_test(
    display_tests
    LABEL display
    SOURCES ${display_sources}
    USES kiosk_stage kiosk_sfml common_net
)
target_compile_definitions(display_tests PRIVATE GYMFLOOR_BINARY_DIR="${CMAKE_BINARY_DIR}")
