/// How both programs take their command lines apart.
#pragma once

#include <boost/program_options.hpp>

namespace newshound::tools {

/// The values of `options`; what is no option is a value of the option called `positional`. Options
/// are not guessed from their beginnings, so that adding one never changes what another means.
/// Throws boost::program_options::error.
boost::program_options::variables_map parse_command_line(
    int argc, const char* const* argv, const boost::program_options::options_description& options,
    const char* positional);

}  // namespace newshound::tools
