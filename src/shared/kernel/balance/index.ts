// The balance kernel's public names.
export { balanceOf, totalRow } from './balance'
export { clustersIn, reasonsOf } from './reasons'
export { MOST_ACTORS, MOST_PERIODS, rowsBy } from './rows'
export {
  BALANCE_LANES,
  type Balance,
  type BalanceCell,
  type BalanceCounts,
  type BalanceFigure,
  type BalanceLane,
  type BalanceLine,
  type BalancePart,
  type BalanceQuestion,
  type BalanceReasons,
  type BalanceRow,
  type BalanceSwing,
} from './shape'
export { CONFIDENCE_WEIGHT, CREDIBILITY_WEIGHT, LEAST_ASSESSED, LEAST_ORIGINS } from './weights'
