import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Lang } from '#kernel/text.ts'

/** How far a recovery drill is: asked for, then passed, until it is written down. */
export type DrillState = 'asked' | 'passed' | null

/** Where we are: which organisation, as whom, on which page; `go` changes the page and keeps the keys. */
export type Room = {
  organisation: string
  name: string
  person: string
  isAdmin: boolean
  lang: Lang
  path: string
  go: (path: string) => void
  drill: DrillState
  setDrill: (drill: DrillState) => void
}

export const RoomContext = createContext<Room | null>(null)

export function useRoom(): Room {
  const room = useContext(RoomContext)
  if (!room) throw new Error('A part of the vault was rendered outside of its room.')
  return room
}

/** The address of a page of this organisation's vault. */
export const vaultPath = ({ organisation }: Pick<Room, 'organisation'>, page = ''): string =>
  `/organisations/${organisation}/vault${page && `/${page}`}`
