import { useState } from 'preact/hooks'
import { Line, Pick } from '#look/workshop/inputs.tsx'
import { titleOf } from '../../../model/pages.ts'
import type { FieldProps } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'

type Props = FieldProps<string> & { id: string; quiet?: boolean }

/** Where something leads: a page or file of the site, or an address out of it. */
export function TargetField({ id, label, hint, value, onValue, problem }: Props) {
  const { work, lang, writing } = useStudio()
  const t = appWords(lang).target
  const isInside = /^(page|file):/.test(value)
  const [isOutside, setOutside] = useState(value !== '' && !isInside)
  const pages = work.pages.map(({ id: page, page: of }) => ({
    value: `page:${page}`,
    label: t.page(titleOf(of, writing) || t.untitled),
  }))
  const files = work.files.map(({ id: file, name }) => ({ value: `file:${file}`, label: t.file(name) }))
  const known = [...pages, ...files]
  const gone = isInside && !known.some((one) => one.value === value) ? [{ value, label: t.gone }] : []
  const options = [{ value: '', label: t.choose }, { value: 'outside', label: t.outside }, ...gone, ...known]
  const pick = (chosen: string) => {
    setOutside(chosen === 'outside')
    onValue(chosen === 'outside' ? '' : chosen)
  }
  return (
    <div class="e-target">
      <Pick
        label={label}
        hint={hint}
        value={isOutside ? 'outside' : value}
        options={options}
        onValue={pick}
      />
      {isOutside ? (
        <Line
          id={id}
          label={t.address}
          hint={t.addressHint}
          value={value}
          onValue={onValue}
          problem={problem}
        />
      ) : (
        problem && <p class="problem">{problem}</p>
      )}
    </div>
  )
}
