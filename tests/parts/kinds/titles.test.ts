import { describe, expect, it } from 'vitest'
import { readPasted, toRows } from '@tests/parts/parts-kit'

/** Read rows that are written with bars between their cells. */
function readBars(rows: readonly string[]) {
  return readPasted(rows.map((row) => row.replaceAll('|', '\t')).join('\n'))
}

describe('titles over more than one row', () => {
  it.each([
    [
      'German halves',
      'Teile-|Werk-|Jahres-|Liefer-',
      'nummer|stoff|bedarf kg|zeit (Wo)',
      'A1|N42SH|12|8',
    ],
    [
      'English halves',
      'Part|Material|Annual|Lead',
      'number|grade|demand (kg)|time (weeks)',
      'A1|N42SH|12|8',
    ],
    ['halves and units', 'Part|Material|Demand|Stock', 'no.||kg p.a.|days', 'A1|N42SH|12|30'],
    ['units below', 'Part|Material|Demand|Stock', '||[kg]|[d]', 'A1|N42SH|12|30'],
    ['units above', '||kg|days', 'Part|Material|Demand|Stock', 'A1|N42SH|12|30'],
    ['units in Chinese', '零件号|材料|年用量|库存', '单位||公斤|天', 'A1|钕铁硼|12|30'],
    ['units in Japanese', '品番|材質|使用量|在庫', '||kg/年|日', 'A1|ネオジム磁石|12|30'],
    ['a group above', '||Per year||', 'Part|Material|Demand (kg)|Spend (k€)', 'A1|N42SH|12|13'],
    [
      'two languages',
      'Teilenummer|Werkstoff|Jahresbedarf (kg)|Lieferant',
      'Part number|Material|Annual demand (kg)|Supplier',
      'A1|N42SH|12|X',
    ],
    [
      'Chinese and English',
      '零件号|材料|年用量|供应商',
      'Part No.|Material|Annual usage (kg)|Supplier',
      'A1|N42SH|12|X',
    ],
    ['letters above', 'A|B|C|D', 'Part|Material|Demand kg|Stock days', 'A1|N42SH|12|30'],
    ['kinds of values', 'Part|Material|Demand kg', 'text|text|number', 'A1|N42SH|12'],
    [
      'codes of SAP',
      'Material|Kurztext|Werkstoff|Menge|ME',
      'MATNR|MAKTX|WRKST|MENGE|MEINS',
      'A1|Rotor|N42SH|12|KG',
    ],
  ])('are read with what they say: %s', async (_, ...rows) => {
    const { lines, badRows } = await readBars(rows)
    expect(badRows).toEqual([])
    expect(lines.map(({ id, usageKgPerYear }) => [id, usageKgPerYear])).toEqual([['A1', 12]])
  })

  it('carry units, scales and currencies of their columns', async () => {
    const { lines } = await readBars([
      'Part|Material|Demand|Spend|Stock',
      'no.||t/month|k EUR|weeks',
      'A1|N42SH|2|8|4',
    ])
    // 2 t a month are 24 t a year; 8 thousand euros; 4 weeks.
    expect(lines[0]).toMatchObject({
      usageKgPerYear: 24_000,
      spendPerYear: 8000,
      currency: 'EUR',
      stockDays: 28,
    })
  })
})

/** Titles and a first row, then the columns that hold the part and the material. */
const EXPORTS = `
  Material,Materialkurztext,Werkstoff,Bedarf (kg) | 10004711,Rotor,N42SH,12 | Material | Werkstoff
  Material,Kurztext,Legierung,Verbrauch kg | 000000000010004711,Rotor,N42SH,12 | Material | Legierung
  Material,Grade,Demand kg | ROT-42-A,N42SH,12 | Material | Grade
  Material,Material description,Magnet grade,Demand kg | 1FK7042-5AF71,Motor,N42SH,12 | Material | Magnet grade
  Material,Material,Demand kg | 10004711,N42SH,12 | Material | Material (2)
  Material,Materialkurztext,Bedarf kg | 10004711,NdFeB N42SH,12 | Material | Materialkurztext
  Werkstoff,Material,Bedarf kg | N42SH,4711,12 | Material | Werkstoff
  Mat.,Wrk,Werkstoff,Menge,BME | 4711,1000,N42SH,12,KG | Mat. | Werkstoff
  MATNR,MAKTX,WERKS,WRKST,MENGE,MEINS | 4711,Rotor,1000,N42SH,12,KG | MATNR | WRKST
  Material Number,Material Group,Material,Demand kg | 4711,MAG,N42SH,12 | Material Number | Material
  Material,Substance,Demand kg | 4711,1308-87-8,12 | Material | Substance
  ITEM_NUMBER,ITEM_DESCRIPTION,MATERIAL_GRADE,ANNUAL_DEMAND_KG | A1,Rotor,N42SH,12 | ITEM_NUMBER | MATERIAL_GRADE
  partNumber,materialGrade,annualDemand (kg) | A1,N42SH,12 | partNumber | materialGrade
  品目コード,品目テキスト,材質,所要量(kg) | A1,ローター,ネオジム磁石,12 | 品目コード | 材質
  物料编码,物料名称,规格型号,材质,年需求量(kg) | A1,转子,X1,钕铁硼,12 | 物料编码 | 材质
  품번,품명,재질,연간소요량(kg) | A1,로터,네오디뮴 자석,12 | 품번 | 재질
  Code article,Désignation,Matière,Consommation annuelle (kg) | A1,Rotor,aimant NdFeB,12 | Code article | Matière
  Código,Descripción,Material,Consumo anual (kg) | A1,Rotor,imán de neodimio,12 | Código | Material
  Codice articolo,Descrizione,Materiale,Fabbisogno annuo (kg) | A1,Rotore,magnete al neodimio,12 | Codice articolo | Materiale
  Código,Descrição,Material,Consumo anual (kg) | A1,Rotor,ímã de neodímio,12 | Código | Material
  Indeks,Nazwa,Materiał,Zużycie roczne (kg) | A1,Rotor,N42SH,12 | Indeks | Materiał
  Parça No,Tanım,Malzeme,Yıllık tüketim (kg) | A1,Rotor,N42SH,12 | Parça No | Malzeme
  Artikelcode,Omschrijving,Materiaal,Jaarverbruik (kg) | A1,Rotor,N42SH,12 | Artikelcode | Materiaal
`

describe('an export of a system', () => {
  it.each(toRows(EXPORTS))(
    '%s: %s has its parts in “%s”, materials in “%s”',
    async (titles, row, part, material) => {
      const other = row.replace(/4711|A1|42-A/, '4712')
      const { mapping, lines } = await readPasted(
        [titles, row, other].join('\n').replaceAll(',', '\t'),
      )
      expect(mapping).toMatchObject({ part, material })
      expect(lines.map(({ usageKgPerYear }) => usageKgPerYear)).toEqual([12, 12])
    },
  )
})

const POSITIONS = `Pos.|Pos|Lfd. Nr.|Lfd.Nr.|Nr.|#|No.|S.No.|Sr. No.|Sl No|Line|Item #|Zeile|N°|Nº|Poz.|Lp.|№|序号|番号|No|순번|ID|Index|Item|Posten|Seq.|行`

describe('a column that counts rows', () => {
  it.each(POSITIONS.split('|'))('“%s” names no part', async (title) => {
    const rows = [`${title}|MPN|Material|Demand kg`, '1|A1|N42SH|12', '2|A2|N42SH|13']
    expect((await readBars(rows)).mapping.part).toBe('MPN')
    const alone = [`${title}|Material|Demand kg`, '10|N42SH|12', '20|N42SH|13', '30|N42SH|14']
    expect((await readBars(alone)).mapping.part).toBeUndefined()
  })
})

describe('a table without titles', () => {
  it('takes no part for a quantity', async () => {
    const { mapping, titleLine } = await readBars(['A1|N42SH|12', 'A2|N42SH|13'])
    expect(titleLine).toBeNull()
    expect(mapping).toMatchObject({ part: 'Column A', material: 'Column B', quantity: 'Column C' })
  })
})

describe('rows that hold words of titles', () => {
  it.each([
    [
      'data below',
      1,
      ['Part|Material|Demand kg|Site', 'Part 1|N42SH|12|Site A', 'Material cost|N42SH|13|Plant'],
    ],
    [
      'filters above',
      3,
      ['Plant: all|Material: all|Period: 2026', '', 'Part|Material|Demand kg', 'A1|N42SH|12'],
    ],
    [
      'forty lines above',
      41,
      [
        ...Array.from({ length: 40 }, (__, at) => `note ${at}`),
        'Part|Material|Demand kg',
        'A1|N42SH|12',
      ],
    ],
  ])('are no titles: %s', async (_, line, rows) => {
    expect((await readBars(rows)).titleLine).toBe(line)
  })
})
