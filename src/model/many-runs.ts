// Many runs of an uncertain scenario.
export { checkMonteCarlo } from '@/engine/monte-carlo/check-monte-carlo'
export { runMonteCarlo } from '@/engine/monte-carlo/run-monte-carlo'
export { toRatingRequest } from '@/engine/monte-carlo/to-rating-request'
