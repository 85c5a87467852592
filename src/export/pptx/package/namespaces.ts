/** First line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'

/** Namespaces of ECMA-376, by their usual prefix or by what they hold. */
export const NAMESPACES = {
  a: `${DRAWING}/main`,
  c: `${DRAWING}/chart`,
  table: `${DRAWING}/table`,
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  r: `${OFFICE}/relationships`,
  contentTypes: `${PACKAGE}/content-types`,
  relationships: `${PACKAGE}/relationships`,
  coreProperties: `${PACKAGE}/metadata/core-properties`,
  coreRelationship: `${PACKAGE}/relationships/metadata/core-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
} as const

/** The namespaces that slides, layouts and masters use, as attributes. */
export const SLIDE_NAMESPACES = {
  'xmlns:a': NAMESPACES.a,
  'xmlns:r': NAMESPACES.r,
  'xmlns:p': NAMESPACES.p,
} as const

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml'

/** Content types of the parts of a presentation. */
export const CONTENT_TYPES = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  slideMaster: `${PRESENTATION}.slideMaster+xml`,
  slideLayout: `${PRESENTATION}.slideLayout+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notesSlide: `${PRESENTATION}.notesSlide+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  png: 'image/png',
} as const
