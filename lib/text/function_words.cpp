#include "text/function_words.h"

#include <algorithm>
#include <array>

#include "base/word_list.h"

namespace newshound::text {

namespace {

struct Words {
  std::string_view language;
  WordList words;
};

constexpr std::array<Words, 7> function_words = {{
    {"en",
     WordList(
         "a about above after again against all also am an and any are as at be because been "
         "before being below between both but by can could did do does doing down during each even "
         "few for from further had has have having he her here hers him his how i if in into is it "
         "its just may me might more most must my no nor not now of off on once only or other our "
         "ours out over own same shall she should so some such than that the their them then there "
         "these they this those though through to too under until up upon us very was we well were "
         "what when where which while who whom whose why will with would yet you your")},
    {"es",
     WordList("a al algo alli ante antes asi aun aunque bajo como con contra cual cuando de del "
              "desde donde dos e el ella ellas ellos en entre era eran eres es esa ese eso esta "
              "estas este esto estos fue ha habia han hasta hay he la las le les lo los mas me mi "
              "mis mucho muy nada ni no nos nosotros o os otra otro para pero poco por porque pues "
              "que quien se segun ser si sin sobre solo son soy su sus tal tan te ti tu tus u un "
              "una uno unos va y ya yo")},
    {"fr",
     WordList("a ai au aussi aux avec c car ce ces cet cette ceux chez ci comme d dans de depuis "
              "des deux donc dont du elle elles en encore entre es est et etait ete etre eu eux il "
              "ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre "
              "nous on ont or ou par pas peu plus pour qu quand que qui s sa sans se sera ses si "
              "sien soi son sont sous sur t ta te tes toi ton tous tout tres tu un une vos votre "
              "vous y")},
    {"pt",
     WordList("a ao aos as ate com como da das de dela dele do dos e ela elas ele eles em entre "
              "era essa esse esta este eu foi ha isso isto ja la lhe mais mas me meu mim minha "
              "muito na nao nas nem no nos nossa nosso num numa o os ou para pela pelo por quando "
              "que quem sao se sem ser seu seus si so sob sobre sua suas tambem te tem ter teu tu "
              "um uma voce")},
    {"de",
     WordList(
         "ab aber als am an auch auf aus bei beim bin bis da damit dann das dass dem den der "
         "des die dies dir doch du durch ein eine einem einen einer eines er es euch fur gegen "
         "hat hatte ich ihm ihn ihnen ihr im in ins ist ja kein man mehr mein mich mir mit "
         "nach nicht noch nun nur ob oder ohne schon sehr sein sich sie sind so um und uns "
         "unter vom von vor war was weg wenn wer wie wir wird wo zu zum zur")},
    {"it",
     WordList(
         "a ad agli ai al alla alle allo anche c che chi ci come con cui d da dagli dai dal "
         "dalla de degli dei del della delle dello di dove e ed era essere fra gli ha hai hanno "
         "ho i il in io l la le lei li lo loro lui ma me mi mia mio ne nei nel nella no noi "
         "non o per piu poi qua quale quando quella quello questa questo qui se si sia sono su "
         "sua sue sugli sui sul sulla suo tra tu tutti un una uno vi voi")},
    {"nl",
     WordList(
         "aan al alle als bij daar dan dat de den der deze die dit doch door dus een en er ge "
         "geen had heb heeft hem het hier hij hoe hun ik in is ja je kan kon maar me meer men "
         "met mij mijn moet na naar niet nog nu of om omdat onder ons ook op over te tegen toch "
         "toen tot u uit uw van veel voor want waren was wat we wel werd wie wij zal ze zei zij "
         "zich zijn zo zonder zou")},
}};

}  // namespace

bool is_function_word(std::string_view folded_word, std::string_view language) {
  const auto* found =
      std::find_if(function_words.begin(), function_words.end(),
                   [language](const Words& entry) { return entry.language == language; });
  return found != function_words.end() && found->words.has(folded_word);
}

bool is_function_word(std::string_view folded_word) {
  return std::any_of(function_words.begin(), function_words.end(),
                     [&](const Words& each) { return each.words.has(folded_word); });
}

}  // namespace newshound::text
