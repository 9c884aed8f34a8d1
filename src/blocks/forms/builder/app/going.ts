import type { Finding } from '#field/analysis/finding.ts'
import type { Form } from '#field/form/form.ts'
import { findItem } from '../items.ts'
import type { Tab } from './studio.ts'

type Ways = {
  setTab: (tab: Tab) => void
  setOpen: (name: string) => void
  setWriting: (lang: string) => void
}

/** Opens the place a finding is about, and puts the focus there. */
export function goTo(
  { code, where, more }: Finding,
  form: Form,
  { setTab, setOpen, setWriting }: Ways,
): void {
  // What is not translated is written in that language.
  const lang = form.langs.find((one) => one === more?.[0])
  if (lang && (code === 'translation-missing' || code === 'consent-untranslated')) setWriting(lang)
  const [tab, id] = placeOf(code, where, form)
  setTab(tab)
  if (tab === 'ask') setOpen(where)
  setTimeout(() => {
    const place = document.getElementById(id) ?? document.getElementById(`b-tab-${tab}`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus()
  }, 50)
}

function placeOf(code: Finding['code'], where: string, form: Form): [tab: Tab, id: string] {
  if (code === 'privacy-missing' || where.trim() === 'privacy') return ['words', 'b-privacy']
  if (code === 'contact-missing') return ['words', 'b-contact']
  if (code === 'title-missing') return ['words', 'b-title']
  if (code === 'retention-missing') return ['terms', 'b-keepMonths']
  if (code === 'dates-backwards') return ['terms', 'b-opensAt']
  if (code === 'states-missing' || code === 'no-end-state') return ['states', 'b-tab-states']
  if (form.states.some(({ name }) => name === where)) return ['states', `b-${where}-label`]
  if (form.exits.some(({ name }) => name === where)) return ['words', `b-${where}-label`]
  const isThere = findItem(form, where) || form.pages.some(({ name }) => name === where)
  if (isThere) return ['ask', `b-${where}-label`]
  return code === 'seats-without-waiting' ? ['terms', 'b-seats'] : ['ask', 'b-tab-ask']
}
