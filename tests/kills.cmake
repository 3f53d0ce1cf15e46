# A real hub, and a kiosk's real journal, killed as often as one likes.
add_executable(kills_journal kills/journal_main.cpp)
target_link_libraries(kills_journal PRIVATE gymfloor_flags kiosk_link)
gymfloor_test(
    kills_tests
    LABEL kills
    SOURCES kills/floor.cpp
            kills/hub_test.cpp
            kills/journal_test.cpp
    USES bench_load kiosk_link
)
target_compile_definitions(
    kills_tests
    PRIVATE GYMFLOOR_HUB_PROGRAM="$<TARGET_FILE:gymfloor-hub>"
            GYMFLOOR_JOURNAL_PROGRAM="$<TARGET_FILE:kills_journal>"
)
add_dependencies(kills_tests gymfloor-hub kills_journal)
