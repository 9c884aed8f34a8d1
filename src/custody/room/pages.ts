import { type Lazy, lazily } from './lazily.tsx'
import { type Room, vaultPath } from './room.ts'

export type PageName =
  | 'overview'
  | 'notebook'
  | 'archive'
  | 'people'
  | 'care'
  | 'readers'
  | 'protocol'
  | 'keys'
  | 'drill'

type Place = Pick<Room, 'organisation'>
type PageOfVault = { name: PageName; to: (place: Place) => string; Page: Lazy }

const Archive = lazily(async () => (await import('./pages/archive/archive.tsx')).Archive)
const Care = lazily(async () => (await import('./pages/care/care.tsx')).Care)
const Drill = lazily(async () => (await import('./pages/drill.tsx')).Drill)
const Keys = lazily(async () => (await import('./pages/keys/keys.tsx')).Keys)
const Notebook = lazily(async () => (await import('./pages/notebook/notebook.tsx')).Notebook)
const Overview = lazily(async () => (await import('./pages/overview.tsx')).Overview)
const People = lazily(async () => (await import('./pages/people/people.tsx')).People)
const Protocol = lazily(async () => (await import('./pages/protocol/protocol.tsx')).Protocol)
const Readers = lazily(async () => (await import('./pages/readers/readers.tsx')).Readers)

/** The pages inside the gate, in the order of the bar. */
export const pages: PageOfVault[] = [
  { name: 'overview', to: (place) => vaultPath(place), Page: Overview },
  { name: 'notebook', to: ({ organisation }) => `/organisations/${organisation}/notebook`, Page: Notebook },
  { name: 'people', to: (place) => vaultPath(place, 'people'), Page: People },
  { name: 'care', to: (place) => vaultPath(place, 'care'), Page: Care },
  { name: 'readers', to: (place) => vaultPath(place, 'readers'), Page: Readers },
  { name: 'protocol', to: (place) => vaultPath(place, 'protocol'), Page: Protocol },
  { name: 'archive', to: (place) => vaultPath(place, 'archive'), Page: Archive },
  { name: 'keys', to: (place) => vaultPath(place, 'keys'), Page: Keys },
  { name: 'drill', to: (place) => vaultPath(place, 'drill'), Page: Drill },
]

const first = pages[0] as PageOfVault

/** The page that an address names, also what lies below it; the overview for any other. */
export const pageAt = (room: Pick<Room, 'organisation' | 'path'>): PageOfVault =>
  pages.find(({ to }) => to(room) === room.path) ??
  pages.find((page) => page !== first && room.path.startsWith(`${page.to(room)}/`)) ??
  first

/** Whether an address leads to a page inside the gate. */
export const isPage = ({ organisation }: Place, path: string): boolean =>
  path === vaultPath({ organisation }) || pageAt({ organisation, path }) !== first

/** Fetches what is left, so that the vault goes on working when the connection is gone. */
export const fetchPages = (): Promise<unknown> => Promise.allSettled(pages.map(({ Page }) => Page.load()))
