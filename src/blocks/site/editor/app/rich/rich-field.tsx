import { useEffect, useRef, useState } from 'preact/hooks'
import { Line } from '#look/workshop/inputs.tsx'
import { plainOf, richFrom } from '../../../model/rich.ts'
import type { RichText } from '../../../model/text.ts'
import type { FieldProps } from '../edit.ts'
import { usePlace } from '../edit.ts'
import { ReadingHint } from '../fields/reading-hint.tsx'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { Toolbar } from './toolbar.tsx'
import type { Standing, Writing } from './writing.ts'

type Props = FieldProps<RichText> & { id: string }

/** Running text. What it is written with is fetched when the first one is opened; if that fails, plain paragraphs can be typed. */
export function RichField(props: Props) {
  const { id, label, hint, value, problem } = props
  const { lang } = useStudio()
  const t = appWords(lang).rich
  const { place, writing, standing, isFailed } = useWriting(props)
  if (isFailed)
    return (
      <Line
        {...{ id, label, problem }}
        hint={t.plain}
        rows={8}
        value={plainOf(value)}
        onValue={(text) => props.onValue(richFrom(text))}
      />
    )
  return (
    <div class={problem ? 'field wrong' : 'field'}>
      <span class="e-label" id={`${id}-label`}>
        {label}
      </span>
      {hint && <p class="hint">{hint}</p>}
      {problem && <p class="problem">{problem}</p>}
      {standing && writing && <Toolbar standing={standing} writing={writing} of={label} />}
      <div ref={place} class="e-rich" />
      {!standing && <p class="hint">{t.loading}</p>}
      <ReadingHint text={plainOf(value)} />
    </div>
  )
}

function useWriting({ id, value, onValue }: Props) {
  const { lang: language } = usePlace()
  const place = useRef<HTMLDivElement>(null)
  const [writing, setWriting] = useState<Writing | null>(null)
  const [standing, setStanding] = useState<Standing | null>(null)
  const [isFailed, setFailed] = useState(false)
  // What was typed here comes back as the value a moment later, and is there already; maybe more was typed since.
  const coming = useRef<RichText[]>([])
  const there = useRef(value)
  const tell = useRef(onValue)
  tell.current = onValue
  useEffect(() => {
    let begun: Writing | null = null
    let isGone = false
    const begin = async () => {
      const { beginWriting } = await import('./writing.ts')
      if (isGone || !place.current) return
      const attributes = {
        ...{
          id,
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': `${id}-label`,
          class: 'e-prose',
        },
        ...(language && { lang: language }),
      }
      const onText = (text: RichText) => {
        coming.current.push(text)
        there.current = text
        tell.current(text)
      }
      begun = beginWriting({
        place: place.current,
        text: there.current,
        attributes,
        onText,
        onStanding: setStanding,
      })
      setWriting(begun)
    }
    begin().catch(() => setFailed(true))
    return () => {
      isGone = true
      begun?.end()
    }
  }, [id])
  useEffect(() => {
    const at = coming.current.indexOf(value)
    coming.current.splice(0, at + 1)
    if (at >= 0 || value === there.current) return
    // Something else was done to it: taken back, or brought together with what somebody else wrote.
    coming.current = []
    there.current = value
    writing?.setText(value)
  }, [value, writing])
  return { place, writing, standing, isFailed }
}
