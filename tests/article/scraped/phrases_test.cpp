#include "article/scraped/phrases.h"

#include "support/print.h"

namespace {

namespace article = newshound::article;

struct Row {
  std::string line;
  std::string expected;
};

using Rows = std::vector<Row>;

/// "DATE", "DATE update", or "nothing".
std::string date_line(std::string_view line) {
  const auto found = article::parse_date_line(line);
  if (!found) return "nothing";
  return found->date.to_string() + (found->is_update ? " update" : "");
}

template <class Judge>
void check_all(Judge judge, const std::vector<std::string>& lines, bool expected) {
  for (const auto& line : lines) {
    CAPTURE(line);
    CHECK(judge(std::string_view(line)) == expected);
  }
}

}  // namespace

TEST_CASE("a date line gives its date and whether it is of an update") {
  const Rows rows = {
      {"March 7, 2022", "2022-03-07"},
      {"Published: March 7, 2022", "2022-03-07"},
      {"Published on March 7, 2022 at 2:03 p.m.", "2022-03-07T14:03Z"},
      {"PUBLISHED MARCH 7, 2022", "2022-03-07"},
      {"First published on 7 March 2022", "2022-03-07"},
      {"Posted: 2022-03-07", "2022-03-07"},
      {"Date: 7 March 2022", "2022-03-07"},
      {"| March 7, 2022 |", "2022-03-07"},
      {"Updated: March 7, 2022", "2022-03-07 update"},
      {"Last updated on March 7, 2022", "2022-03-07 update"},
      {"Publicado el 7 de marzo de 2022", "2022-03-07"},
      {"Actualizado: 7 de marzo de 2022", "2022-03-07 update"},
      {"Fecha: 7 de marzo de 2022", "2022-03-07"},
      {"Publié le 7 mars 2022", "2022-03-07"},
      {"Mis à jour le 7 mars 2022", "2022-03-07 update"},
      {"Veröffentlicht am 7. März 2022", "2022-03-07"},
      {"Stand: 7. März 2022", "2022-03-07"},
      {"Aktualisiert am 7. März 2022, 14.03 Uhr", "2022-03-07T14:03Z update"},
      {"Publicado: 7 de março de 2022", "2022-03-07"},
      {"Atualizado em 7 de março de 2022", "2022-03-07 update"},
      {"March 2022", "2022-03"},
      {"2022", "nothing"},
      {"Published", "nothing"},
      {"Published: 03/04/2022", "nothing"},
      {"", "nothing"},
      {"On March 7, 2022 the trial opened", "nothing"},
      {"March 7, 2022" + std::string(200, ' ') + ".", "nothing"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(date_line(row.line) == row.expected);
  }
}

TEST_CASE("breadcrumbs are told from sentences with slashes") {
  check_all(article::is_breadcrumb,
            {"Home » World", "Home > Science > Space", "Home › World", "• Politics »", "» Sport",
             "Portada / Política", "Home / World / Islands", "Startseite » Wirtschaft » Häfen",
             "World / Islands / Tarrow", "Politics ›"},
            true);
  check_all(article::is_breadcrumb,
            {"", "Home", "Dinamo / Santa Ilda", "« Ils sont rentrés »", "and/or",
             "The senators voted on Tuesday.", std::string(301, '>')},
            false);
}

TEST_CASE("bullets and arrows are taken off the ends of a line") {
  const Rows rows = {
      {"", ""},
      {"• Politics »", "Politics"},
      {"- | Tarrow | -", "Tarrow"},
      {"> a > b >", "a > b"},
      {"« Non »", "« Non »"},
      {"•••", ""},
      {"\u00A0»\u00A0x", "x"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(article::without_bullets(row.line) == row.expected);
  }
}

TEST_CASE("share bars and reading times are told from sentences about sharing") {
  check_all(article::is_share_line,
            {"Share",
             "Share on Facebook",
             "Tweet",
             "TWEET",
             "Share this article",
             "Facebook",
             "Facebook | Twitter | WhatsApp",
             "Email this story",
             "Print",
             "• Share •",
             "Share via Email",
             "4 min read",
             "3 minutes",
             "12 comments",
             "Compartir en Facebook",
             "Imprimir",
             "Partager sur Facebook",
             "Imprimer",
             "Auf Facebook teilen",
             "Drucken",
             "Compartilhar no WhatsApp",
             "Copy link - Share"},
            true);
  check_all(article::is_share_line,
            {"", "On this story", "Share prices fell", "Print the chart again", "Copy", "41 boats",
             "4 minutes later it had sunk again", "Telegram sent in 1894",
             "Facebook" + std::string(100, ' ')},
            false);
}

TEST_CASE("captions are told by how they begin") {
  check_all(
      article::is_caption,
      {"Photo: Hana Orr/Maravel Courier", "(Photo: KSA)", "PHOTO BY Hana Orr", "[Photo: Hana Orr]",
       "File photo of the ferry", "Image: KSA", "Caption: The shoal", "Credit: Hana Orr",
       "Foto: HMG", "(Foto: Rocío Valdivia)", "Imagen: la crecida", "Bild: Jürgen Westphal",
       "Légende: les masques", "Video: the launch", "Photo credit Hana Orr"},
      true);
  check_all(article::is_caption,
            {"", "Photographs were taken of each mask.", "The photo: a blur", "Bilder: keine",
             "Fotografen warten", "Photo: " + std::string(400, 'x')},
            false);
}

TEST_CASE("headings of lists of other articles are told from headings of the article") {
  check_all(article::is_related_heading,
            {"Related", "Related:", "RELATED ARTICLES", "» Related stories", "Read more",
             "More on this story:", "See also", "Noticias relacionadas",
             "Lea también:", "Lire aussi", "À lire aussi :", "Mehr zum Thema",
             "Lesen Sie auch:", "Leia também", "Relacionadas:", "Recommended"},
            true);
  check_all(article::is_related_heading,
            {"", "Related: the audit", "Related matters", "Read more slowly", "The recommended"},
            false);
}

TEST_CASE("the tail of a page is told from the last paragraph") {
  check_all(article::is_tail,
            {"Tags: space, KSA",
             "Read more: The audit",
             "Related: The audit",
             "Leave a comment",
             "COMMENTS",
             "Subscribe to our newsletter for more.",
             "Follow us on Facebook",
             "© 2020 Maravel Courier. All rights reserved.",
             "Copyright 2020 Maravel Courier",
             "All rights reserved.",
             "(c) 2020 Maravel Courier",
             "Filed under: Ports",
             "Etiquetas: pesca",
             "Temas: pesca, puerto",
             "Suscríbase a nuestro boletín.",
             "Lire aussi : Un musée qui prend l’eau",
             "Mots-clés : musée",
             "Abonnez-vous",
             "Schlagwörter: Hafen",
             "Lesen Sie auch: Der Hafen",
             "Kommentare",
             "Leia também: A greve",
             "Assine a nossa newsletter",
             "Inscreva-se",
             "Advertisement"},
            true);
  check_all(article::is_tail,
            {"", "Tagged fish were released.", "Commentators disagreed.", "Topics were few.",
             "Readers may read more: there is an annex.", "Copyrights expire.",
             "Tags: " + std::string(300, 'x')},
            false);
}

TEST_CASE("a copyright line names its holder") {
  const Rows rows = {
      {"© 2020 Maravel Courier. All rights reserved.", "Maravel Courier"},
      {"© 2020 Diario del Brisal", "Diario del Brisal"},
      {"© Tide & Trade.", "Tide & Trade"},
      {"© 2023 Jornal da Costa – Todos os direitos", "Jornal da Costa"},
      {"© 2020", ""},
      {"2020 Maravel Courier", ""},
      {"© 2020 " + std::string(61, 'x'), ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(article::copyright_holder(row.line) == row.expected);
  }
}

TEST_CASE("a dateline names its agency") {
  const Rows rows = {
      {"PORT CELESTE (MW) — The commission met.", "MW"},
      {"TARROW HEAD, Maravel (MW) – The commission met.", "MW"},
      {"SÃO BENTO DO MAR (MW) - The commission met.", "MW"},
      {"PORT CELESTE — The commission met.", ""},
      {"Port Celeste (MW) — The commission met.", ""},
      {"The Maravel Fisheries Commission (MFC) — which met — agreed.", ""},
      {"PORT CELESTE (MW) The commission met.", ""},
      {"PORT CELESTE (A NAME FAR TOO LONG FOR AN AGENCY) — The commission met.", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.line);
    CHECK(article::agency_of_dateline(row.line) == row.expected);
  }
}

TEST_CASE("a line is trimmed of every kind of blank") {
  CHECK(article::trimmed("\uFEFF \u00A0\t a b \r\u200B") == "a b");
  CHECK(article::trimmed("\na\n") == "\na\n");
  CHECK(article::trimmed(" \u00A0 ").empty());
  CHECK(article::trimmed_lines("\n \r\n a\n\nb \u00A0\n\n") == "a\n\nb");
}
