/// Whole pages as a scraper leaves them, with the role of each line, and what is to be read of
/// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/scraped/roles.h"

namespace newshound::test {

struct MarkedLine {
  article::Role role;
  std::string_view text;
};

struct Page {
  std::string_view name;
  std::string_view title;
  std::string_view authors;  ///< with bars between them
  std::string_view source;
  std::string_view date;
  std::string_view language;
  std::vector<MarkedLine> lines;
};

inline constexpr auto blank = article::Role::blank;
inline constexpr auto crumb = article::Role::breadcrumb;
inline constexpr auto title = article::Role::title;
inline constexpr auto byline = article::Role::byline;
inline constexpr auto date = article::Role::date;
inline constexpr auto share = article::Role::share;
inline constexpr auto caption = article::Role::caption;
inline constexpr auto related = article::Role::related;
inline constexpr auto tail = article::Role::tail;
inline constexpr auto body = article::Role::body;

/// The page as a file has it.
inline std::string text_of(const Page& page, std::string_view line_end = "\n") {
  std::string text;
  for (const auto& line : page.lines) text.append(line.text).append(line_end);
  return text;
}

/// The lines of the body as paragraphs.
inline std::string body_of(const Page& page) {
  std::string text;
  for (const auto& line : page.lines)
    if (line.role == body) text.append(text.empty() ? "" : "\n\n").append(line.text);
  return text;
}

inline Page page_with_everything() {
  return {
      "title three times, share bar, caption, related headlines",
      "Tarrow gets a second ferry",
      "Gloria Ashdown",
      "Maravel Courier",
      "2022-03-07",
      "en",
      {{crumb, "Home » Islands » Tarrow"},
       {blank, ""},
       {title, "Tarrow gets a second ferry | Maravel Courier"},
       {blank, ""},
       {title, "Tarrow gets a second ferry"},
       {crumb, "» Tarrow gets a second ferry"},
       {byline, "By Gloria Ashdown/Maravel Courier"},
       {date, "Published: March 7, 2022"},
       {date, "Updated: March 8, 2022"},
       {share, "Share on Facebook"},
       {share, "Tweet"},
       {share, "4 min read"},
       {caption, "Photo: Hana Orr/Maravel Courier"},
       {blank, ""},
       {body,
        "TARROW HEAD — A second ferry will carry passengers between Port Celeste and the island "
        "from the first of May."},
       {blank, ""},
       {body, "Captain Niamh O’Dwyer will not command her."},
       {blank, ""},
       {body, "“I have a harbour to look after,” O’Dwyer said."},
       {blank, ""},
       {related, "Related:"},
       {related, "Dock strike enters its second week"},
       {related, "What the tide charts say"},
       {blank, ""},
       {tail, "Tags: ferries, Tarrow"},
       {tail, "Leave a comment"},
       {tail, "© 2022 Maravel Courier. All rights reserved."}}};
}

inline Page page_with_a_bare_name() {
  return {
      "a name alone above its date, the outlet only behind the title",
      "Divers Count the Coral Again",
      "Anya Petrosyan",
      "Kestrian Observer",
      "2023-04-18T09:30Z",
      "en",
      {{crumb, "Science"},
       {title, "Divers Count the Coral Again"},
       {title, "Divers Count the Coral Again - Kestrian Observer"},
       {byline, "Anya Petrosyan"},
       {blank, ""},
       {date, "April 18, 2023, 9:30 a.m."},
       {share, "Facebook | Twitter | WhatsApp"},
       {blank, ""},
       {body,
        "VELINSK — Of every ten fragments that were planted off Santa Ilda, seven are alive, the "
        "Institute for Ocean Studies (IOS) has found."},
       {blank, ""},
       {caption, "(Photo: IOS)"},
       {blank, ""},
       {body, "The divers counted by hand, and then they counted again."}}};
}

inline Page page_with_a_summary() {
  return {"a summary above the byline and a pointer amid the text",
          "El puente vuelve a abrirse",
          "Rocío Valdivia|Esteban Mora",
          "Diario del Brisal",
          "2021-09-02",
          "es",
          {{crumb, "Portada > Sierra"},
           {blank, ""},
           {title, "El puente vuelve a abrirse"},
           {blank, ""},
           {body,
            "Doce días después de la crecida, los vecinos de Quebrada Honda cruzan otra vez el río "
            "Orun sin mojarse los zapatos."},
           {blank, ""},
           {byline, "Por Rocío Valdivia y Esteban Mora/Diario del Brisal"},
           {date, "2 de septiembre de 2021"},
           {share, "Compartir en Facebook"},
           {share, "Imprimir"},
           {blank, ""},
           {body,
            "El puente de barcas quedó abierto el miércoles por la tarde, con una sola condición: "
            "cruzar de uno en uno y sin correr."},
           {blank, ""},
           {tail, "Lea también: El comedor de la escuela ya funciona"},
           {blank, ""},
           {body, "«Yo corrí igual», confesó una vecina de ochenta años."},
           {blank, ""},
           {tail, "© 2021 Diario del Brisal. Todos los derechos reservados."}}};
}

inline Page page_with_a_related_list() {
  return {
      "a related list in French, with headlines as long as they come",
      "Le phare rallumé pour une nuit",
      "Claire Monfort",
      "Le Phare du Sud",
      "2022-06-21",
      "fr",
      {{crumb, "Accueil > Culture"},
       {title, "Le phare rallumé pour une nuit"},
       {byline, "Par Claire Monfort | Le Phare du Sud"},
       {date, "Publié le 21 juin 2022"},
       {blank, ""},
       {body,
        "Il n’éclaire plus les bateaux depuis vingt ans, mais mardi soir il a éclairé la fête, et "
        "personne n’a voulu rentrer avant lui."},
       {blank, ""},
       {body, "« C’est lui qui nous regarde », disait un enfant."},
       {blank, ""},
       {related, "À lire aussi :"},
       {related, "Les onze masques sont rentrés chez eux"},
       {related, "Un musée qui prend l’eau"},
       {tail, "Mots-clés : phare, fête"},
       {tail, "Abonnez-vous à notre lettre"}}};
}

inline Page page_with_an_update() {
  return {
      "German, with an update above the date",
      "Der Kran steht wieder still",
      "Käthe Brömmer",
      "Nordhavner Zeitung",
      "2022-11-03",
      "de",
      {{crumb, "Startseite » Wirtschaft » Häfen"},
       {blank, ""},
       {title, "Der Kran steht wieder still"},
       {title, "Der Kran steht wieder still – Nordhavner Zeitung"},
       {byline, "Von Käthe Brömmer"},
       {date, "Aktualisiert am 4. November 2022, 14.03 Uhr"},
       {date, "3. November 2022"},
       {caption, "Bild: HMG"},
       {blank, ""},
       {body,
        "PORT CELESTE. Am sechsten Tag nach dem Ende des Streiks hat sich einer der sechs Kräne "
        "des neuen Terminals nicht mehr bewegt."},
       {blank, ""},
       {body, "Schuld war ein Vogel, der in der Kabine brütete."},
       {blank, ""},
       {tail, "Schlagwörter: Hafen, Vögel"},
       {tail, "Kommentare"}}};
}

inline Page page_without_furniture() {
  return {"no furniture but the title",
          "O pescador que pesava nuvens",
          "",
          "",
          "",
          "pt",
          {{title, "O pescador que pesava nuvens"},
           {blank, ""},
           {body,
            "Todas as manhãs o velho subia ao farol com uma balança de cozinha e esperava que "
            "passasse "
            "alguma coisa leve o bastante."},
           {blank, ""},
           {body, "Nunca disse quanto pesavam, mas anotava tudo num caderno azul."}}};
}

inline std::vector<Page> pages() {
  return {page_with_everything(),     page_with_a_bare_name(), page_with_a_summary(),
          page_with_a_related_list(), page_with_an_update(),   page_without_furniture()};
}

}  // namespace newshound::test
