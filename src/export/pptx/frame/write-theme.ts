import { type SlideTheme } from '@/domain/page/deck'
import { NAMESPACES } from '@/export/pptx/package/namespaces'
import { writeTag } from '@/export/drawing/svg-text'
import { SLIDE_COLORS, SLIDE_FONTS } from './theme'

/** Typefaces for scripts that the two have no letters for; the programs know these names. */
const SCRIPTS = [
  ['Arab', 'Arial'],
  ['Hebr', 'Arial'],
  ['Hans', 'Microsoft YaHei'],
  ['Hant', 'Microsoft JhengHei'],
  ['Jpan', 'Yu Gothic'],
  ['Hang', 'Malgun Gothic'],
  ['Mymr', 'Myanmar Text'],
  ['Thai', 'Leelawadee UI'],
] as const

/** Write the theme of slides in light or dark: colours, typefaces, and the plain effects that one must have. */
export function writeTheme(theme: SlideTheme): string {
  const elements = `${writeColors(theme)}${writeFonts()}${writeEffects()}`
  return writeTag(
    'a:theme',
    { 'xmlns:a': NAMESPACES.a, name: theme === 'light' ? 'Chokepoint' : 'Chokepoint dark' },
    writeTag('a:themeElements', {}, elements),
  )
}

/** `dk1` is the colour of words and `lt1` that of the background, in the dark too: charts know no other order. */
function writeColors(theme: SlideTheme): string {
  const { ink, muted, paper, surface, accent, severe, elevated, series } = SLIDE_COLORS[theme]
  const colors = [
    ['dk1', ink],
    ['lt1', paper],
    ['dk2', muted],
    ['lt2', surface],
    ...series.map((color, index) => [`accent${index + 1}`, color]),
    ['accent5', severe],
    ['accent6', elevated],
    ['hlink', accent],
    ['folHlink', muted],
  ]
  const tags = colors.map(([name, color]) =>
    writeTag(`a:${name ?? ''}`, {}, writeTag('a:srgbClr', { val: color })),
  )
  return writeTag('a:clrScheme', { name: 'Chokepoint' }, tags.join(''))
}

function writeFonts(): string {
  const { head, body } = SLIDE_FONTS
  const scripts = SCRIPTS.map(([script, typeface]) => writeTag('a:font', { script, typeface }))
  const toFont = (name: string, latin: string) =>
    writeTag(
      `a:${name}`,
      {},
      [
        writeTag('a:latin', { typeface: latin }),
        writeTag('a:ea', { typeface: '' }),
        writeTag('a:cs', { typeface: '' }),
        ...scripts,
      ].join(''),
    )
  return writeTag(
    'a:fontScheme',
    { name: 'Chokepoint' },
    `${toFont('majorFont', head)}${toFont('minorFont', body)}`,
  )
}

/** Three of each, as the schema asks; all of them plain. */
function writeEffects(): string {
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = `<a:ln w="9525">${fill}</a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return writeTag(
    'a:fmtScheme',
    { name: 'Chokepoint' },
    [
      writeTag('a:fillStyleLst', {}, fill.repeat(3)),
      writeTag('a:lnStyleLst', {}, line.repeat(3)),
      writeTag('a:effectStyleLst', {}, effect.repeat(3)),
      writeTag('a:bgFillStyleLst', {}, fill.repeat(3)),
    ].join(''),
  )
}
