import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  StandaloneContext,
  ExhibitSubjectContext,
  ExhibitWorkContext,
} from '@/ui/exhibit/exhibit-context'
import { ExhibitRoot } from '@/ui/exhibit/exhibit-root'
import { type ExhibitHandle } from '@/ui/exhibit/exhibit'

function show(title: string, subject: string | undefined, isWorking: boolean): ExhibitHandle {
  const shown: ExhibitHandle[] = []
  const place = {
    exhibitId: 'one',
    place: null,
    onShown: (handle: ExhibitHandle) => shown.push(handle),
  }
  render(
    <StandaloneContext value={place}>
      <ExhibitSubjectContext value={subject}>
        <ExhibitWorkContext value={isWorking}>
          <ExhibitRoot id="one" subtitle="" title={title}>
            {() => <p>drawn</p>}
          </ExhibitRoot>
        </ExhibitWorkContext>
      </ExhibitSubjectContext>
    </StandaloneContext>,
  )
  const [handle] = shown
  if (handle === undefined) throw new Error('Nothing was shown.')
  return handle
}

describe('what an exhibit says of itself', () => {
  it('says what it is about where its title does not', () => {
    expect(show('The score and its parts', 'Terbium', false).describe().title).toBe(
      'Terbium: The score and its parts',
    )
    expect(show('World terbium mine supply', 'Terbium', false).describe().title).toBe(
      'World terbium mine supply',
    )
    expect(show('Risk by element', undefined, false).describe().title).toBe('Risk by element')
  })

  it('is not final while what it stands on is being worked out', () => {
    expect(show('Runs', undefined, true).describe().isSettled).toBe(false)
    expect(show('Runs', undefined, false).describe().isSettled).toBe(true)
  })
})
