import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Select } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { askExchange } from '../../exchange/asking.ts'
import { Past } from '../../exchange/pages/past.tsx'
import { type Far, Progress } from '../../exchange/pages/progress.tsx'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import { useAbout } from '../../room/place.ts'
import { askIntake } from '../asking.ts'
import type { Looked } from '../tasks.ts'
import { gather, listSources } from './gathering.ts'
import { IntakeDesk } from './intake-desk.tsx'
import { intakeWords } from './words.ts'

/** `#/intake/ID`: what came by a form becomes records of this collection, in this browser. */
export function IntakePlace() {
  const { t, collection } = useDesk()
  const [id = ''] = useAbout()
  const found = collection(id)
  return found ? <Inside key={id} collection={found} /> : <Notice>{t.noCollection}</Notice>
}

type Opened = { source: string; odd: number; looked: Looked; turn: number }

function Inside({ collection }: { collection: Collection }) {
  const { lang, say, again, organisation, service } = useDesk()
  const t = intakeWords(lang)
  const where = { organisation, service, lang }
  const { isBusy, trouble, act } = useAct()
  const [far, setFar] = useState<Far>([0, 0])
  const [chosen, setChosen] = useState('')
  const [opened, setOpened] = useState<Opened | null>(null)
  const sources = useAsked(() => listSources(where))
  const past = useAsked(() => askExchange('imports', collection.id))
  const source = sources.value?.find((one) => one.service === chosen)
  const open = (id: string) => {
    setChosen(id)
    setOpened(null)
    const one = sources.value?.find(({ service: of }) => of === id)
    if (!one?.isMine) return
    void act(async () => {
      setFar([0, 0])
      const { cases, odd } = await gather(where, one, (done, all) => setFar([done, all]))
      const looked = await askIntake('look', collection.id, { source: id, name: one.name, cases })
      setOpened((before) => ({ source: id, odd, looked, turn: (before?.turn ?? 0) + 1 }))
    })
  }
  const changed = () => {
    again()
    past.again()
  }
  return (
    <>
      <p>
        <a href={`#/c/${collection.id}`}>{t.back(say(collection.name))}</a>
      </p>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <Says trouble={sources.trouble ?? trouble} />
      {sources.value?.length === 0 && <Notice>{t.noSources}</Notice>}
      {(sources.value?.length ?? 0) > 0 && (
        <Select
          label={t.source}
          value={chosen}
          options={[['', t.pick], ...(sources.value ?? []).map((one) => [one.service, one.name] as const)]}
          onPick={open}
        />
      )}
      {source?.is === 'talk' && source.isMine && <Notice>{t.talkSays}</Notice>}
      {source && !source.isMine && <Notice>{t.notMine}</Notice>}
      {isBusy && <Progress far={far} says={t.opening(...far)} />}
      {opened && !isBusy && (
        <IntakeDesk
          key={`${opened.source} ${opened.turn}`}
          {...{ collection, source: opened.source, odd: opened.odd, looked: opened.looked }}
          onChanged={changed}
        />
      )}
      <Section title={t.past}>
        <Says trouble={past.trouble} />
        <Past imports={past.value ?? []} onChanged={changed} />
      </Section>
    </>
  )
}
