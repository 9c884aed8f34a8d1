import { useId, useState } from 'preact/hooks'
import { useAct, useAsked } from '#custody/room/asking.ts'
import { Typed } from '#custody/room/controls.tsx'
import { Says } from '#custody/room/parts.tsx'
import { Icon } from '#look/icon.tsx'
import { Notice, Section } from '#look/parts.tsx'
import { saveBlob } from '#look/saving.ts'
import type { Collection } from '../../model/collection.ts'
import { useDesk } from '../../room/desk.ts'
import type { Asked } from '../../worker/workroom.ts'
import { askExchange, watchExchange } from '../asking.ts'
import type { BadTemplateCode } from '../letters/bad-template.ts'
import { type Far, Progress } from './progress.tsx'
import { exchangeWords } from './words.ts'

type Props = { asked: Asked; collection: Collection; count: number }
type Looked = Awaited<ReturnType<typeof look>>
const look = (file: File, asked: Asked) => askExchange('lookAtTemplate', file, asked)

/** A letter for each record of the view: after a document of the organisation, or typed here. */
export function Letters({ asked, collection, count }: Props) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const holders = useAsked(() => askExchange('holders', collection.id), [collection.version])
  return (
    <Section title={t.letters}>
      <p>{t.lettersSay}</p>
      {count > 2000 && <Notice>{t.mostLetters}</Notice>}
      <ByTemplate asked={asked} count={Math.min(count, 2000)} />
      <Plain asked={asked} count={Math.min(count, 2000)} />
      <details>
        <summary>{t.placeholders}</summary>
        <p class="hint">{t.repeats}</p>
        <ul class="bare rec-ticks">
          {holders.value?.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

function Bad({ code }: { code: BadTemplateCode | null }) {
  const { lang } = useDesk()
  return code && <Notice tone="warning">{exchangeWords(lang).badTemplate[code]}</Notice>
}

function ByTemplate({ asked, count }: Omit<Props, 'collection'>) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const id = useId()
  const { isBusy, trouble, act } = useAct()
  const [file, setFile] = useState<File | null>(null)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [bad, setBad] = useState<BadTemplateCode | null>(null)
  const [far, setFar] = useState<Far>([0, 0])
  const choose = (chosen: File | undefined) =>
    act(async () => {
      setFile(chosen ?? null)
      setLooked(chosen ? await look(chosen, asked) : null)
      setBad(null)
    })
  const make = (template: File) =>
    act(async () => {
      const made = await watchExchange(
        (done = 0, all = 0) => setFar([done, all]),
        'takeLetters',
        template,
        asked,
      )
      if ('bad' in made) setBad(made.bad)
      else saveBlob(made.blob, `${template.name.replace(/\.\w+$/, '')} ${t.letters}.${made.ending}`)
    })
  return (
    <>
      <div class="field">
        <label for={id}>{t.template}</label>
        <input
          id={id}
          type="file"
          accept=".docx,.odt"
          disabled={isBusy}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </div>
      <Says trouble={trouble} />
      <div aria-live="polite">
        <Bad code={looked?.bad ?? bad} />
        {looked?.bad === null && looked.count === 0 && <Notice tone="warning">{t.noHolders}</Notice>}
        {looked && looked.unknown.length > 0 && (
          <Notice tone="warning">{t.unknownHolders(looked.unknown)}</Notice>
        )}
      </div>
      {isBusy && far[1] > 0 && <Progress far={far} says={`${far[0]} / ${far[1]}`} />}
      {file && looked?.bad === null && (
        <div class="row">
          <button
            type="button"
            class="button"
            disabled={isBusy || count === 0}
            onClick={() => void make(file)}
          >
            <Icon name="download" /> {t.makeLetters(count)}
          </button>
        </div>
      )}
    </>
  )
}

function Plain({ asked, count }: Omit<Props, 'collection'>) {
  const { lang } = useDesk()
  const t = exchangeWords(lang)
  const { isBusy, trouble, act } = useAct()
  const [subject, setSubject] = useState('')
  const [text, setText] = useState(t.plainText)
  const [bad, setBad] = useState<BadTemplateCode | null>(null)
  const make = () =>
    act(async () => {
      const paper = await askExchange('takePlainLetters', { subject, text }, asked)
      setBad('bad' in paper ? paper.bad : null)
      if ('bad' in paper) return
      const { pdfOf } = await import('#field/paper/make.ts')
      saveBlob(await pdfOf(paper), `${subject || t.letters}.pdf`)
    })
  return (
    <details>
      <summary>{t.plain}</summary>
      <p>{t.plainSays}</p>
      <Typed label={t.subject} value={subject} onTyped={setSubject} most={200} />
      <Typed label={t.text} value={text} onTyped={setText} rows={10} />
      <Bad code={bad} />
      <Says trouble={trouble} />
      <button type="button" class="button" disabled={isBusy || count === 0} onClick={() => void make()}>
        <Icon name="download" /> {t.makePdf}
      </button>
    </details>
  )
}
