import { titleOf } from '../../../model/pages.ts'
import type { FieldProps } from '../edit.ts'
import { useStudio } from '../studio.ts'
import { appWords } from '../words.ts'
import { PickOrType } from './pick-or-type.tsx'

type Props = FieldProps<string> & { id: string }

/** Where something leads: a page or file of the site, or an address out of it. */
export function TargetField({ id, label, hint, value, onValue, problem }: Props) {
  const { work, lang, writing } = useStudio()
  const t = appWords(lang).target
  const isInside = /^(page|file):/.test(value)
  const known = [
    ...work.pages.map(({ id: page, page: of }) => ({
      value: `page:${page}`,
      label: t.page(titleOf(of, writing) || t.untitled),
    })),
    ...work.files.map(({ id: file, name }) => ({ value: `file:${file}`, label: t.file(name) })),
  ]
  const gone = isInside && !known.some((one) => one.value === value) ? [{ value, label: t.gone }] : []
  return (
    <PickOrType
      {...{ id, label, hint, problem, value, onValue }}
      known={[...gone, ...known]}
      choose={t.choose}
      other={t.outside}
      typed={{ label: t.address, hint: t.addressHint }}
      isTyped={value !== '' && !isInside}
    />
  )
}
