import type { Page } from 'playwright-core'
import type { Person } from '#test/house.ts'
import type { Eyes, Stage } from './stage.ts'

/** Somebody at a device, with the words on their papers. */
export type Insider = { person: Person; page: Page; passphrase: string; recovery: string }

/** Making keys takes seconds on a busy machine. */
const patience = 60_000

export const wordsOn = async (page: Page, label: string | RegExp): Promise<string> => {
  const list = page.getByRole('list', { name: label })
  await list.waitFor()
  return (await list.getByRole('listitem').allInnerTexts()).join(' ')
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click()

export const seeTitle = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor()

/** Follows a link of the vault's own bar. */
export const turnTo = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Tresor' }).getByRole('link', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Makes somebody belong to an organisation. */
export async function join(stage: Stage, organisation: string, person: Person, role: 'admin' | 'member') {
  const held = [organisation, person.account, role, stage.clock.now()]
  await stage.owner.query(
    'insert into membership (organisation, account, role, joined_at) values ($1, $2, $3, $4)',
    held,
  )
}

/** Opens the vault on a device, makes a keyring as a new user would, and keeps the papers. */
export async function arrive(stage: Stage, person: Person, vault: string, eyes: Eyes = {}): Promise<Insider> {
  await stage.stepUp(person)
  const page = await openVault(stage, person, vault, eyes)
  await press(page, 'Schlüsselbund anlegen')
  return { person, page, ...(await makeKeyring(page)) }
}

/** A device that shows the vault's page, with the patience that a busy machine needs. */
export async function openVault(stage: Stage, person: Person, vault: string, eyes: Eyes = {}): Promise<Page> {
  const page = await stage.tab(person, eyes)
  page.setDefaultTimeout(patience)
  await page.goto(vault)
  return page
}

export async function makeKeyring(page: Page): Promise<{ passphrase: string; recovery: string }> {
  const passphrase = await takeSeven(page)
  const recovery = await takeSheet(page)
  return { passphrase, recovery }
}

/** Seven words, typed back. */
export async function takeSeven(page: Page): Promise<string> {
  const passphrase = await wordsOn(page, 'Deine sieben Wörter')
  await page.getByLabel('Tipp die sieben Wörter einmal ab').fill(passphrase)
  await press(page, 'Weiter')
  return passphrase
}

/** Twelve words on paper, shown to have arrived. */
export async function takeSheet(page: Page): Promise<string> {
  const recovery = await wordsOn(page, 'Dein Notfallblatt')
  await page.getByText('Ich habe die zwölf Wörter').click()
  await page.getByLabel('Welches ist das fünfte Wort').fill(recovery.split(' ')[4] ?? '')
  await press(page, 'Fertig')
  return recovery
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Deine sieben Wörter').fill(passphrase)
  await press(page, 'Aufschließen')
}

/** An admin compares the six words of somebody who waits and takes them in, or brings them back. */
export async function admit(
  admin: Page,
  { person, page }: Insider,
  as: 'Mitglied' | 'Verwaltung' | 'zurück',
) {
  const six = await wordsOn(page, 'Deine sechs Wörter')
  await turnTo(admin, 'Tresor')
  await turnTo(admin, 'Menschen')
  await press(admin, `Sechs Wörter zeigen ${person.name}`)
  if ((await wordsOn(admin, `Die sechs Wörter von ${person.name}`)) !== six)
    throw new Error(`The six words of ${person.name} differ.`)
  if (as !== 'zurück') await admin.getByRole('radio', { name: as }).check({ force: true })
  await press(admin, /^Die sechs Wörter sind gleich/)
  await admin.getByText(`${person.name} ist jetzt im Tresor`).waitFor()
}
