import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase } from '#test/clone.ts'
import { throwDice } from './dice.ts'
import { type InvariantName, invariants } from './invariants/invariants.ts'
import { marker, Play } from './play.ts'
import { isSound, type Outcome, rehearse } from './rehearse.ts'
import { reportOf } from './report.ts'
import { openScene, type Scene } from './scene.ts'

let scene: Scene
let play: Play
let outcome: Outcome
beforeAll(async () => {
  const database = await cloneDatabase()
  scene = await openScene({ database, lang: 'en', begins: new Date('2027-01-11T09:00:00Z') })
  play = new Play(scene, { people: 12, needs: 3, seed: 1, pace: 0 })
  outcome = await rehearse(play, { begin: () => {}, step: () => {}, end: () => {} })
}, 240_000)
afterAll(() => scene.close())

describe('a tiny rehearsal', () => {
  test('is played to its end, from the founding to the showcase', () => {
    expect(outcome.stopped).toBeNull()
    const empty = outcome.stages.filter(({ many }) => many === 0).map(({ name }) => name)
    expect(empty).toEqual(['changes']) // Of so few nobody falls ill.
  })

  test('finds that everything holds, and has looked at something for each', () => {
    expect(outcome.invariants.flatMap(({ broken }) => broken)).toEqual([])
    expect(outcome.invariants.filter(({ checked }) => checked === 0)).toEqual([])
    // The organiser's connection has broken, and brought what was missed.
    expect(play.watchers.map(({ breaks }) => breaks > 0)).toEqual([false, true])
    expect(isSound(outcome)).toBe(true)
    expect(reportOf(outcome, 12, 'en')).toContain('Everything holds.')
  })
})

test('dice fall the same way for the same seed and name, and differently for others', () => {
  const throws = (seed: number, name: string) => {
    const dice = throwDice(seed, name)
    return Array.from({ length: 20 }, () => dice.below(6)).join('')
  }
  expect(throws(1, 'need 7')).toBe(throws(1, 'need 7'))
  expect(new Set([throws(1, 'need 7'), throws(2, 'need 7'), throws(1, 'need 8')]).size).toBe(3)
})

describe('a rehearsal notices', () => {
  const sql = (text: string) => scene.owner.query(`set session_replication_role = replica; ${text}`)
  const planted: [string, InvariantName, () => unknown][] = [
    ['a page that answered with a fault', 'answers', () => play.meter.faults.push('GET / → 500')],
    [
      'an event that was lost',
      'events',
      () => sql(`delete from event where id = (select max(id) from event)`),
    ],
    ['an event that a browser did not hear', 'stream', () => play.watchers[0]?.heard.splice(5, 1)],
    [
      'an event that a browser heard twice',
      'stream',
      () => play.watchers[1]?.heard.splice(3, 0, play.watchers[1]?.heard[2] ?? ''),
    ],
    [
      'somebody in two teams',
      'teams',
      () =>
        sql(`insert into team_member (team, jam, participant, account, name, joined_at, left_at)
          select t.id, m.jam, m.participant, m.account, m.name, m.joined_at, m.left_at
          from team_member m join team t on t.id <> m.team limit 1`),
    ],
    [
      'a mail that was written twice',
      'mails',
      () =>
        sql(`insert into mail select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'key', m.key || ':2'))).*
          from mail m where key like 'registered:%' limit 1`),
    ],
    ['a link that leads nowhere', 'pages', () => play.pages.broken.push('nobody: /nowhere → 404')],
    ['a team that still has access', 'access', () => sql('update builder set ended_at = null')],
    [
      'a sentence in a log that was entrusted',
      'secrets',
      () => appendFileSync(scene.logs[0] ?? '', `{"says":"${marker}"}\n`),
    ],
    ['a need without its scoping', 'rows', () => sql('delete from need_scope')],
  ]

  test.each(planted)('%s', async (_, name, plant) => {
    await plant()
    expect((await invariants[name](play)).broken).not.toEqual([])
  })

  test('and fails then', async () => {
    const failed = {
      ...outcome,
      invariants: [{ name: 'rows' as const, checked: 1, broken: ['half a need'] }],
    }
    expect(isSound(failed)).toBe(false)
    expect(reportOf(failed, 12, 'en')).toContain('half a need')
  })
})
