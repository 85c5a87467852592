import { type GateStatus } from '@/domain/record/history'

/** A place drawn on the map. */
export type MapPlace = {
  readonly id: string
  readonly label: string
  /** Second line of the label: `seized 19 Oct`. */
  readonly sublabel?: string | undefined
  readonly longitude: number
  readonly latitude: number
  readonly kind: 'region' | 'gate' | 'plant' | 'town'
  /** Yearly output in t REO: decides the area of the circle. Regions only. */
  readonly output?: number | undefined
  /** One fills the circle; two share it in stripes. */
  readonly controllerIds?: readonly string[] | undefined
  readonly isHalted?: boolean | undefined
  readonly gateStatus?: GateStatus | undefined
  /** Share of a plant that runs, 0 to 1; 0 leaves its mark empty. */
  readonly runningShare?: number | undefined
  /** Page of the place. */
  readonly href?: string | undefined
  /** Everything the marks say, in words: read aloud and shown in the table. */
  readonly description: string
  /** Where the label sits; found by default. */
  readonly labelSide?: 'left' | 'right' | 'above' | 'below' | undefined
}

/** Ore on its way from one place to another. */
export type MapFlow = {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  /** False draws it dotted: nothing moves. */
  readonly isMoving: boolean
  readonly label: string
}

/** One entry of the colour key. */
export type ControllerKey = { readonly id: string; readonly label: string }
