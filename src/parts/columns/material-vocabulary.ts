/**
 * What substances are called in the languages of buyers' lists. Most names are put together of a few words (氧化镝 is
 * “oxide” and “dysprosium”), which `toSubstance` takes apart; what is called otherwise, and the numbers of the Chemical
 * Abstracts Service (CAS), stand in `MATERIAL_WORDS`.
 */

/** Elements by their names and symbols; the English name comes first. */
const ELEMENTS = [
  'lanthanum|la|lanthan|lanthane|lantano|lantanio|镧|鑭|ランタン|란타넘|란탄|лантан|лантана',
  'cerium|ce|cer|cerio|铈|鈰|セリウム|세륨|церий|церия',
  'praseodymium|pr|praseodym|praseodyme|praseodimio|镨|鐠|プラセオジム|프라세오디뮴|празеодим|празеодима',
  'neodymium|nd|neodym|neodyme|neodimio|钕|釹|ネオジム|ネオジウム|ネオジ|네오디뮴|네오디움|неодим|неодима|неодимовый',
  'samarium|sm|samario|钐|釤|サマリウム|사마륨|самарий|самария',
  'europium|eu|europio|铕|銪|ユウロピウム|ユーロピウム|유로퓸',
  'gadolinium|gd|gadolinio|钆|釓|ガドリニウム|가돌리늄',
  'terbium|tb|terbio|铽|鋱|テルビウム|터븀|테르븀|тербий|тербия',
  'dysprosium|dy|disprosio|镝|鏑|ジスプロシウム|ディスプロシウム|디스프로슘|диспрозий|диспрозия',
  'holmium|ho|holmio|olmio|钬|鈥|ホルミウム|홀뮴',
  'erbium|er|erbio|铒|鉺|エルビウム|어븀',
  'ytterbium|yb|iterbio|itterbio|镱|鐿|イッテルビウム',
  'lutetium|lu|lutecio|lutezio|镥|鎦|ルテチウム|루테튬',
  'yttrium|y|itrio|ittrio|钇|釔|イットリウム|이트륨|иттрий|иттрия',
] as const

/** What is made of elements, or beside them. */
const FORMS = {
  oxide:
    'oxide|oxid|oxyde|oxido|ossido|三氧化二|四氧化七|二氧化|氧化物|氧化|三酸化二|酸化物|酸化|산화물|산화|оксид|окись',
  metal: 'metal|metall|metallo|金属|金屬|メタル|금속|металл',
  iron: 'iron|eisen|fer|ferro|hierro|铁|鐵|鉄|フェロ|철|железо',
  boron: 'boron|bor|bore|boro|硼|ボロン|ホウ素|붕소|бор',
  cobalt: 'cobalt|kobalt|cobalto|钴|鈷|コバルト|코발트|кобальт',
  bonded: 'bonded|kunststoffgebundenes|kunststoffgebunden|gebunden|粘结|黏結|粘結|ボンド',
  ratio15: '1:5|1-5|1/5',
  ratio217: '2:17|2-17|2/17',
  magnet: `magnets|magnet|magneten|magnete|magneti|aimants|aimant|imanes|iman|ima|永磁材料|永磁体|永磁體|永磁|磁钢|磁鋼|磁铁|磁鐵|磁体|磁體|磁石|자석|
    магниты|магнит`,
  aside: `sintered|gesintert|gesinterte|fritte|sinterizado|sinterizzato|烧结|燒結|焼結|소결|alloy|legierung|alliage|aleacion|lega|合金|합금|材料|系|
    iii|iv|de|du|di|der|aus|al|d`,
} as const

type Form = keyof typeof FORMS

/** What a list says of a substance: its elements by their English names, and what is made of them. */
type Said = { readonly elements: ReadonlySet<string>; readonly forms: ReadonlySet<Form> }

type Meaning = { readonly element?: string; readonly form?: Form }

const WORDS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...ELEMENTS.flatMap((words) => {
    const [element = ''] = words.split('|')
    return words.split('|').map((word): [string, Meaning] => [toPlain(word), { element }])
  }),
  ...keysOf(FORMS).flatMap((form) =>
    FORMS[form].split('|').map((word): [string, Meaning] => [toPlain(word.trim()), { form }]),
  ),
])

const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length))

/** Return the English name of a substance whose name is put together of known words; undefined for any other. */
export function toSubstance(words: string): string | undefined {
  const said = takeApart(words)
  return said === undefined ? undefined : toEnglish(said)
}

/** Return words without those that say of a magnet or an alloy only that it is one: SmCo磁石, DyFe合金. */
export function toBareName(words: string): string {
  return toPlain(words).replaceAll(BARE, ' ').trim()
}

const BARE = new RegExp(
  `${FORMS.magnet}|${FORMS.aside}`
    .split('|')
    .map((word) => toPlain(word.trim()))
    .filter((word) => word.length > 1 && !/^(de|du|di|der|aus|al|iii|iv|ima)$/.test(word))
    .map((word) => (/^[a-z]+$/.test(word) ? `(?<!\\p{L})${word}(?!\\p{L})` : word))
    .join('|'),
  'giu',
)

/** Take a name apart; undefined where any of it is not known. */
function takeApart(words: string): Said | undefined {
  const elements = new Set<string>()
  const forms = new Set<Form>()
  let rest = toPlain(words)
  while (rest !== '') {
    const word = findWord(rest)
    if (word === undefined) return undefined
    const { element, form } = WORDS.get(word) ?? {}
    if (element !== undefined) elements.add(element)
    if (form !== undefined) forms.add(form)
    rest = rest.slice(word.length).replace(/^[^\p{L}\p{N}]+/u, '')
  }
  return { elements, forms }
}

function findWord(text: string): string | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length -= 1) {
    const word = text.slice(0, length)
    if (WORDS.has(word)) return word
  }
  return undefined
}

function toEnglish({ elements, forms }: Said): string | undefined {
  const name = toElementName([...elements].toSorted())
  if (name === undefined) return undefined
  if (forms.has('oxide')) return toOxide(name, forms)
  if (name === 'samarium' && forms.has('cobalt')) return toSamariumCobalt(forms)
  if (name === 'neodymium' && isMagnet(forms)) return forms.has('bonded') ? 'bonded NdFeB' : 'NdFeB'
  if (forms.has('boron')) return undefined
  return forms.has('iron') ? `${name}-iron alloy` : toMetal(name, forms)
}

function toElementName(elements: readonly string[]): string | undefined {
  return elements.length === 1 ? elements[0] : PAIRS[elements.join('+')]
}

function isMagnet(forms: ReadonlySet<Form>): boolean {
  return forms.has('magnet') || (forms.has('iron') && forms.has('boron'))
}

function toOxide(name: string, forms: ReadonlySet<Form>): string | undefined {
  return forms.has('metal') || forms.has('iron') ? undefined : `${name} oxide`
}

function toMetal(name: string, forms: ReadonlySet<Form>): string | undefined {
  return forms.has('metal') ? `${name} metal` : undefined
}

/** Elements that are sold together. */
const PAIRS: Readonly<Record<string, string>> = {
  'neodymium+praseodymium': 'PrNd',
  'cerium+lanthanum': 'LaCe',
}

function toSamariumCobalt(forms: ReadonlySet<Form>): string {
  if (forms.has('ratio15')) return 'SmCo5'
  return forms.has('ratio217') ? 'Sm2Co17' : 'SmCo'
}

/** Return a text without accents and case, with signs between its words as they are. */
function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] {
  const isKey = (key: string): key is Key => Object.hasOwn(record, key)
  return Object.keys(record).filter(isKey)
}

/** What materials are called that no words of theirs tell, and CAS numbers, by the id of the material. */
export const MATERIAL_WORDS: Readonly<Record<string, string>> = {
  'ndfeb-n': 'nd2fe14b | nd-magnet | nd磁石 | neo magnet',
  smco5: 'samarium-cobalt 5 | smco 1/5',
  sm2co17: 'サマコバ | smco 2/17 | sm2co17系',
  'la-oxide': '1312-81-8',
  'ce-oxide': 'ceria | cerdioxid | 1306-38-3',
  'pr-oxide': '12037-29-5',
  'nd-oxide': '1313-97-9',
  'sm-oxide': '12060-58-1',
  'eu-oxide': '1308-96-9',
  'gd-oxide': '12064-62-9',
  'tb-oxide': '12037-01-3',
  'dy-oxide': 'dysprosia | 1308-87-8',
  'ho-oxide': '12055-62-8',
  'er-oxide': '12061-16-4',
  'yb-oxide': '1314-37-0',
  'lu-oxide': '12032-20-1',
  'y-oxide': 'yttria | 1314-36-9',
  'prnd-oxide': 'ジジム酸化物',
  'la-metal': '7439-91-0',
  'ce-metal': '7440-45-1',
  'pr-metal': '7440-10-0',
  'nd-metal': '7440-00-8',
  'sm-metal': '7440-19-9',
  'gd-metal': '7440-54-2',
  'tb-metal': '7440-27-9',
  'dy-metal': '7429-91-6',
  'y-metal': '7440-65-5',
  'prnd-metal': 'ジジム',
  dyfe: 'ferrodysprosium',
  mischmetal: 'mischmetall | cer-mischmetall | 混合稀土金属 | ミッシュメタル',
}
