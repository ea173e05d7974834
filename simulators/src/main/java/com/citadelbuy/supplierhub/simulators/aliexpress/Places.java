package com.citadelbuy.supplierhub.simulators.aliexpress;

/** The platform's own list of provinces and cities, as {@link Geography} reads it. */
final class Places {

    static final String US = """
            Alabama:Birmingham,Montgomery,Huntsville,Mobile
            Alaska:Anchorage,Fairbanks,Juneau
            Arizona:Phoenix,Tucson,Mesa,Scottsdale,Tempe
            Arkansas:Little Rock,Fayetteville
            California:Los Angeles,San Diego,San Jose,San Francisco,Sacramento,Oakland,Fresno,Long Beach,Beverly Hills,Mill Valley,Mountain View,Palo Alto,Irvine,Anaheim
            Colorado:Denver,Boulder,Colorado Springs,Aurora
            Connecticut:Hartford,New Haven,Stamford
            Delaware:Wilmington,Dover
            District of Columbia:Washington
            Florida:Miami,Orlando,Tampa,Jacksonville,Tallahassee,Fort Lauderdale
            Georgia:Atlanta,Savannah,Augusta
            Hawaii:Honolulu,Hilo
            Idaho:Boise,Meridian
            Illinois:Chicago,Springfield,Naperville
            Indiana:Indianapolis,Fort Wayne
            Iowa:Des Moines,Cedar Rapids
            Kansas:Wichita,Topeka,Kansas City
            Kentucky:Louisville,Lexington
            Louisiana:New Orleans,Baton Rouge
            Maine:Portland,Augusta
            Maryland:Baltimore,Annapolis,Bethesda
            Massachusetts:Boston,Cambridge,Worcester,Springfield
            Michigan:Detroit,Ann Arbor,Grand Rapids,Lansing
            Minnesota:Minneapolis,Saint Paul,Rochester
            Mississippi:Jackson,Gulfport
            Missouri:Kansas City,Saint Louis,Springfield
            Montana:Billings,Missoula,Helena
            Nebraska:Omaha,Lincoln
            Nevada:Las Vegas,Reno,Henderson
            New Hampshire:Manchester,Concord
            New Jersey:Newark,Jersey City,Trenton,Vineland,Princeton
            New Mexico:Albuquerque,Santa Fe
            New York:New York,Brooklyn,Buffalo,Albany,Rochester,Queens,Bronx
            North Carolina:Charlotte,Raleigh,Durham
            North Dakota:Fargo,Bismarck
            Ohio:Columbus,Cleveland,Cincinnati,Springfield
            Oklahoma:Oklahoma City,Tulsa
            Oregon:Portland,Eugene,Salem
            Pennsylvania:Philadelphia,Pittsburgh,Harrisburg
            Rhode Island:Providence
            South Carolina:Charleston,Columbia
            South Dakota:Sioux Falls,Rapid City
            Tennessee:Nashville,Memphis,Knoxville
            Texas:Austin,Houston,Dallas,San Antonio,Fort Worth,El Paso
            Utah:Salt Lake City,Provo
            Vermont:Burlington,Montpelier
            Virginia:Richmond,Norfolk,Arlington,Virginia Beach
            Washington:Seattle,Spokane,Tacoma,Bellevue,Redmond
            West Virginia:Charleston,Morgantown
            Wisconsin:Milwaukee,Madison
            Wyoming:Cheyenne,Casper
            """;

    static final String GB =
            "Other:London,Manchester,Birmingham,Leeds,Glasgow,Edinburgh,Cardiff,Belfast,Bristol,Liverpool,Cambridge,Oxford";
    static final String IE = "Other:Dublin,Cork,Galway,Limerick";

    static final String BR = """
            Sao Paulo:Sao Paulo,Campinas,Santos
            Rio de Janeiro:Rio de Janeiro,Niteroi
            Minas Gerais:Belo Horizonte,Uberlandia
            Bahia:Salvador
            Pernambuco:Recife
            Ceara:Fortaleza
            Parana:Curitiba,Londrina
            Rio Grande do Sul:Porto Alegre
            """;

    static final String DE = """
            Bayern:Muenchen,Nuernberg
            Berlin:Berlin
            Hamburg:Hamburg
            Hessen:Frankfurt am Main,Wiesbaden
            Nordrhein-Westfalen:Koeln,Duesseldorf,Dortmund
            Sachsen:Dresden,Leipzig
            """;

    static final String FR = """
            Ile-de-France:Paris,Versailles
            Provence-Alpes-Cote d'Azur:Marseille,Nice
            Auvergne-Rhone-Alpes:Lyon,Grenoble
            Occitanie:Toulouse,Montpellier
            """;

    static final String ES = """
            Madrid:Madrid,Alcala de Henares
            Barcelona:Barcelona,Badalona
            Valencia:Valencia
            Sevilla:Sevilla
            """;

    static final String IT = """
            Abruzzo:L'Aquila
            Basilicata:Potenza
            Calabria:Catanzaro
            Campania:Napoli
            Emilia-Romagna:Bologna
            Friuli-Venezia Giulia:Trieste
            Lazio:Roma
            Liguria:Genova
            Lombardia:Milano,Bergamo
            Marche:Ancona
            Molise:Campobasso
            Piemonte:Torino
            Puglia:Bari
            Sardegna:Cagliari
            Sicilia:Palermo,Catania
            Toscana:Firenze,Pisa
            Trentino-Alto Adige:Trento
            Umbria:Perugia
            Valle d'Aosta:Aosta
            Veneto:Venezia,Verona
            """;

    static final String AT = """
            Burgenland:Eisenstadt
            Carinthia:Klagenfurt
            Lower Austria:Sankt Poelten
            Salzburg:Salzburg
            Styria:Graz
            Tyrol:Innsbruck
            Upper Austria:Linz
            Vienna:Wien
            Vorarlberg:Bregenz
            """;

    static final String SA = """
            Riyadh:Riyadh
            Makkah:Jeddah,Makkah
            Eastern Province:Dammam,Al Khobar
            """;

    static final String OTHERS = """
            IL=Tel Aviv:Tel Aviv
            IL=Jerusalem:Jerusalem
            AR=Buenos Aires:La Plata,Mar del Plata
            AR=Ciudad Autonoma de Buenos Aires:Buenos Aires
            MX=Ciudad de Mexico:Benito Juarez,Coyoacan
            MX=Jalisco:Guadalajara,Zapopan
            DZ=Alger:Alger
            DZ=Oran:Oran
            ZA=Gauteng:Johannesburg,Pretoria
            ZA=Western Cape:Cape Town
            AU=New South Wales:Sydney,Newcastle
            AU=Victoria:Melbourne,Geelong
            AU=Queensland:Brisbane
            NZ=Auckland:Auckland
            NZ=Wellington:Wellington
            KR=Seoul:Gangnam-gu,Jongno-gu
            KR=Busan:Haeundae-gu
            CA=Ontario:Toronto,Ottawa
            CA=Quebec:Montreal,Quebec
            CA=British Columbia:Vancouver,Victoria
            NL=Noord-Holland:Amsterdam,Haarlem
            NL=Zuid-Holland:Rotterdam,Den Haag
            PL=mazowieckie:Warszawa
            PL=malopolskie:Krakow
            """;

    private Places() {}
}
