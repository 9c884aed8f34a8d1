import { useState } from 'preact/hooks'
import type { Terms } from '#field/form/form.ts'
import { Line, numberOr, Pick, Tick } from '#look/workshop/inputs.tsx'
import { appWords } from './app.text.ts'
import { withOptional } from './members.ts'
import { useStudio } from './studio.ts'

type Put = (more: { [K in keyof Terms]?: Terms[K] | undefined }, place?: string) => void

/** Under what terms answers are taken. */
export function TermsEditor() {
  const { form, change } = useStudio()
  const put: Put = (more, place = '') =>
    change((now) => ({ ...now, terms: withOptional(now.terms, more) }), place && `terms/${place}`)
  return (
    <div class="b-editor">
      <Keeping terms={form.terms} put={put} />
      <Times terms={form.terms} put={put} />
      <Seats terms={form.terms} put={put} />
      <Ways terms={form.terms} put={put} />
      <Embedding terms={form.terms} put={put} />
    </div>
  )
}

type Part = { terms: Terms; put: Put }

const whole = (text: string): number | undefined => {
  const value = numberOr(text)
  return value === undefined ? undefined : Math.max(0, Math.round(value))
}

function Keeping({ terms, put }: Part) {
  const t = appWords(useStudio().lang).terms
  return (
    <>
      <Line
        id="b-keepMonths"
        label={t.keepMonths}
        hint={t.keepHint}
        type="number"
        min={0}
        width="short"
        value={`${terms.keepMonths || ''}`}
        onValue={(text) => put({ keepMonths: Math.min(1200, whole(text) ?? 0) }, 'keepMonths')}
      />
      <Line
        label={t.draftDays}
        hint={t.draftHint}
        type="number"
        min={0}
        width="short"
        value={`${terms.draftDays}`}
        onValue={(text) => put({ draftDays: Math.min(365, whole(text) ?? 0) }, 'draftDays')}
      />
    </>
  )
}

function Times({ terms, put }: Part) {
  const t = appWords(useStudio().lang).terms
  const day = (text: string | undefined) => text?.slice(0, 10) ?? ''
  return (
    <div class="b-pair">
      <Line
        id="b-opensAt"
        label={t.opensAt}
        type="date"
        width="medium"
        value={day(terms.opensAt)}
        onValue={(text) => put({ opensAt: text || undefined }, 'opensAt')}
      />
      <Line
        label={t.closesAt}
        hint={t.closesHint}
        type="date"
        width="medium"
        value={day(terms.closesAt)}
        onValue={(text) => put({ closesAt: text || undefined }, 'closesAt')}
      />
    </div>
  )
}

function Seats({ terms, put }: Part) {
  const t = appWords(useStudio().lang).terms
  return (
    <>
      <Line
        id="b-seats"
        label={t.seats}
        hint={t.seatsHint}
        type="number"
        min={1}
        width="short"
        value={`${terms.seats ?? ''}`}
        onValue={(text) => put({ seats: whole(text) || undefined }, 'seats')}
      />
      {terms.seats !== undefined && (
        <Tick
          label={t.waiting}
          is={terms.waiting === true}
          onIs={(is) => put({ waiting: is ? (true as const) : undefined })}
        />
      )}
      {terms.waiting && (
        <Line
          label={t.confirmHours}
          type="number"
          min={1}
          width="short"
          value={`${terms.confirmHours ?? ''}`}
          onValue={(text) => put({ confirmHours: whole(text) || undefined }, 'confirmHours')}
        />
      )}
    </>
  )
}

function Ways({ terms, put }: Part) {
  const t = appWords(useStudio().lang).terms
  return (
    <>
      <Pick
        label={t.steps}
        value={terms.steps}
        options={[
          { value: 'pages', label: t.stepsPages },
          { value: 'all', label: t.stepsAll },
        ]}
        onValue={(steps) => put({ steps: steps as 'pages' })}
      />
      <Pick
        label={t.door}
        value={terms.door}
        options={[
          { value: 'either', label: t.doorEither },
          { value: 'browser', label: t.doorBrowser },
        ]}
        onValue={(door) => put({ door: door as 'either' })}
      />
      <Tick label={t.dialogue} is={terms.dialogue} onIs={(dialogue) => put({ dialogue })} />
      {terms.dialogue && <Tick label={t.notice} is={terms.notice} onIs={(notice) => put({ notice })} />}
      <Tick label={t.publishes} is={terms.publishes} onIs={(publishes) => put({ publishes })} />
    </>
  )
}

function Embedding({ terms, put }: Part) {
  const t = appWords(useStudio().lang).terms
  const [typed, setTyped] = useState<string | null>(null)
  const lines = (typed ?? terms.embedOn.join('\n'))
    .split('\n')
    .map((line) => line.trim().replace(/\/$/, ''))
    .filter(Boolean)
  const wrong = lines.find((line) => !isOrigin(line))
  const change = (text: string) => {
    setTyped(text)
    const all = text
      .split('\n')
      .map((line) => line.trim().replace(/\/$/, ''))
      .filter(Boolean)
    if (all.every(isOrigin)) put({ embedOn: all }, 'embedOn')
  }
  return (
    <Line
      label={t.embedOn}
      hint={t.embedHint}
      rows={3}
      value={typed ?? terms.embedOn.join('\n')}
      onValue={change}
      problem={wrong && t.embedWrong(wrong)}
    />
  )
}

const isOrigin = (text: string): boolean => /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i.test(text)
