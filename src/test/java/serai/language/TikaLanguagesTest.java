package serai.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import serai.domain.Language;

class TikaLanguagesTest {
  private static final TikaLanguages LANGUAGES = new TikaLanguages();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Who leads Kazakhstan?
          en | Japan Central Asia summit
          en | uranium exports
          en | What did Tokayev say in Tokyo?
          en | latest news
          en | Why?
          en | How much will Japan invest?
          en | What did 高市 say about Samarkand?
          en | When did Japan's minister visit Ashgabat?
          en | And Uzbekistan?
          ru | Кто президент Киргизии?
          ru | саммит в Токио
          ru | Когда Токаев был в Японии?
          ru | Сколько инвестирует Япония?
          ru | А Узбекистан?
          ru | Почему?
          ru | последние новости
          ru | Что сказал Мирзиёев?
          ru | экспорт урана из Казахстана
          ru | Что JICA делает в Душанбе?
          ja | 中央アジア首脳会合
          ja | 日本はいくら投資しますか
          ja | それはいつ?
          ja | カザフスタンのウラン
          ja | 東京宣言
          ja | JICAの役割は?
          ja | なぜ?
          ja | ﾄｶｴﾌ大統領
          kk | Токаев қашан Токиоға барды?
          kk | Жапония қанша инвестиция салады?
          kk | саммит қайда өтті?
          kk | Неге?
          kk | Қазақстан мен Жапония
          kk | Орталық Азия туралы жаңалықтар
          kk | Президент не айтты?
          kk | Уран экспорты туралы
          uz | Yaponiya qancha sarmoya kiritadi?
          uz | Mirziyoyev Tokioda kim bilan uchrashdi?
          uz | O‘zbekiston haqida yangiliklar
          uz | Sammit qachon bo'ldi?
          uz | Nima uchun?
          uz | Toshkent va Tokio
          uz | Prezident nima dedi?
          uz | Oʻzbekiston Prezidenti
          uz | Мирзиёев Токиода ким билан учрашди?
          uz | Япония қанча сармоя киритади?
          uz | Ўзбекистон ҳақида янгиликлар
          uz | Саммит қачон бўлди?
          uz | Нима учун?
          uz | Президент нима деди?
          ky | Жапаров Токиодо ким менен жолукту?
          ky | Жапония канча инвестиция салат?
          ky | Саммит качан болду?
          ky | Кыргызстан жөнүндө жаңылыктар
          ky | Эмне үчүн?
          ky | Бишкек жана Токио
          ky | Президент эмне деди?
          tg | Раҳмон кай ба Токио рафт?
          tg | Ҷопон чӣ қадар сармоя медиҳад?
          tg | Саммит дар куҷо баргузор шуд?
          tg | хабарҳо дар бораи Тоҷикистон
          tg | Чаро?
          tg | Президент чӣ гуфт?
          tg | Нархи нафт чанд аст?
          tk | Ýaponiýa näçe maýa goýar?
          tk | Berdimuhamedow haçan Tokioda boldy?
          tk | Türkmenistan barada habarlar
          tk | Näme üçin?
          tk | Prezident näme diýdi?
          tk | Aşgabat we Tokio
          tk | Sammit nirede geçirildi?
          """)
  void tells_the_language_of_a_short_question(String lang, String question) {
    assertThat(LANGUAGES.identify(question)).map(Language::code).hasValue(lang);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The two governments signed a memorandum on cooperation in railway transport.
          ru | Правительства двух стран подписали меморандум о сотрудничестве на железных дорогах.
          ja | 両国政府は鉄道輸送の協力に関する覚書に署名した。
          kk | Екі елдің үкіметі теміржол көлігі саласындағы ынтымақтастық туралы меморандумға қол қойды.
          uz | Ikki davlat hukumati temir yo‘l transporti sohasida hamkorlik memorandumini imzoladi.
          uz | Икки давлат ҳукумати темир йўл транспорти соҳасида ҳамкорлик меморандумини имзолади.
          ky | Эки өлкөнүн өкмөтү темир жол тармагындагы кызматташуу жөнүндө меморандумга кол койду.
          tg | Ҳукуматҳои ду кишвар дар бораи ҳамкорӣ дар соҳаи роҳи оҳан ёддошт имзо карданд.
          tk | Iki ýurduň hökümeti demir ýol ulagy boýunça hyzmatdaşlyk hakynda ähtnama gol çekdi.
          tr | İki ülkenin hükümetleri demiryolu taşımacılığında iş birliğine ilişkin bir mutabakat zaptı imzaladı.
          de | Die Regierungen der beiden Länder unterzeichneten eine Absichtserklärung über die Eisenbahn.
          uk | Уряди двох країн підписали меморандум про співпрацю в галузі залізничного транспорту.
          zh | 两国政府签署了关于铁路运输合作的谅解备忘录，双方将继续加强联系。
          """)
  void gives_the_code_of_an_article(String code, String text) {
    assertThat(LANGUAGES.code(text)).isEqualTo(code);
  }

  @Test
  void says_nothing_of_a_text_without_words() {
    for (var text : new String[] {"", "  ", "?!", "12 345", "🙂🙂"}) {
      assertThat(LANGUAGES.identify(text)).as(text).isEmpty();
      assertThat(LANGUAGES.code(text)).as(text).isEqualTo("und");
    }
  }
}
