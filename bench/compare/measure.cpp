#include "measure.h"

#include <newshound/error.h>

#include <algorithm>
#include <fstream>
#include <numeric>
#include <sstream>

namespace newshound::compare {

namespace fs = std::filesystem;

namespace {

constexpr const char* articles_line = "articles";
constexpr const char* peak_line = "peak_kb";

std::uint64_t bytes_in(const fs::path& dir) {
  std::uint64_t bytes = 0;
  for (const auto& entry : fs::recursive_directory_iterator(dir))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

/// The number in the line "# NAME TAB NUMBER".
std::uint64_t number_in(const std::string& output, const std::string& name) {
  const auto start = "# " + name + '\t';
  const auto at = output.find(start);
  if (at == output.npos) throw Error("a driver did not print its " + name);
  return std::stoull(output.substr(at + start.size()));
}

fs::path cost_file(fs::path index) { return index += ".cost"; }

void save(const BuildCost& cost, const fs::path& file) {
  std::ofstream out(file);
  out << cost.articles << ' ' << cost.input_bytes << ' ' << cost.index_bytes << ' ' << cost.peak_kb
      << ' ' << cost.wall_seconds << ' ' << cost.cpu_seconds << '\n';
  if (!out.flush()) throw Error(file.string() + " cannot be written");
}

BuildCost load(const fs::path& file) {
  BuildCost cost;
  std::ifstream in(file);
  in >> cost.articles >> cost.input_bytes >> cost.index_bytes >> cost.peak_kb >>
      cost.wall_seconds >> cost.cpu_seconds;
  if (!in) throw Error(file.string() + " cannot be read", "remove it, and the index beside it");
  return cost;
}

BuildCost build_anew(const Command& driver, unsigned threads, const fs::path& corpus,
                     const fs::path& index) {
  fs::remove_all(index);
  fs::create_directories(index);
  auto command = driver;
  command.insert(command.end(), {"build", corpus, index, std::to_string(threads)});
  const auto done = run(command);
  BuildCost cost;
  cost.articles = number_in(done.output, articles_line);
  cost.input_bytes = fs::file_size(corpus);
  cost.index_bytes = bytes_in(index);
  cost.peak_kb = number_in(done.output, peak_line);
  cost.wall_seconds = done.wall_seconds;
  cost.cpu_seconds = done.cpu_seconds;
  return cost;
}

/// What was made by another version of newshound says nothing of this one. The peers do not change.
bool is_current(const fs::path& file, const Contender& contender) {
  if (!fs::exists(file)) return false;
  return !contender.ours ||
         fs::last_write_time(file) > fs::last_write_time(contender.command.back());
}

/// One line of a driver's.
void add_answer(const std::string& line, std::map<std::string, Answers>& answers) {
  std::istringstream columns(line);
  std::string question, kind, ids;
  double time = 0;
  if (!(columns >> question >> kind >> time)) throw Error("a driver printed: " + line);
  auto& answer = answers[kind];
  answer.times.push_back(time);
  if (columns >> ids)
    answer.hits += 1 + static_cast<std::size_t>(std::count(ids.begin(), ids.end(), ','));
  answer.ids += ids + '\n';
}

}  // namespace

fs::path Indexes::path_of(const std::string& key, unsigned threads) const {
  return dir / (threads == 1 ? key : key + '-' + std::to_string(threads));
}

BuildCost build(const Contender& contender, unsigned threads, const Indexes& indexes) {
  const auto index = indexes.path_of(contender.key, threads);
  const auto file = cost_file(index);
  if (is_current(file, contender)) {
    const auto cost = load(file);
    if (cost.input_bytes != fs::file_size(indexes.corpus))
      throw Error(index.string() + " was made of another corpus");
    return cost;
  }
  const auto cost = build_anew(contender.command, threads, indexes.corpus, index);
  save(cost, file);
  return cost;
}

std::map<std::string, Answers> query(const Contender& contender, const Indexes& indexes,
                                     const fs::path& questions, unsigned rounds) {
  auto command = contender.command;
  command.insert(command.end(),
                 {"query", indexes.path_of(contender.index, 1), questions, std::to_string(rounds)});
  std::map<std::string, Answers> answers;
  std::istringstream output(run(command).output);
  for (std::string line; std::getline(output, line);)
    if (!line.starts_with("#")) add_answer(line, answers);
  return answers;
}

Summary summarize(Times times) {
  std::sort(times.begin(), times.end());
  const auto count = times.size();
  const auto sum = std::accumulate(times.begin(), times.end(), 0.0);
  return {(times[(count - 1) / 2] + times[count / 2]) / 2, sum / static_cast<double>(count),
          times[(count - 1) * 99 / 100]};
}

}  // namespace newshound::compare
