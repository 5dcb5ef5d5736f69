// Relations that decide which cluster a claim is of, up to its root, and the numbers of the claims they name.
import type { CorpusSlice } from '@shared/kernel/facts'
import type { ClaimRelation } from '@shared/model/relation'
import type { Repositories } from '../../store'
import type { RecordClaim } from '../derive/ledger-records'

/** Adds what lies above to the relations of a slice, where it is not of the whole corpus. */
export async function clusterLinks(
  repos: Repositories,
  { claims, relations }: Pick<CorpusSlice<RecordClaim>, 'claims' | 'relations'>,
  ids: readonly string[] | undefined,
): Promise<{ readonly relations: readonly ClaimRelation[]; readonly numbers: ReadonlyMap<string, number> }> {
  if (!ids) return { relations, numbers: new Map(claims.map(({ id, number }) => [id, number])) }
  const known = new Map(relations.map((relation) => [relation.id as string, relation]))
  const asked = new Set(ids)
  const above = () => [...known.values()].flatMap(({ type, to }) => (type === 'restates' && !asked.has(to) ? [to] : []))
  for (let next = above(); next.length > 0; next = above()) {
    for (const id of next) asked.add(id)
    for (const relation of await repos.claimRelations.byClaims(next)) known.set(relation.id, relation)
  }
  const all = [...known.values()]
  return {
    relations: all,
    numbers: await repos.claims.numbers([...new Set(all.flatMap(({ from, to }) => [from, to]))]),
  }
}
