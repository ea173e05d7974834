package com.citadelbuy.supplierhub.simulators.alibaba;

import java.util.Arrays;

/** The companies that sell. */
enum Seller {
    MUGS("cVmhg7/xG8q3UQgcH/5Fag==", "Yiwu Example Drinkware Co., Ltd.", true),
    TEXTILE("kx++Dlfuw+osaJiw08no/A==", "Guangzhou Côté Mode Garments", true),
    DIGITAL("Zr2bVq9/LmXo81+TnKe4sw==", "深圳市示例电子 Example Electronics", true),
    HOME("p0+WdR5kQyHc7u/NbE3v1g==", "Ningbo Example Houseware Factory", false);

    /** Asked for by its field name eCompanyId; holds signs that a careless query would lose. */
    final String company;

    final String title;

    /** Whether it has the number without which nothing goes to Germany and France. */
    final boolean epr;

    Seller(String company, String title, boolean epr) {
        this.company = company;
        this.title = title;
        this.epr = epr;
    }

    static boolean known(String company) {
        return Arrays.stream(values()).anyMatch(seller -> seller.company.equals(company));
    }

    /** Sellers with a contract of their own with the platform's carriers have a second way to send. */
    boolean managed() {
        return this != HOME;
    }
}
