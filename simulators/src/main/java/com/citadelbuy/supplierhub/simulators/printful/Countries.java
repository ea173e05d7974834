package com.citadelbuy.supplierhub.simulators.printful;

import com.citadelbuy.supplierhub.simulators.SimJson;
import com.citadelbuy.supplierhub.simulators.SimReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Countries and states that are shipped to. States matter for four countries only; three of them insist on one. */
final class Countries {

    private static final Set<String> STATE_NEEDED = Set.of("US", "CA", "AU");
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    private static final String NAMES = """
            AU=Australia,AT=Austria,BE=Belgium,BR=Brazil,BG=Bulgaria,CA=Canada,CL=Chile,CI=Côte d'Ivoire,HR=Croatia,\
            CY=Cyprus,CZ=Czech Republic,DK=Denmark,EE=Estonia,FI=Finland,FR=France,DE=Germany,GH=Ghana,GR=Greece,\
            HK=Hong Kong,HU=Hungary,IS=Iceland,IN=India,IE=Ireland,IL=Israel,IT=Italy,JP=Japan,KE=Kenya,LV=Latvia,\
            LT=Lithuania,LU=Luxembourg,MY=Malaysia,MT=Malta,MX=Mexico,NL=Netherlands,NZ=New Zealand,NG=Nigeria,\
            NO=Norway,PH=Philippines,PL=Poland,PT=Portugal,RO=Romania,SG=Singapore,SK=Slovakia,SI=Slovenia,\
            ZA=South Africa,KR=South Korea,ES=Spain,SE=Sweden,CH=Switzerland,TH=Thailand,TR=Türkiye,\
            AE=United Arab Emirates,GB=United Kingdom,US=United States""";

    private static final Map<String, String> STATES = Map.of(
            "AU",
            "ACT=Australian Capital Territory,NSW=New South Wales,NT=Northern Territory,QLD=Queensland,"
                    + "SA=South Australia,TAS=Tasmania,VIC=Victoria,WA=Western Australia",
            "CA",
            "AB=Alberta,BC=British Columbia,MB=Manitoba,NB=New Brunswick,NL=Newfoundland and Labrador,NS=Nova Scotia,"
                    + "NT=Northwest Territories,NU=Nunavut,ON=Ontario,PE=Prince Edward Island,QC=Quebec,"
                    + "SK=Saskatchewan,YT=Yukon",
            "JP",
            "01=Hokkaido,02=Aomori,03=Iwate,04=Miyagi,05=Akita,06=Yamagata,07=Fukushima,08=Ibaraki,09=Tochigi,"
                    + "10=Gunma,11=Saitama,12=Chiba,13=Tokyo,14=Kanagawa,15=Niigata,16=Toyama,17=Ishikawa,18=Fukui,"
                    + "19=Yamanashi,20=Nagano,21=Gifu,22=Shizuoka,23=Aichi,24=Mie,25=Shiga,26=Kyoto,27=Osaka,28=Hyogo,"
                    + "29=Nara,30=Wakayama,31=Tottori,32=Shimane,33=Okayama,34=Hiroshima,35=Yamaguchi,36=Tokushima,"
                    + "37=Kagawa,38=Ehime,39=Kochi,40=Fukuoka,41=Saga,42=Nagasaki,43=Kumamoto,44=Oita,45=Miyazaki,"
                    + "46=Kagoshima,47=Okinawa",
            "US",
            "AL=Alabama,AK=Alaska,AZ=Arizona,AR=Arkansas,CA=California,CO=Colorado,CT=Connecticut,DE=Delaware,"
                    + "DC=District of Columbia,FL=Florida,GA=Georgia,HI=Hawaii,ID=Idaho,IL=Illinois,IN=Indiana,IA=Iowa,"
                    + "KS=Kansas,KY=Kentucky,LA=Louisiana,ME=Maine,MD=Maryland,MA=Massachusetts,MI=Michigan,"
                    + "MN=Minnesota,MS=Mississippi,MO=Missouri,MT=Montana,NE=Nebraska,NV=Nevada,NH=New Hampshire,"
                    + "NJ=New Jersey,NM=New Mexico,NY=New York,NC=North Carolina,ND=North Dakota,OH=Ohio,OK=Oklahoma,"
                    + "OR=Oregon,PA=Pennsylvania,PR=Puerto Rico,RI=Rhode Island,SC=South Carolina,SD=South Dakota,"
                    + "TN=Tennessee,TX=Texas,UT=Utah,VT=Vermont,VA=Virginia,WA=Washington,WV=West Virginia,"
                    + "WI=Wisconsin,WY=Wyoming");

    private final Map<String, String> names = table(NAMES);

    /** The country's name; refused when nothing is shipped there. */
    String required(String code) {
        String name = names.get(code);
        if (name == null) {
            throw Refusal.badRequest("Invalid country code: " + code);
        }
        return name;
    }

    /** The state's name, or an empty text where the country has none. */
    String state(String country, String state) {
        Map<String, String> states = table(STATES.getOrDefault(country, ""));
        if (state.isEmpty() && STATE_NEEDED.contains(country)) {
            throw Refusal.missing("recipient.state_code");
        }
        if (state.isEmpty() || states.isEmpty()) {
            return "";
        }
        String name = states.get(state);
        if (name == null) {
            throw Refusal.badRequest("Invalid state code: " + state);
        }
        return name;
    }

    static boolean inEurope(String country) {
        return EUROPE.contains(country);
    }

    SimReply v2(Call call) {
        Page page = Page.of(call, 250);
        ObjectNode body = SimJson.object();
        body.set("data", shown(page.of(List.copyOf(names.keySet())), true));
        body.set("paging", page.paging(names.size()));
        body.set("_links", page.links(call, names.size()));
        return SimReply.json(200, body);
    }

    SimReply v1(Call call) {
        return CatalogV1.ok(shown(List.copyOf(names.keySet()), false));
    }

    /** Where a product can be sent: everywhere, without the states. */
    SimReply shippingCountries(Call call) {
        Page page = Page.of(call, 250);
        ObjectNode body = SimJson.object();
        ArrayNode data = body.putArray("data");
        page.of(List.copyOf(names.keySet()))
                .forEach(code -> data.addObject().put("code", code).put("name", names.get(code)));
        body.set("paging", page.paging(names.size()));
        body.set("_links", page.links(call, names.size()));
        return SimReply.json(200, body);
    }

    /** A country without states has an empty list of them in v2, none at all in v1. */
    private ArrayNode shown(List<String> codes, boolean always) {
        ArrayNode list = SimJson.array();
        for (String code : codes) {
            ObjectNode country = list.addObject().put("code", code).put("name", names.get(code));
            Map<String, String> states = table(STATES.getOrDefault(code, ""));
            if (states.isEmpty() && !always) {
                country.putNull("states");
            } else {
                ArrayNode shown = country.putArray("states");
                states.forEach(
                        (state, name) -> shown.addObject().put("code", state).put("name", name));
            }
        }
        return list;
    }

    private static Map<String, String> table(String text) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String entry : text.split(",")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                table.put(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return table;
    }
}
