include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(NEWSHOUND_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/newshound)
install(TARGETS newshound newshound-index newshound-query EXPORT newshound-targets
  FILE_SET HEADERS)
install(EXPORT newshound-targets NAMESPACE newshound:: DESTINATION ${NEWSHOUND_CMAKE_DIR})
configure_package_config_file(cmake/newshound-config.cmake.in newshound-config.cmake
  INSTALL_DESTINATION ${NEWSHOUND_CMAKE_DIR})
write_basic_package_version_file(newshound-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/newshound-config.cmake
  ${PROJECT_BINARY_DIR}/newshound-config-version.cmake
  cmake/dependencies.cmake
  DESTINATION ${NEWSHOUND_CMAKE_DIR})
# Found from where the file lies, so that an installed tree can be moved.
file(RELATIVE_PATH NEWSHOUND_PREFIX_FROM_PC /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
# Who links the static library links what it is built on, but that as it usually comes: shared.
set(NEWSHOUND_PC_LIBS "-lnewshound -lstemmer -lcld2")
if(BUILD_SHARED_LIBS)
  set(NEWSHOUND_PC_LIBS "-lnewshound")
  set(NEWSHOUND_PC_PRIVATE ".private")
endif()
configure_file(cmake/newshound.pc.in newshound.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/newshound.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
