# The demo's members: their choices against the kiosk's own screens, without a display.
gymfloor_test(
    deploy_tests
    LABEL unit
    SOURCES deploy/members/album_test.cpp
            deploy/members/crowd_test.cpp
            deploy/members/hall.cpp
            deploy/members/member_test.cpp
            deploy/members/screen_test.cpp
    USES deploy_members kiosk_stage
)
