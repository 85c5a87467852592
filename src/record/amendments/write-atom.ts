import { toTarget, type Amendment } from './amendment'

/** Where a feed stands, and what its entries lead to. */
export type FeedPlace = { readonly title: string; readonly link: string }

/**
 * Write accepted and withdrawn amendments as an Atom 1.0 feed (RFC 4287), what was decided last first. Times are days at
 * noon UTC: the record knows no hours. Entries are named by tags (RFC 4151) of what they say and when it was written, so
 * that two browsers which hold the same amendment under other numbers give it one name.
 */
export function writeAtom(amendments: readonly Amendment[], { title, link }: FeedPlace): string {
  const told = amendments
    .filter(({ state }) => state === 'accepted' || state === 'withdrawn')
    .toSorted((a, b) => (toUpdated(a) < toUpdated(b) ? 1 : -1))
  const names = told.map((amendment) => toTag(amendment, link))
  const [newest] = told
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escape(link)}</id>`,
    `  <title>${escape(title)}</title>`,
    `  <updated>${toTime(newest === undefined ? '1970-01-01' : toUpdated(newest))}</updated>`,
    `  <author><name>${escape(title)}</name></author>`,
    `  <link rel="alternate" type="text/html" href="${escape(link)}"/>`,
    ...told.map((amendment, index) => {
      const name = names[index] ?? ''
      const before = names.slice(0, index).filter((other) => other === name).length
      return toEntry(amendment, link, before === 0 ? name : `${name}/${before + 1}`)
    }),
    '</feed>',
    '',
  ].join('\n')
}

/** Day on which an amendment became what it is. */
function toUpdated({ decidedOn, madeOn }: Amendment): string {
  return decidedOn ?? madeOn
}

function toTag({ name, madeOn }: Amendment, link: string): string {
  const words = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `tag:${new URL(link).hostname},${madeOn}:amendment/${words}`
}

function toEntry(amendment: Amendment, link: string, tag: string): string {
  const { id, name, state, author, knownSince, note, reason, changes, sources } = amendment
  const summary = [
    state === 'withdrawn' ? `Withdrawn: ${reason ?? ''}` : '',
    note,
    `Changes ${changes.map(toTarget).join(', ')}.`,
    ...sources.map((source) => `Source: ${source.title}, ${source.publisher}, ${source.date}.`),
  ]
  return [
    '  <entry>',
    `    <id>${escape(tag)}</id>`,
    `    <title>${escape(name)}</title>`,
    `    <published>${toTime(knownSince)}</published>`,
    `    <updated>${toTime(toUpdated(amendment))}</updated>`,
    `    <author><name>${escape(author === '' ? 'Unnamed' : author)}</name></author>`,
    `    <link rel="alternate" type="text/html" href="${escape(`${link}#${id}`)}"/>`,
    `    <summary>${escape(summary.filter((part) => part !== '').join(' '))}</summary>`,
    '  </entry>',
  ].join('\n')
}

function toTime(day: string): string {
  return `${day}T12:00:00Z`
}

function escape(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Signs that XML 1.0 does not allow.
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  )
}
