import { z } from 'zod/mini'
import { MATERIAL_FAMILIES, type Material } from '@/domain/parts/material'
import { id, list } from './primitives'
import { sourced } from './sourced-schema'

/** Something that a buyer orders by the kilogram, with the oxides that go into it. */
export const material = z.readonly(
  z.strictObject({
    id,
    name: z.string(),
    family: z.enum(MATERIAL_FAMILIES),
    description: z.string(),
    aliases: list(z.string().check(z.minLength(1))),
    contents: z.readonly(
      z.record(z.string(), sourced(z.number().check(z.positive(), z.maximum(1.35)))),
    ),
  }),
) satisfies z.ZodMiniType<Material>
