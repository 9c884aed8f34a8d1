import { rowId } from '#look/workshop/row.tsx'
import type { Finding } from '../../model/finding.ts'
import { idAt } from './edit.ts'
import type { Tab } from './studio.ts'

type Ways = { setTab: (tab: Tab) => void; setOpen: (id: string) => void; setWriting: (lang: string) => void }

/** Opens the place a finding is about, and puts the focus there. */
export function goTo({ where }: Finding, { setTab, setOpen, setWriting }: Ways): void {
  const { lang, section = '', field = '' } = where
  if (lang) setWriting(lang)
  setTab(section || !field ? 'content' : 'page')
  if (section) setOpen(section)
  const ids = [idAt(section, field), idAt(section, field.split('.')[0] ?? ''), rowId(section)]
  setTimeout(() => {
    const place = ids.map((id) => document.getElementById(id)).find((one) => one !== null)
    place?.scrollIntoView({ block: 'center' })
    place?.focus()
  }, 60)
}
