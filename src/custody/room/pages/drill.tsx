import { useEffect, useState } from 'preact/hooks'
import { TextField } from '#look/fields.tsx'
import { Submit } from '#look/form.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { When } from '#look/table.tsx'
import { askVault } from '../../browser/keeper.ts'
import { useAct, useAsked } from '../asking.ts'
import { Says, TypedForm, Waiting } from '../parts.tsx'
import { useRoom } from '../room.ts'
import { drillWords } from './drill.text.ts'

/** The recovery drill: come back by the printed code, or by two sheets of the board, in the real flow. */
export function Drill() {
  const { organisation, lang } = useRoom()
  const t = drillWords(lang)
  const { value, trouble, again } = useAsked(async () => ({
    ready: await askVault('lookAtReadiness', organisation),
    keyring: (await askVault('lookAtKeyring')).keyring,
  }))
  if (trouble) return <Says trouble={trouble} />
  if (!value) return <Waiting />
  const { drill, board } = value.ready
  return (
    <>
      <p class="lead">{t.lead}</p>
      <p>
        {drill ? (
          <>
            {t.last(drill.name)}
            <When at={drill.at} form="day" />.
          </>
        ) : (
          t.never
        )}{' '}
        {t.again}
      </p>
      <Mine hasSheet={value.keyring?.ways.some(({ kind }) => kind === 'recovery') ?? false} onNoted={again} />
      <OfBoard hasBoard={board !== null} onNoted={again} />
    </>
  )
}

/** Asks for the real thing; whoever comes back by paper finds this page again, which writes it down. */
function Mine({ hasSheet, onNoted }: { hasSheet: boolean; onNoted: () => void }) {
  const { organisation, lang, drill, setDrill } = useRoom()
  const t = drillWords(lang)
  const [hasPassed, setPassed] = useState(false)
  const noting = useAct()
  useEffect(() => {
    if (drill !== 'passed') return
    setDrill(null)
    void noting.act(async () => {
      await askVault('noteDrill', organisation, 'recovery')
      setPassed(true)
      onNoted()
    })
  }, [])
  const begin = () => {
    setDrill('asked')
    void askVault('beginDrill')
  }
  return (
    <Section title={t.mine}>
      <Says trouble={noting.trouble} />
      <div role="status">
        {noting.isBusy && t.noting}
        {hasPassed && <Notice tone="success">{t.passed}</Notice>}
      </div>
      {t.mineSays.map((says) => (
        <p key={says}>{says}</p>
      ))}
      {hasSheet ? (
        <button type="button" class="button" onClick={begin}>
          {t.begin}
        </button>
      ) : (
        <p class="hint">{t.noSheet}</p>
      )}
    </Section>
  )
}

function OfBoard({ hasBoard, onNoted }: { hasBoard: boolean; onNoted: () => void }) {
  const { organisation, lang } = useRoom()
  const t = drillWords(lang)
  const [spaces, setSpaces] = useState(0)
  const { isBusy, trouble, act, setTrouble } = useAct()
  const submit = (typed: (field: string) => string) => {
    if (isBusy) return
    void act(async () => {
      const [opened, all] = await askVault('tryBoard', organisation, [typed('one'), typed('other')])
      if (opened < all) return setTrouble({ code: 'drill.not-opened' })
      await askVault('noteDrill', organisation, 'guardians')
      setSpaces(all)
      onNoted()
    })
  }
  const field = { autocomplete: 'off', spellcheck: false, required: true }
  if (!hasBoard)
    return (
      <Section title={t.board}>
        <p class="hint">{t.noBoard}</p>
      </Section>
    )
  return (
    <Section title={t.board}>
      <p>{t.boardSays}</p>
      <Says trouble={trouble} />
      <div role="status">{spaces > 0 && <Notice tone="success">{t.boardPassed(spaces)}</Notice>}</div>
      <TypedForm id="sheets" onTyped={submit}>
        <TextField name="one" label={t.one} hint={t.hint} {...field} />
        <TextField name="other" label={t.other} {...field} />
        <Submit>{isBusy ? t.going : t.go}</Submit>
      </TypedForm>
    </Section>
  )
}
