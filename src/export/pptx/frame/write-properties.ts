import { escapeXml, writeTag } from '@/export/drawing/svg-text'
import { FIXED_DAY } from '@/export/pptx/package/fixed-day'
import { NAMESPACES } from '@/export/pptx/package/namespaces'

/** What a file says of itself. */
export type FileWords = {
  readonly title: string
  /** What it is about: the findings. */
  readonly subject: string
}

/** Write title, subject, author and language of a file. */
export function writeCoreProperties({ title, subject }: FileWords): string {
  return writeTag(
    'cp:coreProperties',
    {
      'xmlns:cp': NAMESPACES.coreProperties,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      writeTag('dc:title', {}, escapeXml(title)),
      writeTag('dc:subject', {}, escapeXml(subject)),
      writeTag('dc:creator', {}, 'Chokepoint'),
      writeTag('dc:language', {}, 'en-GB'),
      writeDay('created'),
      writeDay('modified'),
    ].join(''),
  )
}

function writeDay(name: string): string {
  return writeTag(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${FIXED_DAY}Z`)
}

/** Write which program wrote a file. */
export function writeExtendedProperties(): string {
  return writeTag(
    'Properties',
    { xmlns: NAMESPACES.extendedProperties },
    `${writeTag('Application', {}, 'Chokepoint')}${writeTag('Company', {}, 'Chokepoint')}`,
  )
}
