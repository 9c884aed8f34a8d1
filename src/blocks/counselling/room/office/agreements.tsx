import { useState } from 'preact/hooks'
import { Tick, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Section } from '#look/parts.tsx'
import { keepCounsel } from '../acts.ts'
import { useDesk, useRoomAct } from '../desk.ts'
import type { MyOffice } from '../gathering.ts'
import type { Counsel } from '../model/counsel.ts'
import { AwayNow } from './away-now.tsx'
import { SurveySums } from './survey.tsx'

/** What the readers of each office have agreed on, sealed: who leads, who writes as a peer, who is away, which texts recur. */
export function Agreements() {
  const { t, gathered } = useDesk()
  return (
    <>
      <h2>{t.office}</h2>
      <p class="hint">{t.officeSays}</p>
      <AwayNow />
      {gathered.offices.map((office) => (
        <Section key={office.space} title={office.name} level={3}>
          <Ranks office={office} />
          <CannedTexts office={office} />
          <SurveySums office={office} />
        </Section>
      ))}
      <Section title={t.keys} level={3}>
        <dl class="summary">
          {t.keyList.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  )
}

/** Keeps what changes and fetches it again. */
function useKeep({ space }: MyOffice) {
  const { organisation, again, t } = useDesk()
  const { isBusy, trouble, act } = useRoomAct()
  const [says, setSays] = useState('')
  const keep = async (change: (kept: Counsel) => Partial<Counsel>): Promise<boolean> => {
    setSays('')
    const isKept = await act(() => keepCounsel({ organisation, space }, change))
    if (isKept) setSays(t.saved)
    if (isKept) again()
    return isKept
  }
  return { isBusy, trouble, keep, says }
}

function Ranks({ office }: { office: MyOffice }) {
  const { t, nameOf } = useDesk()
  const { isBusy, trouble, keep, says } = useKeep(office)
  const [leads, setLeads] = useState(office.counsel.leads)
  const [peers, setPeers] = useState(office.counsel.peers)
  const toggle = (list: string[], member: string, isOn: boolean) =>
    isOn ? [...list, member] : list.filter((one) => one !== member)
  return (
    <>
      <h4>{t.ranks}</h4>
      <p class="hint">{t.ranksSay}</p>
      <Says trouble={trouble} />
      <ul class="bare">
        {office.colleagues.map(({ member, name }) => (
          <li key={member} class="row">
            <b>{name}</b>
            <Tick
              label={t.leads}
              isOn={leads.includes(member)}
              onTick={(isOn) => setLeads(toggle(leads, member, isOn))}
            />
            <Tick
              label={t.isPeer}
              isOn={peers.includes(member)}
              onTick={(isOn) => setPeers(toggle(peers, member, isOn))}
            />
          </li>
        ))}
      </ul>
      <p class="submit">
        <button
          type="button"
          class="button quiet"
          aria-busy={isBusy}
          disabled={isBusy}
          onClick={() => void keep(() => ({ leads, peers: peers.filter((one) => !leads.includes(one)) }))}
        >
          {t.keepRanks}
        </button>
        <span role="status">{says}</span>
      </p>
      {office.counsel.by && <p class="who">{t.changedBy(nameOf(office.counsel.by))}</p>}
    </>
  )
}

function CannedTexts({ office }: { office: MyOffice }) {
  const { t } = useDesk()
  const { isBusy, trouble, keep, says } = useKeep(office)
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const add = async () => {
    if (!title.trim() || !text.trim()) return
    const fresh = { title: title.trim(), text: text.trim() }
    const isKept = await keep(({ canned }) => ({
      canned: [...canned.filter((one) => one.title !== fresh.title), fresh],
    }))
    if (!isKept) return
    setTitle('')
    setText('')
  }
  return (
    <>
      <h4>{t.cannedTexts}</h4>
      <Says trouble={trouble} />
      <ul class="bare">
        {office.counsel.canned.map((one) => (
          <li key={one.title}>
            <b>{one.title}</b>
            <p class="as-written">{one.text}</p>
            <button
              type="button"
              class="button quiet"
              disabled={isBusy}
              onClick={() =>
                void keep(({ canned }) => ({ canned: canned.filter(({ title }) => title !== one.title) }))
              }
            >
              {t.removeCanned(one.title)}
            </button>
          </li>
        ))}
      </ul>
      <Typed label={t.cannedTitle} value={title} onTyped={setTitle} most={80} />
      <Typed label={t.cannedText} rows={3} value={text} onTyped={setText} />
      <p class="submit">
        <button
          type="button"
          class="button quiet"
          aria-busy={isBusy}
          disabled={isBusy}
          onClick={() => void add()}
        >
          {t.addCanned}
        </button>
        <span role="status">{says}</span>
      </p>
    </>
  )
}
