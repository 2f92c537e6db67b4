#include "entity/lexicon.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/fold.h"
#include "text/language.h"

namespace newshound::entity {

namespace {

constexpr std::string_view titles =
    "president presidents vice prime minister ministers premier chancellor senator senators sen "
    "governor gov mayor judge justice captain capt colonel col general gen major maj lieutenant "
    "lt sergeant sgt admiral commander chief secretary director chairman chairwoman chair "
    "professor prof doctor dr mr mrs ms miss sir lord lady king queen prince princess pope "
    "bishop archbishop cardinal father sister rabbi imam sheikh representative rep congressman "
    "congresswoman ambassador envoy spokesman spokeswoman spokesperson coach attorney inspector "
    "detective officer analyst economist author director-general presidente presidenta ministro "
    "ministra senador senadora gobernador gobernadora alcalde alcaldesa juez jueza capitan "
    "capitana coronel teniente almirante doctora don dona senor senora sr sra profesor "
    "profesora embajador embajadora portavoz ministre senateur senatrice gouverneur gouverneure "
    "maire juge capitaine docteur monsieur madame mme professeur professeure ambassadeur "
    "directeur directrice prasident prasidenten prasidentin ministerin ministerprasidentin "
    "premierministerin senatorin gouverneurin burgermeister burgermeisterin richter richterin "
    "kapitan kapitanin oberst professorin doktor herr frau direktor direktorin regisseurin "
    "regisseur governador governadora prefeito prefeita juiz juiza capitao doutor doutora "
    "senhor senhora professora diretor diretora";

constexpr std::string_view organisation_cues =
    "council university college school institute institution academy ministry department agency "
    "office bureau commission committee board authority bank court tribunal parliament senate "
    "congress assembly party union federation confederation association society foundation "
    "group company companies corporation corp inc ltd llc plc limited holdings industries "
    "partners museum gallery library corps army navy guard guards police force forces service "
    "services radio television network news times post tribune courier observer herald gazette "
    "journal telegraph wire press fund organisation organization league club team fc fk cf "
    "united atletico dinamo sporting hospital clinic church embassy centre center laboratory "
    "trust airlines airways railways motors festival programme program regime nexus banco "
    "ministerio universidad instituto comision consejo corte partido sindicato museo cuerpo "
    "asociacion fundacion empresa agencia ejercito policia guardia senado parlamento asamblea "
    "diario federacion camara petroleos noticias banque ministere universite institut conseil "
    "cour parti syndicat musee fondation societe agence armee parlement assemblee universitat "
    "ministerium kommission rat gericht partei gewerkschaft verband verein gesellschaft behorde "
    "bundestag landtag zeitung zentralbank amt universidade comissao conselho museu associacao "
    "fundacao exercito jornal";

constexpr std::string_view place_cues =
    "river lake sea ocean bay gulf cape mount mountains island islands isle peninsula coast "
    "strait channel valley desert port harbour city town village province county district "
    "region street avenue square bridge shoal reef republic kingdom federation states shore "
    "head rio lago mar golfo cabo monte isla islas ciudad puerto quebrada valle san santa santo "
    "sao saint sainte fleuve lac mer baie cap mont ile iles ville fluss see meer insel inseln "
    "stadt hafen konigreich republik ilha baia cidade porto serra alto";

constexpr std::string_view sayings =
    "said says told tells added adds stated explained warned argued announced replied noted "
    "wrote asked insisted recalled according dijo dice anadio afirmo aseguro declaro explico "
    "senalo advirtio sostuvo recordo segun dit declare explique affirme ajoute estime assure "
    "precise selon raconte sagte sagt erklarte erklart betonte meinte schrieb laut disse diz "
    "afirmou declarou explicou acrescentou segundo";

constexpr std::string_view place_prepositions =
    "in near outside off across around throughout between beyond en cerca em dans a pres nach "
    "zwischen bei";

constexpr std::string_view weak_place_prepositions = "from at to desde hasta depuis aus vers hacia";

constexpr std::string_view name_particles =
    "de del la las los da do dos das du des di van von der den zu bin al le";

constexpr std::string_view connectors = "of for the on fur auf pour para";

constexpr std::string_view conjunctions = "and y et und e";

constexpr std::string_view articles =
    "a an the who whose former now un una el la quien exministro ein eine der die um uma o le "
    "qui";

constexpr std::string_view never_names =
    "the a an this that these those he she it they we you i his her its their our my your who "
    "whom whose what which when where why how if as at in on of to for from by with without and "
    "or but nor so yet not no yes then than there here now still also even only just about "
    "after before during since until while although though because however meanwhile moreover "
    "instead perhaps some any all both each every many most more much few several such other "
    "another one two three four five six seven eight nine ten first second third last next new "
    "old under over between against among across into onto upon within despite according did "
    "does do is are was were be been has have had will would can could may might must should "
    "let nobody nothing everyone everything someone something today yesterday tomorrow january "
    "february march april june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday el la los las un una unos unas lo su sus este "
    "esta estos estas ese esa esto eso aquel aquella y e o u pero si ni que quien cuando donde "
    "como cual por para con sin sobre entre desde hasta durante tras segun en de del al hoy "
    "ayer tambien ya aun todo todos toda todas otro otra cada mas muy nadie nada ahora asi "
    "aunque mientras lunes martes miercoles jueves viernes sabado domingo enero febrero marzo "
    "abril mayo junio julio agosto septiembre octubre noviembre diciembre le les l une des du d "
    "ce cet cette ces il elle ils elles nous vous je son sa ses leur leurs notre votre mais ou "
    "et donc car qui quand comme pour par avec sans sous sur dans vers chez depuis pendant "
    "apres avant selon au aux tout tous toute toutes autre meme plus tres aussi encore deja c n "
    "qu s lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai "
    "juin juillet aout septembre octobre novembre decembre der die das den dem ein eine einen "
    "einem einer eines er sie es wir ihr ich sein seine ihre und oder aber denn doch sondern "
    "nicht kein keine auch noch schon nur wenn als wie wer wann wo warum dass weil obwohl damit "
    "mit ohne fur gegen um durch bei nach von vor zu zum zur aus auf im am unter uber zwischen "
    "seit wahrend laut dann da hier heute gestern alle viele einige mehr montag dienstag "
    "mittwoch donnerstag freitag samstag sonntag januar februar marz juni juli oktober dezember "
    "os uma uns umas seu sua seus suas isso ele ela eles elas nos se nao nem quem quando onde "
    "com sem ate apos segundo em na nas dos ao aos hoje ontem tambem ja ainda tudo outro outra "
    "muito segunda terca quarta quinta sexta janeiro fevereiro marco maio junho julho setembro "
    "outubro novembro dezembro european african asian american latin middle eastern western "
    "northern southern";

constexpr std::string_view countries = "u.s u.k us uk usa eeuu";

struct List {
  Cue cue;
  std::string_view words;
};

constexpr List lists[] = {
    {Cue::title, titles},
    {Cue::organisation, organisation_cues},
    {Cue::place, place_cues},
    {Cue::saying, sayings},
    {Cue::place_preposition, place_prepositions},
    {Cue::weak_place_preposition, weak_place_prepositions},
    {Cue::name_particle, name_particles},
    {Cue::connector, connectors},
    {Cue::conjunction, conjunctions},
    {Cue::article, articles},
    {Cue::never_a_name, never_names},
    {Cue::country, countries},
};

constexpr std::string_view language_codes[] = {"en", "es", "fr", "de", "pt"};
constexpr std::string_view long_names_of_countries[] = {"united states of america", "great britain",
                                                        "islamic republic"};

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

/// All words of the lists and of ICU's locale data.
class Lexicon {
 public:
  Lexicon() {
    for (const auto& [cue, words] : lists) add_list(cue, words);
    for (const auto name : long_names_of_countries) add(Cue::country, name);
    for (const auto code : language_codes) {
      const std::string language(code);
      for (const auto& name : text::country_names(language)) add(Cue::country, text::fold(name));
      for (const auto& name : text::language_names(language))
        add(Cue::never_a_name, text::fold(name));
    }
  }

  Cues find(std::string_view word) const {
    const auto found = cues_.find(word);
    return found == cues_.end() ? Cues() : found->second;
  }

 private:
  void add(Cue cue, std::string_view word) { cues_[std::string(word)].add(cue); }

  void add_list(Cue cue, std::string_view words) {
    while (!words.empty()) {
      const auto length = std::min(words.find(' '), words.size());
      add(cue, words.substr(0, length));
      words.remove_prefix(std::min(length + 1, words.size()));
    }
  }

  std::unordered_map<std::string, Cues, Hash, std::equal_to<>> cues_;
};

}  // namespace

Cues cues_of(std::string_view word) {
  static const Lexicon lexicon;
  return lexicon.find(word);
}

bool is_country(std::string_view name) { return cues_of(name).has(Cue::country); }

}  // namespace newshound::entity
