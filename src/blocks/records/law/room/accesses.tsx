import { useState } from 'preact/hooks'
import { askVault } from '#custody/browser/keeper.ts'
import type { Access } from '#custody/browser/protocol.ts'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Says, Waiting } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { DataTable, When } from '#look/table.tsx'
import { layers } from '../../model/field.ts'
import { askLaw } from '../asking.ts'
import { useLaw } from './desk.ts'

type Names = Awaited<ReturnType<typeof askLaw<'called'>>>

/** Who fetched which records of this service, in plain words (Zugriffe). */
export function Accesses() {
  const { w, room, organisation, nameOf, turn } = useLaw()
  const [lines, setLines] = useState<Access[]>([])
  const [more, setMore] = useState(true)
  const names = useAsked(() => askLaw('called'), [turn])
  const { isBusy, trouble, act } = useAct()
  const places = usePlaces()
  const readOn = async () => {
    const page = await askVault('listAccesses', organisation, lines.at(-1)?.seq ?? 0)
    setLines([...lines, ...page.lines])
    setMore(page.more)
  }
  const first = useAsked(async () => room.isAdmin && (await readOn()))
  if (!room.isAdmin) return <Notice>{w.accessesAdmins}</Notice>
  if (!names.value) return <Waiting />
  const ours = lines.filter(({ space }) => places.has(space))
  const found = names.value
  return (
    <Section title={w.tabs.accesses}>
      <p>{w.accessesSay}</p>
      <Says trouble={first.trouble ?? trouble} />
      {ours.length === 0 && !more && <p>{w.noAccesses}</p>}
      {ours.length > 0 && (
        <DataTable
          caption={w.tabs.accesses}
          captionUnseen
          rows={ours}
          rowId={({ seq }) => String(seq)}
          columns={[
            { title: w.when, cell: ({ at }) => <When at={at} /> },
            { title: w.who, cell: ({ member }) => nameOf(member) },
            { title: w.what, cell: (line) => <What line={line} names={found} /> },
            { title: w.drawer, cell: ({ space }) => places.get(space) ?? '' },
          ]}
        />
      )}
      {more && (
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void act(readOn)}>
          {w.more}
        </button>
      )}
    </Section>
  )
}

function What({ line: { subjects, space }, names }: { line: Access; names: Names }) {
  const { w, plan } = useLaw()
  if (space === plan) return <>{w.plan}</>
  const known = [...new Set(subjects.flatMap((id) => names[id]?.record ?? []))]
  if (known.length > 3) return <>{w.readAll(known.length)}</>
  const [first] = known
  if (!first) return <>{w.gone}</>
  const title = Object.values(names).find(({ record }) => record === first)?.title || w.untitled
  return <a href={`#/r/${first}`}>{w.ofRecord(title, known.length - 1)}</a>
}

/** What the spaces of this service are called: collection, drawer, layer. */
export function usePlaces(): Map<string, string> {
  const { w, opened, say, plan } = useLaw()
  const found = new Map([[plan, w.plan]])
  for (const { body } of opened.collections)
    for (const { name, spaces } of body.collection.drawers)
      for (const layer of layers) {
        const space = spaces[layer]
        if (space) found.set(space, [say(body.collection.name), name, w.layers[layer]].join(', '))
      }
  return found
}
