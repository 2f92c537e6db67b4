#include "article/json/flavours.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "base/ascii.h"

namespace newshound::article {

namespace {

/// For each field the keys where it may be, the best first; "thread.site" is a member of a member.
struct Names {
  std::string_view id = {}, title = {}, body = {}, authors = {}, date = {}, updated = {}, seen = {},
                   source = {}, language = {}, url = {}, person = {}, organisation = {}, place = {};

  /// In the order of RecordField.
  std::array<std::string_view, record_fields> in_order() const {
    return {id,     title,    body, authors, date,         updated, seen,
            source, language, url,  person,  organisation, place};
  }
};

struct Row {
  std::string_view name, all, any;
  Names names;
};

// What a producer means by a key that others use for something else; the rest is in `generic`.
constexpr Row rows[] = {
    {"news-please",
     "maintext source_domain",
     "",
     {.title = "title title_page title_rss",
      .body = "maintext text",
      .date = "date_publish",
      .updated = "date_modify",
      .seen = "date_download",
      .source = "source_domain",
      .url = "url"}},
    {"trafilatura",
     "",
     "source-hostname fingerprint",
     {.body = "text raw_text",
      .date = "date",
      .seen = "filedate",
      .source = "source-hostname sitename hostname",
      .url = "source url"}},
    {"newspaper4k",
     "publish_date",
     "meta_site_name canonical_link",
     {.body = "text",
      .date = "publish_date",
      .source = "meta_site_name",
      .language = "language meta_lang",
      .url = "canonical_link url"}},
    {"Fundus",
     "publishing_date",
     "body plaintext",
     {.body = "plaintext body", .date = "publishing_date", .source = "publisher"}},
    {"Media Cloud",
     "text_content canonical_domain",
     "",
     {.id = "id unique_url_hash",
      .title = "article_title",
      .body = "text_content",
      .date = "publication_date",
      .seen = "indexed_date",
      .source = "canonical_domain",
      .url = "canonical_url url original_url article_url normalized_url"}},
    {"Media Cloud API",
     "media_name publish_date",
     "",
     {.date = "publish_date", .seen = "indexed_date", .source = "media_name", .url = "url"}},
    {"Webz",
     "thread uuid",
     "",
     {.id = "uuid",
      .title = "title thread.title_full thread.title",
      .body = "text",
      .authors = "author",
      .date = "published thread.published",
      .updated = "updated",
      .seen = "crawled",
      .source = "thread.site thread.site_full",
      .url = "url thread.url"}},
    {"Event Registry",
     "dateTimePub",
     "",
     {.id = "uri", .body = "body", .date = "dateTimePub dateTime date", .url = "url"}},
    {"ninjs",
     "",
     "versioncreated versionCreated",
     {.id = "uri",
      .title = "headline headlines",
      .body = "body_text bodies body_xhtml",
      .authors = "byline by",
      .date = "firstcreated firstCreated versioncreated versionCreated",
      .updated = "versioncreated versionCreated",
      .source = "infosources infoSources source"}},
    {"Washington Post",
     "contents published_date",
     "",
     {.body = "contents", .date = "published_date", .url = "article_url"}},
    {"BEIR", "_id text", "", {.id = "_id", .body = "text"}},
    {"Pyserini", "id contents", "", {.id = "id", .body = "contents"}},
    {"GDELT", "seendate domain", "", {.source = "domain", .url = "url"}},
    {"Guardian",
     "webTitle webUrl",
     "",
     {.title = "webTitle fields.headline",
      .body = "fields.bodyText fields.body",
      .authors = "fields.byline",
      .date = "webPublicationDate",
      .url = "webUrl"}},
    {"New York Times",
     "web_url pub_date",
     "",
     {.title = "headline.main headline.print_headline",
      .authors = "byline.original byline.person",
      .date = "pub_date",
      .url = "web_url"}},
    {"schema.org",
     "@type headline",
     "",
     {.title = "headline",
      .body = "articleBody text",
      .date = "datePublished dateCreated",
      .source = "publisher",
      .url = "url mainEntityOfPage"}},
};

constexpr Names generic = {
    .id = "id _id uuid uri guid",
    .title = "title headline article_title name webTitle headlines",
    .body =
        "maintext text_content plaintext body_text bodyText articleBody article_text full_text "
        "content_text body text article content contents story body_xhtml body_html "
        "content_html",
    .authors = "authors author byline by creator dc:creator writers writer reporter journalist",
    .date =
        "date_publish publish_date publishing_date publication_date published published_at "
        "publishedAt published_date dateTimePub datePublished date_published pubDate pub_date "
        "webPublicationDate publishedDate publicationDate publish_time firstcreated "
        "firstCreated dateTime date date_gmt dc:date issued created created_at timestamp",
    .updated =
        "date_modify dateModified date_modified updated updated_at updatedAt modified "
        "modified_gmt last_modified versioncreated versionCreated seendate",
    .seen =
        "seen date_download date_crawled crawled crawl_date date_fetched fetched fetched_at "
        "retrieved_at scraped_at date_scraped indexed_date filedate seendate",
    .source =
        "source source-hostname sitename publisher media_name meta_site_name site_name "
        "outlet publication newspaper provider source_domain canonical_domain hostname "
        "domain site",
    .language = "lang language meta_lang inLanguage full_language",
    .url = "url link canonical_link web_url webUrl permalink article_url source id uri guid",
    .person = "person persons people",
    .organisation = "organisation organisations organization organizations org orgs companies",
    .place = "place places location locations",
};

/// Calls `visit` with each word of `words`.
template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const auto length = std::min(words.find(' '), words.size());
    if (length > 0) visit(words.substr(0, length));
    words.remove_prefix(std::min(length + 1, words.size()));
  }
}

/// The keys of the table by their names, hashed for a look-up without a string.
class KeyTable {
 public:
  std::optional<Key> find(std::string_view name) const {
    for (auto slot = hash(name);; ++slot) {
      const auto number = slots_[slot % slots];
      if (number == 0) return std::nullopt;
      if (names_[number - 1U] == name) return static_cast<Key>(number - 1);
    }
  }

  Key add(std::string_view name) {
    if (const auto known = find(name)) return *known;
    names_.push_back(name);
    auto slot = hash(name);
    while (slots_[slot % slots] != 0) ++slot;
    slots_[slot % slots] = static_cast<std::uint8_t>(names_.size());
    return static_cast<Key>(names_.size() - 1);
  }

 private:
  static constexpr std::size_t slots = 1024;

  /// Of the length and the outer bytes; copies of a length that is known cost no call.
  static std::size_t hash(std::string_view name) {
    std::uint64_t first = 0, last = 0;
    if (name.size() >= sizeof first) {
      std::memcpy(&first, name.data(), sizeof first);
      std::memcpy(&last, name.data() + name.size() - sizeof last, sizeof last);
    } else {
      for (const char c : name) first = first << 8U | static_cast<unsigned char>(c);
    }
    constexpr std::uint64_t mix = 0x9E3779B97F4A7C15U, mix_last = 0xC2B2AE3D27D4EB4FU;
    return static_cast<std::size_t>(((first + name.size()) * mix ^ last * mix_last) >> 40U);
  }

  std::vector<std::string_view> names_;
  std::array<std::uint8_t, slots> slots_ = {};  ///< numbers from 1
};

/// The table, read once.
class Flavours {
 public:
  Flavours() {
    for (const auto& row : rows) add(row);
    add({"generic", "", "", {}});
  }

  std::optional<Key> key_of(std::string_view name) const { return keys_.find(name); }

  const Flavour& flavour_of(const KeySet& present) const {
    return *std::find_if(flavours_.begin(), flavours_.end(), [&](const Flavour& flavour) {
      return (present & flavour.all) == flavour.all &&
             (flavour.any.none() || (present & flavour.any).any());
    });
  }

 private:
  void add(const Row& row) {
    Flavour flavour{row.name, keys(row.all), keys(row.any), {}};
    const auto own = row.names.in_order();
    const auto common = generic.in_order();
    for (std::size_t field = 0; field < record_fields; ++field)
      for (const auto names : {own[field], common[field]}) add(names, flavour.places[field]);
    flavours_.push_back(std::move(flavour));
  }

  void add(std::string_view names, std::vector<Place>& places) {
    for_each_word(names, [&](std::string_view name) {
      const auto dot = std::min(name.find('.'), name.size());
      const Place place{keys_.add(name.substr(0, dot)),
                        name.substr(std::min(dot + 1, name.size()))};
      places.push_back(place);
    });
  }

  KeySet keys(std::string_view names) {
    KeySet set;
    for_each_word(names, [&](std::string_view name) { set.set(keys_.add(name)); });
    return set;
  }

  KeyTable keys_;
  std::vector<Flavour> flavours_;
};

const Flavours& flavours() {
  static const Flavours all;
  return all;
}

}  // namespace

std::optional<Key> key_of(std::string_view name) {
  if (const auto key = flavours().key_of(name)) return key;
  constexpr std::size_t longest = 32;
  if (name.size() > longest) return std::nullopt;
  auto usual = in_small_letters(name);
  std::replace(usual.begin(), usual.end(), ' ', '_');
  return usual == name ? std::nullopt : flavours().key_of(usual);
}

const Flavour& flavour_of(const KeySet& keys) { return flavours().flavour_of(keys); }

}  // namespace newshound::article
