// equipoise import: reads documents into a corpus, offers the annotation layers that fit, applies them when asked.
import { existsSync } from 'node:fs'
import { type Command, textOption } from '../../command'
import { handPath, withCorpus } from '../../local-corpus'

type Client = Parameters<Parameters<typeof withCorpus>[2]>[0]['client']
type Imported = Awaited<ReturnType<Client['documents']['import']>>['documents'][number]

function told(document: Imported): string {
  const { id, title, length, known, offers, layer } = document
  const lines = [`${known ? 'known' : 'imported'}  ${id}  ${title} (${length} characters)`]
  if (layer) {
    const lost = layer.anchors.filter((anchor) => anchor.status === 'lost').length
    lines.push(
      `  layer “${layer.title}”: ${layer.claimsAdded} claims added, ${layer.claimsKnown} known, ` +
        `${layer.anchors.length - lost} of ${layer.anchors.length} passages found`,
    )
  }
  for (const offer of layer ? [] : offers)
    lines.push(
      `  layer “${offer.title}” fits: ${offer.resolved} of ${offer.total} passages found; apply it with --layer auto`,
    )
  return `${lines.join('\n')}\n`
}

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE DOC... [--csl META.json] [--layer auto|none|PATH]',
  about: 'read documents into the corpus',
  options: { csl: { type: 'string' }, layer: { type: 'string' } },
  takes: [2, 10_001],
  run(call) {
    const [path = '', ...paths] = call.positionals
    return withCorpus(
      call,
      path,
      async ({ client, tokens }) => {
        const files: string[] = []
        for (const document of paths) files.push(await handPath(tokens, document))
        const csl = textOption(call.values, 'csl')
        const asked = textOption(call.values, 'layer') ?? 'none'
        const named = asked === 'auto' || asked === 'none' || (/^[\w.-]+$/.test(asked) && !existsSync(asked))
        const layer = named ? asked : await handPath(tokens, asked)
        const { documents } = await client.documents.import(
          { files, layer, ...(csl && { csl: await handPath(tokens, csl) }) },
          { signal: call.signal },
        )
        return { json: { documents }, text: documents.map(told).join('') }
      },
      { writes: true },
    )
  },
}
