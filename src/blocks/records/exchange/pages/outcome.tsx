import { useAct } from '#custody/room/asking.ts'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { Facts } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import { useDesk } from '../../room/desk.ts'
import { askExchange } from '../asking.ts'
import type { Mapping } from '../import/mapping.ts'
import { type Counts, nothingYet } from '../import/run/paper.ts'
import { exchangeWords } from './words.ts'

/** How many are new, changed, … */
export function CountFacts({ counts }: { counts: Counts }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const all = Object.keys(nothingYet) as (keyof Counts)[]
  return <Facts facts={all.map((is) => ({ value: counts[is].toLocaleString(lang), label: t.counts[is] }))} />
}

/** The rows that are not taken in, to be mended elsewhere. */
export function ErrorFile({ mapping, file }: { mapping: Mapping; file: string }) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const save = () => act(async () => saveBlob(await askExchange('errors', mapping), t.errorName(file)))
  return (
    <>
      <p class="hint">{t.errorFileSays}</p>
      <Says trouble={trouble} />
      <button type="button" class="button quiet" disabled={isBusy} onClick={() => void save()}>
        <Icon name="download" /> {t.errorFile}
      </button>
    </>
  )
}
