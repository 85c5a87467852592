import { strToU8, zipSync, type Zippable } from 'fflate'
import { type PartsSource } from '@/parts/thread/parts-reader'
import { toBuffer } from '@tests/parts/parts-kit'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A sheet by name, as the XML between its `sheetData` tags. */
export type SheetXml = { readonly name: string; readonly rows: string; readonly state?: string }

/** What a workbook is made of besides its sheets. */
export type WorkbookParts = {
  readonly strings?: string
  readonly styles?: string
  readonly properties?: string
  readonly extra?: Zippable
}

/** Return a workbook put together by hand, as the many programs that write them do in their own ways. */
export function toWorkbook(sheets: readonly SheetXml[], parts: WorkbookParts = {}): PartsSource {
  const { strings = '', styles = '', properties = '', extra = {} } = parts
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  const bytes = zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${sheets
        .map(
          ({ name, state = 'visible' }, at) =>
            `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="s${at}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${sheets
        .map((_, at) =>
          relation(
            `s${at}`,
            'worksheet',
            at % 2 === 0 ? `worksheets/s${at}.xml` : `/xl/worksheets/s${at}.xml`,
          ),
        )
        .join(
          '',
        )}${relation('x', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', 'styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/s${at}.xml`,
        strToU8(
          `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
        ),
      ]),
    ),
    ...extra,
  })
  return { kind: 'file', name: 'list.xlsx', bytes: toBuffer(bytes) }
}

/** Return a row of texts in place. */
export function toTextRow(line: number, texts: readonly string[]): string {
  return `<row r="${line}">${texts
    .map(
      (text, at) =>
        `<c r="${String.fromCodePoint(65 + at)}${line}" t="inlineStr"><is><t>${text}</t></is></c>`,
    )
    .join('')}</row>`
}
