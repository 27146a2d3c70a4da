using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ChorusSandbox.Domain.Transverses;

/// <summary>Currencies in use in April 2026 (ISO 4217, without funds, metals and testing codes), the euro first.</summary>
public static class Devises
{
    /// <summary>Every currency that an invoice may be made in.</summary>
    public static ImmutableArray<ValeurDeReference> Toutes { get; } = ValeurDeReference.Table(
        """
        EUR;Euro;Euro
        AED;Dirham des Émirats arabes unis;UAE dirham
        AFN;Afghani;Afghani
        ALL;Lek;Lek
        AMD;Dram arménien;Armenian dram
        AOA;Kwanza;Kwanza
        ARS;Peso argentin;Argentine peso
        AUD;Dollar australien;Australian dollar
        AWG;Florin d’Aruba;Aruban florin
        AZN;Manat azerbaïdjanais;Azerbaijan manat
        BAM;Mark convertible;Convertible mark
        BBD;Dollar de la Barbade;Barbados dollar
        BDT;Taka;Taka
        BHD;Dinar de Bahreïn;Bahraini dinar
        BIF;Franc burundais;Burundi franc
        BMD;Dollar des Bermudes;Bermudian dollar
        BND;Dollar de Brunei;Brunei dollar
        BOB;Boliviano;Boliviano
        BRL;Réal brésilien;Brazilian real
        BSD;Dollar des Bahamas;Bahamian dollar
        BTN;Ngultrum;Ngultrum
        BWP;Pula;Pula
        BYN;Rouble biélorusse;Belarusian ruble
        BZD;Dollar du Belize;Belize dollar
        CAD;Dollar canadien;Canadian dollar
        CDF;Franc congolais;Congolese franc
        CHF;Franc suisse;Swiss franc
        CLP;Peso chilien;Chilean peso
        CNY;Yuan renminbi;Yuan renminbi
        COP;Peso colombien;Colombian peso
        CRC;Colon du Costa Rica;Costa Rican colon
        CUP;Peso cubain;Cuban peso
        CVE;Escudo du Cap-Vert;Cabo Verde escudo
        CZK;Couronne tchèque;Czech koruna
        DJF;Franc de Djibouti;Djibouti franc
        DKK;Couronne danoise;Danish krone
        DOP;Peso dominicain;Dominican peso
        DZD;Dinar algérien;Algerian dinar
        EGP;Livre égyptienne;Egyptian pound
        ERN;Nakfa;Nakfa
        ETB;Birr éthiopien;Ethiopian birr
        FJD;Dollar des Fidji;Fiji dollar
        FKP;Livre des Malouines;Falkland Islands pound
        GBP;Livre sterling;Pound sterling
        GEL;Lari;Lari
        GHS;Cedi du Ghana;Ghana cedi
        GIP;Livre de Gibraltar;Gibraltar pound
        GMD;Dalasi;Dalasi
        GNF;Franc guinéen;Guinean franc
        GTQ;Quetzal;Quetzal
        GYD;Dollar du Guyana;Guyana dollar
        HKD;Dollar de Hong Kong;Hong Kong dollar
        HNL;Lempira;Lempira
        HTG;Gourde;Gourde
        HUF;Forint;Forint
        IDR;Roupie indonésienne;Rupiah
        ILS;Nouveau shekel israélien;New Israeli sheqel
        INR;Roupie indienne;Indian rupee
        IQD;Dinar irakien;Iraqi dinar
        IRR;Rial iranien;Iranian rial
        ISK;Couronne islandaise;Iceland krona
        JMD;Dollar jamaïcain;Jamaican dollar
        JOD;Dinar jordanien;Jordanian dinar
        JPY;Yen;Yen
        KES;Shilling kényan;Kenyan shilling
        KGS;Som kirghize;Som
        KHR;Riel;Riel
        KMF;Franc comorien;Comorian franc
        KPW;Won nord-coréen;North Korean won
        KRW;Won;Won
        KWD;Dinar koweïtien;Kuwaiti dinar
        KYD;Dollar des îles Caïmans;Cayman Islands dollar
        KZT;Tenge;Tenge
        LAK;Kip;Lao kip
        LBP;Livre libanaise;Lebanese pound
        LKR;Roupie du Sri Lanka;Sri Lanka rupee
        LRD;Dollar libérien;Liberian dollar
        LSL;Loti;Loti
        LYD;Dinar libyen;Libyan dinar
        MAD;Dirham marocain;Moroccan dirham
        MDL;Leu moldave;Moldovan leu
        MGA;Ariary malgache;Malagasy ariary
        MKD;Denar;Denar
        MMK;Kyat;Kyat
        MNT;Tugrik;Tugrik
        MOP;Pataca;Pataca
        MRU;Ouguiya;Ouguiya
        MUR;Roupie mauricienne;Mauritius rupee
        MVR;Rufiyaa;Rufiyaa
        MWK;Kwacha du Malawi;Malawi kwacha
        MXN;Peso mexicain;Mexican peso
        MYR;Ringgit;Malaysian ringgit
        MZN;Metical;Mozambique metical
        NAD;Dollar namibien;Namibia dollar
        NGN;Naira;Naira
        NIO;Cordoba oro;Cordoba oro
        NOK;Couronne norvégienne;Norwegian krone
        NPR;Roupie népalaise;Nepalese rupee
        NZD;Dollar néo-zélandais;New Zealand dollar
        OMR;Rial omanais;Rial omani
        PAB;Balboa;Balboa
        PEN;Sol;Sol
        PGK;Kina;Kina
        PHP;Peso philippin;Philippine peso
        PKR;Roupie pakistanaise;Pakistan rupee
        PLN;Zloty;Zloty
        PYG;Guarani;Guarani
        QAR;Riyal qatarien;Qatari rial
        RON;Leu roumain;Romanian leu
        RSD;Dinar serbe;Serbian dinar
        RUB;Rouble russe;Russian ruble
        RWF;Franc rwandais;Rwanda franc
        SAR;Riyal saoudien;Saudi riyal
        SBD;Dollar des îles Salomon;Solomon Islands dollar
        SCR;Roupie des Seychelles;Seychelles rupee
        SDG;Livre soudanaise;Sudanese pound
        SEK;Couronne suédoise;Swedish krona
        SGD;Dollar de Singapour;Singapore dollar
        SHP;Livre de Sainte-Hélène;Saint Helena pound
        SLE;Leone;Leone
        SOS;Shilling somalien;Somali shilling
        SRD;Dollar du Suriname;Surinam dollar
        SSP;Livre sud-soudanaise;South Sudanese pound
        STN;Dobra;Dobra
        SVC;Colon du Salvador;El Salvador colon
        SYP;Livre syrienne;Syrian pound
        SZL;Lilangeni;Lilangeni
        THB;Baht;Baht
        TJS;Somoni;Somoni
        TMT;Manat turkmène;Turkmenistan new manat
        TND;Dinar tunisien;Tunisian dinar
        TOP;Pa’anga;Pa’anga
        TRY;Livre turque;Turkish lira
        TTD;Dollar de Trinité-et-Tobago;Trinidad and Tobago dollar
        TWD;Nouveau dollar de Taïwan;New Taiwan dollar
        TZS;Shilling tanzanien;Tanzanian shilling
        UAH;Hryvnia;Hryvnia
        UGX;Shilling ougandais;Uganda shilling
        USD;Dollar des États-Unis;US dollar
        UYU;Peso uruguayen;Peso uruguayo
        UZS;Sum ouzbek;Uzbekistan sum
        VED;Bolivar numérique;Digital bolivar
        VES;Bolivar souverain;Sovereign bolivar
        VND;Dong;Dong
        VUV;Vatu;Vatu
        WST;Tala;Tala
        XAF;Franc CFA (BEAC);CFA franc BEAC
        XCD;Dollar des Caraïbes orientales;East Caribbean dollar
        XCG;Florin caribéen;Caribbean guilder
        XOF;Franc CFA (BCEAO);CFA franc BCEAO
        XPF;Franc CFP;CFP franc
        YER;Rial yéménite;Yemeni rial
        ZAR;Rand;Rand
        ZMW;Kwacha zambien;Zambian kwacha
        ZWG;Or du Zimbabwe;Zimbabwe gold
        """);

    private static readonly FrozenSet<string> Codes = Toutes.Select(d => d.Code).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>True for the code of a currency of the list, in capitals.</summary>
    public static bool Connait(string code) => Codes.Contains(code);
}
