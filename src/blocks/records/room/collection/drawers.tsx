import { useState } from 'preact/hooks'
import { askVault, watchVault } from '#custody/browser/keeper.ts'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select, Typed } from '#custody/room/controls.tsx'
import { Sure, Waiting } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { newId } from '#vault/bytes.ts'
import type { Collection, Drawer } from '../../model/collection.ts'
import { type Layer, layers } from '../../model/field.ts'
import { askRecords } from '../../worker/asking.ts'
import { useDesk } from '../desk.ts'
import { Says } from '../says.tsx'

type DrawersProps = { collection: Collection; paper: { id: string; version: number } }

/** Who reads what: each drawer with the readers of its layers, as the keys say. Letting somebody read hands them the key. */
export function Drawers({ collection, paper }: DrawersProps) {
  const { t, organisation, again, plan, say, nameOf } = useDesk()
  const { isBusy, trouble, act } = useAct()
  const [name, setName] = useState('')
  const [far, setFar] = useState('')
  const reading = useAsked(() => askVault('listReading', organisation))
  const people = useAsked(() => askVault('listPeople', organisation))
  if (!reading.value || !people.value)
    return reading.trouble ? <Says trouble={reading.trouble} /> : <Waiting />
  const members = people.value.flatMap(({ member, standing, name: called }) =>
    member && standing === 'in' ? [{ member, name: called }] : [],
  )
  const nowIn = (space: string) =>
    (reading.value?.find((one) => one.space === space)?.readers ?? []).filter(
      (one) => one.isNow && !one.isBoard,
    )
  const done = () => {
    reading.again()
    again()
  }
  const add = () =>
    act(async () => {
      const used = layers.filter(
        (layer) => layer === 'base' || collection.fields.some((one) => one.layer === layer),
      )
      const names = used.map((layer) => `${say(collection.name)} · ${name.trim()} · ${t.layer[layer]}`)
      // A new drawer is read by whoever makes it; everybody else is let in, one by one.
      const spaces = await askVault('openSpaces', organisation, names, [])
      await askRecords('readAlso', spaces)
      const made = Object.fromEntries(used.map((layer, at) => [layer, spaces[at] ?? '']))
      const drawer: Drawer = { id: newId(), name: name.trim(), spaces: made as Drawer['spaces'] }
      const next = {
        ...collection,
        drawers: [...collection.drawers, drawer],
        version: collection.version + 1,
      }
      await askRecords('keep', { what: 'jam/collection/1', collection: next } as never, paper)
      setName('')
      done()
    })
  const letIn = (drawer: Drawer, layer: Layer, member: string) =>
    act(async () => {
      // Whoever reads the base reads what people leave for it as well.
      for (const space of [
        drawer.spaces[layer],
        layer === 'base' ? undefined : drawer.spaces.base,
        drawer.intake,
        plan,
      ])
        if (space && !nowIn(space).some((one) => one.member === member))
          await askVault('letRead', organisation, space, member, null)
      done()
    })
  const end = (drawer: Drawer, layer: Layer, member: string) =>
    act(async () => {
      const told = (now = 0, all = 0) => setFar(all > 0 ? t.resealing(now, all) : '')
      for (const space of [drawer.spaces[layer], layer === 'base' ? drawer.intake : undefined])
        if (space && nowIn(space).some((one) => one.member === member))
          await watchVault(told, 'endReading', organisation, space, member)
      setFar('')
      done()
    })
  return (
    <Section title={t.whoReadsWhat} level={3}>
      <p class="hint">{t.drawersSay}</p>
      <Says trouble={trouble} />
      <p role="status">{far}</p>
      {collection.drawers.map((drawer) => (
        <article key={drawer.id} class="card">
          <h4>{drawer.name}</h4>
          {layers.map((layer) => {
            const space = drawer.spaces[layer]
            if (!space) return null
            const readers = nowIn(space)
            const others = members.filter(({ member }) => !readers.some((one) => one.member === member))
            return (
              <div key={layer}>
                <h5>{t.layer[layer]}</h5>
                <ul class="bare">
                  {readers.map((one) => (
                    <li key={one.member} class="row">
                      {one.name || nameOf(one.member) || t.somebody}
                      {readers.length > 1 && (
                        <Sure
                          label={t.endReading}
                          of={one.name}
                          question={t.endAsk(one.name)}
                          explain={<p>{t.endSays}</p>}
                          yes={t.endReading}
                          isBusy={isBusy}
                          onYes={() => void end(drawer, layer, one.member)}
                        />
                      )}
                    </li>
                  ))}
                </ul>
                {readers.length < 2 && layer !== 'private' && <Notice tone="warning">{t.oneReader}</Notice>}
                {others.length > 0 && (
                  <Select
                    label={t.letRead}
                    value=""
                    options={[
                      ['', t.chooseOne],
                      ...others.map(({ member, name: called }) => [member, called] as const),
                    ]}
                    onPick={(member) => member && void letIn(drawer, layer, member)}
                  />
                )}
              </div>
            )
          })}
        </article>
      ))}
      <form
        class="form inline"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Typed label={t.newDrawer} value={name} onTyped={setName} most={60} hint={t.newDrawerSays} />
        <button type="submit" class="button quiet" disabled={isBusy || name.trim() === ''} aria-busy={isBusy}>
          {t.add}
        </button>
      </form>
    </Section>
  )
}
