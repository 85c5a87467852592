/** Day that stands in a file where that of its writing would: the same content makes the same file. */
export const FIXED_DAY = '2024-01-01T00:00:00'
