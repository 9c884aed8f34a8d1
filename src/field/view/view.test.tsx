import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { everyAnswer, everyKind, questionOf } from '#test/every-kind.ts'
import { answersFrom } from '../answer/reading.ts'
import { questionKinds } from '../form/question.ts'
import { directionOf } from './direction.ts'
import { Items } from './items.tsx'
import { Markdown } from './markdown.tsx'
import { type Filling, FillingContext } from './state.ts'

const html = (filling: Partial<Filling> = {}, items = everyKind.pages[0]?.items ?? []) =>
  renderToString(
    <FillingContext.Provider value={{ form: everyKind, lang: 'de', answers: {}, problems: {}, ...filling }}>
      <Items items={items} />
    </FillingContext.Provider>,
  )

/** What a browser would send of a page: names and values of what is filled in. */
function sentOf(page: string): FormData {
  const sent = new FormData()
  const text = (value = '') => value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const whole = page.replace(/<template>.*?<\/template>/gs, '')
  for (const [tag] of whole.matchAll(/<input[^>]*>/g)) {
    const of = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
    const ticks = /type="(radio|checkbox)"/.test(tag)
    const name = of('name')
    if (name && of('type') !== 'file' && (!ticks || /\schecked/.test(tag)))
      sent.append(name, text(of('value')))
  }
  for (const [, name = '', value] of whole.matchAll(
    /<textarea[^>]* name="([^"]*)"[^>]*>\n?(.*?)<\/textarea>/gs,
  ))
    sent.append(name, text(value))
  for (const [inside] of whole.matchAll(/<select.*?<\/select>/gs)) {
    const name = /\sname="([^"]*)"/.exec(inside)?.[1] ?? ''
    for (const [option] of inside.matchAll(/<option[^>]*\sselected[^>]*>/g))
      sent.append(name, text(/\svalue="([^"]*)"/.exec(option)?.[1]))
  }
  return sent
}

describe('a question', () => {
  test.each(questionKinds)('of kind %s is asked in every state and language', (kind) => {
    const items = [questionOf(kind)]
    const empty = html({}, items)
    const label = kind === 'hidden' ? `name="${kind}"` : `Frage ${kind}`
    expect(empty).toContain(label)
    if (kind === 'hidden') return
    const wrong = html({ problems: { [kind]: 'Das geht <so> nicht.' } }, items)
    if (kind !== 'calculated') expect(wrong).toContain('Das geht &lt;so> nicht.')
    expect(html({ lang: 'de-x-ls' }, items)).toContain(`Frage ${kind} leicht`)
    expect(html({ lang: 'ar' }, items)).toContain(`Frage ${kind} بالعربية`)
    expect(html({ hidden: new Set([kind]) }, items)).toMatch(/data-q="[^"]*"[^>]* hidden/)
  })

  test('of every kind comes back from its page as it was answered', () => {
    const made = ['calculated']
    const page = html({ answers: everyAnswer })
    const read = answersFrom(everyKind, sentOf(page), { lang: 'de' })
    for (const [name, answer] of Object.entries(everyAnswer))
      if (!made.includes(name)) expect([name, read[name]]).toEqual([name, answer])
  })

  test('says that it is optional only where it is', () => {
    const question = { ...questionOf('short-text'), required: true as const }
    expect(html({}, [question])).not.toContain('freiwillig')
    expect(html({}, [questionOf('short-text')])).toContain('freiwillig')
  })

  test('with ten thousand choices is a list, not ten thousand buttons', () => {
    const choices = Array.from({ length: 10_000 }, (_, at) => ({
      value: `v${at}`,
      label: { de: `Wahl ${at}` },
    }))
    for (const kind of ['single-choice', 'multiple-choice'] as const) {
      const page = html({}, [{ ...questionOf(kind), choices }])
      expect(page).not.toContain('type="radio"')
      expect(page).toContain('Wahl 9999')
    }
  })
})

describe('an answer inside a text', () => {
  const name = { ...questionOf('short-text'), name: 'first_name' }
  const form = { ...everyKind, pages: [{ name: 'p', title: {}, items: [name] }] }
  const asked = { ...questionOf('email'), label: { de: `Hallo \${first_name}, wohin?` } }
  const told = { is: 'note' as const, name: 'n', label: { de: `**Gut, \${first_name}** und \${first_name}` } }
  test('is text, whatever it is, and follows what is typed', () => {
    const page = html({ form, answers: { first_name: '<i>*x*</i>' } }, [asked, told])
    const woven = '<bdi data-woven="first_name">&lt;i>*x*&lt;/i></bdi>'
    expect(page).toContain(`Hallo ${woven}, wohin?`)
    expect(page).toContain(`<strong>Gut, ${woven}</strong> und ${woven}`)
  })
  test('is an ellipsis as long as it is not given, and does not count while it is not shown', () => {
    const answers = { first_name: 'Zoë' }
    expect(html({ form, answers, counted: {} }, [asked])).toContain('<bdi data-woven="first_name">…</bdi>')
    const list = { ...questionOf('dropdown'), choices: [{ value: 'a', label: { de: `Für \${first_name}` } }] }
    expect(html({ form, answers }, [list])).toContain(`data-woven-text="Für \${first_name}">Für Zoë</option>`)
  })
})

describe('a note', () => {
  const note = (text: string) => renderToString(<Markdown text={text} />)
  test('knows a little Markdown', () => {
    expect(note('# Titel\n\n- eins\n- **zwei**\n\n[Hier](https://example.org/a)')).toMatch(
      /<strong>Titel<\/strong>.*<ul><li>eins<\/li><li><strong>zwei<\/strong><\/li><\/ul>.*<a href="https:\/\/example.org\/a"/,
    )
  })
  test('never becomes HTML or code', () => {
    const bad = note(
      '<script>alert(1)</script> [x](javascript:alert(1)) [y](data:text/html,1) [z](//evil.example)',
    )
    expect(bad).not.toMatch(/<script|href=/)
    expect(bad).toContain('&lt;script>')
  })
})

test('languages written from right to left are known', () => {
  expect(['ar', 'he', 'fa-IR', 'de', 'de-x-ls'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr'])
})
