# A hub and kiosks in one process, on disks, wires and clocks that break.
file(GLOB gym_sources CONFIGURE_DEPENDS simulation/*.cpp)
gymfloor_test(
    simulation
    LABEL simulation WHOLE
    SOURCES ${gym_sources}
    USES hub_admin hub_links kiosk_link
)
