import { describe, expect, it } from 'vitest'
import { decodeText } from '@/parts/file/decode-text'
import { type Encoding } from '@/parts/file/read-choices'
import { encodeText } from './encode-text'

const GERMAN = 'Teil;Werkstoff;Menge kg;Werk\nA1;N42SH;12;Köln\nA2;N42SH;13;Düsseldorf, groß\n'
const FRENCH = 'Pièce;Matière;Quantité kg;Site\nA1;N42SH;12;Besançon\nA2;N42SH;3;Saint-Étienne\n'
const POLISH = 'Część;Materiał;Ilość kg;Zakład\nA1;N42SH;12;Łódź\nA2;N42SH;3;Kraków\n'
const CZECH = 'Díl;Materiál;Množství kg;Závod\nA1;N42SH;12;Plzeň\nA2;N42SH;3;České Budějovice\n'
const RUSSIAN = 'Part;Material;Quantity kg;Site\nA1;N42SH;12;Пермь\nA2;N42SH;3;Нижний Новгород\n'
const GREEK = 'Part;Material;Quantity kg;Site\nA1;N42SH;12;Θεσσαλονίκη\nA2;N42SH;3;Αθήνα\n'
const TURKISH =
  'Parça;Malzeme;Miktar kg;Tesis\nA1;N42SH;12;Eskişehir\nA2;N42SH;3;İstanbul, Kadıköy\n'
const CHINESE = 'Part,Material,Quantity kg,Supplier\nA1,N42SH,12,宁波韵升\nA2,N42SH,3,包头\n'
const TAIWAN = '料號,材質,年用量(公斤),供應商\nA1,N42SH,12,臺灣磁材\nA2,N42SH,3,鴻海\n'
const JAPANESE = '品番,材質,年間使用量(kg),仕入先\nA1,N42SH,1200,信越化学\nA2,N42SH,3,ソニー\n'
const KOREAN = '품번,재질,연간 사용량(kg),공급사\nA1,N42SH,1200,성림첨단산업\nA2,N42SH,3,포스코\n'

const TEXTS = [
  ['windows-1252', GERMAN],
  ['windows-1252', FRENCH],
  ['macintosh', GERMAN],
  ['macintosh', FRENCH],
  ['cp850', GERMAN],
  ['cp850', FRENCH],
  ['windows-1250', POLISH],
  ['windows-1250', CZECH],
  ['iso-8859-2', POLISH],
  ['windows-1251', RUSSIAN],
  ['koi8-r', RUSSIAN],
  ['ibm866', RUSSIAN],
  ['windows-1253', GREEK],
  ['windows-1254', TURKISH],
  ['gb18030', CHINESE],
  ['big5', TAIWAN],
  ['shift_jis', JAPANESE],
  ['euc-jp', JAPANESE],
  ['euc-kr', KOREAN],
  ['utf-8', CHINESE],
  ['utf-16le', CHINESE],
  ['utf-16be', CHINESE],
  ['utf-16le', GERMAN],
  ['utf-16le', JAPANESE],
] as const satisfies readonly (readonly [Encoding, string])[]

describe('the encoding of a list', () => {
  it.each(TEXTS)('%s is told from few letters: %j', (encoding, text) => {
    const bytes = encodeText(text, encoding)
    if (bytes === undefined) throw new Error('a letter has no bytes')
    expect(decodeText(bytes).text).toBe(text)
  })

  it('is told, with an example and the next most likely, wherever the file does not say it', () => {
    const bytes = encodeText(CHINESE, 'gb18030') ?? new Uint8Array()
    expect(decodeText(bytes).notes).toEqual([
      expect.stringMatching(/Chinese, simplified.*宁波韵升.*next most likely/),
    ])
    expect(decodeText(new TextEncoder().encode(CHINESE)).notes).toEqual([])
  })

  it('can be chosen', () => {
    const bytes = encodeText(GERMAN, 'cp850') ?? new Uint8Array()
    expect(decodeText(bytes, 'windows-1252')).toMatchObject({ encoding: 'windows-1252', notes: [] })
    expect(decodeText(bytes, 'cp850').text).toBe(GERMAN)
  })

  it('stays UTF-8 when single bytes are spoilt, and says in which lines', () => {
    const bytes = [...new TextEncoder().encode('Ort\nKöln\nZürich\n'), 0x58, 0xe9, 0x0a]
    const { text, encoding, notes } = decodeText(Uint8Array.from(bytes))
    expect({ text, encoding }).toEqual({ text: 'Ort\nKöln\nZürich\nX\uFFFD\n', encoding: 'utf-8' })
    expect(notes).toEqual([expect.stringContaining('line 4')])
  })

  it('is said to be garbled where UTF-8 was taken for Windows-1252 before', () => {
    expect(decodeText(new TextEncoder().encode('KÃ¶ln')).notes).toEqual([
      expect.stringContaining('“Ã¶” look garbled'),
    ])
  })
})
