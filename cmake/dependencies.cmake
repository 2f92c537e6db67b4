# What the library is built on. A program that links the static library needs it too, so that the
# installed package includes this file.
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)
find_package(PkgConfig REQUIRED)
pkg_check_modules(Xapian REQUIRED IMPORTED_TARGET xapian-core>=1.4.22)
pkg_check_modules(LibArchive REQUIRED IMPORTED_TARGET libarchive>=3.6)
pkg_check_modules(Pugixml REQUIRED IMPORTED_TARGET pugixml>=1.12)
pkg_check_modules(Gumbo REQUIRED IMPORTED_TARGET gumbo>=0.10.1)
pkg_check_modules(Psl REQUIRED IMPORTED_TARGET libpsl>=0.21)

# Debian gives these two neither a package configuration nor a .pc file.
foreach(library stemmer cld2)
  find_library(NEWSHOUND_${library} ${library} REQUIRED)
  if(NOT TARGET newshound::${library})
    add_library(newshound::${library} UNKNOWN IMPORTED)
    set_target_properties(newshound::${library} PROPERTIES
      IMPORTED_LOCATION ${NEWSHOUND_${library}})
  endif()
endforeach()

set(NEWSHOUND_DEPENDENCIES
  PkgConfig::Xapian PkgConfig::LibArchive PkgConfig::Pugixml PkgConfig::Gumbo PkgConfig::Psl ICU::uc
  ICU::i18n newshound::stemmer newshound::cld2)
