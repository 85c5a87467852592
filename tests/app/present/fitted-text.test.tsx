import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { FittedText } from '@/app/present/fitted-text'

it('lets words of a slide run in their own direction', () => {
  const words = 'توقف المناجم 26 أسبوعا'
  render(<FittedText as="h2" className={undefined} sizes={[30, 20]} text={words} />)
  const title = screen.getByRole('heading', { name: words })
  expect(title).toHaveAttribute('dir', 'auto')
  expect(title.style.fontSize).toBe('30px')
})
