import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { day, openStory, tenant } from '#test/vault.ts'
import { newGuardians } from '../identity/guardians.ts'
import { newIdentity } from '../identity/identity.ts'
import type { Entry } from './entry.ts'
import { found, founderCode, replay } from './log.ts'

let entries: Entry[]
let founder = ''
let head = { seq: 0, hash: '' }
beforeAll(async () => {
  const { book, amina, jonas, mara } = await openStory()
  await book.say(jonas, 'granted', { space: 'answers', member: mara.card.id, until: day(20) })
  await book.say(amina, 'handed_over', { protocol: null })
  await book.say(amina, 'member_removed', { member: mara.card.id })
  entries = book.entries
  founder = await founderCode(book.state)
  head = book.state.head
})
const refusal = (lines: readonly unknown[], seen = head) =>
  replay(lines, { tenant, founder, seen }).then(
    () => 'taken',
    ({ code }) => String(code),
  )

/** Every path to a text, number or null inside an entry. */
function leaves(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]))
}

/** The same entry, with another value at the path. */
function bent(entry: unknown, [name = '', ...others]: string[], by: number): unknown {
  if (name === '') return bend(entry, by)
  const copy = Array.isArray(entry) ? [...entry] : { ...(entry as object) }
  return Object.assign(copy, { [name]: bent((entry as Record<string, unknown>)[name], others, by) })
}
function bend(value: unknown, by: number): unknown {
  if (typeof value !== 'string') return value === null ? 'x'.repeat(43) : Number(value) + 1
  const at = by % value.length
  return `${value.slice(0, at)}${value[at] === 'A' ? 'B' : 'A'}${value.slice(at + 1)}`
}

describe('a log', () => {
  test('is taken as it was written', async () => {
    expect(await refusal(entries)).toBe('taken')
  })

  test('is refused after any change of any value in any line', async () => {
    const anywhere = fc.record({ line: fc.nat(entries.length - 1), leaf: fc.nat(), by: fc.nat(2000) })
    const isRefused = async ({ line, leaf, by }: { line: number; leaf: number; by: number }) => {
      const paths = leaves(entries[line])
      const path = paths[leaf % paths.length] ?? []
      const changed = entries.with(line, bent(entries[line], path, by) as Entry)
      expect(await refusal(changed, { seq: 0, hash: '' })).not.toBe('taken')
    }
    await fc.assert(fc.asyncProperty(anywhere, isRefused), { numRuns: 150 })
  })

  test('is refused when lines are dropped, doubled, swapped or cut off', async () => {
    for (let at = 0; at < entries.length; at++) {
      const [line, next] = [entries[at], entries[at + 1]]
      expect(await refusal(entries.toSpliced(at, 1))).toMatch(/^log\.(gap|order|rollback)$/)
      if (line) expect(await refusal(entries.toSpliced(at, 0, line))).toMatch(/^log\.(gap|order)$/)
      if (line && next)
        expect(await refusal(entries.with(at, next).with(at + 1, line))).toMatch(/^log\.(gap|order)$/)
    }
    expect(await refusal(entries.slice(0, -1))).toBe('log.rollback')
    expect(await refusal([])).toBe('log.empty')
  })

  test('of somebody else is refused, and so is a founder who was planted', async () => {
    const [stranger, planted] = [await newIdentity('anderswo'), await newIdentity(tenant)]
    expect(await refusal([await found(stranger, day(1))])).toBe('log.other-organisation')
    expect(await refusal([await found(planted, day(1))])).toBe('log.other-founder')
  })

  test('that tells another story than this device has seen is a fork', async () => {
    const { book, amina, mara } = await openStory()
    const [first, second] = [book.entries.slice(), book.entries.slice(0, 4)]
    const seen = book.state.head
    const other = { ...book, entries: second, state: await replay(second, { tenant }) }
    await book.say(amina, 'handed_over', { protocol: null })
    expect(seen.seq).toBe(first.length - 1)
    const last = book.entries.at(-1)
    const forged = {
      ...last,
      seq: 3,
      previous: other.entries[2] && entries[3]?.previous,
      author: mara.card.id,
    }
    expect(
      await replay(book.entries, { tenant, seen: { seq: 2, hash: 'x' } }).catch(({ code }) => code),
    ).toBe('log.fork')
    expect(await replay([...first.slice(0, 3), forged], { tenant, seen }).catch(({ code }) => code)).toMatch(
      /^log\./,
    )
  })
})

describe('rights in a log', () => {
  test('are held by every reader, whoever signs', async () => {
    const { book, amina, mara, jonas } = await openStory()
    const card = (await newIdentity(tenant)).card
    const wrong = [
      book.say(mara, 'member_added', { card, role: 'admin' }),
      book.say(mara, 'member_removed', { member: amina.card.id }),
      book.say(mara, 'space_opened', { space: 'new', commitment: 'x'.repeat(43), readers: [amina.card.id] }),
      book.say(amina, 'member_added', { card: jonas.card, role: 'member' }),
      book.say(amina, 'epoch_closed', { space: 'answers', epoch: 1 }),
      book.say(amina, 'epoch_opened', {
        space: 'answers',
        epoch: 3,
        commitment: 'x'.repeat(43),
        readers: [amina.card.id],
      }),
      book.say(mara, 'epoch_opened', {
        space: 'answers',
        epoch: 2,
        commitment: 'x'.repeat(43),
        readers: [mara.card.id],
      }),
      book.say(amina, 'granted', { space: 'answers', member: jonas.card.id, until: day(1) }, day(2)),
      book.say(amina, 'recovery_used', { by: 'guardians', lost: mara.card.id, successor: card.id }),
    ]
    const codes = await Promise.all(
      wrong.map((tried) =>
        tried.then(
          () => 'taken',
          ({ code }) => code,
        ),
      ),
    )
    expect(codes).toEqual(wrong.map(() => 'log.right'))
  })

  test('never leave an organisation without an administrator', async () => {
    const { book, amina, jonas } = await openStory()
    await book.say(amina, 'role_changed', { member: jonas.card.id, role: 'member' })
    const leaving = book.say(amina, 'member_removed', { member: amina.card.id })
    await expect(leaving).rejects.toMatchObject({ code: 'log.right' })
    const stepping = book.say(amina, 'role_changed', { member: amina.card.id, role: 'member' })
    await expect(stepping).rejects.toMatchObject({ code: 'log.right' })
  })

  test('end with a member: what was signed afterwards is nobody’s', async () => {
    const { book, amina, jonas } = await openStory()
    await book.say(amina, 'member_removed', { member: jonas.card.id })
    await expect(book.say(jonas, 'handed_over', { protocol: null })).rejects.toMatchObject({
      code: 'log.unknown-member',
    })
  })

  test('of a substitute end with the grant, and cannot be prolonged by the substitute', async () => {
    const { book, amina, key } = await openStory()
    const substitute = await newIdentity(tenant)
    await book.say(amina, 'member_added', { card: substitute.card, role: 'member' })
    const said = { space: key.space, member: substitute.card.id }
    await book.say(amina, 'granted', { ...said, until: day(10) })
    const longer = book.say(substitute, 'granted', { ...said, until: day(20) })
    await expect(longer).rejects.toMatchObject({ code: 'log.right' })
  })

  test('of the board reach as far as a recovery, and no further', async () => {
    const { book, amina, mara, key } = await openStory()
    const { identity: board } = await newGuardians(tenant)
    await book.say(amina, 'member_added', { card: board.card, role: 'guardian' })
    await book.say(amina, 'granted', { space: key.space, member: board.card.id, until: null })
    const [back, other] = [await newIdentity(tenant), await newIdentity(tenant)]
    const early = book.say(board, 'member_added', { card: back.card, role: 'member' })
    await expect(early).rejects.toMatchObject({ code: 'log.right' })
    await book.say(board, 'recovery_used', { by: 'guardians', lost: mara.card.id, successor: back.card.id })
    const planted = book.say(board, 'member_added', { card: other.card, role: 'member' })
    await expect(planted).rejects.toMatchObject({ code: 'log.right' })
    const raised = book.say(board, 'member_added', { card: back.card, role: 'admin' })
    await expect(raised).rejects.toMatchObject({ code: 'log.right' })
    await book.say(board, 'member_added', { card: back.card, role: 'member' })
    expect(book.state.recoveries).toHaveLength(1)
  })
})
