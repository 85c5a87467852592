/**
 * Words that say how the numbers of a column are meant, in the languages that buyers' lists are written in: how much a
 * shown 1 counts, what time an amount covers, and dates that look like such a time and are none.
 */

/** Words for a number that each shown 1 stands for. */
export const FACTOR_WORDS: readonly (readonly [number, string])[] = [
  [10, '十'],
  [100, 'hundred|hundreds|hundert|百'],
  [
    1000,
    `thousand|thousands|thous|ths|thsd|thd|tsd|tausend|tausende|milliers|millier|miles|migliaia|milhares|duizend|tys|tis|tusen|tusind|
    tuhat|ezer|тыс|тысяч|千|仟|천`,
  ],
  [10_000, '万|萬|만'],
  [100_000, 'lakh|lakhs|lac|lacs|十万|十萬|십만'],
  [
    1_000_000,
    `million|millions|mio|mln|mn|mill|millionen|millones|millón|milioni|milhões|miljoen|miljon|miljoner|
    millioner|milionů|milyon|milioane|млн|mm|百万|百萬|백만`,
  ],
  [10_000_000, 'crore|crores|cr|千万|千萬|천만'],
  [100_000_000, '亿|億|억'],
  [
    1_000_000_000,
    'billion|billions|bn|bln|mrd|milliarde|milliarden|milliard|milliards|miliardi|mld|млрд|十亿|十億',
  ],
]

/** Words for a number that mean one in one place and another in the next. */
export const DOUBTFUL_FACTORS: readonly (readonly [string, readonly number[]])[] = [
  ['mil', [1000, 1_000_000]],
  ['bin', [1000]],
  ['cent|cents|ct|cts|eurocent|pence|paise|centimes|céntimos|centesimi', [0.01]],
  ['dozen|dz|dtz|dutzend|doz', [1, 12]],
]

/** How often in a year a time comes round, with the words that say “by the …”. */
export const PERIOD_WORDS: readonly (readonly [number, string])[] = [
  [
    1,
    `annual|annually|yearly|jährl|yıllık|éves|roční|årlig|årsbehov|year|years|yr|yrs|annum|jahr|jahre|jährlich|jaehrlich|jahres|annuel|annuelle|annuels|année|an|ans|anual|
    anuales|año|años|annuo|annua|annuale|annuali|anno|ano|anos|jaarlijks|jaar|roczne|roczny|roczna|rok|год|годовой|годовая|
    годовое|годовых|p.a|p a|pa|eau|yearly avg|年|年度|年间|年間|연간|연`,
  ],
  [
    2,
    `halbjährl|půlroční|6 aylık|half-yearly|half yearly|half-year|half year|halfyear|semi-annual|semi annual|semiannual|semiannually|semester|biannual|
    halbjährlich|halbjaehrlich|halbjahr|halbjahres|semestriel|semestrielle|semestre|semestral|semestrale|半年|半年度|上半年|下半年|半期|반기`,
  ],
  [
    4,
    `quarterly|qtrly|qrtly|quartalsweise|vierteljährl|čtvrtletní|negyedéves|vierteljährlich|vierteljaehrlich|quartals|vierteljahr|vierteljahres|trimestriel|trimestrielle|
    trimestral|trimestrale|kwartalne|квартальный|季度|季|四半期|분기`,
  ],
  [
    12,
    `monthly|monatlich|monatl|mtl|aylık|havi|měsíční|miesięczna|miesięcznie|månadsvis|månedlig|lunar|месячная|месячное|ежемесячная|monats|mensuel|mensuelle|mensual|mensuales|mensile|mensili|mensal|mensais|maandelijks|maand|miesięczne|
    miesięczny|месячный|ежемесячно|ежемесячный|月度|月间|月間|月均|每月|毎月|월간|매월`,
  ],
  [
    365.25 / 14,
    'fortnightly|fortnight|zweiwöchentlich|vierzehntäglich|14-täglich|14-tägig|quincenal|bimensuel',
  ],
  [
    365.25 / 7,
    `weekly|wöchentlich|woechentlich|wöch|wochen|haftalık|heti|týdenní|tygodniowe|tygodniowy|недельная|hebdomadaire|semanal|semanales|settimanale|wekelijks|еженедельно|недельный|
    每周|每週|毎週|周均|週間|주간`,
  ],
]

/** Nouns of a time, which may say “by the …”, name a span or part of a date; what stands around them tells. */
export const PERIOD_NOUNS: readonly (readonly [number, string])[] = [
  [
    4,
    'quarter|quarters|qtr|qtrs|quartal|quartale|quartalen|trimestre|trimestres|trimestri|kwartaal|квартал',
  ],
  [
    12,
    'month|months|mth|mths|mo|mos|mon|mte|monat|monate|monaten|mois|mes|meses|mese|mesi|mês|maanden|miesiąc|месяц|个月|個月|ヶ月|か月|カ月|ヵ月|月|개월|월',
  ],
  [
    365.25 / 7,
    'week|weeks|wk|wks|woche|semaine|semaines|semana|semanas|settimana|settimane|tydzień|неделя|недель|星期|周|週|주',
  ],
]

/** Words for days, which may be all days of a year or its working days. */
export const DAY_WORDS = `daily|day|days|täglich|tägl|günlük|napi|denní|dziennie|суточный|суточная|суточное|taeglich|tages|tag|tage|tagen|journalier|journalière|quotidien|quotidienne|jour|jours|diario|diaria|diarios|
  día|días|dia|dias|giornaliero|giornaliera|giorno|giorni|dagelijks|dag|dagen|dni|ежедневно|день|дней|每天|每日|毎日|日均|天|日|일`

/** Words that tell which days. */
export const CALENDAR_DAYS =
  'calendar day|calendar days|kalendertag|kalendertage|kalendertagen|自然日|曆日'
export const WORKING_DAYS = `working day|working days|workday|workdays|business day|business days|arbeitstag|arbeitstage|arbeitstagen|werktag|werktage|
  jour ouvré|jours ouvrés|día laborable|días laborables|工作日|営業日|稼働日`

/** Words for a part of a year that is not over. */
export const TO_DATE = `ytd|mtd|qtd|year to date|year-to-date|month to date|to date|kumuliert|kum|cumulative|cumul|cum|bisher|seit jahresbeginn|累计|累計|至今|今年迄今|
  depuis le début|acumulado`

/** Words for a whole year that is not the calendar's. */
export const ROLLING_YEAR =
  'ltm|ttm|mat|l12m|r12m|r12|rolling year|moving annual total|gleitendes jahr'

/** Words for a point in time, which say nothing of how amounts are counted. */
export const POINTS = `month-end|month end|end of month|end of the month|eom|year-end|year end|end of year|eoy|quarter-end|quarter end|week-end|week end|
  end of day|eod|beginning of month|bom balance|monatsende|jahresende|quartalsende|monatsanfang|monatsultimo|ultimo|fin de mois|
  fin del mes|fin de mes|fine mese|月末|月初|年末|年初|期末|期初|季末|周末|当日|stand|stichtag|as of|as at`

/** Words that come before a time and leave it as it is. */
export const BEFORE_SPAN = `last|past|prev|previous|rolling|trailing|next|coming|over|letzte|letzten|letzter|vergangene|vergangenen|nächste|nächsten|
  naechste|kommende|kommenden|über|für|les|derniers|dernier|prochains|últimos|ultimos|próximos|ultimi|ostatnie|近|过去|最近|未来|前|直近|過去`

/** Words for small numbers before a time. */
export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  nine: 9,
  twelve: 12,
  ein: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  sechs: 6,
  neun: 9,
  zwölf: 12,
  trois: 3,
  douze: 12,
  tres: 3,
  doce: 12,
  dodici: 12,
  一: 1,
  两: 2,
  三: 3,
  六: 6,
  九: 9,
  十二: 12,
}

/** Names of months by their number, as they begin in the languages of lists. */
export const MONTHS: readonly string[] = [
  'jan|jän|ene|gen|янв|sty',
  'feb|fév|fev|фев|lut',
  'mar|mär|mrz|мар',
  'apr|avr|abr|апр|kwi',
  'may|mai|mag|май|maj|mei',
  'jun|juin|giu|июн|cze',
  'jul|juil|lug|июл|lip',
  'aug|aoû|aou|ago|авг|sie',
  'sep|set|сен|wrz',
  'oct|okt|ott|out|окт|paź',
  'nov|ноя|lis',
  'dec|dez|déc|dic|дек|gru',
]

/** Abbreviations of “a month”, “a week” and “a day”, and times that no year divides into: they are asked about. */
export const DOUBTFUL_TIMES = `p.m|pm|pcm|p.w|pw|p.d|hour|hours|hourly|hr|hrs|stunde|stunden|stündlich|heure|hora|ora|小时|小時|时间|時間|시간|shift|shifts|
  schicht|schichten|turno|zweimonatlich|halbmonatlich|两周|两月|双月|隔月|旬|上期|下期|前期|後期`

/** What an amount is that is not the use of a year: a lot, a smallest order, all that a contract or a model's life takes. */
export const NO_YEAR = `moq|minimum order|min order|minimum order quantity|lot size|batch size|order quantity|order qty|lifetime|life time|laufzeit|losgröße|
  losgroesse|mindestbestellmenge|bestellmenge|bestelllosgröße|specific consumption|起订量|最小订购量|最小起订量|最小包装量|批量|订购量|発注量|最低発注量|
  発注ロット|ロット|原単位|单耗|單耗|quantité minimale|quantité de commande|taille de lot|cantidad mínima|lotto minimo|lote mínimo|contract volume|contract quantity|program volume|programme volume|vertragsmenge|rahmenmenge|合同数量|契約数量|대당|개당|톤당`

/** Words between an amount and what it is counted by. */
export const PER_WORDS = 'per|pro|je|par|por|pr|a|every|alle|al|au|à|za|na|w|в|на|за'

/** Words that say what is paid for one piece. */
export const UNIT_PRICE = `unit price|unit cost|unit value|standard cost|std cost|std. cost|standardkosten|plankosten|price per unit|cost per unit|piece price|stückpreis|stueckpreis|stückkosten|stueckkosten|einzelpreis|
  einheitspreis|prix unitaire|coût unitaire|precio unitario|coste unitario|costo unitario|prezzo unitario|preço unitário|
  kilopreis|kg-preis|cena jednostkowa|unitario|unitaire|each|单价|單價|単価|단가`

/** Words between a bracket and its unit that say nothing of how much a shown 1 counts: (net kg), (REO kg). */
export const PLAIN_WORDS = `in|of|net|netto|nett|neto|nette|gross|brutto|brut|bruto|total|gesamt|plan|planned|ist|soll|actual|est|estimated|ca|approx|contained|magnet|
  magnets|alloy|oxide|oxid|metal|reo|treo|forecast|budget|fc|angabe|angaben|en|w|di|all|alle|each|avg|average|ø|mittel|净重|毛重|含|折|折纯|实物|
  pure|dry|wet|excl|incl|ohne|mit|and|or|und|oder|et|y|e|per|pro|je|nd|dy|tb|pr|sm|ce|la|ndfeb|smco`
