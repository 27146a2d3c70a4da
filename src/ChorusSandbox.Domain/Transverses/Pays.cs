using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>Countries and territories (ISO 3166-1), by their two letters, France first.</summary>
public static class Pays
{
    /// <summary>Every country.</summary>
    public static ImmutableArray<ValeurDeReference> Tous { get; } = ValeurDeReference.Table(
        """
        FR;France;France
        AF;Afghanistan;Afghanistan
        ZA;Afrique du Sud;South Africa
        AX;Åland (îles);Åland Islands
        AL;Albanie;Albania
        DZ;Algérie;Algeria
        DE;Allemagne;Germany
        AD;Andorre;Andorra
        AO;Angola;Angola
        AI;Anguilla;Anguilla
        AQ;Antarctique;Antarctica
        AG;Antigua-et-Barbuda;Antigua and Barbuda
        SA;Arabie saoudite;Saudi Arabia
        AR;Argentine;Argentina
        AM;Arménie;Armenia
        AW;Aruba;Aruba
        AU;Australie;Australia
        AT;Autriche;Austria
        AZ;Azerbaïdjan;Azerbaijan
        BS;Bahamas;Bahamas
        BH;Bahreïn;Bahrain
        BD;Bangladesh;Bangladesh
        BB;Barbade;Barbados
        BY;Biélorussie;Belarus
        BE;Belgique;Belgium
        BZ;Belize;Belize
        BJ;Bénin;Benin
        BM;Bermudes;Bermuda
        BT;Bhoutan;Bhutan
        BO;Bolivie;Bolivia
        BQ;Bonaire, Saint-Eustache et Saba;Bonaire, Sint Eustatius and Saba
        BA;Bosnie-Herzégovine;Bosnia and Herzegovina
        BW;Botswana;Botswana
        BV;Bouvet (île);Bouvet Island
        BR;Brésil;Brazil
        BN;Brunei;Brunei Darussalam
        BG;Bulgarie;Bulgaria
        BF;Burkina Faso;Burkina Faso
        BI;Burundi;Burundi
        KY;Caïmans (îles);Cayman Islands
        KH;Cambodge;Cambodia
        CM;Cameroun;Cameroon
        CA;Canada;Canada
        CV;Cap-Vert;Cabo Verde
        CF;Centrafricaine (République);Central African Republic
        CL;Chili;Chile
        CN;Chine;China
        CX;Christmas (île);Christmas Island
        CY;Chypre;Cyprus
        CC;Cocos (îles);Cocos (Keeling) Islands
        CO;Colombie;Colombia
        KM;Comores;Comoros
        CG;Congo;Congo
        CD;Congo (République démocratique);Congo (Democratic Republic)
        CK;Cook (îles);Cook Islands
        KR;Corée du Sud;Korea (Republic of)
        KP;Corée du Nord;Korea (Democratic People’s Republic)
        CR;Costa Rica;Costa Rica
        CI;Côte d’Ivoire;Côte d’Ivoire
        HR;Croatie;Croatia
        CU;Cuba;Cuba
        CW;Curaçao;Curaçao
        DK;Danemark;Denmark
        DJ;Djibouti;Djibouti
        DO;Dominicaine (République);Dominican Republic
        DM;Dominique;Dominica
        EG;Égypte;Egypt
        SV;Salvador;El Salvador
        AE;Émirats arabes unis;United Arab Emirates
        EC;Équateur;Ecuador
        ER;Érythrée;Eritrea
        ES;Espagne;Spain
        EE;Estonie;Estonia
        SZ;Eswatini;Eswatini
        US;États-Unis;United States
        ET;Éthiopie;Ethiopia
        FK;Malouines (îles);Falkland Islands
        FO;Féroé (îles);Faroe Islands
        FJ;Fidji;Fiji
        FI;Finlande;Finland
        GA;Gabon;Gabon
        GM;Gambie;Gambia
        GE;Géorgie;Georgia
        GS;Géorgie du Sud et îles Sandwich du Sud;South Georgia and the South Sandwich Islands
        GH;Ghana;Ghana
        GI;Gibraltar;Gibraltar
        GR;Grèce;Greece
        GD;Grenade;Grenada
        GL;Groenland;Greenland
        GP;Guadeloupe;Guadeloupe
        GU;Guam;Guam
        GT;Guatemala;Guatemala
        GG;Guernesey;Guernsey
        GN;Guinée;Guinea
        GW;Guinée-Bissau;Guinea-Bissau
        GQ;Guinée équatoriale;Equatorial Guinea
        GY;Guyana;Guyana
        GF;Guyane;French Guiana
        HT;Haïti;Haiti
        HM;Heard et MacDonald (îles);Heard Island and McDonald Islands
        HN;Honduras;Honduras
        HK;Hong Kong;Hong Kong
        HU;Hongrie;Hungary
        IM;Île de Man;Isle of Man
        UM;Îles mineures éloignées des États-Unis;United States Minor Outlying Islands
        VG;Îles Vierges britanniques;Virgin Islands (British)
        VI;Îles Vierges des États-Unis;Virgin Islands (U.S.)
        IN;Inde;India
        IO;Territoire britannique de l’océan Indien;British Indian Ocean Territory
        ID;Indonésie;Indonesia
        IQ;Irak;Iraq
        IR;Iran;Iran
        IE;Irlande;Ireland
        IS;Islande;Iceland
        IL;Israël;Israel
        IT;Italie;Italy
        JM;Jamaïque;Jamaica
        JP;Japon;Japan
        JE;Jersey;Jersey
        JO;Jordanie;Jordan
        KZ;Kazakhstan;Kazakhstan
        KE;Kenya;Kenya
        KG;Kirghizistan;Kyrgyzstan
        KI;Kiribati;Kiribati
        KW;Koweït;Kuwait
        LA;Laos;Lao People’s Democratic Republic
        LS;Lesotho;Lesotho
        LV;Lettonie;Latvia
        LB;Liban;Lebanon
        LR;Liberia;Liberia
        LY;Libye;Libya
        LI;Liechtenstein;Liechtenstein
        LT;Lituanie;Lithuania
        LU;Luxembourg;Luxembourg
        MO;Macao;Macao
        MK;Macédoine du Nord;North Macedonia
        MG;Madagascar;Madagascar
        MY;Malaisie;Malaysia
        MW;Malawi;Malawi
        MV;Maldives;Maldives
        ML;Mali;Mali
        MT;Malte;Malta
        MP;Mariannes du Nord (îles);Northern Mariana Islands
        MA;Maroc;Morocco
        MH;Marshall (îles);Marshall Islands
        MQ;Martinique;Martinique
        MU;Maurice;Mauritius
        MR;Mauritanie;Mauritania
        YT;Mayotte;Mayotte
        MX;Mexique;Mexico
        FM;Micronésie;Micronesia
        MD;Moldavie;Moldova
        MC;Monaco;Monaco
        MN;Mongolie;Mongolia
        ME;Monténégro;Montenegro
        MS;Montserrat;Montserrat
        MZ;Mozambique;Mozambique
        MM;Birmanie;Myanmar
        NA;Namibie;Namibia
        NR;Nauru;Nauru
        NP;Népal;Nepal
        NI;Nicaragua;Nicaragua
        NE;Niger;Niger
        NG;Nigeria;Nigeria
        NU;Niue;Niue
        NF;Norfolk (île);Norfolk Island
        NO;Norvège;Norway
        NC;Nouvelle-Calédonie;New Caledonia
        NZ;Nouvelle-Zélande;New Zealand
        OM;Oman;Oman
        UG;Ouganda;Uganda
        UZ;Ouzbékistan;Uzbekistan
        PK;Pakistan;Pakistan
        PW;Palaos;Palau
        PS;Palestine;Palestine
        PA;Panama;Panama
        PG;Papouasie-Nouvelle-Guinée;Papua New Guinea
        PY;Paraguay;Paraguay
        NL;Pays-Bas;Netherlands
        PE;Pérou;Peru
        PH;Philippines;Philippines
        PN;Pitcairn;Pitcairn
        PL;Pologne;Poland
        PF;Polynésie française;French Polynesia
        PR;Porto Rico;Puerto Rico
        PT;Portugal;Portugal
        QA;Qatar;Qatar
        RE;La Réunion;Réunion
        RO;Roumanie;Romania
        GB;Royaume-Uni;United Kingdom
        RU;Russie;Russian Federation
        RW;Rwanda;Rwanda
        EH;Sahara occidental;Western Sahara
        BL;Saint-Barthélemy;Saint Barthélemy
        SH;Sainte-Hélène, Ascension et Tristan da Cunha;Saint Helena, Ascension and Tristan da Cunha
        LC;Sainte-Lucie;Saint Lucia
        KN;Saint-Christophe-et-Niévès;Saint Kitts and Nevis
        SM;Saint-Marin;San Marino
        MF;Saint-Martin (partie française);Saint Martin (French part)
        SX;Saint-Martin (partie néerlandaise);Sint Maarten (Dutch part)
        PM;Saint-Pierre-et-Miquelon;Saint Pierre and Miquelon
        VA;Vatican;Holy See
        VC;Saint-Vincent-et-les-Grenadines;Saint Vincent and the Grenadines
        SB;Salomon (îles);Solomon Islands
        WS;Samoa;Samoa
        AS;Samoa américaines;American Samoa
        ST;Sao Tomé-et-Principe;Sao Tome and Principe
        SN;Sénégal;Senegal
        RS;Serbie;Serbia
        SC;Seychelles;Seychelles
        SL;Sierra Leone;Sierra Leone
        SG;Singapour;Singapore
        SK;Slovaquie;Slovakia
        SI;Slovénie;Slovenia
        SO;Somalie;Somalia
        SD;Soudan;Sudan
        SS;Soudan du Sud;South Sudan
        LK;Sri Lanka;Sri Lanka
        SE;Suède;Sweden
        CH;Suisse;Switzerland
        SR;Suriname;Suriname
        SJ;Svalbard et Jan Mayen;Svalbard and Jan Mayen
        SY;Syrie;Syrian Arab Republic
        TJ;Tadjikistan;Tajikistan
        TW;Taïwan;Taiwan
        TZ;Tanzanie;Tanzania
        TD;Tchad;Chad
        CZ;Tchéquie;Czechia
        TF;Terres australes et antarctiques françaises;French Southern Territories
        TH;Thaïlande;Thailand
        TL;Timor oriental;Timor-Leste
        TG;Togo;Togo
        TK;Tokelau;Tokelau
        TO;Tonga;Tonga
        TT;Trinité-et-Tobago;Trinidad and Tobago
        TN;Tunisie;Tunisia
        TM;Turkménistan;Turkmenistan
        TC;Turques-et-Caïques (îles);Turks and Caicos Islands
        TR;Turquie;Türkiye
        TV;Tuvalu;Tuvalu
        UA;Ukraine;Ukraine
        UY;Uruguay;Uruguay
        VU;Vanuatu;Vanuatu
        VE;Venezuela;Venezuela
        VN;Viêt Nam;Viet Nam
        WF;Wallis-et-Futuna;Wallis and Futuna
        YE;Yémen;Yemen
        ZM;Zambie;Zambia
        ZW;Zimbabwe;Zimbabwe
        """);
}
