import { render, screen, act } from '@testing-library/react'
import { Router, useLocation } from 'wouter'
import { describe, expect, it } from 'vitest'
import { createStandaloneRouter } from '@/app/present/create-standalone-router'

function Lever() {
  const [, navigate] = useLocation()
  return (
    <button onClick={() => navigate('/?halt=52')} type="button">
      Set
    </button>
  )
}

describe(createStandaloneRouter, () => {
  it('tells where a lever moved the page, not where the deck did', () => {
    const moved: string[] = []
    const router = createStandaloneRouter('/?halt=26', (address) => moved.push(address))
    render(
      <Router hook={router.hook} searchHook={router.searchHook}>
        <Lever />
      </Router>,
    )
    act(() => router.goTo('/?halt=40'))
    expect(moved).toEqual([])
    act(() => screen.getByRole('button').click())
    expect(moved).toEqual(['/?halt=52'])
  })
})
