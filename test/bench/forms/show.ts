import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { importForm } from '#blocks/forms/exchange/reading.ts'
import type { Form } from '#field/form/form.ts'
import { questionsOf } from '#field/form/questions.ts'
import { formOf, letterBox, published } from '#test/form.ts'
import { openBenchHouse } from './bench-house.ts'

const corpus = '../shared/data/forms/fhir-questionnaire/715.R4.json'

/** The long form of the corpus; undefined where the corpus is not. */
function longForm(): Form | undefined {
  if (!existsSync(corpus)) return undefined
  const { form } = importForm({ name: '715.R4.json', bytes: readFileSync(corpus) })
  if (!form) return undefined
  const { terms, privacy, contact } = formOf({ steps: 'pages' })
  return { ...form, privacy, contact, terms: { ...form.terms, ...terms } }
}

/** A house that shows the long form at an address, until it is closed. */
export async function showLongForm(port: number) {
  const form = longForm()
  if (!form) return undefined
  const bench = await openBenchHouse(4, port)
  const box = await letterBox(bench.test)
  const { slug } = await published(bench.test, box, form)
  const address = `http://localhost:${port}/f/${slug}`
  const html = await (await bench.fetch(`/f/${slug}`)).text()
  const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g)].map(
    ([, file = '']) => file,
  )
  const weigh = (text: string | Buffer) => gzipSync(text).byteLength / 1000
  const sizes = files.map((file) => weigh(readFileSync(`dist/browser${file}`)))
  return {
    ...{ address, questions: questionsOf(form).length, html: weigh(html), files },
    weight: weigh(html) + sizes.reduce((sum, size) => sum + size, 0),
    kinds: questionsOf(form).map(({ question }) => ({
      ...{ name: question.name, title: Object.values(question.label)[0] ?? question.name },
      choices: (question.choices ?? []).map(({ value }) => value),
    })),
    close: bench.close,
  }
}
