#include "command_line.h"

namespace newshound::tools {

namespace po = boost::program_options;

po::variables_map parse_command_line(int argc, const char* const* argv,
                                     const po::options_description& options,
                                     const char* positional) {
  po::positional_options_description rest;
  rest.add(positional, -1);
  constexpr int style =
      po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(
      po::command_line_parser(argc, argv).options(options).positional(rest).style(style).run(),
      values);
  return values;
}

}  // namespace newshound::tools
