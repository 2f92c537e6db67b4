/// Articles in XML: the entries of feeds and the items of wires.
#pragma once

#include <string>

#include "article/xml/document.h"
#include "newshound/article.h"

namespace newshound::article::xml {

/// What a feed says once for all its entries.
struct Channel {
  std::string title;
  std::string url;
  std::string language;
  std::vector<std::string> authors;
};

/// The channel of an RSS, RDF or Atom feed; `root` may lack its entries, and may be none.
Channel read_channel(Element root);

// Each reads one article, before complete(): what is not there stays empty.
Article read_feed_entry(Element entry, const Channel& channel);  ///< <item> or <entry>
Article read_news_item(Element item);                            ///< <newsItem> of NewsML-G2
/// Fills in what the article in an <nitf> says and `article` lacks.
void read_nitf(Element nitf, Article& article);

}  // namespace newshound::article::xml
