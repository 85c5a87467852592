/** What each layer is for, and what it may import besides its own files. */
export const LAYERS: Readonly<
  Record<
    string,
    {
      readonly what: string
      readonly layers: readonly string[]
      readonly packages: readonly string[]
    }
  >
>
