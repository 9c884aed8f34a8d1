import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '#blocks/form-digest.ts'
import { importForm } from '#blocks/forms/exchange/reading.ts'
import type { Answers } from '#field/answer/answer.ts'
import { sayAnswers } from '#field/answer/said.ts'
import type { Form } from '#field/form/form.ts'
import type { Question } from '#field/form/question.ts'
import { questionsOf } from '#field/form/questions.ts'
import { everyKind } from '#test/every-kind.ts'
import { formOf, published } from '#test/form.ts'
import { answersThrough } from '#test/forms/answerer.ts'
import { corpusFiles, fileAt } from '#test/forms/corpus.ts'
import { fillIn } from '#test/forms/typist.ts'
import { nobody } from '#test/house.ts'
import { newId } from '#vault/bytes.ts'
import type { Canon } from '#vault/canonical.ts'
import { sealEnvelope } from '#vault/space/envelope.ts'
import { newIntake } from '#vault/space/intake.ts'
import type { SpaceKey } from '#vault/space/space.ts'
import { arrive, sealedLichtblick, unlock } from './sealed.steps.ts'
import { openStage, type Stage } from './stage.ts'

/** `npm run bench -- answers` takes all forms of the corpus; here a few go, each of another kind. */
const isWhole = process.env.EVERY_FORM !== undefined
const few = /all_components\.json|08-complex-repeats/
const now = new Date('2026-11-25T12:00:00Z')

const forms: [name: string, form: Form][] = [
  ['every kind of question', { ...everyKind, langs: ['de'] }],
  ...corpusFiles()
    .filter((path) => isWhole || few.test(path))
    .flatMap((path): [string, Form][] => {
      const { form } = importForm(fileAt(path))
      return form ? [[path.split('/').slice(-2).join('/'), form]] : []
    }),
]

let stage: Stage
let story: Awaited<ReturnType<typeof sealedLichtblick>>
let space = ''
let reader: Page | undefined

beforeAll(async () => {
  stage = await openStage(now)
  story = await sealedLichtblick(stage)
  const { amina, bea, vault } = story
  const [directory = ''] = vault.keys.keys()
  space = await vault.open(amina, [amina, bea])
  const { recipient, envelope } = await newIntake(vault.keys.get(space) as SpaceKey, amina.identity.card.id)
  await vault.put(amina, space, [envelope])
  await vault.say(amina, 'intake_key_set', { space, epoch: 1, recipient })
  await keep(directory, { what: 'jam/space/1', space, purpose: 'form', name: 'Formulare' })
})
afterAll(() => stage.close())

async function keep(into: string, body: Canon) {
  const { amina, vault } = story
  const place = { id: newId(), version: 1, author: amina.identity.card.id }
  const sealed = await sealEnvelope(vault.keys.get(into) as SpaceKey, place, body, await vault.at(amina))
  expect((await vault.put(amina, into, [sealed])).status).toBe(201)
}

/** As it came, with what publishing asks for. */
function ready(form: Form): Form {
  const { privacy, contact, terms } = formOf()
  return {
    ...form,
    privacy,
    contact,
    terms: { ...form.terms, keepMonths: terms.keepMonths, draftDays: 0, dialogue: false },
  }
}

describe('answers of a machine, typed in a browser, are what the organisation reads', () => {
  test.each(forms)('%s', async (name, begun) => {
    const form = ready(begun)
    const at = await published(stage, { ...story, space } as never, form)
    await stage.owner.query('update form_version set digest = $2 where service = $1', [
      at.service,
      await digestOf(form),
    ])
    await keep(space, { what: 'jam/form/1', service: at.service, version: 1, digest: await digestOf(form) })
    const { sets: all } = answersThrough(form, { seed: 3, now })
    const sets = isWhole ? all : all.slice(0, 2)
    const begin = performance.now()
    for (const answers of sets) await send(at.slug, form, answers)
    const sent = performance.now()
    const read = await readAll(at.service)
    // Those of one moment come in any order.
    const lines = inOrder(form)
    expect(lines(read.map(({ answers }) => answers))).toEqual(lines(sets))
    expect(read.flatMap(({ marks }) => marks).filter((mark) => mark !== 'twice')).toEqual([])
    await expectShown(form, sets)
    if (isWhole)
      console.log(
        `${name.padEnd(58)} ${String(questionsOf(form).length).padStart(4)} questions, ${sets.length} answers: ` +
          `${((sent - begin) / sets.length / 1000).toFixed(1)} s each, read in ${((performance.now() - sent) / 1000).toFixed(1)} s`,
      )
  })
})

async function send(slug: string, form: Form, answers: Answers): Promise<void> {
  const page = await stage.tab(nobody)
  await page.clock.setFixedTime(now)
  await page.goto(`/f/${slug}?lang=${form.langs[0]}`)
  await fillIn(page, form, answers)
  const arrived = page.waitForResponse((response) => response.url().endsWith('/cases'))
  await page.locator('[data-buttons] button').first().click()
  expect((await arrived).status()).toBe(201)
  await page.locator('[data-sent]').waitFor()
  await page.context().close()
}

type Read = { answers: Answers; marks: string[] }

/** What the inbox gives out as JSON, the newest first. */
async function readAll(service: string): Promise<Read[]> {
  const path = `/services/${service}/form/inbox`
  if (reader) {
    await reader.goto(path)
    await unlock(reader, story.amina)
  } else reader = await arrive(stage, story.amina, path)
  await reader.getByRole('link', { name: 'Exportieren' }).click()
  await reader.getByLabel('Exportieren').selectOption('json')
  const coming = reader.waitForEvent('download')
  await reader.getByRole('button', { name: 'Datei erstellen' }).click()
  const stream = await (await coming).createReadStream()
  return JSON.parse(Buffer.concat(await stream.toArray()).toString()).cases
}

/** The one that stands first in the list, as its page says it. */
async function expectShown(form: Form, sets: Answers[]): Promise<void> {
  if (!reader) throw new Error('nobody reads')
  await reader.getByRole('link', { name: 'Vorgänge', exact: true }).click()
  await reader.locator('tbody a').first().click()
  await reader.locator('dl').first().waitFor()
  const main = reader.locator('main')
  const missing = async () => {
    const shown = squeezed(await main.innerText())
    const of = sets.map((answers) =>
      sayAnswers(form, answers, 'de')
        .filter(
          ({ question, says }) =>
            !isFile(question.kind) && !partsOf(question, says).every((part) => shown.includes(part)),
        )
        .map(({ path, says }) => `${path}: ${says}`),
    )
    return of.toSorted((one, other) => one.length - other.length)[0]
  }
  await expect.poll(missing).toEqual([])
}

/** What is ticked is said in whichever order. */
const partsOf = ({ kind }: Question, says: string): string[] =>
  (kind === 'multiple-choice' ? says.split(', ') : [says]).map(squeezed)
const isFile = (kind: string) => ['file', 'photo', 'audio'].includes(kind)
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** One line for each answer, in an order that follows from the answers alone. */
function inOrder(form: Form): (all: Answers[]) => string[] {
  const ranked = new Set(
    questionsOf(form).flatMap(({ question: { kind, name } }) => (kind === 'ranking' ? [name] : [])),
  )
  const linesOf = (value: unknown, path: string): string[] => {
    if (typeof value !== 'object' || value === null) return [`${path}: ${JSON.stringify(value)}`]
    // What seals a file is another key each time; what was chosen is the same.
    if ('key' in value && 'file' in value) return [`${path}: ${(value as unknown as { name: string }).name}`]
    // What is ticked has no order; what is ranked has.
    const isTicked = Array.isArray(value) && typeof value[0] === 'string' && !ranked.has(path.slice(1))
    return Object.entries(value).flatMap(([name, one]) => linesOf(one, isTicked ? path : `${path}.${name}`))
  }
  return (all) =>
    all
      .map((one) => linesOf(one, '').sort().join('\n'))
      .sort()
      .join('\n\n')
      .split('\n')
}
