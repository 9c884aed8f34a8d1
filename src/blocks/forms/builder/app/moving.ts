import type { Form } from '#field/form/form.ts'
import { worded } from '#field/form/wording.ts'
import { placeItem, placeOf } from '../edits.ts'
import { findItem } from '../items.ts'
import { appWords } from './app.text.ts'
import type { Studio } from './studio.ts'

/** Puts down what was dragged. */
export function putDown(studio: Studio, name: string, holder: string, at: number) {
  const item = findItem(studio.form, name)
  if (!item) return
  const title = worded(item.label, studio.lang, studio.form.langs[0])
  studio.change(
    (now) => placeItem(now, name, holder, at),
    '',
    (form) => movedWords(form, name, title, studio),
  )
}

/** Where something stands now, for those who hear it move. */
export function movedWords(form: Form, name: string, title: string, { lang }: Studio): string {
  const t = appWords(lang)
  const place = placeOf(form, name)
  if (!place) return ''
  const page = form.pages.findIndex((one) => one.name === place.holder)
  const group = findItem(form, place.holder)
  const where = page >= 0 ? t.page(page + 1) : worded(group?.label, lang, form.langs[0])
  return t.moved(title, place.at, place.of, where)
}
