// The calibrate kernel's public names.
export { type Bin, type Calibration, calibration, type MurphyParts, type Share, wilson } from './calibration'
export { type Scored, type StatedP, scoreEntries, scoreOne, statedP } from './score'
