import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '#test/house.ts'
import { addressOf, doors, kindFor, mayCome } from './doors.ts'
import { kinds } from './standing.ts'
import { type Story, wholeStory } from './story.ts'

let house: TestHouse
let story: Story
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
})
afterAll(() => house.close())

/** Ends whatever it may stand in, and would begin something of its own. */
const marker = `</script></title></textarea>"]]><i data-evil='1'>`

/** Doors behind which words are not kept, or the story would end. */
const spared =
  /calendar$|deletion|erasure|sign-in|sign-out|\/code|step-up|second-factor|passkey|language|sessions/

/** Fields that take no words: numbers, dates, ids, addresses, and words of a list. */
const wordless = new RegExp(
  `^(${[
    'emails?|role|base|sure|slug|timeZone|address|repository|kind|mode|fit|light|verdict|item|consent|add|named',
    'works|mayHost|skill-.*|owner|version|replyTo|lang|press|group|pattern|lobby|link|zone|endpoint|publicKey',
    'authSecret|template|phase|joined|reviewers|scoring|others|deciding|beginsAt|endsAt|isOpen|rule|roles|room',
    'from|team|nightFrom|nightUntil|opensAt|phone|at|stamp|rememberStamp|origins|revision|milestone|where|how',
    'languages|kinds|sells|host|legalForm|charity|employees|preset|agree|next|when|starts|ends|day|minutes|weeks|way|substitute|month|field-.*',
  ].join('|')})$`,
)
const fixed = /^[\d-]+(T[\d:]+)?$|^[0-9a-f-]{36}$|^in-use$/

const wordsIn = (fields: Record<string, string | File>): [string, string][] =>
  Object.entries(fields).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && !wordless.test(entry[0]) && !fixed.test(entry[1]),
  )

type Typed = { row: string; person: Person; address: string; fields: Record<string, string | File> }

/** Every form with words in it. */
function formsWithWords(): Typed[] {
  return Object.entries(doors).flatMap(([row, door]) => {
    const kind = kindFor(door)
    const ids = story.idsOf(kind)
    const fields = row.startsWith('POST') && !spared.test(row) && !door.answers ? door.form?.(ids) : undefined
    if (!fields || wordsIn(fields).length === 0) return []
    return [{ row, person: story.people[kind], address: addressOf(row.slice(5), door, ids), fields }]
  })
}

async function type({ person, address, fields }: Omit<Typed, 'row'>): Promise<boolean> {
  const words = wordsIn(fields).map(([name, value]) => [name, `${value.slice(0, 20)} ${marker}`])
  const answer = await house.as(person, address).post(address, { ...fields, ...Object.fromEntries(words) })
  await answer.body?.cancel()
  return answer.status < 400
}

/** What an earlier form of this walk has settled already: it is refused as a second one. */
const isSettled = /\/plan\/:step$|\/gate\/:task$|\/questions\/:question\/replies$/

const isLoose = (text: string) => text.includes('<i data-evil')

describe('what people type', () => {
  test('comes back as text, wherever it is shown and whoever looks', { timeout: 120_000 }, async () => {
    const refused: string[] = []
    for (const kind of kinds.filter((kind) => kind !== 'nobody'))
      await type({ person: story.people[kind], address: '/me/name', fields: { name: kind } })
    for (const form of formsWithWords())
      if (!(await type(form)) && !isSettled.test(form.row)) refused.push(form.row)
    const loose: string[] = []
    const seen = new Set<string>()
    for (const kind of kinds) {
      for (const [row, door] of Object.entries(doors).filter(
        ([row]) => row.startsWith('GET') && !/live$/.test(row),
      )) {
        if (!mayCome(door, kind)) continue
        const answer = await house
          .as(story.people[kind])
          .get(addressOf(row.slice(4), door, story.idsOf(kind)))
        const text = await answer.text()
        if (text.includes('data-evil')) seen.add(row)
        const isMarkup = /html|xml/.test(answer.headers.get('content-type') ?? '')
        if (isMarkup && isLoose(text)) loose.push(`${kind}: ${row}`)
      }
    }
    expect(loose).toEqual([])
    // Or nothing was tried.
    expect(seen.size).toBeGreaterThan(60)
    expect(refused).toEqual([])
  })
})
