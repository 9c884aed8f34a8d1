import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { mustSend, sealer, send, TestVault } from '#test/custody.ts'
import { type ErasingGround, onErasingGround } from '#test/erasing.ts'
import { organisation } from '#test/world.ts'
import { newId } from '#vault/bytes.ts'
import { settleDeletions } from '../deletion/settling.ts'

let house: ErasingGround['house']
let story: ErasingGround['story']
let space: string
const { at, ids, write } = onErasingGround((ground) => {
  house = ground.house
  story = ground.story
  space = ground.space
})

type Stamp = { space: string; ids: string[]; deleteAfter: string | null }

const stamp = (stamps: Stamp[], who = story.bea) =>
  send(house, who, `POST ${story.vault.path}/terms`, { stamps })
const look = (who = story.bea) => mustSend(house, who, `GET ${story.vault.path}/terms`)
const termsIn = async (of = space) =>
  (await mustSend(house, story.bea, `GET /vault/spaces/${of}/terms`)).terms

describe('when envelopes go', () => {
  test('is said anew for all of a record at once, by whoever reads them, and told by what it comes to', async () => {
    const sensitive = await story.vault.open(story.amina, [story.amina, story.bea])
    const [base, part] = [await write('Akte'), await write('Schicht', {}, newId(), 1, sensitive)]
    expect(await look()).toEqual({ spaces: [], behind: [] })
    expect(
      await stamp([
        { space, ids: [base.id], deleteAfter: '2027-03' },
        { space: sensitive, ids: [part.id], deleteAfter: '2027-03' },
      ]),
    ).toMatchObject({ status: 204 })
    const digest = (id: string) => createHash('sha256').update(`${id} 2027-03`).digest('hex')
    const told = [
      { space, digest: digest(base.id) },
      { space: sensitive, digest: digest(part.id) },
    ].toSorted((a, b) => (a.space < b.space ? -1 : 1))
    expect(await look()).toEqual({ spaces: told, behind: [] })
    expect(await termsIn()).toEqual([[base.id, '2027-03']])
    await at('2027-04-01T02:00:00Z')
    expect(await ids()).toEqual([])
  })

  test('is taken back, changes nothing that is sealed, and is the newest version’s alone', async () => {
    const { id } = await write('eins', { deleteAfter: '2027-03' })
    const { cursor } = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    await stamp([{ space, ids: [id], deleteAfter: null }])
    const page = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes?since=${cursor}`)
    expect(page.envelopes).toEqual([])
    const two = await write('zwei', {}, id, 2)
    await stamp([{ space, ids: [id], deleteAfter: '2027-06' }])
    const kept = await house.owner.query(
      `select version, delete_after::text from envelope where id = $1 order by version`,
      [id],
    )
    expect(kept.rows).toEqual([
      { version: 1, delete_after: null },
      { version: 2, delete_after: '2027-06-01' },
    ])
    const now = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes/${id}`)
    expect(now).toMatchObject({ envelope: two, deleteAfter: '2027-06' })
    await at('2027-06-30T23:00:00Z')
    expect(await ids()).toEqual([id])
  })

  test('is no matter of those who hold no key, wherever they belong', async () => {
    const { id } = await write('Akte')
    const cara = await sealer(house, 'Cara ohne Schlüssel')
    await house.owner.query(
      `insert into membership (account, organisation, role, joined_at) values ($1, $2, 'admin', now())`,
      [cara.account, story.organisation],
    )
    await stamp([{ space, ids: [id], deleteAfter: '2027-01' }], cara)
    expect(await look(cara)).toEqual({ spaces: [], behind: [] })
    const wanda = await sealer(house, 'Wanda Waldhaus')
    const vault = new TestVault(house, await organisation(house, 'Waldhaus', wanda))
    await vault.found(wanda)
    const stamps = [{ space, ids: [id], deleteAfter: '2027-01' }]
    expect(await send(house, wanda, `POST ${vault.path}/terms`, { stamps })).toMatchObject({ status: 404 })
    await at('2027-04-01T02:00:00Z')
    expect(await ids()).toEqual([id])
  })
})

describe('earlier versions of a record', () => {
  const trim = (trims: object[]) => send(house, story.bea, `POST /vault/spaces/${space}/trims`, { trims })
  const versions = async (id: string) =>
    (await house.owner.query('select version from envelope where id = $1 order by version', [id])).rows.map(
      ({ version }) => version,
    )

  test('go for good, the newest never, and it is told as what it is', async () => {
    const { id } = await write('IBAN DE1')
    await write('IBAN DE2', {}, id, 2)
    await write('leer', {}, id, 3)
    expect(await trim([{ id, below: 3 }])).toMatchObject({ status: 204 })
    expect(await versions(id)).toEqual([3])
    expect(await trim([{ id, below: 900 }])).toMatchObject({ status: 204 })
    expect(await versions(id)).toEqual([3])
    const { lines } = await mustSend(house, story.bea, `GET ${story.vault.path}/deletions`)
    expect(lines).toMatchObject([{ kind: 'versions', subject: id, counts: { versions: 2 } }])
    const page = await mustSend(house, story.bea, `GET /vault/spaces/${space}/envelopes`)
    expect(page).toMatchObject({ gone: [], envelopes: [{ envelope: { id, version: 3 } }] })
    await write('vier', {}, id, 4)
    await trim([{ id, below: 4 }])
    expect(await versions(id)).toEqual([4])
  })

  test('stay gone after an older backup: what it has of them goes, and what is to be emptied once more is named', async () => {
    const { id } = await write('eins')
    await write('zwei', {}, id, 2)
    const backup = (await house.owner.query('select * from envelope where id = $1', [id])).rows
    await write('leer', {}, id, 3)
    await trim([{ id, below: 3 }])
    await house.owner.query('delete from envelope')
    await house.owner.query('delete from deletion_journal')
    for (const row of backup)
      await house.owner.query(
        'insert into envelope select * from jsonb_populate_record(null::envelope, $1::jsonb)',
        [JSON.stringify({ ...row, iv: `\\x${row.iv.toString('hex')}`, ct: `\\x${row.ct.toString('hex')}` })],
      )
    await house.itself(settleDeletions)
    expect(await versions(id)).toEqual([2])
    expect(await look()).toMatchObject({ behind: [{ space, id }] })
  })
})
