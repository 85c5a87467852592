import { toLowered, toRaised } from '@/parts/file/raised-digits'

/** A text that is put together from runs, of which some are raised, lowered or an aid to reading. */
export type RichText = {
  readonly start: () => void
  readonly open: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly add: (piece: string) => void
  readonly text: () => string
}

/** Begin to put texts together; raised digits stay raised, and reading aids of East Asian scripts are left out. */
export function createRichText(): RichText {
  const state = { text: '', isOpen: false, isAid: false, place: '' }
  return {
    start: () => {
      state.text = ''
      state.place = ''
    },
    open: (name, attributes) => {
      if (name === 'rPh') state.isAid = true
      else if (name === 'r') state.place = ''
      else if (name === 'vertAlign') state.place = attributes()['val'] ?? ''
      else if (name === 't') state.isOpen = !state.isAid
    },
    close: (name) => {
      if (name === 'rPh') state.isAid = false
      else if (name === 'r') state.place = ''
      else if (name === 't') state.isOpen = false
    },
    add: (piece) => {
      if (!state.isOpen) return
      if (state.place === 'superscript') state.text += toRaised(piece)
      else if (state.place === 'subscript') state.text += toLowered(piece)
      else state.text += piece
    },
    text: () => state.text,
  }
}
