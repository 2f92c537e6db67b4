/// News to measure with: the articles of corpus/, and as many as wanted made of their sentences.
///
/// A grown article has sentences of several real English ones, shuffled, in paragraphs of three.
/// Their vocabulary is that of corpus/ however many there are, so that terms are few and their
/// posting lists long. The bodies of 2,000 in bytes, half of them below 1,835, one in ten above
/// 6,321:
///
///   below    500    48  ##
///   below  1,000   326  #############
///   below  2,000   766  ###############################
///   below  4,000   514  #####################
///   below  8,000   199  ########
///   below 16,000    98  ####
///   above           49  ##
#pragma once

#include <newshound/article.h>

#include <filesystem>
#include <vector>

namespace newshound::bench {

constexpr std::size_t articles_in_corpus = 104;

/// All articles of corpus/.
const std::vector<Article>& real_articles();

/// Those in English.
const std::vector<Article>& english_articles();

/// Of all bodies together.
std::size_t body_bytes(const std::vector<Article>& articles);

/// Always the same: the articles of a smaller `count` are the first of a larger one. One in twenty
/// has no date. The input of one in seven names a place, Greenmere, that no text mentions.
std::vector<Article> grown_articles(std::size_t count);

/// The index of `count` grown articles, made at the first call and removed at the end.
const std::filesystem::path& grown_index(std::size_t count);

}  // namespace newshound::bench
