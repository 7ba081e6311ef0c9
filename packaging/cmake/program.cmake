# The two programs. app/main.cpp is the composition root: the only file of app/ that sees ui/.
add_executable(number-desk app/main.cpp)
target_link_libraries(number-desk PRIVATE ui appcore sandbox)

# `ninja number-desk_lupdate` takes new texts into translations/; the build puts what is translated into the program.
# `ninja plurals` does that for the English file, which has nothing but "1 number" and "2 numbers".
file(GLOB_RECURSE translated CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/models/*.cpp ${CMAKE_SOURCE_DIR}/models/*.h ${CMAKE_SOURCE_DIR}/ui/*.cpp
    ${CMAKE_SOURCE_DIR}/ui/*.h ${CMAKE_SOURCE_DIR}/ui/*.ui ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/app/*.h)
list(FILTER translated EXCLUDE REGEX "/app/sandbox/")
qt_add_lupdate(number-desk TS_FILES ${CMAKE_SOURCE_DIR}/translations/number-desk_de.ts SOURCES ${translated})
qt_add_lrelease(number-desk QM_FILES_OUTPUT_VARIABLE translations TS_FILES
    ${CMAKE_SOURCE_DIR}/translations/number-desk_de.ts ${CMAKE_SOURCE_DIR}/translations/number-desk_en.ts)
qt_add_resources(number-desk number-desk_translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${translations})
list(JOIN translated "\n" lines)
file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/translated.lst CONTENT "${lines}\n")
add_custom_target(plurals COMMAND Qt6::lupdate -I ${CMAKE_SOURCE_DIR} -pluralonly -no-obsolete -locations none
    @${CMAKE_CURRENT_BINARY_DIR}/translated.lst -ts ${CMAKE_SOURCE_DIR}/translations/number-desk_en.ts VERBATIM)

add_executable(number-desk-sandbox app/sandbox/main.cpp)
target_link_libraries(number-desk-sandbox PRIVATE sandbox)

install(TARGETS number-desk number-desk-sandbox)
