# Many stations' sets into a hub, and whether they are there afterwards: measures, and tests.
add_library(
    bench_load STATIC
    bench/load/floor.cpp
    bench/load/histogram.cpp
    bench/load/load.cpp
    bench/load/own_gym.cpp
    bench/load/station.cpp
    bench/load/verify.cpp
    floor/process.cpp
)
target_link_libraries(
    bench_load
    PUBLIC gymfloor_flags
           common_content
           common_delivery
           common_net
           common_wire
           deploy_members
           hub_pairing
           hub_store
)
add_executable(gymfloor-load bench/load/main.cpp)
target_link_libraries(gymfloor-load PRIVATE bench_load CLI11::CLI11)
target_compile_definitions(
    gymfloor-load
    PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
)
add_dependencies(gymfloor-load gymfloor-hub)

# Real processes, a real display: each test has its own of both, so they run side by side.
gymfloor_test(
    floor_tests
    LABEL floor
    SOURCES floor/bad_disk_test.cpp
            floor/bad_input_test.cpp
            floor/card_readers_test.cpp
            floor/commands_test.cpp
            floor/display.cpp
            floor/fingers_test.cpp
            floor/gym.cpp
            floor/guests_test.cpp
            floor/keeping_test.cpp
            floor/limits_test.cpp
            floor/load_test.cpp
            floor/members_test.cpp
            floor/nothing_is_lost_test.cpp
            floor/own_data_test.cpp
            floor/private_test.cpp
            floor/pcscd.cpp
            floor/raw_station.cpp
            floor/service_test.cpp
            floor/sign_in_test.cpp
            floor/spare_test.cpp
            floor/touches_test.cpp
            floor/trainee_test.cpp
            floor/two_stations_test.cpp
            floor/visit_test.cpp
            floor/working_in_test.cpp
            kiosk/link/station_folder.cpp
    USES bench_load common_net common_wire deploy_members hub_store
)
target_compile_definitions(
    floor_tests
    PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
            GYMFLOOR_FAULTS_LIBRARY="$<TARGET_FILE:floor_faults>"
            GYMFLOOR_KIOSK_PROGRAM="$<TARGET_FILE:gymfloor-kiosk>"
            GYMFLOOR_LOAD_PROGRAM="$<TARGET_FILE:gymfloor-load>"
            GYMFLOOR_MEMBERS_PROGRAM="$<TARGET_FILE:gymfloor-members>"
)
add_library(floor_faults MODULE floor/faults.cpp)
target_compile_features(floor_faults PRIVATE cxx_std_20)
target_link_libraries(floor_faults PRIVATE ${CMAKE_DL_LIBS})
add_dependencies(
    floor_tests floor_faults gymfloor-hub gymfloor-kiosk gymfloor-load gymfloor-members
)
