import type { Page } from 'playwright-core'
import { join, mustSend, type Sealer, TestVault } from '#test/custody.ts'
import { organisation } from '#test/world.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import { lockByPassphrase, lockByRecoveryCode, newRecoveryCode } from '#vault/identity/unlock.ts'
import { newPassphrase } from '#vault/words/passphrase.ts'
import type { Eyes, Stage } from './stage.ts'

/** Somebody with a keyring who knows their seven words and has the sheet with the twelve. */
export type Member = Sealer & { passphrase: string; recovery: string }

/** Somebody with a new keyring, stepped up. */
export async function member(stage: Stage, name: string): Promise<Member> {
  const person = await stage.person(name)
  await stage.stepUp(person)
  const [identity, passphrase, recovery] = [
    await newIdentity('keyring'),
    newPassphrase(),
    await newRecoveryCode(),
  ]
  const locks = [
    await lockByPassphrase(identity, passphrase, 17),
    await lockByRecoveryCode(identity, recovery),
  ]
  await mustSend(stage, person, 'PUT /vault/keyring', { card: identity.card, locks })
  return { ...person, identity, locks, passphrase, recovery }
}

/** Lichtblick with its vault: Amina decides, Bea and the others belong to it; all read the directory. */
export async function sealedLichtblick(stage: Stage, names: string[] = []) {
  const [amina, bea] = [await member(stage, 'Amina Adler'), await member(stage, 'Bea Berg')]
  const others = await Promise.all(names.map((name) => member(stage, name)))
  const id = await organisation(stage, 'Lichtblick', amina)
  const vault = new TestVault(stage, id)
  await vault.found(amina)
  for (const who of [bea, ...others]) {
    await join(stage, id, who)
    await vault.say(amina, 'member_added', { card: (await vault.at(who)).card, role: 'member' })
  }
  await vault.open(amina, [amina, bea, ...others])
  return { amina, bea, others, organisation: id, vault }
}

/**
 * Opens a page of the vault on a device that has not seen it before: the seven words, then the six are compared. Whoever
 * has founded it is not asked.
 */
export async function arrive(stage: Stage, who: Member, path: string, eyes: Eyes = {}): Promise<Page> {
  const page = await stage.tab(who, eyes)
  page.setDefaultTimeout(60_000)
  await page.goto(path)
  await unlock(page, who)
  const compare = page.getByRole('button', {
    name: /Die sechs Wörter sind gleich|The six words are the same/,
  })
  const lock = page.getByRole('button', { name: /Jetzt zuschließen|Lock now/ })
  await compare.or(lock).waitFor()
  if (await compare.isVisible()) await compare.click()
  await lock.waitFor()
  return page
}

/** Types the seven words. */
export async function unlock(page: Page, who: Member): Promise<void> {
  await page.getByLabel(/Deine sieben Wörter|Your seven words/).fill(who.passphrase)
  await page.getByRole('button', { name: /^(Aufschließen|Open)$/ }).click()
}
