import type { Page } from 'playwright-core'
import type { Answers, SealedFile } from '#field/answer/answer.ts'
import { fieldsOf } from '#field/answer/fields.ts'
import type { Form } from '#field/form/form.ts'
import type { Item } from '#field/form/question.ts'

/** What somebody wants to type: values by the names of controls, files apart, and how many rows each group shall have. */
export type Typed = {
  fields: [name: string, values: string[]][]
  files: [name: string, files: SealedFile[]][]
  rows: [path: string, count: number][]
}

export function typedOf(form: Form, answers: Answers): Typed {
  const all = new Map<string, string[]>()
  for (const [name, value] of fieldsOf(form, answers)) all.set(name, [...(all.get(name) ?? []), value])
  const isFile = (values: string[]) => values.every((value) => value.includes('"key":'))
  const files = [...all].filter(([, values]) => isFile(values))
  return {
    fields: [...all].filter(([, values]) => !isFile(values)),
    files: files.map(([name, values]) => [name, values.map((value) => JSON.parse(value))]),
    rows: form.pages.flatMap(({ items }) => rowsIn(items, answers, '')),
  }
}

function rowsIn(items: readonly Item[], answers: Answers, within: string): [string, number][] {
  return items.flatMap((item): [string, number][] => {
    if (item.is !== 'group') return []
    if (!item.repeat) return rowsIn(item.items, answers, within)
    const path = within + item.name
    const rows = (answers[item.name] as Answers[] | undefined) ?? []
    return [[path, rows.length], ...rows.flatMap((row, at) => rowsIn(item.items, row, `${path}.${at}.`))]
  })
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Goes through a form in the browser, from its first page to the view of all answers. @throws Error with what the form says is wrong */
export async function fillIn(page: Page, form: Form, answers: Answers): Promise<void> {
  const typed = typedOf(form, answers)
  await page.evaluate(() =>
    document.querySelector<HTMLElement>('sealed-form')?.dispatchEvent(new Event('input')),
  )
  await page.locator('sealed-form form [data-status]:not(:empty)').waitFor()
  for (let step = 0; step < 200; step += 1) {
    while ((await page.evaluate(typeWhatIsShown, typed)) + (await chooseFiles(page, typed)) > 0)
      await page.waitForTimeout(80)
    const { at, isEnd, says } = await page.evaluate(goOn)
    if (says) throw new Error(`${at}: ${says}`)
    if (isEnd) return
  }
  throw new Error('comes to no end')
}

async function chooseFiles(page: Page, { files }: Typed): Promise<number> {
  let chosen = 0
  for (const [name, wanted] of files) {
    const input = page.locator(`input[type=file][name="${name}"]:visible`)
    if ((await input.count()) === 0) continue
    const sealed = page.locator(`.sealed-files input[name="${name}"]`)
    if ((await sealed.count()) > 0) continue
    const given = wanted.map(({ name: file, type }) => ({ name: file, mimeType: type, buffer: png }))
    await input.setInputFiles(given.slice(0, 1))
    await sealed.first().waitFor({ state: 'attached' })
    chosen += 1
  }
  return chosen
}

/** In the page. Types into each control that can be seen, once. @returns how many changed */
function typeWhatIsShown({ fields, rows }: Typed): number {
  type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
  const seen = globalThis as unknown as { seen?: WeakSet<Element> }
  seen.seen ??= new WeakSet()
  const wanted = new Map(fields.map(([name, values]) => [name, [...values]]))
  const yes = (text: string | undefined) => (text === 'true' ? 'yes' : text === 'false' ? 'no' : text)
  let changed = 0
  for (const more of document.querySelectorAll<HTMLDetailsElement>('sealed-form form details'))
    more.open = true
  for (const [path, count] of rows) {
    const group = document.querySelector<HTMLElement>(`[data-repeat="${CSS.escape(path)}"]`)
    if (!group?.checkVisibility() || 'counted' in group.dataset) continue
    const laidOut = group.querySelectorAll(':scope > [data-row]').length
    if (laidOut === count) continue
    const does = laidOut < count ? `add:${path}` : `less:${path}.${laidOut - 1}`
    const button = group.querySelector<HTMLElement>(`button[value="${CSS.escape(does)}"]`)
    if (button) changed += 1
    button?.click()
  }
  for (const control of document.querySelectorAll<Control>(
    'sealed-form form :is(input, textarea, select)[name]',
  )) {
    const values = wanted.get(control.name)
    const isHidden = control.type === 'hidden' || control.type === 'file' || !control.checkVisibility()
    if (control instanceof HTMLSelectElement && !control.multiple) {
      const value = values?.shift() ?? ''
      if (isHidden || seen.seen.has(control)) continue
      control.value = [...control.options].some((one) => one.value === value) ? value : (yes(value) ?? '')
    } else if (isHidden || seen.seen.has(control)) continue
    else if (control instanceof HTMLSelectElement)
      for (const option of control.options) option.selected = values?.includes(option.value) ?? false
    else if (/^(radio|checkbox)$/.test(control.type)) {
      const isWanted = values?.some((one) => one === control.value || yes(one) === control.value) ?? false
      if ((control as HTMLInputElement).checked !== isWanted && (isWanted || control.type === 'checkbox'))
        control.click()
    } else {
      const [value = ''] = values ?? []
      const places = control instanceof HTMLTextAreaElement && value.startsWith('[{')
      control.value = places
        ? JSON.parse(value)
            .map(({ lat, lon }: { lat: number; lon: number }) => `${lat},${lon}`)
            .join('\n')
        : value
    }
    seen.seen.add(control)
    changed += 1
    control.dispatchEvent(new Event('input', { bubbles: true }))
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return changed
}

/** In the page. Presses the button that goes on. */
async function goOn(): Promise<{ at: string; isEnd: boolean; says: string }> {
  const at = () =>
    [...document.querySelectorAll<HTMLElement>('sealed-form form .page-of')].find((one) =>
      one.checkVisibility(),
    )
  const before = at()
  document.querySelector<HTMLElement>('sealed-form form [data-buttons] button')?.click()
  const says = () => document.querySelector<HTMLElement>('sealed-form form .problems')?.innerText ?? ''
  for (let wait = 0; wait < 300 && at() === before && !says(); wait += 1)
    await new Promise((done) => setTimeout(done, 10))
  const now = at()
  const stuck = now === before && !says() ? 'nothing happens' : says()
  const exit = now && 'exitShown' in now.dataset ? 'ends at an exit' : ''
  return {
    at: before?.dataset.page ?? '',
    isEnd: now !== undefined && 'check' in now.dataset,
    says: stuck || exit,
  }
}
