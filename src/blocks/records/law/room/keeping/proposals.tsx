import { useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Sure } from '#custody/room/parts.tsx'
import { dayAndTime } from '#look/dates.ts'
import { Section } from '#look/parts.tsx'
import { Says } from '../../../room/says.tsx'
import { askLaw, watchLaw } from '../../asking.ts'
import { useLaw } from '../desk.ts'
import { Preview } from './preview.tsx'

type Proposal = Awaited<ReturnType<typeof askLaw<'proposals'>>>[number]

/** What members have proposed to erase, and what a second one says to it (vier Augen). */
export function Proposals() {
  const { w, turn } = useLaw()
  const { value = [], again } = useAsked(() => askLaw('proposals'), [turn])
  const open = value.filter(({ standing }) => standing.state === 'open' || standing.state === 'confirmed')
  const over = value.filter((one) => !open.includes(one))
  if (value.length === 0) return null
  return (
    <Section title={w.proposals}>
      {open.map((one) => (
        <OpenProposal key={one.paper.id} one={one} again={again} />
      ))}
      {over.length > 0 && (
        <details class="nested">
          <summary>{w.standing.done}</summary>
          {over.slice(0, 50).map((one) => (
            <Over key={one.paper.id} one={one} />
          ))}
        </details>
      )}
    </Section>
  )
}

function Head({ one: { paper, standing } }: { one: Proposal }) {
  const { w, lang, nameOf } = useLaw()
  const { why, at } = paper.body
  return (
    <>
      <h3>{w.whys[why]}</h3>
      <p class="hint">
        {w.proposalOf(nameOf(paper.author), dayAndTime(at, lang, 'Europe/Berlin'))}:{' '}
        {w.standing[standing.state]}
        {'by' in standing && ` ${w.by(nameOf(standing.by))}`}
      </p>
    </>
  )
}

function OpenProposal({ one, again }: { one: Proposal; again: () => void }) {
  const { w, me, again: lookAgain } = useLaw()
  const { isBusy, trouble, act } = useAct()
  const [why, setWhy] = useState('')
  const [far, setFar] = useState<[number, number] | null>(null)
  const { id, author, body } = one.paper
  const isMine = author === me.member
  const isConfirmed = one.standing.state === 'confirmed'
  const carryOut = async () => {
    await watchLaw((done = 0, all = 0) => setFar([done, all]), 'carryOut', id)
    again()
    lookAgain()
  }
  const confirm = () =>
    act(async () => {
      if (!isConfirmed) await askLaw('decide', id, 'confirmed')
      await carryOut()
    })
  const refuse = () =>
    act(async () => {
      await askLaw('decide', id, 'refused', why)
      again()
    })
  return (
    <article class="card">
      <Head one={one} />
      <Lines lines={body.lines} />
      <Says trouble={trouble} />
      {far && <progress value={far[0]} max={far[1]} aria-label={w.doing(...far)} />}
      {isMine && !isConfirmed ? (
        <p>{w.own}</p>
      ) : (
        <Sure
          label={isConfirmed ? w.carryOut : w.confirm}
          question={w.confirmAsk(body.lines.length)}
          explain={
            <>
              <p>{w.confirmSays}</p>
              <Preview ids={body.lines.map(({ record }) => record)} />
            </>
          }
          yes={isConfirmed ? w.carryOut : w.confirm}
          isBusy={isBusy}
          onYes={() => void confirm()}
        />
      )}
      {!isMine && !isConfirmed && (
        <details class="nested">
          <summary>{w.refuse}</summary>
          <Typed label={w.why} value={why} onTyped={setWhy} />
          <button type="button" class="button quiet" disabled={isBusy} onClick={() => void refuse()}>
            {w.refuse}
          </button>
        </details>
      )}
    </article>
  )
}

/** By name as long as they are here. */
function Lines({ lines }: { lines: Proposal['paper']['body']['lines'] }) {
  const { w, called } = useLaw()
  const list = (
    <ul>
      {lines.slice(0, 20).map(({ record, collection, title, end }) => (
        <li key={record}>
          <a href={`#/r/${record}`}>{title || w.untitled}</a> ({called(collection)}): {w.ends[end]}
        </li>
      ))}
      {lines.length > 20 && <li>+ {lines.length - 20}</li>}
    </ul>
  )
  if (lines.length <= 5) return list
  return (
    <details class="nested">
      <summary>{w.proposedCount(lines.length)}</summary>
      {list}
    </details>
  )
}

function Over({ one }: { one: Proposal }) {
  const { w } = useLaw()
  const { standing } = one
  return (
    <article>
      <Head one={one} />
      {standing.state === 'refused' && standing.why && <p>{standing.why}</p>}
      {standing.state === 'done' && (
        <>
          <p>{w.doneSays(standing.done.done.length, standing.done.left.length)}</p>
          {standing.done.left.length > 0 && (
            <ul>
              {standing.done.left.map(({ record, why }) => (
                <li key={record}>
                  <a href={`#/r/${record}`}>{record}</a>: {w.leftWhy[why]}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </article>
  )
}
