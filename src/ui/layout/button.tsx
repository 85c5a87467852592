import { type ButtonHTMLAttributes, type Ref } from 'react'
import styles from './button.module.css'

/** Props of {@link Button}: those of a native button and its weight. */
export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly kind?: 'primary' | 'plain' | 'quiet' | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
}

/** A button that says what happens. */
export function Button({ kind = 'plain', className, type = 'button', ...rest }: ButtonProps) {
  const classes = [styles['button'], className].filter(Boolean).join(' ')
  return <button {...rest} className={classes} data-kind={kind} type={type} />
}
