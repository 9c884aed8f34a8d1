import type { ComponentType } from 'preact'
import { Overview } from './pages/overview.tsx'
import { type Room, vaultPath } from './room.ts'

export type PageName = 'overview'

type PageOfVault = { name: PageName; to: (room: Room) => string; Page: ComponentType }

/** The pages inside the gate, in the order of the bar. */
export const pages: PageOfVault[] = [{ name: 'overview', to: (room) => vaultPath(room), Page: Overview }]

const first = pages[0] as PageOfVault

/** The page that an address names; the overview for any other. */
export const pageAt = (room: Room): PageOfVault => pages.find(({ to }) => to(room) === room.path) ?? first
