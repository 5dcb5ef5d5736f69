// One side's process: `main.mjs ours|peer COUNT`; its outcome as one line of JSON.
import { ours } from './ours'
import { peer } from './peer'
import { play } from './session'

const [side, count] = process.argv.slice(2)
console.log(JSON.stringify(play(side === 'peer' ? peer(Number(count)) : ours(Number(count)))))
