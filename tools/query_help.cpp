#include "query_options.h"
#include "run.h"

namespace newshound::tools {

namespace {

constexpr const char* first_screen =
    R"(newshound-query: searches an index of articles

usage: newshound-query --db DIR [options] QUERY...
       newshound-query --db DIR --count QUERY | --show ID | --coverage PATH | --info
       newshound-query --db DIR --entities QUERY | --entity NAME | --complete START
       newshound-query --db DIR --facet LIST QUERY | --timeline QUERY | --cooccur KINDS QUERY

  flood river            both words, in any form   flood OR storm   either
  '"flash flood"'        the phrase, as written    flood -insurance without
  title:flood by:ashdown source:courier lang:es    in one field (see --fields-help)
  date:2020-08..2020-12  start of August to end of December; 2020-08.. and ..2020 too
  person:"Inês Caldeira" org:MFC place:Tarrow      naming someone or something
  person:caldeira SENT quota                       in one sentence, as any two words
  (a OR b) c             brackets                  dam* wom?n flod~1  patterns, near misses
  "dam burst"~5          within 5 words            =US ="La Niña"     exactly as written

  --db DIR                the index
  --format FORMAT         text, json, jsonl, csv, tsv, trec, ids, html
  -n, --limit N           at most N hits (10); --offset N: without the first N
  --sort ORDER            relevance, newest, oldest
  --snippet N             at most N passages of an article (1); --snippet-chars N: their length
  --title-weight X        how much more a word counts that is in the title (0)
  --matcher rank|xapian   who finds and ranks: the rank files, or Xapian, as a check
  --op and|or, --strict   what words beside each other mean; ill-formed queries are errors
  --fields A,B,...        only these fields of each hit
  --query-lang A,B,...    in which languages words are understood (those of the index)
  --explain               how the query is understood, and of what each score is the sum
  --like ID               others like that article; --like-file FILE: like the first in FILE
  --batch FILE            queries from FILE ('-': standard input), lines of QID<TAB>QUERY
  --count, --show         only print how many articles match; the article of this id
  --coverage              whether a file, PATH:LINE, an id or an address is in the index
  --facet, --timeline, --cooccur   counts over all that match, see --help=facets
  --entities              who is named in the articles that match
  --entity                whom NAME means, when and with whom they are named, and where
  --complete              names with words that begin so: mad, "person:nicolas mad"
  --suggest-merges        names that may be one, as lines for DIR/aliases.tsv
  --kind person|org|place only these, of the four before
  --info, --fields-help   the index in figures; the fields of queries; also -h, -V, --version

exit codes: 0 found, 1 nothing found, 2 error, 11 the index is of another schema
)";

constexpr const char* facets_screen =
    R"(newshound-query: counts over all articles that match

usage: newshound-query --db DIR --facet LIST [options] QUERY
       newshound-query --db DIR --timeline[=PERIOD] [options] QUERY
       newshound-query --db DIR --cooccur KINDS [--within WHAT] [options] QUERY

  --facet LIST            the most frequent values of fields, with commas between them:
                          source, author, lang, person, org, place, date
      person=5            the first 5 of them; -n N says it for all (10)
      date:month          by day, week, month (unless you say it) or year
      distinctive:org     those that are more frequent here than in all of the index, the
                          most significant first (log-likelihood ratio); "2 of 5" is 2 here,
                          5 in the index
  --timeline[=PERIOD]     articles by day, week (of ISO 8601), month, year, or auto: the finest
                          that makes no more than 60. What has a date that does not tell the
                          period is "imprecise", what has none "undated": they add up
  --share                 bars are the part of all articles of the time that match
  --cooccur KINDS         who is named with whom, the most significant pairs first (-n 20);
                          person,org: any two of these; person:org: one of each; all
  --within WHAT           article, sentence, or within how many words of each other
  --format FORMAT         text, json, csv, tsv; jsonl (but for --timeline); svg of
                          --timeline; graphml of --cooccur

  newshound-query --db DIR --facet source,person=5,date:year 'flood'
  newshound-query --db DIR --facet distinctive:person 'date:2020-12'
  newshound-query --db DIR --timeline=month --share --format svg 'strike' > strike.svg
  newshound-query --db DIR --cooccur person --within sentence 'strike'
)";

}  // namespace

std::string query_help(const std::string& topic) {
  if (topic.empty()) return first_screen;
  if (topic == "facets") return facets_screen;
  throw UsageError("--help has no screen '" + topic + "'; there is: facets");
}

}  // namespace newshound::tools
