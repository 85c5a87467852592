import { describe, expect, it } from 'vitest'
import { type Encoding } from '@/parts/file/read-choices'
import { readList, type ListReading } from '@/parts/thread/read-list'
import { OWN_RECORD, toBuffer } from '@tests/parts/parts-kit'
import { encodeText } from '@tests/parts/file/encode-text'

function readBytes(bytes: Uint8Array, name = 'list.csv'): Promise<ListReading> {
  return readList({ kind: 'file', name, bytes: toBuffer(bytes) }, {}, OWN_RECORD)
}

function readText(text: string, encoding: Encoding): Promise<ListReading> {
  return readBytes(encodeText(text, encoding) ?? new Uint8Array())
}

const LISTS: readonly (readonly [string, string, string, readonly Encoding[]])[] = [
  [
    '宁波磁材',
    '零件号,材料,年用量(公斤),供应商',
    'A1,钕铁硼,12,宁波磁材\nA2,氧化镝,13,包头稀土',
    ['gb18030', 'utf-16le', 'utf-16be', 'utf-8'],
  ],
  [
    '台灣磁鐵',
    '料號,材質,年用量(公斤),供應商',
    'A1,釹鐵硼,12,台灣磁鐵\nA2,氧化鏑,13,鴻海',
    ['big5'],
  ],
  [
    '日立金属',
    '品番,材質,年間使用量(kg),仕入先',
    'A1,ネオジム磁石,12,日立金属\nA2,サマコバ磁石,13,信越化学',
    ['shift_jis', 'euc-jp', 'utf-16le'],
  ],
  [
    '삼성전자',
    '품번,재질,연간 사용량(kg),공급사',
    'A1,네오디뮴 자석,12,삼성전자\nA2,네오디뮴 자석,13,현대',
    ['euc-kr'],
  ],
  [
    'Соликамск',
    'Артикул;Материал;Расход, кг;Поставщик',
    'A1;неодимовый магнит;12;Соликамск\nA2;N42SH;13;Ловозеро',
    ['windows-1251', 'koi8-r', 'ibm866'],
  ],
  [
    'Łódź Śląsk',
    'Indeks;Materiał;Zużycie (kg);Dostawca',
    'A1;N42SH;12;Łódź Śląsk\nA2;N42SH;13;Żółć',
    ['windows-1250', 'iso-8859-2'],
  ],
  [
    'Şişli İş',
    'Parça No;Malzeme;Tüketim (kg);Tedarikçi',
    'A1;N42SH;12;Şişli İş\nA2;N42SH;13;Ağrı',
    ['windows-1254'],
  ],
  [
    'Müller',
    'Teilenummer;Werkstoff;Bedarf (kg);Lieferant',
    'A1;N42SH;12;Müller\nA2;N42SH;13;Düsseldorf',
    ['windows-1252', 'macintosh', 'cp850', 'utf-16le'],
  ],
  [
    'Besançon',
    'Référence;Matière;Besoin (kg);Fournisseur',
    'A1;N42SH;12;Besançon\nA2;N42SH;13;Orléans',
    ['windows-1252', 'macintosh', 'cp850'],
  ],
]

describe('a list in an encoding that nothing names', () => {
  it.each(
    LISTS.flatMap(([supplier, titles, rows, encodings]) =>
      encodings.map((encoding) => [supplier, encoding, `${titles}\n${rows}\n`] as const),
    ),
  )('%s in %s', async (supplier, encoding, text) => {
    const { lines } = await readText(text, encoding)
    expect(lines[0]).toMatchObject({ id: 'A1', usageKgPerYear: 12, supplier })
  })

  it.each(['100 €', '100 £', '£100', '5 °C', '±5 §'])(
    'keeps lone signs of Windows: %s',
    async (sign) => {
      const text = `Part;Material;Demand (kg);Note\nA1;N42SH;12;${sign}\nA2;N42SH;13;${sign}\n`
      expect((await readText(text, 'windows-1252')).lines[0]?.note).toBe(sign)
    },
  )

  it('keeps its letters beside one stray byte, and names the line', async () => {
    const bytes = new TextEncoder().encode(
      'Part;Material;Demand (kg);Site\nA1;N42SH;12;Köln\nA2;N42SH;1;X?Y\n',
    )
    bytes[bytes.lastIndexOf(0x3f)] = 0xe9
    const { lines, notes } = await readBytes(bytes)
    expect(lines[0]?.site).toBe('Köln')
    expect(notes.join(' ')).toContain('line 3')
  })

  it('says when its letters were garbled before', async () => {
    const { notes } = await readText('Part;Material;Demand kg;Site\nA1;N42SH;12;KÃ¶ln\n', 'utf-8')
    expect(notes.join(' ')).toContain('“Ã¶” look garbled')
  })

  it('ends where old programs end a text', async () => {
    const { lines, badRows } = await readText(
      'Part;Material;Demand kg\nA1;N42SH;12\n\u001A',
      'utf-8',
    )
    expect([lines.length, badRows.length]).toEqual([1, 0])
  })
})

const STRANGERS: readonly (readonly [string, string | readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0, 0, 0x50, 0, 0, 0]],
  ['old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ['old workbook', [0x09, 0x08, 0x10, 0x00]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff, 0xe0]],
  ['PDF', '%PDF-1.7'],
  ['packed file', [0x1f, 0x8b, 0x08]],
  ['packed file', '7z\u00bc\u00af'],
  ['RTF', '{\\rtf1 list}'],
  ['SYLK', 'ID;PWXL;N;E'],
  ['MHTML', 'MIME-Version: 1.0\nContent-Type: multipart/related'],
  ['e-mail', 'Received: from a\nSubject: list'],
  ['JSON', '[{"Part":"A1"}]'],
  ['database', 'SQLite format 3\u0000'],
]

describe('a file of another kind', () => {
  it.each(STRANGERS)('is called by its name: %s', async (name, start) => {
    const codes =
      typeof start === 'string' ? Array.from(start, (sign) => sign.charCodeAt(0)) : start
    const { stage, refusal } = await readBytes(Uint8Array.from(codes), 'list.xls')
    expect(stage).toBe('refused')
    expect(refusal?.message).toContain(name)
    expect(refusal?.remedy).toMatch(/save|export|unpack|copy|type|ask/i)
  })

  it.each([
    [
      'HTML',
      '<html><body><table><tr><td>Part</td><td>Material</td><td>Demand kg</td></tr><tr><td>A1</td><td>N42SH</td><td>12</td></tr></table></body></html>',
    ],
    [
      'XML of 2003',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table><Row><Cell><Data ss:Type="String">Part</Data></Cell><Cell><Data ss:Type="String">Material</Data></Cell><Cell><Data ss:Type="String">Demand kg</Data></Cell></Row><Row><Cell><Data ss:Type="String">A1</Data></Cell><Cell><Data ss:Type="String">N42SH</Data></Cell><Cell><Data ss:Type="Number">12</Data></Cell></Row></Table></Worksheet></Workbook>',
    ],
  ])('is read where a table is in it: %s', async (_, text) => {
    const { lines } = await readBytes(new TextEncoder().encode(text), 'list.xls')
    expect(lines[0]).toMatchObject({ id: 'A1', usageKgPerYear: 12 })
  })
})
