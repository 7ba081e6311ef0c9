# Google libphonenumber ships neither a CMake config nor a pkg-config file on Debian.
find_path(PhoneNumber_INCLUDE_DIR phonenumbers/phonenumberutil.h)
find_library(PhoneNumber_LIBRARY phonenumber)
find_library(PhoneNumber_GEOCODING_LIBRARY geocoding)
find_package(Protobuf REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(PhoneNumber
    REQUIRED_VARS PhoneNumber_LIBRARY PhoneNumber_GEOCODING_LIBRARY PhoneNumber_INCLUDE_DIR)

if(PhoneNumber_FOUND AND NOT TARGET PhoneNumber::PhoneNumber)
    add_library(PhoneNumber::PhoneNumber UNKNOWN IMPORTED)
    set_target_properties(PhoneNumber::PhoneNumber PROPERTIES
        IMPORTED_LOCATION ${PhoneNumber_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${PhoneNumber_INCLUDE_DIR}
        INTERFACE_LINK_LIBRARIES "${PhoneNumber_GEOCODING_LIBRARY};protobuf::libprotobuf;ICU::uc")
endif()
