#include "entity/known_names.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "entity/name_words.h"
#include "text/language.h"

namespace newshound::entity {

namespace {

/// Other names of countries; the first of each line is one that ICU's data have, or a world body or
/// continent.
constexpr std::string_view other_names[] = {
    "United States|US|USA|U.S.|U.S.A.|United States of America|EE.UU.|EE. UU.|EEUU|EUA|"
    "Estados Unidos de América|États-Unis d’Amérique|Vereinigte Staaten von Amerika",
    "United Kingdom|UK|U.K.|Britain|Great Britain|Gran Bretaña|Grande-Bretagne|Großbritannien|"
    "Grã-Bretanha|United Kingdom of Great Britain and Northern Ireland",
    "United Arab Emirates|UAE|U.A.E.|EAU|VAE|Emirates|Emiratos|Émirats",
    "Czechia|Czech Republic|República Checa|République tchèque|Tschechische Republik",
    "Côte d’Ivoire|Ivory Coast|Costa de Marfil|Elfenbeinküste|Costa do Marfim",
    "Congo - Kinshasa|DR Congo|DRC|D.R.C.|RDC|Democratic Republic of Congo|"
    "Democratic Republic of the Congo|República Democrática del Congo|"
    "République démocratique du Congo|República Democrática do Congo|"
    "Demokratische Republik Kongo",
    "Congo - Brazzaville|Republic of the Congo|Republic of Congo|República del Congo|"
    "République du Congo|República do Congo|Republik Kongo",
    "South Korea|Republic of Korea|ROK",
    "North Korea|Democratic People’s Republic of Korea|DPRK",
    "China|People’s Republic of China|PRC|República Popular China|Volksrepublik China|"
    "République populaire de Chine|República Popular da China",
    "Russia|Russian Federation|Federación de Rusia|Federación Rusa|Fédération de Russie|"
    "Russische Föderation|Federação Russa",
    "Myanmar (Burma)|Burma|Birmania|Birmanie|Birma|Myanmar",
    "Türkiye|Turkey|Turquía|Turquie|Türkei|Turquia",
    "Hong Kong SAR China|Hong Kong|Hongkong",
    "Macao SAR China|Macao|Macau",
    "Palestinian Territories|Palestine|Palestina|Palästina|State of Palestine",
    "Netherlands|Holland|Holanda|Países Bajos|Pays-Bas|Países Baixos|The Netherlands",
    "Eswatini|Swaziland|Suazilandia|Swasiland",
    "North Macedonia|Macedonia|Macedonia del Norte|Macédoine du Nord|Nordmazedonien",
    "Cape Verde|Cabo Verde",
    "Timor-Leste|East Timor|Timor Oriental|Osttimor",
    "Vatican City|Vatican|Holy See|Vaticano|Santa Sede|Vatikan|Saint-Siège|Santa Sé",
    "Syria|Syrian Arab Republic|República Árabe Siria",
    "Laos|Lao People’s Democratic Republic",
    "Bosnia & Herzegovina|Bosnia|Bosnia-Herzegovina|Bosnien",
    "Belarus|Bielorrusia|Biélorussie|Weißrussland|Bielorrússia",
    "Iran|Islamic Republic of Iran|República Islámica de Irán",
    "Venezuela|Bolivarian Republic of Venezuela|República Bolivariana de Venezuela",
    "United Nations|UN|U.N.|ONU|UNO|Naciones Unidas|Nations unies|Nações Unidas|Vereinte Nationen|"
    "Vereinten Nationen|Organización de las Naciones Unidas|Organisation des Nations unies|"
    "Organização das Nações Unidas|United Nations Organization",
    "European Union|EU|E.U.|UE|Unión Europea|Union européenne|Europäische Union|União Europeia|"
    "Europäischen Union",
    "European Commission|Comisión Europea|Commission européenne|Europäische Kommission|"
    "Comissão Europeia|EU-Kommission|EU Commission",
    "European Parliament|Parlamento Europeo|Eurocámara|Parlement européen|Europäisches Parlament|"
    "Europaparlament|EU-Parlament|Parlamento Europeu",
    "European Central Bank|ECB|Banco Central Europeo|BCE|Banque centrale européenne|"
    "Europäische Zentralbank|EZB|Banco Central Europeu",
    "North Atlantic Treaty Organization|NATO|OTAN|Nato|North Atlantic Treaty Organisation|"
    "Organización del Tratado del Atlántico Norte|Organisation du traité de l'Atlantique nord",
    "World Health Organization|WHO|OMS|World Health Organisation|"
    "Organización Mundial de la Salud|Organisation mondiale de la santé|"
    "Organização Mundial da Saúde|Weltgesundheitsorganisation",
    "International Monetary Fund|IMF|FMI|IWF|Fondo Monetario Internacional|"
    "Fonds monétaire international|Fundo Monetário Internacional|"
    "Internationaler Währungsfonds",
    "World Bank|Banco Mundial|Banque mondiale|Weltbank",
    "World Trade Organization|WTO|OMC|Organización Mundial del Comercio|"
    "Organisation mondiale du commerce|Organização Mundial do Comércio|Welthandelsorganisation",
    "International Criminal Court|ICC|Corte Penal Internacional|CPI|Cour pénale internationale|"
    "Tribunal Penal Internacional|Internationaler Strafgerichtshof",
    "International Atomic Energy Agency|IAEA|OIEA|AIEA|"
    "Organismo Internacional de Energía Atómica",
    "International Labour Organization|ILO|OIT|Organización Internacional del Trabajo",
    "Organization of American States|OAS|OEA|Organización de los Estados Americanos",
    "African Union|Unión Africana|Union africaine|União Africana|Afrikanische Union",
    "Organization of the Petroleum Exporting Countries|OPEC|OPEP",
    "Europe|Europa",
    "Africa|África|Afrique|Afrika",
    "Asia|Asie|Asien|Ásia",
    "South America|América del Sur|Sudamérica|Suramérica|Amérique du Sud|América do Sul|Südamerika",
    "North America|Norteamérica|América del Norte|Amérique du Nord|América do Norte|Nordamerika",
    "Latin America|América Latina|Latinoamérica|Amérique latine|Lateinamerika",
    "Central America|Centroamérica|América Central|Amérique centrale|Mittelamerika",
    "Middle East|Oriente Medio|Oriente Próximo|Proche-Orient|Moyen-Orient|Naher Osten|"
    "Nahen Osten|Oriente Médio|Médio Oriente",
};

constexpr std::string_view language_codes[] = {"en", "es", "fr", "de", "pt"};

std::string key_of(std::string_view name) {
  std::string key;
  for (const auto& word : name_words(EntityKind::place, name)) {
    if (word == "and" || word == "y" || word == "et" || word == "und" || word == "e") continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

class KnownNames {
 public:
  KnownNames() {
    for (const auto code : language_codes) {
      std::uint32_t number = 0;
      for (const auto& name : text::country_names(std::string(code))) add(name, ++number);
      countries_ = number;
    }
    auto next = countries_;
    for (const auto line : other_names) add_line(line, next);
  }

  std::uint32_t find(std::string_view key) const {
    const auto found = numbers_.find(std::string(key));
    return found == numbers_.end() ? 0 : found->second;
  }

  std::uint32_t countries() const { return countries_; }

 private:
  void add(std::string_view name, std::uint32_t number) {
    numbers_.try_emplace(key_of(name), number);
    const auto bracket = name.find(" (");
    if (bracket != name.npos) numbers_.try_emplace(key_of(name.substr(0, bracket)), number);
  }

  void add_line(std::string_view line, std::uint32_t& last) {
    auto number = find(key_of(line.substr(0, line.find('|'))));
    if (number == 0) number = ++last;
    for (;;) {
      const auto end = line.find('|');
      add(line.substr(0, end), number);
      if (end == line.npos) return;
      line.remove_prefix(end + 1);
    }
  }

  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::uint32_t countries_ = 0;
};

const KnownNames& known_names() {
  static const KnownNames names;
  return names;
}

}  // namespace

std::uint32_t known_number(std::string_view key) { return known_names().find(key); }

bool is_country_number(std::uint32_t number) {
  return number > 0 && number <= known_names().countries();
}

}  // namespace newshound::entity
