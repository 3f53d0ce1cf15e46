# Unit tests: one program per group of folders, to save links.

file(GLOB content_tests CONFIGURE_DEPENDS common/content/*.cpp)
file(GLOB training_tests CONFIGURE_DEPENDS common/training/*.cpp)
gymfloor_test(
    common_rules_tests
    LABEL unit
    SOURCES common/base/frame_test.cpp
            common/base/pin_test.cpp
            common/base/secret_test.cpp
            common/base/values_test.cpp
            common/base/zone_test.cpp
            ${content_tests}
            common/delivery/delivery_property_test.cpp
            common/delivery/receiver_test.cpp
            common/delivery/sender_test.cpp
            common/gym/card_number_test.cpp
            common/gym/gym_settings_test.cpp
            common/gym/names_test.cpp
            common/gym/plates_test.cpp
            common/gym/preferences_test.cpp
            common/gym/programme_test.cpp
            common/gym/station_test.cpp
            common/gym/trainee_test.cpp
            common/gym/weight_test.cpp
            ${training_tests}
    USES common_base common_content common_delivery common_gym common_training
)
file(GLOB simulation_sources CONFIGURE_DEPENDS common/training/simulation/*.cpp)
list(REMOVE_ITEM simulation_sources ${CMAKE_CURRENT_SOURCE_DIR}/common/training/simulation/main.cpp)
gymfloor_test(
    simulation_tests
    LABEL simulation
    SOURCES ${simulation_sources}
    USES common_content common_training Threads::Threads
)
list(FILTER simulation_sources EXCLUDE REGEX _test)
add_executable(training_simulation common/training/simulation/main.cpp ${simulation_sources})
target_link_libraries(
    training_simulation PRIVATE common_content common_training Threads::Threads
)
gymfloor_test(
    common_wire_tests
    LABEL unit
    SOURCES common/wire/bodies_test.cpp
            common/wire/limits_test.cpp
            common/wire/messages_test.cpp
            common/wire/take_into_test.cpp
    USES common_wire
)
if(GYMFLOOR_HUB)
    gymfloor_test(
        common_io_tests
        LABEL unit
        SOURCES common/net/backoff_test.cpp
                common/net/outbox_test.cpp
                common/net/tls_stream_test.cpp
                common/net/tls_test.cpp # takes its certificates from the hub's authority
                common/storage/folder_lock_test.cpp
                common/storage/migrate_test.cpp
                common/storage/open_test.cpp
        USES common_net common_storage hub_pairing
    )
    gymfloor_test(
        hub_store_tests
        LABEL unit
        SOURCES hub/board/today_test.cpp
                hub/floor/floor_test.cpp
                hub/store/backups_test.cpp
                hub/store/crash_note_test.cpp
                hub/store/cards_test.cpp
                hub/store/database_test.cpp
                hub/store/disk_test.cpp
                hub/store/event_log_test.cpp
                hub/store/forms_test.cpp
                hub/store/members_test.cpp
                hub/store/routines_test.cpp
                hub/store/sets_test.cpp
                hub/store/machines_test.cpp
                hub/store/station_keys_test.cpp
                hub/store/stations_test.cpp
                hub/store/writer_test.cpp
        USES hub_board hub_floor hub_store
    )
    gymfloor_test(
        hub_events_tests
        LABEL unit
        SOURCES hub/events/apply_batch_test.cpp
                hub/events/begin_test.cpp
                hub/events/corrections_test.cpp
                hub/events/import_history_test.cpp
                hub/events/redrive_test.cpp
                hub/events/about_events_test.cpp
                hub/events/forget_member_test.cpp
                hub/events/deeds_test.cpp
                hub/events/unlock_test.cpp
                hub/events/settings_changed_test.cpp
                hub/events/trainee_events_test.cpp
                hub/exchange/counting_test.cpp
                hub/exchange/dialects_test.cpp
                hub/exchange/read_history_property_test.cpp
                hub/exchange/read_history_test.cpp
                hub/exchange/real_dots_test.cpp
                hub/exchange/real_exports_test.cpp
                hub/exchange/round_trip_test.cpp
                hub/requests/fetch_profile_test.cpp
                hub/requests/sign_in_test.cpp
                hub/requests/trainee_of_test.cpp
        USES hub_events hub_exchange hub_requests
    )
    gymfloor_test(
        hub_admin_tests
        LABEL unit
        SOURCES hub/admin/command_line_test.cpp
                hub/events/guests_test.cpp
                hub/events/merge_property_test.cpp
                hub/admin/commands_test.cpp
                hub/admin/export_test.cpp
                hub/admin/house_commands_test.cpp
                hub/admin/import_dry_run_test.cpp
                hub/admin/import_test.cpp
                hub/admin/plan_commands_test.cpp
                hub/admin/progress_test.cpp
                hub/admin/trainee_commands_test.cpp
                hub/links/sign_in_tries_test.cpp
                hub/admin/routines_test.cpp
                hub/admin/station_commands_test.cpp
                hub/pairing/authority_test.cpp
                hub/links/conversation_test.cpp
                hub/links/door_test.cpp
                hub/store/verify_test.cpp
        USES hub_admin hub_pairing
    )
endif()
