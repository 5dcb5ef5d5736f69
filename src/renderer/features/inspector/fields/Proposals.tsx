// Names in the passage that the gazetteer knows and the corpus does not: one press registers and adds them.
import { Plus } from 'lucide-react'
import { acceptProposal, type Proposal } from '../../../state/corpus/draft'
import { string } from '../../../state/window/strings'
import { Button } from '../../../ui/controls/Button'

interface Props {
  readonly proposals?: readonly Proposal[]
  readonly field: Proposal['field']
}
export function Proposals({ proposals = [], field }: Props) {
  return proposals
    .filter((proposal) => proposal.field === field)
    .map((proposal) => (
      <Button
        key={`${proposal.gazetteerId}-${proposal.role}`}
        kind="quiet"
        onPress={() => void acceptProposal(proposal)}
      >
        <Plus size={12} aria-hidden="true" />{' '}
        {string('inspector.propose', { name: proposal.name, role: string(`role.${proposal.role}`) })}
      </Button>
    ))
}
