# How Gymfloor's targets are made. Warnings and sanitizers sit on one interface target that every
# folder's library takes; generated code does not.

add_library(gymfloor_flags INTERFACE)
target_compile_features(gymfloor_flags INTERFACE cxx_std_20)
target_include_directories(gymfloor_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(
    gymfloor_flags
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow=local # a local that hides another one is read wrongly sooner or later
              -Wnon-virtual-dtor
              # g++ 12 at -O2 takes Asio's coroutine frames, which it recycles, for leaks
              -Wno-mismatched-new-delete
              # and the members of std::variant alternatives that are not there for uninitialized
              -Wno-maybe-uninitialized
              -Werror
)
target_compile_definitions(
    gymfloor_flags
    INTERFACE BOOST_ASIO_SEPARATE_COMPILATION # common/net/asio_impl.cpp compiles it once
              BOOST_ASIO_NO_DEPRECATED
              SPDLOG_FMT_EXTERNAL
)
if(CMAKE_UNITY_BUILD)
    # Most of a build is the same headers and templates over and over, so that a dozen files of a
    # target are compiled as one (CMakePresets.json); to g++ they are headers then, and it takes
    # what a file keeps to itself for a mistake. Names in such a file are unique in its folder.
    target_compile_options(gymfloor_flags INTERFACE -Wno-subobject-linkage)
endif()
if(GYMFLOOR_SANITIZE)
    add_compile_options(
        -fsanitize=${GYMFLOOR_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -O1 -g1
    )
    if(CMAKE_CXX_COMPILER_ID STREQUAL Clang)
        add_compile_options(-fno-sanitize=function) # clang 14 can not, where there are coroutines
    endif()
    if(GYMFLOOR_SANITIZE STREQUAL thread)
        # g++ says of every fence of Asio's that the sanitizer does not see it; no report came of one.
        add_compile_options(-Wno-tsan)
    endif()
    add_link_options(-fsanitize=${GYMFLOOR_SANITIZE})
endif()

# gymfloor_library(NAME SOURCES ... USES ...): the library of one folder. USES are its arrows.
function(gymfloor_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;USES" ${ARGN})
    add_library(${name} STATIC ${arg_SOURCES})
    target_link_libraries(${name} PUBLIC gymfloor_flags ${arg_USES})
endfunction()

# gymfloor_embed(TARGET NAMESPACE FILE ...): makes each file's bytes a
# `extern const std::string_view NAMESPACE::<file name with _ for . and ->` in the target.
function(gymfloor_embed target namespace)
    foreach(file ${ARGN})
        get_filename_component(absolute ${file} ABSOLUTE BASE_DIR ${CMAKE_CURRENT_SOURCE_DIR})
        get_filename_component(base ${absolute} NAME)
        string(MAKE_C_IDENTIFIER ${base} symbol)
        if(symbol MATCHES "^_[0-9]")
            string(REGEX REPLACE "^_" "file_" symbol ${symbol})
        endif()
        set(out ${CMAKE_CURRENT_BINARY_DIR}/${target}_${symbol}.cpp)
        add_custom_command(
            OUTPUT ${out}
            COMMAND ${CMAKE_COMMAND} -DIN=${absolute} -DOUT=${out} -DNAMESPACE=${namespace}
                    -DSYMBOL=${symbol} -P ${CMAKE_SOURCE_DIR}/deploy/cmake/embed.cmake
            DEPENDS ${absolute} ${CMAKE_SOURCE_DIR}/deploy/cmake/embed.cmake
            COMMENT "Embedding ${base}"
        )
        target_sources(${target} PRIVATE ${out})
    endforeach()
endfunction()
