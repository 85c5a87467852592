/** The part of saxen (https://github.com/nikku/saxen) that is used here; the package brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string
  type Attributes = Readonly<Record<string, string>>

  export class Parser {
    on(
      event: 'openTag',
      listener: (name: string, getAttributes: () => Attributes, decode: Decode) => void,
    ): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (text: string, decode: Decode) => void): this
    on(event: 'cdata', listener: (text: string) => void): this
    on(event: 'error' | 'warn', listener: (error: Error) => void): this
    write(chunk: string): this
    end(): unknown
  }
}
