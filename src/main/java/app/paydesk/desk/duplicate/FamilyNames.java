package app.paydesk.desk.duplicate;

import java.util.Set;
import java.util.stream.Collectors;

/** Chinese family names, in simplified and traditional characters. */
final class FamilyNames {
  /** Those that many bear. */
  private static final String COMMON =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕"
          + "丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃"
          + "武钱戴严莫孔向常汤康易乔赖伍施洪倪柯傅樊殷章俞邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌"
          + "費费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋植甘景薄单包司柏宁柳闵解强柴华车冉房边"
          + "牛温麦翟兰焦葛安申聂季褚米商宫鲁塔牧幸尤蓝骆蒲古蒙党简瞿鞠楚桂占欧岑娄滕窦尚佘耿敖臧"
          + "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉魏蘇呂盧鍾譚陸範韋賈鄒龍賀龔萬錢嚴湯喬賴顧莊"
          + "溫蘭麥聶駱寧華單車鮑衛項紀黨藍簡";

  /** The others of the Hundred Family Names and some that came later. */
  private static final String RARE =
      "尤戚水窦云奚郎昌花酆廉滕皮卞伏贝明臧计谈舒蓝席麻强危虞支昝经裘缪干应宗宣贲杭诸钮嵇滑"
          + "荣荀羊惠家封芮羿储汲邴糜松井富巫乌巴弓隗山宓蓬郗班仰秋仲伊宫仇栾暴斜厉戎祖符束幸韶郜"
          + "蓟印宿怀邰从鄂索咸籍卓蔺屠池阴胥能苍双闻莘劳逄姬扶堵宰郦雍却璩桑濮寿通冀浦农别晏阎充慕连茹"
          + "习宦艾鱼容慎戈庾终暨居衡步都满弘匡国文寇广禄阙东殳沃利蔚越夔隆师巩厍晁勾融冷訾辛阚那空毋沙乜"
          + "养须丰巢蒯相后荆红竺权逯盖益桓公仉督晋法汝鄢亓佟言福肇厚漆闪迟由门矫亢线初丛鹿苑佴冼区揭"
          + "雲榮應諸貝計談";

  private static final Set<String> COMPOUND =
      Set.of(
          ("欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 南宫 南宮 东方 東方"
                  + " 西门 西門 东郭 東郭 南门 百里 呼延 端木 独孤 獨孤 长孙 長孫 宇文 司空 司寇 轩辕 軒轅 申屠 太史"
                  + " 公羊 公冶 宗政 濮阳 濮陽 淳于 单于 單于 太叔 仲孙 仲孫 钟离 鍾離 鲜于 鮮于 闾丘 亓官 子车 颛孙"
                  + " 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 梁丘 左丘 东门 第五 赫连 赫連 澹台 澹臺 闻人"
                  + " 万俟 段干 羊舌 微生 完颜 纳兰 納蘭 叶赫 哥舒")
              .split(" "));

  private static final Set<String> COMMON_ONES = each(COMMON);
  private static final Set<String> RARE_ONES = each(RARE);

  private FamilyNames() {}

  /** How surely it is a family name: 2 a common or compound one, 1 a rare one, 0 none. */
  static int sureness(String name) {
    if (COMMON_ONES.contains(name) || COMPOUND.contains(name)) {
      return 2;
    }
    return RARE_ONES.contains(name) ? 1 : 0;
  }

  private static Set<String> each(String names) {
    return names.codePoints().mapToObj(Character::toString).collect(Collectors.toSet());
  }
}
