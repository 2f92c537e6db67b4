#include "options.h"

#include <newshound/error.h>

#include <boost/program_options.hpp>
#include <charconv>
#include <sstream>

namespace newshound::compare {

namespace po = boost::program_options;

namespace {

po::options_description describe(Options& options) {
  po::options_description all;
  auto add = all.add_options();
  add("engines", po::value<std::string>()->default_value(""));
  add("scale", po::value<std::string>()->default_value(""));
  add("indexes", po::value(&options.indexes));
  add("json", po::value(&options.json));
  add("svg", po::value(&options.svg));
  add("grow", po::value(&options.grow));
  add("seed", po::value(&options.seed));
  add("per-kind", po::value(&options.per_kind));
  add("rounds", po::value(&options.rounds));
  add("help,h", po::bool_switch(&options.help));
  add("path", po::value<std::vector<std::string>>()->default_value({}, ""));
  return all;
}

po::variables_map parse(int argc, const char* const* argv, Options& options) {
  const auto all = describe(options);
  po::positional_options_description rest;
  rest.add("path", -1);
  constexpr int style =
      po::command_line_style::default_style & ~po::command_line_style::allow_guessing;
  po::variables_map values;
  po::store(po::command_line_parser(argc, argv).options(all).positional(rest).style(style).run(),
            values);
  po::notify(values);
  return values;
}

std::vector<std::string> at_commas(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ',');) parts.push_back(part);
  return parts;
}

std::uint64_t number(const std::string& text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value == 0)
    throw Error("not a number of articles: " + text, usage);
  return value;
}

void require_work(const Options& options) {
  if (options.help) return;
  if (options.paths.empty()) throw Error("no corpus", usage);
  if (options.grow == 0 && options.paths.size() > 2) throw Error("too many files", usage);
  if (options.rounds == 0) throw Error("at least one round", usage);
  if (!options.svg.empty() && options.scale.size() < 2)
    throw Error("a plot needs two numbers of articles", usage);
}

}  // namespace

Options parse_options(int argc, const char* const* argv) try {
  Options options;
  const auto values = parse(argc, argv, options);
  for (const auto& path : values["path"].as<std::vector<std::string>>())
    options.paths.emplace_back(path);
  options.engines = at_commas(values["engines"].as<std::string>());
  for (const auto& text : at_commas(values["scale"].as<std::string>()))
    options.scale.push_back(number(text));
  require_work(options);
  return options;
} catch (const po::error& error) {
  throw Error(error.what(), usage);
}

}  // namespace newshound::compare
