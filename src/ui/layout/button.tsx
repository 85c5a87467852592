import { type ButtonHTMLAttributes } from 'react'

/** Props of {@link Button}: those of a native button and its weight. */
export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'primary' | 'plain' | 'quiet' | undefined
}

/** A button that says what happens. */
export function Button({ kind = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} data-kind={kind} type={type} />
}
