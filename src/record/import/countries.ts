/** Countries that trade or mine rare earths: ISO 3166-1 alpha-2, alpha-3, the numbers of customs, names in sources. */
const COUNTRIES = `
AR ARG 32 Argentina|AT AUT 40 Austria|AU AUS 36 Australia|BE BEL 56 Belgium|BI BDI 108 Burundi|BR BRA 76 Brazil
CA CAN 124 Canada|CH CHE 756,757 Switzerland|CL CHL 152 Chile|CN CHN 156 China|CZ CZE 203 Czechia,Czech Republic
DE DEU 276,280 Germany|DK DNK 208 Denmark|EE EST 233 Estonia|EG EGY 818 Egypt|ES ESP 724 Spain|FI FIN 246 Finland
FR FRA 250,251 France|GB GBR 826 United Kingdom|GL GRL 304 Greenland|GR GRC 300 Greece|HK HKG 344 Hong Kong
HU HUN 348 Hungary|ID IDN 360 Indonesia|IE IRL 372 Ireland|IL ISR 376 Israel|IN IND 356,699 India|IT ITA 380,381 Italy
JP JPN 392 Japan|KE KEN 404 Kenya|KG KGZ 417 Kyrgyzstan|KR KOR 410 Republic of Korea,Korea, Republic of,South Korea
KZ KAZ 398 Kazakhstan|LA LAO 418 Laos,Lao People's Democratic Republic,Lao PDR|LK LKA 144 Sri Lanka|MA MAR 504 Morocco
MG MDG 450 Madagascar|MM MMR 104 Myanmar,Burma|MN MNG 496 Mongolia|MW MWI 454 Malawi|MX MEX 484 Mexico|MY MYS 458 Malaysia
MZ MOZ 508 Mozambique|NA NAM 516 Namibia|NG NGA 566 Nigeria|NL NLD 528 Netherlands|NO NOR 578,579 Norway
NZ NZL 554 New Zealand|PH PHL 608 Philippines|PK PAK 586 Pakistan|PL POL 616 Poland|PT PRT 620 Portugal|RO ROU 642 Romania
RU RUS 643 Russia,Russian Federation|RW RWA 646 Rwanda|SA SAU 682 Saudi Arabia|SE SWE 752 Sweden|SG SGP 702 Singapore
SI SVN 705 Slovenia|SK SVK 703 Slovakia|TH THA 764 Thailand|TJ TJK 762 Tajikistan|TR TUR 792 Turkey,Türkiye,Turkiye
TW TWN 490 Taiwan,Other Asia, nes|TZ TZA 834 Tanzania|UA UKR 804 Ukraine|UG UGA 800 Uganda
US USA 840,841,842 United States,USA,United States of America|UZ UZB 860 Uzbekistan|VN VNM 704 Vietnam,Viet Nam
ZA ZAF 710 South Africa|ZM ZMB 894 Zambia|ZW ZWE 716 Zimbabwe`

const ROWS = COUNTRIES.split(/[|\n]/)
  .filter((row) => row !== '')
  .map((row) => {
    const [alpha2 = '', alpha3 = '', numbers = '', ...words] = row.split(' ')
    return { alpha2, alpha3, numbers: numbers.split(','), names: toNames(words.join(' ')) }
  })

const BY_CODE = new Map(
  ROWS.flatMap(({ alpha2, alpha3, numbers }) =>
    [alpha2, alpha3, ...numbers].map((code) => [code, alpha2] as const),
  ),
)

const BY_NAME = new Map(
  ROWS.flatMap(({ alpha2, names }) => names.map((name) => [toKey(name), alpha2] as const)),
)

/** Names that hold a comma themselves. */
function toNames(text: string): readonly string[] {
  return text.split(/,(?! )/)
}

function toKey(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\(.*?\)|[^\p{L}\s]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Return the country of a code of customs or of ISO; `world` for all of them; undefined for one that is not known. */
export function toCountryByCode(code: string): string | undefined {
  if (code === '0' || code === 'W00' || code === 'WLD') return 'world'
  return BY_CODE.get(code)
}

/** Return the country of a name; `world` and `other` for totals and remainders; undefined for one that is not known. */
export function toCountryByName(name: string): string | undefined {
  const key = toKey(name)
  if (/^world( total)?\b/.test(key)) return 'world'
  if (/^others?( countries)?$/.test(key) || key === 'rest of the world') return 'other'
  return BY_NAME.get(key)
}
