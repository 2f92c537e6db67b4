#include "entity/lexicon.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/word_list.h"
#include "text/fold.h"
#include "text/language.h"

namespace newshound::entity {

namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
using Words = std::unordered_set<std::string, Hash, std::equal_to<>>;

Words words_of(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const auto length = std::min(list.find(' '), list.size());
    if (length > 0) words.emplace(list.substr(0, length));
    list.remove_prefix(std::min(length + 1, list.size()));
  }
  return words;
}

constexpr std::string_view language_codes[] = {"en", "es", "fr", "de", "pt"};

Words folded_names(std::vector<std::string> (*names)(const std::string&)) {
  Words all;
  for (const auto code : language_codes)
    for (const auto& name : names(std::string(code))) all.insert(text::fold(name));
  return all;
}

bool is_title(std::string_view word) {
  static const Words words = words_of(
      "president presidents vice prime minister ministers premier chancellor senator senators sen "
      "governor "
      "gov mayor judge justice captain capt colonel col general gen major maj lieutenant lt "
      "sergeant "
      "sgt admiral commander chief secretary director chairman chairwoman chair professor prof "
      "doctor "
      "dr mr mrs ms miss sir lord lady king queen prince princess pope bishop archbishop cardinal "
      "father sister rabbi imam sheikh representative rep congressman congresswoman ambassador "
      "envoy "
      "spokesman spokeswoman spokesperson coach attorney inspector detective officer analyst "
      "economist author director-general "
      "presidente presidenta ministro ministra senador senadora gobernador gobernadora alcalde "
      "alcaldesa juez jueza capitan capitana coronel teniente almirante doctora don dona "
      "senor senora sr sra profesor profesora embajador embajadora portavoz "
      "president presidente ministre senateur senatrice gouverneur gouverneure maire juge "
      "capitaine "
      "docteur monsieur madame mme professeur professeure ambassadeur directeur directrice "
      "prasident prasidenten prasidentin minister ministerin ministerprasidentin premierministerin "
      "senatorin "
      "gouverneurin burgermeister burgermeisterin richter richterin kapitan kapitanin oberst "
      "professorin doktor herr frau direktor direktorin regisseurin regisseur "
      "governador governadora prefeito prefeita juiz juiza capitao doutor doutora senhor senhora "
      "professora diretor diretora");
  return words.contains(word);
}

bool is_organisation_cue(std::string_view word) {
  static const Words words = words_of(
      "council university college school institute institution academy ministry department agency "
      "office bureau commission committee board authority bank court tribunal parliament senate "
      "congress assembly party union federation confederation association society foundation "
      "group company companies corporation corp inc ltd llc plc limited holdings industries "
      "partners "
      "museum gallery library corps army navy guard guards police force forces service services "
      "radio television network news times post tribune courier observer herald gazette journal "
      "telegraph wire press agency fund organisation organization league club team fc fk cf united "
      "atletico dinamo sporting hospital clinic church embassy centre center laboratory trust "
      "airlines airways railways motors festival programme program regime nexus "
      "banco ministerio universidad instituto comision consejo tribunal corte partido sindicato "
      "union museo cuerpo asociacion fundacion empresa agencia ejercito policia guardia senado "
      "parlamento asamblea diario federacion camara petroleos noticias "
      "banque ministere universite institut commission conseil cour parti syndicat musee "
      "association fondation societe agence armee police parlement assemblee federation "
      "universitat ministerium institut kommission rat gericht partei gewerkschaft museum verband "
      "verein gesellschaft behorde bundestag landtag zeitung zentralbank amt "
      "ministerio universidade comissao conselho partido sindicato museu associacao fundacao "
      "empresa exercito jornal camara");
  return words.contains(word);
}

bool is_place_cue(std::string_view word) {
  static const Words words = words_of(
      "river lake sea ocean bay gulf cape mount mountains island islands isle peninsula coast "
      "strait "
      "channel valley desert port harbour city town village province county district region street "
      "avenue square bridge shoal reef republic kingdom federation states shore head "
      "rio lago mar golfo cabo monte isla islas ciudad puerto quebrada valle san santa santo sao "
      "saint sainte fleuve lac mer baie cap mont ile iles ville "
      "fluss see meer insel inseln stadt hafen konigreich republik ilha baia cidade porto serra "
      "alto");
  return words.contains(word);
}

bool is_saying(std::string_view word) {
  static const Words words = words_of(
      "said says told tells added adds stated explained warned argued announced replied noted "
      "wrote "
      "asked insisted recalled according "
      "dijo dice anadio afirmo aseguro declaro explico senalo advirtio sostuvo recordo segun "
      "dit declare explique affirme ajoute estime assure precise selon raconte "
      "sagte sagt erklarte erklart betonte meinte schrieb laut "
      "disse diz afirmou declarou explicou acrescentou segundo");
  return words.contains(word);
}

bool is_place_preposition(std::string_view word) {
  constexpr WordList words(
      "in near outside off across around throughout between beyond en cerca em dans a pres nach "
      "zwischen bei");
  return words.has(word);
}

bool is_weak_place_preposition(std::string_view word) {
  constexpr WordList words("from at to desde hasta depuis aus vers hacia");
  return words.has(word);
}

bool is_name_particle(std::string_view word) {
  constexpr WordList words(
      "de del la las los da do dos das du des di van von der den zu bin al le");
  return words.has(word);
}

bool is_connector(std::string_view word) {
  constexpr WordList words("of for the on fur auf pour para");
  return words.has(word);
}

bool is_conjunction(std::string_view word) {
  constexpr WordList words("and y et und e");
  return words.has(word);
}

bool is_article(std::string_view word) {
  constexpr WordList words(
      "a an the who whose former now un una el la quien exministro ein eine der die um uma o le "
      "qui");
  return words.has(word);
}

bool is_never_a_name(std::string_view word) {
  static const Words words = [] {
    auto all = words_of(
        "the a an this that these those he she it they we you i his her its their our my your who "
        "whom "
        "whose what which when where why how if as at in on of to for from by with without and or "
        "but "
        "nor so yet not no yes then than there here now still also even only just about after "
        "before "
        "during since until while although though because however meanwhile moreover instead "
        "perhaps "
        "some any all both each every many most more much few several such other another one two "
        "three "
        "four five six seven eight nine ten first second third last next new old under over "
        "between "
        "against among across into onto upon within despite according did does do is are was were "
        "be "
        "been has have had will would can could may might must should let nobody nothing everyone "
        "everything someone something today yesterday tomorrow "
        "january february march april may june july august september october november december "
        "monday tuesday wednesday thursday friday saturday sunday "
        "el la los las un una unos unas lo su sus este esta estos estas ese esa esto eso aquel "
        "aquella y e o "
        "u pero si no ni que quien cuando donde como cual por para con sin sobre entre desde hasta "
        "durante tras segun en de del al a hoy ayer tambien ya aun todo todos toda todas otro otra "
        "cada "
        "mas muy nadie nada ahora asi aunque mientras "
        "lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio "
        "julio "
        "agosto septiembre octubre noviembre diciembre "
        "le les l un une des du de d ce cet cette ces il elle ils elles on nous vous je son sa ses "
        "leur "
        "leurs notre votre mais ou et donc or ni car que qui quand comme si pour par avec sans "
        "sous sur "
        "dans entre vers chez depuis pendant apres avant selon en au aux tout tous toute toutes "
        "autre meme "
        "plus tres aussi encore deja c n qu s "
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin "
        "juillet "
        "aout septembre octobre novembre decembre "
        "der die das den dem des ein eine einen einem einer eines er sie es wir ihr ich sein seine "
        "ihre "
        "und oder aber denn doch sondern nicht kein keine auch noch schon nur wenn als wie wer was "
        "wann wo "
        "warum dass weil obwohl damit mit ohne fur gegen um durch bei nach von vor zu zum zur aus "
        "auf in im "
        "an am unter uber zwischen seit wahrend laut so dann da hier heute gestern alle viele "
        "einige mehr "
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz april mai "
        "juni "
        "juli august september oktober november dezember "
        "o os as um uma uns umas seu sua seus suas este esta isso ele ela eles elas nos mas se nao "
        "nem que "
        "quem quando onde como por para com sem sobre entre desde ate durante apos segundo em no "
        "na nos nas "
        "do da dos das ao aos hoje ontem tambem ja ainda tudo todos outro outra cada mais muito "
        "segunda terca quarta quinta sexta janeiro fevereiro marco maio junho julho setembro "
        "outubro "
        "novembro dezembro "
        "european african asian american latin middle eastern western northern southern");
    all.merge(folded_names(text::language_names));
    return all;
  }();
  return words.contains(word);
}

}  // namespace

Cues cues_of(std::string_view word) {
  struct Test {
    Cue cue;
    bool (*holds)(std::string_view);
  };
  constexpr Test tests[] = {
      {Cue::title, is_title},
      {Cue::organisation, is_organisation_cue},
      {Cue::place, is_place_cue},
      {Cue::saying, is_saying},
      {Cue::place_preposition, is_place_preposition},
      {Cue::weak_place_preposition, is_weak_place_preposition},
      {Cue::name_particle, is_name_particle},
      {Cue::connector, is_connector},
      {Cue::conjunction, is_conjunction},
      {Cue::article, is_article},
      {Cue::country, is_country},
      {Cue::never_a_name, is_never_a_name},
  };
  Cues cues;
  for (const auto& [cue, holds] : tests)
    if (holds(word)) cues.add(cue);
  return cues;
}

bool is_country(std::string_view name) {
  static const Words names = [] {
    auto all = folded_names(text::country_names);
    all.merge(words_of("u.s u.k us uk usa eeuu"));
    all.merge(Words{"united states of america", "great britain", "islamic republic"});
    return all;
  }();
  return names.contains(name);
}

}  // namespace newshound::entity
