package com.citadelbuy.supplierhub.simulators.aliexpress;

import static org.assertj.core.api.Assertions.assertThat;

import com.citadelbuy.supplierhub.simulators.SimJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class AddressRulesTest {

    private static final String INVALID = "B_DROPSHIPPER_DELIVERY_ADDRESS_VALIDATE_FAIL";

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource(delimiter = '|', textBlock = """
            US | {}                                              |
            US | {"province":"Other"}                            | INVALID
            US | {"province":"Flordia"}                          | A002_INVALID_ZONE
            US | {"city":"Los Angeles"}                          | A002_INVALID_ZONE
            US | {"city":"Other"}                                |
            US | {"contact_person":"Cher"}                       | INVALID
            US | {"full_name":"A name that has more than thirty-two letters"} | INVALID
            US | {"address":"1 St"}                              | INVALID
            US | {"address":"12345 A street that is far too long for the gateway"} | INVALID
            US | {"mobile_no":"+15550100"}                       | INVALID
            US | {"country":""}                                  | INVALID
            US | {"country":"XX"}                                | A005_INVALID_COUNTRIES
            GB | {"province":"Other","city":"London"}            |
            GB | {"province":"England","city":"London"}          | INVALID
            IE | {"province":"Other","city":"Dublin"}            |
            BR | {"province":"Sao Paulo","city":"Sao Paulo","zip":"01310-100","cpf":"52998224725","full_name":"Maria da Silva"} |
            BR | {"province":"Sao Paulo","city":"Sao Paulo","zip":"01310-100","cpf":"52998224725","full_name":"Ana Souza"} | B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_NOT_MATCH
            BR | {"province":"Sao Paulo","city":"Sao Paulo","zip":"01310-100","cpf":"52998224724"} | B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID
            BR | {"province":"Sao Paulo","city":"Sao Paulo","zip":"20010-000","cpf":"11144477735"} | INVALID
            BR | {"province":"Sao Paulo","city":"Other","zip":"01310-100","cpf":"11144477735"} | INVALID
            SA | {"province":"Riyadh","city":"Riyadh","mobile_no":"512345678"} | INVALID
            IL | {"province":"Tel Aviv","city":"Tel Aviv","passport_no":"123456789","foreigner_passport_no":"123456789","is_foreigner":"false"} |
            IL | {"province":"Tel Aviv","city":"Tel Aviv","passport_no":"123456789"} | INVALID
            AR | {"province":"Buenos Aires","city":"La Plata","passport_no":"20-12345678-6","foreigner_passport_no":"20-12345678-6","is_foreigner":"false"} |
            AR | {"province":"Buenos Aires","city":"La Plata","passport_no":"20-12345678-6","foreigner_passport_no":"20-12345678-6","is_foreigner":"false","mobile_no":"123456789"} | INVALID
            ES | {"province":"Madrid","city":"Madrid"}           | INVALID
            ES | {"province":"Madrid","city":"Madrid","mobile_no":"612345678"} |
            MX | {"province":"Jalisco","city":"Zapopan","address2":"0123456789012345678901234567890123456789012345678901234567890"} | INVALID
            ZA | {"province":"Gauteng","city":"Pretoria","full_name":"Thabo"} | INVALID
            AU | {"province":"Victoria","city":"Melbourne"}      | INVALID
            NZ | {"province":"Auckland","city":"Auckland","full_name":"Ann Lee"} |
            KR | {"province":"Seoul","city":"Jongno-gu","is_foreigner":"true"} | INVALID
            KR | {"province":"Seoul","city":"Jongno-gu"}         |
            AT | {"province":"Wien","city":"Wien"}               | A002_INVALID_ZONE
            AT | {"province":"Vienna","city":"Wien"}             |
            IT | {"province":"Toscana","city":"Pisa"}            |
            """)
    void eachCountryHasItsRules(String country, String changes, @Nullable String expected) {
        Buyer buyer = Buyer.signedIn();
        ObjectNode address = Buyer.address().put("country", country);
        address.setAll(SimJson.object(changes));
        String error = buyer.place(Buyer.order("1", address, Seeds.SINGLE_SKU, "", 1), "true")
                .path("error_code")
                .asString("");
        assertThat(error).isEqualTo(expected == null ? "" : expected.equals("INVALID") ? INVALID : expected);
    }

    @Test
    void aSaudiAddressHasAShortFormBesides() {
        Buyer buyer = Buyer.signedIn();
        ObjectNode address = Buyer.address()
                .put("country", "SA")
                .put("province", "Riyadh")
                .put("city", "Riyadh")
                .put("mobile_no", "512345678");
        ObjectNode extension = SimJson.object("{\"trade_extra_param\":{\"nat_addr\":\"RRRD2929\"}}");
        assertThat(buyer.place(Buyer.order("1", address, Seeds.SINGLE_SKU, "", 1), extension)
                        .path("is_success")
                        .asBoolean())
                .isTrue();
    }
}
