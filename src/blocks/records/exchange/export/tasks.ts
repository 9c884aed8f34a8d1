import type { Field } from '../../model/field.ts'
import type { Asked, Workroom } from '../../worker/workroom.ts'
import { today } from '../held.ts'
import { labelOf } from '../import/settling.ts'
import { mustCollection, sourceOf, type Told, type Wish, wanted } from '../wanted.ts'
import { type FileLook, tableFile } from './files.ts'
import { paperOf } from './paper.ts'
import { exportable, viewerOf } from './rights.ts'
import { tableOf } from './table.ts'
import { wholeOf } from './whole.ts'

/** Columns that this member may take out. */
function columnsOut(
  room: Workroom,
  _: Told,
  from: string,
): { id: string; label: string; layer: Field['layer'] }[] {
  const collection = mustCollection(room, from)
  const all = collection.fields.filter(({ retired }) => !retired).map(({ id }) => id)
  const own = collection.steps.length > 0 ? ['$step'] : []
  return exportable(viewerOf(room.holding), collection, [...all, ...own, '$workers', '$written']).map(
    (field) => ({
      ...{ id: field.id, label: labelOf(field, room.lang), layer: field.layer },
    }),
  )
}

const takeTable = (room: Workroom, _: Told, wish: Wish, look: FileLook): Blob =>
  tableFile(tableOf(wanted(room, wish), sourceOf(room)), look)

function takeWhole(room: Workroom, _: Told, asked: Asked): Blob {
  const collection = mustCollection(room, asked.collection)
  const { fields, rows } = wanted(room, { asked, columns: collection.fields.map(({ id }) => id) })
  const layers = new Set(fields.map(({ layer }) => layer))
  const entriesOf = (id: string) => room.holding.entries(id).filter(({ layer }) => layers.has(layer))
  const whole = wholeOf(collection, fields, rows, entriesOf, new Date())
  return new Blob([`${JSON.stringify(whole)}\n`], { type: 'application/json' })
}

function takePaper(room: Workroom, _: Told, wish: Wish, withCourse: boolean) {
  const collection = mustCollection(room, wish.asked.collection)
  const all = exportable(
    viewerOf(room.holding),
    collection,
    collection.fields.map(({ id }) => id),
  )
  const layers = new Set(all.map(({ layer }) => layer))
  const entriesOf = (id: string) => room.holding.entries(id).filter(({ layer }) => layers.has(layer))
  return paperOf(wanted(room, wish), sourceOf(room), withCourse ? entriesOf : null, today())
}

/** What a page may ask of the export. */
export const exportTasks = { columnsOut, takeTable, takeWhole, takePaper }
