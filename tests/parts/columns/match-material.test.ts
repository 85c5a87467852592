import { describe, expect, it } from 'vitest'
import materials from '@mock-data/materials.json'
import { endpoints } from '@/contracts/endpoints'
import { createMaterialMatch } from '@/parts/columns/match-material'

describe(createMaterialMatch, () => {
  const match = createMaterialMatch(endpoints.materials.answer.parse(materials), {})

  it.each([
    ['N42SH', 'ndfeb-sh'],
    ['NdFeB N42SH', 'ndfeb-sh'],
    ['NdFeB 42 SH', 'ndfeb-sh'],
    ['Nd-Fe-B magnet N35', 'ndfeb-n'],
    ['Neodym-Magnet N38UH, gesintert', 'ndfeb-uh'],
    ['Magnet Güte N45H', 'ndfeb-h'],
    ['NdFeB EH', 'ndfeb-eh'],
    ['NdFeB', 'ndfeb-n'],
    ['Neodymium oxide', 'nd-oxide'],
    ['Dy₂O₃', 'dy-oxide'],
  ])('knows what %s is', (words, id) => {
    expect(match(words)).toBe(id)
  })

  it.each(['SH', 'Magnet 42', 'Magnet', 'Sintered oxide', 'grade 80', 'Neodym', 'NdFeB N99', ''])(
    'does not guess what “%s” is',
    (words) => {
      expect(match(words)).toBeUndefined()
    },
  )
})

describe('a grade that no list of names holds', () => {
  const toMaterial = createMaterialMatch(
    [
      { id: 'ndfeb-n', name: 'NdFeB magnet, grade N', aliases: ['N35', 'N42'] },
      { id: 'ndfeb-uh', name: 'NdFeB magnet, grade UH', aliases: ['N38UH'] },
    ],
    {},
  )

  it('is known by its class of temperature, whatever its energy product', () => {
    expect(toMaterial('NdFeB N48UH')).toBe('ndfeb-uh')
    expect(toMaterial('N33UH')).toBe('ndfeb-uh')
    expect(toMaterial('Neodym-Magnet N52')).toBe('ndfeb-n')
    expect(toMaterial('N45SH')).toBeUndefined()
    expect(toMaterial('N99UH')).toBeUndefined()
  })
})

/** What trade lists call materials, in German, Japanese, Chinese, French, Spanish, Italian, Korean and Russian. */
const NAMES: readonly (readonly [string, string])[] = [
  [
    'ndfeb-n',
    `ネオジム磁石 | ネオジ磁石 | ネオジウム磁石 | Nd-Fe-B磁石 | NdFeB磁石 | Nd磁石 | ネオジム焼結磁石 | 焼結ネオジム磁石 | ﾈｵｼﾞﾑ磁石 | ネオジム（N35） | 钕铁硼 |
  釹鐵硼 | 烧结钕铁硼 | 钕铁硼永磁体 | 钕铁硼永磁材料 | 烧结钕铁硼永磁 | 钕磁铁 | Neodym-Eisen-Bor | Neodym Eisen Bor | NdFeB-Magnet |
  NdFeB Magnete | Neodym-Magnet | Neodymmagnete | Nd2Fe14B | NdFeB gesintert | NdFeB (gesintert) | N42 |
  N52 | N55 | aimant néodyme | aimants NdFeB | néodyme fer bore | Néodyme-fer-bore | imán de neodimio |
  imanes NdFeB | neodimio hierro boro | ímã de neodímio | magnete al neodimio | magneti NdFeB |
  neodimio ferro boro | 네오디뮴 자석 | 네오디뮴자석 | 네오디움 자석 | NdFeB 자석 | 소결 NdFeB | неодимовый магнит |
  NdFeB магнит | Neodym N`,
  ],
  [
    'ndfeb-sh',
    `ネオジム磁石 N42SH | ネオジム磁石(N42SH) | 钕铁硼 N42SH | 钕铁硼42SH | 烧结钕铁硼N42SH | N42SH钕铁硼磁钢 | Neodym-Magnet N42SH |
  NdFeB gesintert, N42SH | NdFeB, Güte 42SH | NdFeB 42 SH | Magnet N 42 SH | N42 SH | n42sh | N-42SH |
  N42-SH | N42SH vernickelt | N42SH NiCuNi | N42SH, Ni | N42SH Zn-coated | aimant NdFeB N42SH | NdFeB-SH`,
  ],
  ['ndfeb-bonded', `ボンドネオジム磁石 | 粘结钕铁硼 | Neodym-Eisen-Bor kunststoffgebunden`],
  [
    'sm2co17',
    `サマコバ磁石 | サマコバ | サマリウムコバルト | サマリウム・コバルト磁石 | SmCo磁石 | Sm2Co17系磁石 | 钐钴 | 钐钴2:17 | 烧结钐钴磁体 | 2:17钐钴 |
  Sm2Co17 | SmCo 2:17 | SmCo2-17 | Sm₂Co₁₇ | SmCo 26 | Samarium-Kobalt | Samarium Cobalt |
  Samarium-Kobalt-Magnet | Samarium-Cobalt Magnet 2:17 | samarium-cobalt | aimant SmCo | samario cobalto |
  imán SmCo | samario-cobalto | 사마륨코발트 | 사마륨 코발트 자석`,
  ],
  ['smco5', `SmCo5磁石 | 钐钴1:5 | SmCo5 | SmCo 1:5 | SmCo 1/5`],
  [
    'dy-oxide',
    `酸化ジスプロシウム | ジスプロシウム酸化物 | 酸化ディスプロシウム | Dy2O3（酸化ジスプロシウム） | 酸化Dy | 氧化镝 | 氧化镝(Dy2O3) | 氧化镝 99.5% |
  氧化镝≥99.9% | Dy2O3 99.5% | Dysprosiumoxid | Dysprosium oxide | Dy2O3 | Dy₂O₃ | DY2O3 | Dy 2 O 3 |
  Dy-Oxid | Dy oxide | dysprosia | Dysprosium oxide, 99.9% min | Dysprosiumoxid 99,5 % | Dy2O3 (3N) |
  Dy2O3 powder | 1308-87-8 | CAS 1308-87-8 | Dysprosium oxide [1308-87-8] | CAS-Nr. 1308-87-8 |
  oxyde de dysprosium | Oxyde de dysprosium | óxido de disprosio | óxido de disprósio |
  ossido di disprosio | 산화디스프로슘 | 디스프로슘 산화물 | оксид диспрозия | Dysprosium(III)-oxid |
  Dysprosium (III) oxide`,
  ],
  [
    'dy-metal',
    `金属ジスプロシウム | ジスプロシウムメタル | 金属镝 | CAS: 7429-91-6 | Dysprosium metal | Dysprosium-Metall | dysprosium métal |
  Dy-Metall`,
  ],
  [
    'dyfe',
    `フェロジスプロシウム | DyFe合金 | 镝铁 | 镝铁合金 | Dy-Fe | DyFe | Dy-Fe alloy | Ferrodysprosium | Ferro-Dysprosium |
  ferro dysprosium | ferro-dysprosium`,
  ],
  [
    'ce-oxide',
    `酸化セリウム | 氧化铈 | Ceroxid | oxyde de cérium | óxido de cerio | ossido di cerio | 산화세륨`,
  ],
  [
    'tb-oxide',
    `酸化テルビウム | 氧化铽 | 四氧化七铽 | 12037-01-3 | Terbiumoxid | Tb4O7 | oxyde de terbium | óxido de terbio |
  ossido di terbio | 산화테르븀 | Tb-Oxid`,
  ],
  ['prnd-metal', `ジジム | 镨钕金属 | 金属镨钕 | NdPr-Metall | Pr/Nd Metall`],
  ['prnd-oxide', `氧化镨钕 | 镨钕氧化物 | Praseodym-Neodym-Oxid | Pr-Nd Oxide | NdPr-Oxid`],
  ['ndfeb-m', `N52M`],
  ['ndfeb-h', `N50H | Neodymium H | NdFeB H`],
  ['ndfeb-eh', `N35EH`],
  ['ndfeb-ah', `N35AH`],
  [
    'nd-oxide',
    `1313-97-9 | Neodymoxid | oxyde de néodyme | óxido de neodimio | ossido di neodimio | 산화네오디뮴 | Nd-Oxid`,
  ],
  ['la-oxide', `Lanthanoxid | oxyde de lanthane`],
  ['y-oxide', `Yttriumoxid | Yttria | oxyde d’yttrium`],
  ['mischmetal', `Mischmetall`],
  ['er-oxide', `Er Oxid`],
]

/** What no name, or only part of one, tells: other magnets, elements alone, grades of other makers. */
const UNKNOWN = `ネオジム | 1-5系サマコバ | 2-17系サマコバ | フェライト磁石 | フェライト | アルニコ磁石 | 强磁 | 磁钢 | 钐钴5 | 铁氧体 | 铝镍钴 | 抛光粉 | Neodym |
  42SH | N42SH/T | N42SH (Dy-arm) | VACODYM 655 | Recoma 28 | BMN-42SH | NMX-42SH | G42SH | N60 | N10 |
  Sm2(CoFeCuZr)17 | SmCo26H | YXG-28 | DyFe80 | Dysprosium | Dy | Nd | NdPr | PrNd | Didym | Cer | Tb2O3 |
  Seltene Erden | Scandium | Sc2O3 | ferrite | ferrita | 페라이트 | 페라이트 자석 | Samarium magnet | Bor |
  Cer-Eisen | Ferrocer | laser metal | Neodym 99,9 % | neodimio y praseodimio óxido |
  gebundener Neodymmagnet | Eisen | Kobalt | oxide | Metall | Ferrit | Ferrite Y30 | Hartferrit | AlNiCo |
  AlNiCo 5 | Stahl | Kupfer | Cobalt | Samarium | Sr-Ferrit | Y30BH | Grade H | Güte SH | magnet H |
  sintered M | grade N | H | SH | Grade 42 | Magnet 42 | Ferrite grade H | ferrite magnet N42 |
  AlNiCo N42? | Magnet, sintered | Neodym oxide metal`

function toNames(words: string): string[] {
  return words.split('|').map((word) => word.trim())
}

describe('materials as the trade writes them', () => {
  const match = createMaterialMatch(endpoints.materials.answer.parse(materials), {})

  it.each(NAMES)('%s goes by %s', (id, words) => {
    const names = toNames(words)
    expect(names.map((name) => [name, match(name)])).toEqual(names.map((name) => [name, id]))
  })

  it.each(toNames(UNKNOWN))('%s is asked about', (words) => {
    expect(match(words)).toBeUndefined()
  })
})
