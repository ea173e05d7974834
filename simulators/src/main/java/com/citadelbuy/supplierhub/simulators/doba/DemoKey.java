package com.citadelbuy.supplierhub.simulators.doba;

/** The key pair of the guide's account, made for this simulator alone; it opens nothing else. */
final class DemoKey {

    private static final String PRIVATE_LINES = """
            MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQDFh6nuNrKE+P5ZGUv/dq1iRWrdCuj4GZMcMP4721aL8Rdb9jCGjMVF+WujqC
            kHnzEXcC84SDnthI5Jfct2kfQCAEIdii1NGSDKF8HZheWSTyVDXi4Q9Jq4XKaGjukiV5WApUv1i4DVrdguesbfmGoP5nFz3kg4TFSm22JecEhc
            1f7vTmWHd0hsvrMFIZCT95jzmnXF6Ma9Xn9o/hk4TDElUB0Z6mO69Co0NJY5QIAGsZL5pJf4n2uMagiZ6UyP8NUQnNe5MvfSrnvyKLBanI6dV6
            vPd8USscz15uXTdo5IdbeVDnYjNN0YSBWAalxJJc8yoE1vQrJpBB3+sv9EDrJPAgMBAAECggEACyzs6HfQFiWE37ib1p+5w9oRPOFITfpwcBi2
            LDUcH+hrfb301TVIrKKlvDQgN3itDS+Wfv+DG3+I50/b1OEBZk2VGq5oeA4IZLaptoCp/OLyb5h3+xNDtP407l75LK1k3XWR/G9Al5ZG1AEJQw
            7l9/FTO47OFN/+Ar9dwOG8Y610TXpJiNeQ+/Xl9Um0NbsLCqbezp/FjN8SJbjiIWdPYljoCRwTfavsuJg+xImlYqlldJjNDvXTWFgENO52DO2x
            YySUJRPqlvlLuXoDWd7EXn7678guILwNNBwawzbb6FcS1bFFqOx4W2WWlC2AmOYHPOW/d1ftOxOzK6iHqkFXXQKBgQDsSgI6j+z8vmpAvdIZcm
            nHrrB+n5fIs9SuFylOKcy+Tw8TQXakZ4SP0527NOMmZEBl8Ze7OLdntznTvb2CjhHXs+Dk6LyMD7LhOpjQsJTjgURh0D3KrXLh+9rDYy+ndZC5
            xvpPf1n/NkpAgQkQa5zig1H5oIR9wjD0wEyymWxbvQKBgQDWAfJyEoR/GssFmn79eGSCzMMbyfRTFqAJZZkyO63ZQFpll1BYKJbNyj0qqWInaF
            KsfzB0a0pkRi/PzsPefHaQN3EY9hY4j/TY87dyfgHCnLZ/+HPDB2R1YqY5bk/1/O52FSO96UqvfrwGMgR7yb7QkP8/fbp445CBiVrfoL/A+wKB
            gGCpXgQLAM3cL6dQf/R9A5z2b6k9LGCkgGq/etxI6UMpIGemLhzPZEFaNnpxBkOcW2PY01N5vj2ljPh79FzGNbJiGaxLMWayvWC6Ee29bwsqxI
            inIcAZ+JdN6o5nswT0aUI2jgubc3ud//4nS0f2XfWj9xMBgXHY0SIu0LF3ZgaZAoGBAK4i8XOOy89dLtwFZdW8NBUWpqAjCbLeUySyTiDI3OJN
            cgD+SfsiM+uJ55GiOGMWiUchS30/nE3Rqq/ucATGw/b/lgCYpWYrBTHPxnLcQ3Rm7j1dHl0Q09aMifNrZpcj06mz89xhS0tX1Yk5A9ryQ1kU0w
            2HsccSbJBrAs260K0nAoGABHmGagk7BkddKcl2Ec6V8QQD41VREKSvyJz9lBtSu/LHdYBaY+fW9eUJUgpSM4VASoSz130I7f8UNG9qZvT7GnHa
            UbnOB2BdOAcn67uTJhy0NWAPd9fWkgeLfj5pSas0pQFD3Eb3nLfQUg6C0PkMc2jeczl3B7RwZbxIrVCuITk=
            """;

    private static final String PUBLIC_LINES = """
            MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxYep7jayhPj+WRlL/3atYkVq3Qro+BmTHDD+O9tWi/EXW/YwhozFRflro6gpB58xF3
            AvOEg57YSOSX3LdpH0AgBCHYotTRkgyhfB2YXlkk8lQ14uEPSauFymho7pIleVgKVL9YuA1a3YLnrG35hqD+Zxc95IOExUpttiXnBIXNX+705l
            h3dIbL6zBSGQk/eY85p1xejGvV5/aP4ZOEwxJVAdGepjuvQqNDSWOUCABrGS+aSX+J9rjGoImelMj/DVEJzXuTL30q578iiwWpyOnVerz3fFEr
            HM9ebl03aOSHW3lQ52IzTdGEgVgGpcSSXPMqBNb0KyaQQd/rL/RA6yTwIDAQAB
            """;

    private DemoKey() {}

    /** PKCS#8, Base64 in one line: the half that a merchant keeps. */
    static String privateHalf() {
        return PRIVATE_LINES.replace("\n", "");
    }

    /** X.509, Base64 in one line: the half that Doba keeps. */
    static String publicHalf() {
        return PUBLIC_LINES.replace("\n", "");
    }
}
