#include "entity/tagger/tagger.h"

#include <algorithm>
#include <mutex>

#include "base/hash.h"
#include "entity/tagger/scorer.h"

namespace newshound::entity {

namespace {

using namespace tagger;

/// Longer texts are tagged in parts of about so many tokens, for which what is in the other parts
/// tells nothing.
constexpr std::uint32_t longest_part = 1 << 16;

/// What one thread needs to tag, with what it remembers.
class Worker {
 public:
  explicit Worker(const Model& model) : scorer_(model), lattice_(model.transitions) {}

  void tag(std::string_view text, const std::string& language, std::vector<Found>& found) {
    found.clear();
    read_tokens(text, language, tokens_);
    for (std::size_t sentence = 0; sentence < tokens_.ends.size();) {
      take_part(sentence);
      tag_part(text, language, found);
      sentence += part_.ends.size();
    }
    if (tokens_.spans.size() > longest_part) tokens_ = {};
  }

 private:
  /// Sets part_ to the tokens of as many sentences from `first` on as belong together.
  void take_part(std::size_t first) {
    part_.clear();
    const auto begin = first == 0 ? 0 : tokens_.ends[first - 1];
    auto last = first;
    while (last < tokens_.ends.size() && tokens_.ends[last] - begin <= longest_part)
      part_.ends.push_back(tokens_.ends[last++] - begin);
    part_.spans.assign(tokens_.spans.begin() + begin,
                       tokens_.spans.begin() + begin + part_.ends.back());
  }

  void tag_part(std::string_view text, const std::string& language, std::vector<Found>& found) {
    scorer_.read(text, part_, language);
    for (const auto& sentence : scorer_.document().sentences()) {
      const auto& scores = scorer_.scores(sentence);
      const auto names = names_of(lattice_.best(scores));
      if (names.empty()) continue;
      lattice_.sum(scores);
      for (const auto& name : names) {
        const auto first = part_.spans[sentence.begin + name.begin];
        const auto last = part_.spans[sentence.begin + name.end - 1];
        const auto confidence = static_cast<float>(lattice_.probability(name));
        found.push_back({{first.begin, last.end},
                         name.kind,
                         MentionSource::tagger,
                         std::clamp(confidence, smallest_confidence, 1.0F)});
      }
    }
  }

  static constexpr float smallest_confidence = 1e-6F;

  Scorer scorer_;
  Lattice lattice_;
  Tokens tokens_;
  Tokens part_;
};

}  // namespace

struct Tagger::Impl {
  Model model;
  std::string fingerprint;
  mutable std::mutex mutex;
  mutable std::vector<std::unique_ptr<Worker>> idle;  ///< guarded by the mutex

  std::unique_ptr<Worker> take() const {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return std::make_unique<Worker>(model);
    auto worker = std::move(idle.back());
    idle.pop_back();
    return worker;
  }

  void give_back(std::unique_ptr<Worker> worker) const {
    const std::lock_guard lock(mutex);
    idle.push_back(std::move(worker));
  }
};

Tagger Tagger::open(const std::filesystem::path& path) {
  const auto bytes = read_model_file(path);
  return {parse_model(bytes, path.string()), content_hash(bytes)};
}

Tagger::Tagger(Model model) : impl_(nullptr) {
  auto fingerprint = content_hash(encode(model));
  *this = Tagger(std::move(model), std::move(fingerprint));
}

Tagger::Tagger(Model model, std::string fingerprint) {
  auto impl = std::make_shared<Impl>();
  impl->model = std::move(model);
  impl->fingerprint = std::move(fingerprint);
  impl_ = std::move(impl);
}

void Tagger::tag(std::string_view text, std::string_view language,
                 std::vector<Found>& found) const {
  auto worker = impl_->take();
  worker->tag(text, std::string(language), found);
  impl_->give_back(std::move(worker));
}

const std::string& Tagger::fingerprint() const noexcept { return impl_->fingerprint; }

const std::string& Tagger::attribution() const noexcept { return impl_->model.attribution; }

}  // namespace newshound::entity
