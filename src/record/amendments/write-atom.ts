import { toTarget, type Amendment } from './amendment'

/** Where a feed stands, and what its entries lead to. */
export type FeedPlace = { readonly title: string; readonly link: string }

/**
 * Write accepted and withdrawn amendments as an Atom 1.0 feed (RFC 4287), the newest first. Times are days at noon UTC:
 * the record knows no hours.
 */
export function writeAtom(amendments: readonly Amendment[], { title, link }: FeedPlace): string {
  const told = amendments
    .filter(({ state }) => state === 'accepted' || state === 'withdrawn')
    .toSorted((a, b) => (a.knownSince < b.knownSince ? 1 : -1))
  const updated =
    told
      .map(({ madeOn }) => madeOn)
      .toSorted()
      .at(-1) ?? '1970-01-01'
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escape(link)}</id>`,
    `  <title>${escape(title)}</title>`,
    `  <updated>${toTime(updated)}</updated>`,
    `  <link rel="alternate" href="${escape(link)}"/>`,
    ...told.map((amendment) => toEntry(amendment, link)),
    '</feed>',
    '',
  ].join('\n')
}

function toEntry(amendment: Amendment, link: string): string {
  const { id, name, state, author, madeOn, knownSince, note, reason, changes, sources } = amendment
  const summary = [
    state === 'withdrawn' ? `Withdrawn: ${reason ?? ''}` : '',
    note,
    `Changes ${changes.map(toTarget).join(', ')}.`,
    ...sources.map((source) => `Source: ${source.title}, ${source.publisher}, ${source.date}.`),
  ]
  return [
    '  <entry>',
    `    <id>${escape(`${link}#${id}`)}</id>`,
    `    <title>${escape(name)}</title>`,
    `    <published>${toTime(knownSince)}</published>`,
    `    <updated>${toTime(madeOn)}</updated>`,
    `    <author><name>${escape(author === '' ? 'Unnamed' : author)}</name></author>`,
    `    <link rel="alternate" href="${escape(`${link}#${id}`)}"/>`,
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
