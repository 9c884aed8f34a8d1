import { useState } from 'preact/hooks'
import type { Page } from '#field/form/form.ts'
import { Key } from '#look/workshop/inputs.tsx'
import { type Drag, Keys, notAt, rowId } from '#look/workshop/row.tsx'
import { addPage, movePage, removePage } from '../edits.ts'
import { freeName } from '../items.ts'
import { appWords } from './app.text.ts'
import { PageEditor } from './page-editor.tsx'
import { Items } from './rows.tsx'
import { useStudio } from './studio.ts'

/** All pages with what stands on them; what is open is edited in its place. */
export function Outline() {
  const { form, change, lang, setOpen } = useStudio()
  const t = appWords(lang)
  const [id, setId] = useState('')
  const add = () => {
    const fresh = freeName(form, `page-${form.pages.length + 1}`)
    const page: Page = {
      name: fresh,
      title: { [form.langs[0]]: t.page(form.pages.length + 1) },
      items: [],
    }
    change(
      (now) => addPage(now, page, now.pages.length),
      '',
      () => t.added(t.page(form.pages.length + 1)),
    )
    setOpen(fresh)
  }
  return (
    <>
      {form.pages.map((page, at) => (
        <OnePage key={page.name} page={page} at={at} drag={{ id, setId }} />
      ))}
      <Key icon="plus" onPress={add}>
        {t.addPage}
      </Key>
    </>
  )
}

function OnePage({ page, at, drag }: { page: Page; at: number; drag: Drag }) {
  const studio = useStudio()
  const { form, change, open, setOpen, say, lang } = studio
  const t = appWords(lang)
  const title = say(page.title) || t.page(at + 1)
  const isOpen = open === page.name
  const remove = () =>
    change(
      (now) => removePage(now, page.name),
      '',
      () => t.removed(title),
    )
  return (
    <section class="b-page" aria-label={title}>
      <header class="b-row">
        <h2>
          <button
            type="button"
            class="b-name"
            id={rowId(page.name)}
            aria-expanded={isOpen}
            onClick={() => setOpen(isOpen ? '' : page.name)}
          >
            {title}
            {page.show && <small>{t.conditional}</small>}
          </button>
        </h2>
        <Keys
          id={page.name}
          of={title}
          onMove={(by) => change((now) => movePage(now, page.name, by))}
          onRemove={remove}
          not={[...notAt(at, form.pages.length), ...(form.pages.length < 2 ? (['remove'] as const) : [])]}
        />
      </header>
      {isOpen && <PageEditor page={page} />}
      <Items items={page.items} holder={page.name} drag={drag} />
    </section>
  )
}
