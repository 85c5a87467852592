import { z } from 'zod/mini'
import { PARAMETER_IDS } from '@/domain/market/market'
import { type ParameterRecord } from '@/domain/record/record'
import { sourcedNumber } from './sourced-schema'

const labelled = z.readonly(
  z.strictObject({ label: z.string(), ...sourcedNumber.def.innerType.shape }),
)

/** The assumptions of the model. */
export const parameterRecord = z.readonly(
  z.record(z.enum(PARAMETER_IDS), labelled),
) satisfies z.ZodMiniType<ParameterRecord>
