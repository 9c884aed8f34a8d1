import { useState } from 'preact/hooks'
import { Line, Pick } from '#look/workshop/inputs.tsx'
import { cleanPublic, cleanWeb } from '../../../model/address.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = {
  kind: 'web' | 'public'
  label: string
  hint?: string
  value: string
  onValue: (value: string) => void
}

/** An address out of the site: typed, or one of the organisation's own forms. */
export function TargetlessAddress({ kind, label, hint, value, onValue }: Props) {
  const { lang, work } = useStudio()
  const t = appWords(lang)
  const forms = kind === 'public' ? work.places.filter((one) => one.kind === 'form') : []
  const [isOther, setOther] = useState(value !== '' && !forms.some(({ address }) => address === value))
  const clean = kind === 'web' ? cleanWeb : cleanPublic
  const problem = value !== '' && clean(value) === null ? t.notKept[kind] : undefined
  if (forms.length === 0)
    return <Line label={label} hint={hint} value={value} onValue={onValue} problem={problem} />
  const options = [
    ...[
      { value: '', label: t.places.choose },
      ...forms.map(({ address, name }) => ({ value: address, label: name })),
    ],
    { value: 'other', label: t.places.other },
  ]
  const pick = (chosen: string) => {
    setOther(chosen === 'other')
    onValue(chosen === 'other' ? '' : chosen)
  }
  return (
    <div class="e-target">
      <Pick label={label} hint={hint} value={isOther ? 'other' : value} options={options} onValue={pick} />
      {isOther && (
        <Line
          label={t.places.address}
          hint={t.places.addressHint}
          value={value}
          onValue={onValue}
          problem={problem}
        />
      )}
    </div>
  )
}
