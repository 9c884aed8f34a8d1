import { useState } from 'preact/hooks'
import { Select, Tick, Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { day } from '#look/dates.ts'
import { Section } from '#look/parts.tsx'
import { askSubstitute, endOfDay, keepCounsel, sayTo } from '../acts.ts'
import { Day } from '../conversation/passing.tsx'
import { useDesk, useRoomAct } from '../desk.ts'
import type { MyOffice } from '../gathering.ts'
import type { Away, Counsel } from '../model/counsel.ts'
import { roomWords } from '../words.ts'
import { SurveySums } from './survey.tsx'

/** What the readers of each office have agreed on, sealed: who leads, who writes as a peer, who is away, which texts recur. */
export function Agreements() {
  const { t, gathered } = useDesk()
  return (
    <>
      <h2>{t.office}</h2>
      <p class="hint">{t.officeSays}</p>
      {gathered.offices.map((office) => (
        <Section key={office.space} title={office.name} level={3}>
          <Ranks office={office} />
          <AwayNow office={office} />
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

/** Being away: each of my seekers is told, and asked whether somebody may stand in. */
function AwayNow({ office }: { office: MyOffice }) {
  const { t, lang, me, now, nameOf, organisation, on } = useDesk()
  const { isBusy, trouble, keep, says } = useKeep(office)
  const today = now.slice(0, 10)
  const away = office.counsel.away.filter(({ until }) => until > today)
  const mine = away.find(({ member }) => member === me)
  const [until, setUntil] = useState(mine?.until ?? '')
  const [substitute, setSubstitute] = useState(mine?.substitute ?? '')
  const others = office.colleagues.filter(({ member }) => member !== me)
  const go = async (one: Away | null) => {
    const rest = (kept: Counsel) => kept.away.filter(({ member }) => member !== me)
    if (!(await keep((kept) => ({ away: one ? [...rest(kept), one] : rest(kept) })))) return
    if (!one) return
    await tellSeekers(one)
  }
  const tellSeekers = async ({ until: back, substitute: member }: Away) => {
    const mine = on('mine').filter((talk) => talk.space === office.space && !talk.standing.isClosed)
    for (const { id, standing } of mine) {
      const lang = standing.lang.startsWith('de') ? 'de' : 'en'
      const text = roomWords(lang).awayLine(day(back, lang, 'UTC'))
      await sayTo({ organisation, id }, { kind: 'away', until: endOfDay(back), text })
      if (member) await sayTo({ organisation, id }, askSubstitute(member, nameOf(member), endOfDay(back), ''))
    }
  }
  return (
    <>
      <h4>{t.away}</h4>
      <p class="hint">{t.awaySays}</p>
      <Says trouble={trouble} />
      <ul class="bare">
        {away.map((one) => (
          <li key={one.member}>
            {t.awayLineOf(
              nameOf(one.member),
              day(one.until, lang, 'UTC'),
              one.substitute && nameOf(one.substitute),
            )}
          </li>
        ))}
      </ul>
      <div class="pairs">
        <Day label={t.backOn} value={until} least={today} onPick={setUntil} />
        <Select
          label={t.substitute}
          value={substitute}
          options={[['', t.nobody], ...others.map(({ member, name }) => [member, name] as const)]}
          onPick={setSubstitute}
        />
      </div>
      <p class="submit">
        <button
          type="button"
          class="button quiet"
          aria-busy={isBusy}
          disabled={isBusy || until <= today}
          onClick={() => void go({ member: me, until, substitute })}
        >
          {t.beAway}
        </button>
        {mine && (
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void go(null)}>
            {t.beBack}
          </button>
        )}
        <span role="status">{says}</span>
      </p>
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
