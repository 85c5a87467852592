import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { type NumberField } from '@/lib/read-number'
import { FormatProvider } from '@/ui/format/format-provider'
import { NumberBox } from '@/ui/number-box/number-box'

type Take = (value: number) => string | undefined

const PRICE: NumberField = { unit: 'US dollars per kg', min: 0, max: 10_000 }

async function typeInto(text: string, field: NumberField = PRICE, locale = 'en-GB') {
  const onNumber = vi.fn<Take>()
  render(
    <FormatProvider locale={locale}>
      <NumberBox field={field} label="Price" onNumber={onNumber} value={812}>
        {field.unit}
      </NumberBox>
    </FormatProvider>,
  )
  const box = screen.getByRole('textbox', { name: 'Price' })
  await userEvent.clear(box)
  await userEvent.type(box, text)
  return { box, onNumber }
}

describe(NumberBox, () => {
  it.each(['en-GB', 'de-DE'])('asks which of two readings is meant in %s', async (locale) => {
    const { box, onNumber } = await typeInto('1.160{Enter}', PRICE, locale)
    expect(onNumber).not.toHaveBeenCalled()
    expect(box).toHaveAttribute('aria-invalid', 'true')
    const [first, second] = screen.getAllByRole('button')
    const [large, small] = locale === 'de-DE' ? [first, second] : [second, first]
    expect(large).toHaveTextContent(locale === 'de-DE' ? '1.160 US' : '1,160 US')
    expect(small).toHaveTextContent(locale === 'de-DE' ? '1,16 US' : '1.16 US')
    await userEvent.click(large ?? box)
    expect(onNumber).toHaveBeenCalledExactlyOnceWith(1160)
    expect(screen.queryByRole('button')).not.toBeInTheDocument()
  })

  it('shows both readings while they are typed', async () => {
    await typeInto('1,160')
    expect(
      screen.getByText('1,160 US dollars per kg or 1.16 US dollars per kg?'),
    ).toBeInTheDocument()
  })

  it('refuses a number out of range with the range and the value that stays', async () => {
    const { box, onNumber } = await typeInto('20000{Enter}')
    expect(onNumber).not.toHaveBeenCalled()
    expect(box).toHaveValue('812')
    expect(box).toHaveAccessibleDescription(
      '“20000” is out of range. Give 0 to 10,000 US dollars per kg. 812 was kept.',
    )
  })

  it('says one week, not one weeks', async () => {
    await typeInto('1.0{Enter}', { unit: 'weeks', min: 0, max: 156 })
    expect(screen.getByRole('status')).toHaveTextContent(/^Read as 1 week\.$/)
  })

  it('refuses a percentage where the box is no share', async () => {
    const { onNumber } = await typeInto('2%{Enter}')
    expect(onNumber).not.toHaveBeenCalled()
    expect(screen.getByRole('status')).toHaveTextContent('“2%” is a percentage.')
  })

  it('takes per cent with or without its sign where the box is a share', async () => {
    const share = { unit: '% a year', factor: 100, min: -0.5, max: 0.3 }
    const { onNumber } = await typeInto('2%{Enter}', share)
    expect(onNumber).toHaveBeenCalledExactlyOnceWith(0.02)
    expect(screen.getByRole('status')).toHaveTextContent('Read as 2% a year.')
  })

  it('gives up what is typed on Escape', async () => {
    const { box, onNumber } = await typeInto('900{Escape}')
    await userEvent.tab()
    expect(onNumber).not.toHaveBeenCalled()
    expect(box).toHaveValue('812')
  })
})
