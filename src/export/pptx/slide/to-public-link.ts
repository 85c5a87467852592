/** Hosts that only this machine or its own network reaches. */
const PRIVATE =
  /^(localhost|.*\.local|.*\.localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|\[.*\])$/i

/** Return a link that whoever gets the file can follow; undefined where it leads to this machine alone. */
export function toPublicLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  const { protocol, hostname, href } = new URL(link)
  const isWeb = protocol === 'https:' || protocol === 'http:'
  return isWeb && !PRIVATE.test(hostname) ? href : undefined
}
