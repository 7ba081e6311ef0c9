# The two programs. app/main.cpp is the composition root: the only file of app/ that sees ui/.
add_executable(number-desk app/main.cpp)
target_link_libraries(number-desk PRIVATE ui appcore sandbox)

add_executable(number-desk-sandbox app/sandbox/main.cpp)
target_link_libraries(number-desk-sandbox PRIVATE sandbox)

install(TARGETS number-desk number-desk-sandbox)
