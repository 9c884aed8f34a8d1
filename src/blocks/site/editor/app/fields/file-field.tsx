import { useRef, useState } from 'preact/hooks'
import { Key, Pick } from '#look/workshop/inputs.tsx'
import { type Field, filesFor } from '../../fields/field.ts'
import type { FieldProps } from '../edit.ts'
import { sendFile } from '../sending.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = FieldProps<string> & { id: string; field: Field }

const takes = { any: undefined, film: 'video/mp4,video/webm', captions: '.vtt' }
const isOf = {
  any: () => true,
  film: (type: string) => type.startsWith('video/'),
  captions: (type: string) => type === 'text/vtt',
}

/** A file of the site, chosen or brought along. */
export function FileField({ id, field, label, hint, value, onValue, problem }: Props) {
  const { work, service, lang, keepFile } = useStudio()
  const t = appWords(lang).files
  const box = useRef<HTMLInputElement>(null)
  const [state, setState] = useState('')
  const wanted = filesFor(field)
  const own = work.files
    .filter(({ type }) => isOf[wanted](type))
    .map((one) => ({ value: one.id, label: one.name }))
  const bring = async (file: File | undefined) => {
    if (!file) return
    setState(t.sending(file.name))
    const answer = await sendFile(service, file)
    if ('says' in answer) return setState(answer.says || t.failed)
    keepFile(answer.file)
    onValue(answer.file.id)
    setState(t.sent(answer.file.name))
  }
  return (
    <div class="e-target" id={id} tabindex={-1}>
      <Pick
        label={label}
        hint={hint}
        value={value}
        options={[{ value: '', label: t.choose }, ...own]}
        onValue={onValue}
      />
      <input
        ref={box}
        type="file"
        hidden
        accept={takes[wanted]}
        onChange={(event) => void bring(event.currentTarget.files?.[0])}
      />
      <Key icon="plus" tone="plain" of={label} onPress={() => box.current?.click()}>
        {t.bring}
      </Key>
      <p role="status" class="hint">
        {state}
      </p>
      {problem && <p class="problem">{problem}</p>}
    </div>
  )
}
