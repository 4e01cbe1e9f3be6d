package org.qiaodu.source;

import java.util.BitSet;

/** The characters that make up more than half of any Chinese text, simplified or traditional, with its usual marks. */
final class CommonCharacters {
    private static final String SIMPLIFIED = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部"
            + "度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正"
            + "心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长"
            + "求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器"
            + "压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信"
            + "马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支"
            + "般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参"
            + "红细引听该铁价严投企融额亿镇村港园贸费创";
    private static final String TRADITIONAL = "這為個箇國時來們於齣對會發髮動衕過說產種麵後學經進傢電裡現實兩體製機噹當點從業應開閤還義錶間樣與關線內數妳麼質氣嚮曏變條隻沒結問無係繫軍並併"
            + "題黨員總設長頭資邊級圖統較將組見計別彆論運農幾區強決乾幹榦戰迴則據處隊給門規熱領東導壓誌爭濟階朮術極聯認權証證埰寀採轉單風帶場車務萬達積議聲"
            + "報鬥類離華確纔張馬節話況溫傳許廣記觀織裝眾書佈復複兒須鬚際驗連斷難礦韆週備辦習響約勞團糰痠厤曆歷剋構稱準號維劃選標寫親養層卻專狀廠識適屬圓調"
            + "滿縣侷參蔘紅細聽該鐵價嚴額億鎮園貿費創";
    private static final String MARKS = "，。、；：？！“”‘’（）《》「」『』…—　０１２３４５６７８９％";
    private static final BitSet COMMON = common();

    private CommonCharacters() {}

    private static BitSet common() {
        BitSet common = new BitSet();
        (SIMPLIFIED + TRADITIONAL + MARKS).chars().forEach(common::set);
        return common;
    }

    /** The share of common characters among those beyond ASCII, 0 to 1; 0 where there are none or where a control is. */
    static double share(String text) {
        int common = 0;
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && "\t\n\r\f\u001a".indexOf(c) < 0) {
                return 0;
            }
            if (c >= 0x80) {
                all++;
                common += COMMON.get(c) ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) common / all;
    }
}
