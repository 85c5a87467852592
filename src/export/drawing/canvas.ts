/** What one drawing gathers besides its marks. */
export type Canvas = {
  /** Corner of the page at which the drawing begins, px. */
  readonly left: number
  readonly top: number
  /** Take in a definition, such as a pattern, and return its id. */
  readonly define: (write: (id: string) => string) => string
  /** Return the id that an id of the page has in the drawing. */
  readonly toId: (pageId: string) => string
  readonly definitions: readonly string[]
}

/** Return a canvas whose ids are counted from its first mark, so that the same page gives the same drawing. */
export function createCanvas(left: number, top: number): Canvas {
  const definitions: string[] = []
  const ids = new Map<string, string>()
  const byText = new Map<string, string>()
  let count = 0
  const nextId = (): string => {
    count += 1
    return `d${count}`
  }
  return {
    left,
    top,
    definitions,
    define: (write) => {
      const text = write('')
      const known = byText.get(text)
      if (known !== undefined) return known
      const id = nextId()
      byText.set(text, id)
      definitions.push(write(id))
      return id
    },
    toId: (pageId) => {
      const id = ids.get(pageId) ?? nextId()
      ids.set(pageId, id)
      return id
    },
  }
}
