import {
  PARTS_FORMS,
  PARTS_GROUPS,
  PARTS_ORDERS,
  PARTS_SHOWN,
  type PartsView,
  type View,
} from '@/domain/page/view'

/** A parameter of the address that chooses what of a parts list is shown. */
type PartsField = {
  readonly read: (text: string, view: View) => { readonly patch: Partial<View> } | undefined
  readonly write: (view: View) => string | undefined
  readonly expected: string
}

/** Most letters of the words that parts are looked for by. */
const MAX_WORDS = 60

/** A choice of the parts list, of a few words. */
function partsField<Name extends 'form' | 'show' | 'group'>(
  name: Name,
  known: readonly NonNullable<PartsView[Name]>[],
): PartsField {
  return {
    read: (text, { parts }) => {
      const value = known.find((one) => one === text)
      return value && { patch: { parts: { ...parts, [name]: value } } }
    },
    write: ({ parts }) => parts?.[name],
    expected: known.join(' or '),
  }
}

/** The parameters of the parts list, by their key. */
export const PARTS_FIELDS: readonly (readonly [key: string, field: PartsField])[] = [
  ['form', partsField('form', PARTS_FORMS)],
  ['show', partsField('show', PARTS_SHOWN)],
  ['group', partsField('group', PARTS_GROUPS)],
  [
    'find',
    {
      read: (text, { parts }) =>
        text !== '' && text.length <= MAX_WORDS
          ? { patch: { parts: { ...parts, find: text } } }
          : undefined,
      write: ({ parts }) => parts?.find?.slice(0, MAX_WORDS) || undefined,
      expected: `words of a part, at most ${MAX_WORDS} letters`,
    },
  ],
  [
    'order',
    {
      read: (text, { parts }) => {
        const isRising = text.endsWith('.up')
        const order = PARTS_ORDERS.find((known) => known === text.replace(/\.up$/, ''))
        return order && { patch: { parts: { ...parts, order, ...(isRising && { isRising }) } } }
      },
      write: ({ parts }) => parts?.order && `${parts.order}${parts.isRising === true ? '.up' : ''}`,
      expected: `${PARTS_ORDERS.join(', ')}, with .up for the least first`,
    },
  ],
]
