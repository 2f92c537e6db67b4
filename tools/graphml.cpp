#include <map>
#include <utility>

#include "cooccurrences.h"
#include "numbers.h"
#include "xml.h"

namespace newshound::tools {

namespace {

constexpr const char* head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
    "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
    "<key id=\"kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
    "<key id=\"articles\" for=\"node\" attr.name=\"articles\" attr.type=\"long\"/>\n"
    "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
    "<key id=\"significance\" for=\"edge\" attr.name=\"significance\" attr.type=\"double\"/>\n"
    "<key id=\"article\" for=\"edge\" attr.name=\"article\" attr.type=\"string\"/>\n"
    "<key id=\"passage\" for=\"edge\" attr.name=\"passage\" attr.type=\"string\"/>\n";

std::string data(const char* key, std::string_view value) {
  return "<data key=\"" + std::string(key) + "\">" + xml_text(value) + "</data>";
}

/// Numbers nodes in the order in which they come up.
class Nodes {
 public:
  std::string add(const Entity& entity, std::uint64_t articles) {
    const auto id = 'n' + std::to_string(ids_.size());
    const auto [known, is_new] = ids_.emplace(std::pair(entity.kind, entity.name), id);
    if (is_new)
      graphml_ += "<node id=\"" + id + "\">" + data("label", entity.name) +
                  data("kind", name_of(entity.kind)) + data("articles", std::to_string(articles)) +
                  "</node>\n";
    return known->second;
  }
  const std::string& graphml() const { return graphml_; }

 private:
  std::map<std::pair<EntityKind, std::string>, std::string> ids_;
  std::string graphml_;
};

}  // namespace

std::string pairs_as_graphml(const Cooccurrences& found, std::string_view query) {
  Nodes nodes;
  std::string edges;
  for (const auto& pair : found.pairs) {
    const auto first = nodes.add(pair.first, pair.first_articles);
    const auto second = nodes.add(pair.second, pair.second_articles);
    edges += "<edge source=\"" + first + "\" target=\"" + second + "\">" +
             data("weight", std::to_string(pair.together)) +
             data("significance", two_decimals(pair.significance));
    if (pair.evidence)
      edges += data("article", pair.evidence->id) + data("passage", pair.evidence->passage);
    edges += "</edge>\n";
  }
  return head + ("<graph edgedefault=\"undirected\">\n<desc>" + xml_text(query)) + "</desc>\n" +
         nodes.graphml() + edges + "</graph>\n</graphml>\n";
}

}  // namespace newshound::tools
