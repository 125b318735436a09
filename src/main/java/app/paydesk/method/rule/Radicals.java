package app.paydesk.method.rule;

import app.paydesk.words.Letters;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Radicals that stand for whole characters, as PDF files give them: they look the same, but no bank
 * knows a name or a place that is written with them.
 */
final class Radicals {
  /** CJK Radicals Supplement, each before the ideograph that Unicode calls its equivalent. */
  private static final String SUPPLEMENT =
      "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母"
          + "⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑"
          + "⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风"
          + "⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

  private static final int FIRST = 0x2E80;
  private static final int LAST = 0x2EFF;

  private static final Map<Integer, Integer> IDEOGRAPHS = ideographs();

  private Radicals() {}

  /** The text in ideographs, composed. */
  static String folded(String text) {
    if (Letters.simple(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(folded, c));
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static void append(StringBuilder folded, int c) {
    if (c >= 0x2F00 && c <= 0x2FD5) {
      folded.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
    } else if (c < FIRST || c > LAST) {
      folded.appendCodePoint(c);
    } else {
      folded.appendCodePoint(IDEOGRAPHS.getOrDefault(c, c));
    }
  }

  private static Map<Integer, Integer> ideographs() {
    int[] pairs = SUPPLEMENT.codePoints().toArray();
    Map<Integer, Integer> ideographs = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ideographs.put(pairs[i], pairs[i + 1]);
    }
    return Map.copyOf(ideographs);
  }
}
