package app.paydesk.payment;

import java.util.Set;
import java.util.stream.Collectors;

/** The common Chinese family names, in simplified and traditional characters. */
final class FamilyNames {
  private static final String ONE_CHARACTER =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕"
          + "丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃"
          + "武钱戴严莫孔向常汤康易乔赖伍施洪倪柯傅樊殷章俞邢岳齐梅庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌"
          + "費费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柳闵解强柴华车冉房边"
          + "張劉陳楊黃趙吳孫馬羅鄭謝許韓鄧馮蕭蔣葉魏蘇呂盧鍾譚陸範韋賈鄒龍賀龔萬錢嚴湯喬賴顧莊";
  private static final Set<String> LONGER =
      Set.of("欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒");
  private static final Set<String> ALL =
      ONE_CHARACTER.codePoints().mapToObj(Character::toString).collect(Collectors.toSet());

  private FamilyNames() {}

  static boolean contains(String name) {
    return ALL.contains(name) || LONGER.contains(name);
  }
}
