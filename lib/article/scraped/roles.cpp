#include "article/scraped/roles.h"

#include <algorithm>
#include <iterator>

#include "article/scraped/header.h"
#include "article/scraped/interludes.h"
#include "article/scraped/phrases.h"

namespace newshound {

namespace article {

namespace {

Role role_of(Kind kind) {
  switch (kind) {
    case Kind::blank:
      return Role::blank;
    case Kind::share:
      return Role::share;
    case Kind::caption:
      return Role::caption;
    case Kind::related:
      return Role::related;
    case Kind::pointer:
    case Kind::plea:
    case Kind::bio:
    case Kind::ending:
      return Role::tail;
    case Kind::byline:
    case Kind::date:
    case Kind::crumb:
    case Kind::prose:
    case Kind::sentence:
    case Kind::phrase:
    case Kind::item:
      break;
  }
  return Role::body;
}

/// Whether nothing of the page stands in `lines` from `begin` on, so that they are all text.
bool is_all_text(std::span<const Line> lines, std::size_t begin) {
  return std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin), lines.end(),
                     [](const Line& line) {
                       return (role_of(line.kind) == Role::body && line.kind != Kind::date &&
                               line.kind != Kind::byline) ||
                              line.kind == Kind::blank;
                     });
}

/// Where the text ends: behind the last line of the run and the short sentences that follow it;
/// behind everything, if nothing that follows is of the page.
std::size_t text_end(std::span<const Line> lines, LineRange run) {
  if (is_all_text(lines, run.end)) return lines.size();
  auto end = run.end;
  for (auto at = run.end; at < lines.size(); ++at) {
    const auto kind = lines[at].kind;
    if (kind == Kind::sentence || kind == Kind::prose)
      end = at + 1;
    else if (kind != Kind::blank && role_of(kind) != Role::caption)
      break;
  }
  return end;
}

/// Whether line `at` is a name with a job or a note about its bearer in the next two lines.
bool begins_author_box(std::span<const Line> lines, std::size_t at) {
  constexpr int reach = 2;
  if (lines[at].kind != Kind::phrase || !parse_bare_byline(lines[at].text)) return false;
  int below = 0;
  for (auto next = at + 1; next < lines.size() && below < reach; ++next) {
    if (lines[next].kind == Kind::blank) continue;
    if (lines[next].kind == Kind::bio || is_job(lines[next].text)) return true;
    ++below;
  }
  return false;
}

/// Where the box about the author begins that ends `text`; the end of `text` if none does.
std::size_t author_box(std::span<const Line> lines, LineRange text) {
  constexpr int last_lines = 6;
  auto first = text.end;
  auto at = text.end;
  for (int left = last_lines; left > 0 && at > text.begin; --at) {
    if (lines[at - 1].kind == Kind::blank) continue;
    --left;
    if (begins_author_box(lines, at - 1)) first = at - 1;
  }
  constexpr std::size_t least_share = 4;
  const auto bytes = [&](std::size_t begin, std::size_t end) {
    std::size_t sum = 0;
    for (auto line = begin; line < end; ++line) sum += lines[line].text.size();
    return sum;
  };
  return bytes(first, text.end) * least_share < bytes(text.begin, first) ? first : text.end;
}

/// The run of lines that is the article; on a page without a paragraph all lines up to the first
/// that is surely not.
LineRange article_run(std::span<const Line> lines) {
  auto run = densest_run(lines);
  if (!run.empty()) return run;
  const auto end = std::find_if(lines.begin(), lines.end(), [](const Line& line) {
    const auto role = role_of(line.kind);
    return role == Role::related || role == Role::tail;
  });
  return {0, static_cast<std::size_t>(end - lines.begin())};
}

class RoleGiver {
 public:
  RoleGiver(std::string_view text, DateOrder order) : lines_(read_lines(text, order)) {
    roled_.reserve(lines_.size());
    for (const auto& line : lines_) roled_.push_back({line.text, role_of(line.kind)});
  }

  std::vector<RoledLine> assign() {
    const auto run = article_run(lines_);
    const auto title = find_title(lines_, run);
    const auto begin = below_menu(title ? mark_titles(*title, run) : run.begin, run);
    const auto end = author_box(lines_, {begin, text_end(lines_, run)});
    mark_above(title && *title < run.begin ? begin : above_text(title.value_or(run.begin), run));
    mark_header(begin, end);
    mark_below(end);
    return std::move(roled_);
  }

 private:
  /// Marks the title and its repeats; the text begins behind the last of them that stands before
  /// it.
  std::size_t mark_titles(std::size_t title, LineRange run) {
    const auto key = title_key(split_title(lines_[title].text).title);
    auto begin = title + 1;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const auto text = lines_[at].text;
      constexpr std::size_t longest_outlet = 50;
      if (lines_[at].kind == Kind::crumb && at != title) continue;
      if (text.empty() || text.size() > lines_[title].text.size() + longest_outlet) continue;
      if (!may_have_title_key(text, key)) continue;
      if (title_key(text) != key && title_key(split_title(text).title) != key) continue;
      roled_[at].role = Role::title;
      if (at <= run.begin) begin = std::max(begin, at + 1);
    }
    return begin;
  }

  /// Where the text begins, if the title is at `begin`: where many lines stand between it and the
  /// first paragraph, all but the last of them are a menu.
  std::size_t below_menu(std::size_t begin, LineRange run) const {
    constexpr int most_lines = 20, kept = 8;
    int lines = 0;
    for (auto at = begin; at < run.begin; ++at)
      lines += lines_[at].kind == Kind::phrase || lines_[at].kind == Kind::item ? 1 : 0;
    if (lines <= most_lines) return begin;
    auto at = run.begin;
    for (int left = kept; left > 0; --at)
      if (lines_[at - 1].kind != Kind::blank) --left;
    return at;
  }

  /// Where the page above the article ends: at the title, unless much text stands above that.
  std::size_t above_text(std::size_t title, LineRange run) const {
    std::size_t above = 0, all = 0;
    for (auto at = run.begin; at < run.end; ++at) {
      if (lines_[at].kind != Kind::prose) continue;
      all += lines_[at].text.size();
      above += at < title ? lines_[at].text.size() : 0;
    }
    return above * 5 > all ? run.begin : title;
  }

  /// What stands above the title is of the page, but for bylines and dates that stand near it.
  void mark_above(std::size_t title) {
    for (std::size_t at = 0; at < title; ++at)
      if (roled_[at].role == Role::body) roled_[at].role = Role::breadcrumb;
  }

  void mark_header(std::size_t begin, std::size_t end) {
    const auto header = read_header(lines_, {begin, end});
    for (const auto at : header.dates) give(at, Role::date);
    for (const auto at : header.bylines) give(at, Role::byline);
    for (auto at = begin; at < header.end; ++at)
      if (lines_[at].kind == Kind::crumb) give(at, Role::breadcrumb);
    if (has_furniture(begin, header.end)) mark_labels(begin, std::min(end, first_text(header.end)));
    for (const auto at : find_interludes(lines_, {header.end, end})) give(at, Role::caption);
  }

  /// Whether anything between `begin` and `end` is of the page.
  bool has_furniture(std::size_t begin, std::size_t end) const {
    for (auto at = begin; at < end; ++at)
      if (roled_[at].role != Role::body && roled_[at].role != Role::blank) return true;
    return false;
  }

  /// The first line from `at` on that says something.
  std::size_t first_text(std::size_t at) const {
    while (at < lines_.size() && lines_[at].kind != Kind::prose &&
           lines_[at].kind != Kind::sentence)
      ++at;
    return at;
  }

  /// Short phrases among the furniture of a header are furniture too: labels, sections, jobs,
  /// bylines of other articles; but a longer one just below the title is its summary.
  void mark_labels(std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 120, shortest_summary = 40;
    bool first = true;
    for (auto at = begin; at < end; ++at) {
      const auto kind = lines_[at].kind;
      if (kind == Kind::blank) continue;
      const auto size = lines_[at].text.size();
      const bool label = kind == Kind::phrase || kind == Kind::item || kind == Kind::byline;
      const bool summary = first && kind == Kind::phrase && size >= shortest_summary;
      if (label && !summary && roled_[at].role == Role::body && size <= longest)
        roled_[at].role = Role::breadcrumb;
      first = false;
    }
  }

  void give(std::size_t at, Role role) {
    if (roled_[at].role != Role::title) roled_[at].role = role;
  }

  void mark_below(std::size_t end) {
    bool in_related = false;
    for (auto at = end; at < lines_.size(); ++at) {
      if (roled_[at].role == Role::related) in_related = true;
      if (roled_[at].role == Role::tail) in_related = false;
      if (roled_[at].role == Role::body) roled_[at].role = in_related ? Role::related : Role::tail;
    }
  }

  std::vector<Line> lines_;
  std::vector<RoledLine> roled_;
};

}  // namespace

std::vector<RoledLine> assign_roles(std::string_view text, DateOrder order) {
  return RoleGiver(text, order).assign();
}

}  // namespace article

std::string_view to_string(LineRole role) {
  constexpr std::string_view names[] = {"blank", "breadcrumb", "title",   "byline", "date",
                                        "share", "caption",    "related", "tail",   "body"};
  return names[static_cast<std::size_t>(role)];
}

std::vector<RoledLine> line_roles(std::string_view text) { return article::assign_roles(text); }

}  // namespace newshound
