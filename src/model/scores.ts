// What a score is made from, and why it moved.
export {
  concentration,
  type Concentration,
  governedConcentration,
  isRemainder,
  scaleGovernance,
  type WeightedSupplier,
} from '@/engine/score/concentration'
export {
  CRITICAL_ECONOMIC_IMPORTANCE,
  CRITICAL_SUPPLY_RISK,
  euSupplyRisk,
  SUPPLY_USED,
} from '@/engine/score/eu-supply-risk'
export { type Indicators } from '@/engine/score/indicators'
export { scoreRisk } from '@/engine/score/score'
export { explainChange } from '@/engine/score/score-change'
