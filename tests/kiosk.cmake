# The kiosk's tests: everything that needs no display, and what only a display can tell.
file(
    GLOB kiosk_sources CONFIGURE_DEPENDS
    kiosk/*.cpp
    kiosk/app/*.cpp
    kiosk/devices/*.cpp
    kiosk/link/*.cpp
    kiosk/screens/*.cpp
    kiosk/sfml/*.cpp
    kiosk/ui/*.cpp
    kiosk/wall/*.cpp
)
gymfloor_test(
    kiosk_tests
    LABEL unit WHOLE
    SOURCES ${kiosk_sources}
    USES kiosk_app kiosk_devices kiosk_link kiosk_station_file kiosk_wall ZXing::ZXing
)

file(GLOB display_sources CONFIGURE_DEPENDS display/*.cpp)
file(GLOB state_sources CONFIGURE_DEPENDS kiosk/screens/states*.cpp)
gymfloor_test(
    display_tests
    LABEL display
    SOURCES ${display_sources} kiosk/app/story.cpp kiosk/screens/code.cpp ${state_sources}
    USES kiosk_app kiosk_sfml kiosk_wall ZXing::ZXing
)
target_compile_definitions(display_tests PRIVATE GYMFLOOR_BINARY_DIR="${CMAKE_BINARY_DIR}")
