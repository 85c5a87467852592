import { type ElementRecord, type GateRecord, type RegionRecord } from '@/domain/record/record'
import { type Sourced } from '@/domain/record/sourced'

/** Return a value of a record with nothing else to say about it. */
export function figure<Value>(value: Value, more: Partial<Sourced<Value>> = {}): Sourced<Value> {
  return {
    value,
    unit: 'unit',
    period: '2023',
    basis: 'basis',
    evidence: 'reported',
    sources: ['a-source'],
    ...more,
  }
}

/** Return a region of 100 t REO a year, half A and half B, held by the state and running since 2024. */
export function buildRegion(more: Partial<RegionRecord> = {}): RegionRecord {
  const since = { from: '2024-01-01', to: null, sources: [] }
  return {
    id: 'north',
    name: 'North',
    country: 'MM',
    description: 'A region.',
    deposit: 'monazite',
    group: null,
    place: null,
    output: figure(100),
    basket: figure({ A: 50, B: 50 }),
    leadWeeks: figure(4),
    gateId: null,
    spareCapacity: figure(0),
    payability: figure(1),
    control: [{ ...since, controllerIds: ['state'] }],
    production: [{ ...since, status: 'running', loss: figure(0), recoveryWeeks: figure(0) }],
    facts: [],
    ...more,
  }
}

/** Return an element with a price, USD per kg. */
export function buildElement(id: string, price: number): ElementRecord {
  return {
    id,
    name: `Element ${id}`,
    group: 'heavy',
    uses: 'magnets 100 %.',
    usesSources: [],
    basePriceUsdPerKg: figure(price),
    coverWeeks: figure(10),
    exChinaShare: figure(0.3),
    exChinaCoverWeeks: figure(7),
    exChinaOwnShare: figure(0),
  }
}

/** Return a gate that was shut from 1 October 2024 on. */
export function buildGate(): GateRecord {
  return {
    id: 'pass',
    name: 'Pass gate',
    farSide: 'Beyond',
    place: null,
    description: 'A gate.',
    history: [
      { from: '2024-01-01', to: '2024-10-01', sources: [], status: 'open', loss: figure(0) },
      { from: '2024-10-01', to: null, sources: [], status: 'shut', loss: figure(0.9) },
    ],
  }
}
