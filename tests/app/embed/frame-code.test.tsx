import { describe, expect, it } from 'vitest'
import { toFrameCode } from '@/app/embed/embed-address'

describe(toFrameCode, () => {
  it('writes code that a hostile title cannot leave', () => {
    const code = toFrameCode('https://here.example/embed?a=1&b=2', '"><script>alert(1)</script>')
    const frame = new DOMParser().parseFromString(code, 'text/html')
    expect(frame.querySelectorAll('script')).toHaveLength(0)
    expect(frame.querySelector('iframe')?.src).toBe('https://here.example/embed?a=1&b=2')
  })
})
