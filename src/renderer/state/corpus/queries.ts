// Corpus facts that are fetched on demand, cached until a change. One hook a question.
import { QueryClient, useQuery } from '@tanstack/react-query'
import { client, connection } from './client'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
  },
})

export const useProject = () => useQuery({ queryKey: ['project'], queryFn: () => client().project.get() })
export const useHistoryState = () =>
  useQuery({ queryKey: ['history', 'state'], queryFn: () => client().history.state() })
export const useDocuments = () =>
  useQuery({ queryKey: ['documents'], queryFn: async () => (await client().documents.list()).documents })
export const useTags = () => useQuery({ queryKey: ['tags'], queryFn: async () => (await client().tags.list()).tags })
export const useBriefs = () =>
  useQuery({ queryKey: ['briefs'], queryFn: async () => (await client().briefs.list()).briefs })
export const useHostInfo = () => useQuery({ queryKey: ['host'], queryFn: () => client().host.info() })

/** One claim in full; undefined id asks nothing. */
export const useClaim = (id: string | undefined) =>
  useQuery({
    queryKey: ['claim', id],
    enabled: id !== undefined,
    queryFn: async () => (await client().claims.get({ id: id ?? '' })).claim,
  })

/** The canonical text of a version; immutable, so it is never asked for twice. */
export const useText = (versionId: string | undefined) =>
  useQuery({
    queryKey: ['text', versionId],
    enabled: versionId !== undefined,
    queryFn: async () =>
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(await connection().bytes(`documents/${versionId}/text`)),
  })
