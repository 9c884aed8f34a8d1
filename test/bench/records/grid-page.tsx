/** What a page does to measure how the grid of the records scrolls: the grid itself, over the worker that is open already. */
import { render } from 'preact'
import { useMemo } from 'preact/hooks'
import { type Desk, DeskContext } from '#blocks/records/room/desk.ts'
import { colsOf, firstColumns } from '#blocks/records/room/grid/columns.ts'
import { Grid } from '#blocks/records/room/grid/grid.tsx'
import { useLines } from '#blocks/records/room/grid/lines.ts'
import type { Opened } from '#blocks/records/worker/opened.ts'
import { type Room, RoomContext } from '#custody/room/room.ts'

const nothing = () => {}
const room: Room = {
  ...{ organisation: 'bench', name: 'Lichtblick', person: 'Amina Adler', isAdmin: true, lang: 'de' },
  ...{ path: '/', go: nothing, drill: null, setDrill: nothing },
}

function Shown({ opened }: { opened: Opened }) {
  const collection = opened.collections[0]?.body.collection
  if (!collection) throw new Error('no collection')
  const columns = useMemo(() => colsOf(collection, firstColumns(collection), 'de'), [collection])
  const lines = useLines(
    { collection: collection.id, sorts: [], sums: {} },
    columns.map(({ id }) => id),
    0,
  )
  const acts = { onSort: nothing, onWidth: nothing, onTyped: nothing, onCopy: nothing }
  return (
    <Grid label="Fälle" {...{ columns, lines, sorts: [] }} {...acts} onPaste={nothing} onUndo={nothing} />
  )
}

export type Scrolled = {
  /** Frames in a second, and how long the slowest of twenty took. */
  rate: number
  slow: number
  /** Frames in which every line in sight was filled, from 0 to 1. */
  filled: number
}

const grid = {
  async show(): Promise<void> {
    const opened = (await globalThis.recordsOfBench('look', [])) as Opened
    const desk: Desk = {
      ...{ service: 'bench', plan: '', opened, turn: 0, again: nothing, enter: nothing, go: nothing },
      ...{ unkept: [], setUnkept: nothing },
    }
    document.body.innerHTML = '<main class="records" id="grid"></main>'
    render(
      <RoomContext.Provider value={room}>
        <DeskContext.Provider value={desk}>
          <Shown opened={opened} />
        </DeskContext.Provider>
      </RoomContext.Provider>,
      document.getElementById('grid') as HTMLElement,
    )
    while (!document.querySelector('.rec-space th a')) await frame()
  },

  /** Scrolls by so many pixels in each frame, and turns round at both ends. */
  async scroll(seconds: number, by: number): Promise<Scrolled> {
    const place = document.querySelector<HTMLElement>('.rec-scroll')
    if (!place) throw new Error('no grid')
    const frames: number[] = []
    let [step, filled] = [by, 0]
    const begun = await frame()
    for (let last = begun; last - begun < seconds * 1000; ) {
      const before = place.scrollTop
      place.scrollTop += step
      if (Math.abs(place.scrollTop - before) < Math.abs(step) / 2) step = -step
      const now = await frame()
      frames.push(now - last)
      last = now
      if (isFilled(place)) filled++
    }
    const sorted = frames.toSorted((a, b) => a - b)
    const all = frames.reduce((sum, one) => sum + one, 0)
    return {
      rate: (frames.length / all) * 1000,
      slow: sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN,
      filled: filled / frames.length,
    }
  },
}

const frame = () => new Promise<number>((painted) => requestAnimationFrame(painted))

function isFilled(place: HTMLElement): boolean {
  const { left, top, bottom } = place.getBoundingClientRect()
  const said = [top + 80, (top + bottom) / 2, bottom - 80].map((at) => {
    return document.elementFromPoint(left + 120, at)?.closest('td')?.textContent ?? '…'
  })
  return said.every((text) => text !== '…')
}

export type GridBench = typeof grid

Object.assign(globalThis, { gridOfBench: () => grid })
