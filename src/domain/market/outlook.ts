/**
 * What is assumed to follow the as-of date: the levers of the first scenario panel.
 *
 * Before the as-of date the record speaks; after it, whatever the record shows as still in force goes on for
 * as long, and as hard, as this says. Null severity means "as hard as the record has it on the as-of date".
 */
export type Outlook = {
  /** Weeks after the as-of date until mines that stand still begin to return, 0 or more. */
  readonly haltWeeks: number
  /** Share of output lost in the case regions from the as-of date on, 0 to 1, or as recorded. */
  readonly haltSeverity: number | null
  /** Weeks after the as-of date until gates that are shut or limited pass ore again. */
  readonly gateWeeks: number
  /** Share of the ore flow that does not pass the case gates from the as-of date on, or as recorded. */
  readonly gateSeverity: number | null
  /** Weeks after the as-of date for which China's export licences stay as tight. */
  readonly licenceWeeks: number
  /** Share of China's exports of controlled elements withheld from the as-of date on, or as recorded. */
  readonly licenceSeverity: number | null
}

/** Outlook until a reader changes it: every figure an assumption of this page, none a forecast of a source. */
export const DEFAULT_OUTLOOK: Outlook = {
  haltWeeks: 26,
  haltSeverity: null,
  gateWeeks: 18,
  gateSeverity: null,
  licenceWeeks: 8,
  licenceSeverity: null,
}
