import { Refused } from '#custody/browser/refused.ts'
import { readingOf } from '../../law/reading-of.ts'
import type { OwnNote, OwnNotesPaper } from '../../worker/own-notes.ts'
import type { Workroom } from '../../worker/workroom.ts'

type Told = (...news: number[]) => void

export type OwnNotesOf = { isReady: boolean; hasBoard: boolean; notes: OwnNote[] }
/** `title` is null where the record is not there any more, or not mine to see. */
export type OwnNoteLine = OwnNote & { title: string | null }

const waited = (fate: string | { code: string }): 'there' | 'waits' => {
  if (typeof fate === 'object') throw new Refused(fate)
  return fate === 'waits' ? 'waits' : 'there'
}

/** What a page may ask of notes that only I read. */
export const ownTasks = {
  ownOf: ({ holding }: Workroom, _: Told, record: string): OwnNotesOf => ({
    ...{ isReady: holding.own.isReady(), hasBoard: holding.own.hasBoard() },
    notes: holding.own.of(record),
  }),
  allOwn: (room: Workroom, _: Told): OwnNoteLine[] => {
    const { title } = readingOf(room)
    return room.holding.own
      .all()
      .map((note) => ({ ...note, title: room.holding.get(note.of) ? title(note.of) : null }))
  },
  /** Says in the plan where my notes are: for my other devices, and for nobody else of use. */
  beginOwn: async ({ holding }: Workroom, _: Told, space: string): Promise<void> => {
    holding.own.readAlso(space)
    await holding.keep<OwnNotesPaper>({ what: 'jam/own-notes/1', space })
  },
  keepOwn: async (
    { holding }: Workroom,
    _: Told,
    said: { of: string; at: string; text: string },
    before?: string,
  ) => waited(await holding.own.keep(said, before)),
  eraseOwn: ({ holding }: Workroom, _: Told, ids: string[]): Promise<void> => holding.own.erase(ids),
}
