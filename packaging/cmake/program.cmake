# The two programs. app/main.cpp is the composition root: the only file of app/ that sees ui/.
add_executable(number-desk app/main.cpp)
target_link_libraries(number-desk PRIVATE ui appcore sandbox)

# `ninja number-desk_lupdate` takes new texts into translations/; the build puts what is translated into the program.
file(GLOB_RECURSE translated CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/models/*.cpp ${CMAKE_SOURCE_DIR}/models/*.h ${CMAKE_SOURCE_DIR}/ui/*.cpp
    ${CMAKE_SOURCE_DIR}/ui/*.h ${CMAKE_SOURCE_DIR}/ui/*.ui ${CMAKE_SOURCE_DIR}/app/*.cpp ${CMAKE_SOURCE_DIR}/app/*.h)
list(FILTER translated EXCLUDE REGEX "/app/sandbox/")
qt_add_translations(number-desk
    TS_FILES ${CMAKE_SOURCE_DIR}/translations/number-desk_de.ts
    SOURCES ${translated}
    RESOURCE_PREFIX /translations)

add_executable(number-desk-sandbox app/sandbox/main.cpp)
target_link_libraries(number-desk-sandbox PRIVATE sandbox)

install(TARGETS number-desk number-desk-sandbox)
