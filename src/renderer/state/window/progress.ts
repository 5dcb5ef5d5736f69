// Running jobs by name, as the workbench reports them; the window shows those that last over a second.
import type { WorkbenchEvent } from '@shared/contract/events'
import { createStore } from 'zustand/vanilla'

export type Progress = Extract<WorkbenchEvent, { type: 'progress' }>
export const progressStore = createStore<Readonly<Record<string, Progress>>>(() => ({}))
