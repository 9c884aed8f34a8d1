import { day, later } from '#kernel/clock.ts'
import { keyedHash, newId, newToken, tokenHash } from '#kernel/id.ts'
import type { Person, TestHouse } from '#test/house.ts'
import { type Here, type Ids, put } from './standing.ts'

/** A jam in another town, whose organiser has no say here, and a sample jam. @returns the id of the first */
export async function otherJams(house: TestHouse): Promise<string> {
  const now = house.clock.now()
  const dates = {
    starts_at: later(now, 60 * day),
    ends_at: later(now, 61 * day),
    call_opens_at: now,
    call_closes_at: later(now, 30 * day),
    registration_closes_at: later(now, 50 * day),
    published_at: now,
    created_at: now,
  }
  await put(house, 'jam', { ...dates, id: newId(), slug: 'probe', title: 'Probe', sample: true })
  return put(house, 'jam', { ...dates, id: newId(), slug: 'anderswo', title: 'Jam anderswo' })
}

/** What belongs to one person alone. */
export async function theirs({ house, jam, people, now }: Here): Promise<Ids> {
  const { rows } = await house.owner.query('select id from session where account = $1', [
    people.admin.account,
  ])
  const passkey = await put(house, 'passkey', {
    id: newId(),
    account: people.admin.account,
    credential: 'credential',
    public_key: Buffer.from('key'),
    counter: 0,
    label: 'Telefon',
    made_at: now,
  })
  const welcome = newToken()
  const welcomeRow = { token_hash: tokenHash(welcome), ends_at: later(now, day) }
  await put(house, 'welcome', welcomeRow)
  const mail = { id: newId(), key: 'story', jam, account: people.admin.account, queued_at: now }
  await put(house, 'mail', { ...mail, recipient: 'a@example.org', subject: 'Hallo', body: 'Amina' })
  return { session: rows[0].id, passkey, welcome }
}

export async function ofCall({ house, jam, lichtblick, people, now }: Here): Promise<Ids> {
  const concern = { jam, organisation: lichtblick }
  const need = {
    ...concern,
    organisation_name: 'Lichtblick',
    teaser: '',
    kind: 'form',
    fit: 'fits',
    submitted_at: now,
  }
  const asked = await put(house, 'need', { ...need, id: newId(), title: 'Terminbuchung', state: 'asked' })
  await put(house, 'need_scope', { ...concern, need: asked, contact: people.admin.account, answers: '{}' })
  const about = { ...concern, need: asked }
  const question = await put(house, 'question', {
    ...about,
    id: newId(),
    question: 'Wer pflegt das?',
    asked_at: now,
  })
  const review = { need: asked, jam, scores: '{}', reviewed_at: now }
  await put(house, 'review', { ...review, account: people.reviewer.account, reviewer: 'Rafi' })
  await put(house, 'decision', { ...about, id: newId(), verdict: 'waiting', reason: 'Voll', decided_at: now })
  const batch = { jam, name: 'liste.csv', content: 'titel;organisation\nEin Chat für Eltern;Elternhaus' }
  const looked = await put(house, 'import_batch', { ...batch, id: newId(), made_at: now })
  const imported = await put(house, 'import_batch', {
    ...batch,
    id: newId(),
    made_at: now,
    imported_at: now,
  })
  const scoping = newToken()
  const draft = { jam, token_hash: tokenHash(scoping), begun_at: now, ends_at: later(now, day) }
  await put(house, 'scoping', { ...draft, id: newId(), answers: '{"problem": "Papier"}' })
  return { asked, question, batch: looked, imported, scoping, step: 'problem' }
}

export async function ofPlaces({ house, jam, people, now }: Here): Promise<Ids> {
  const venue = await put(house, 'venue', {
    id: newId(),
    jam,
    host: people.host.account,
    name: 'Südpunkt',
    address: 'Pillenreuther Straße',
    contact: 'Hans',
    offered_at: now,
  })
  const space = { venue, jam, name: 'Saal', seats: 40, tables: 10, sockets: 40 }
  const room = await put(house, 'room', { ...space, id: newId() })
  const hours = { starts_at: later(now, 60 * day), ends_at: later(now, 60.1 * day) }
  const shift = await put(house, 'shift', { ...hours, id: newId(), jam, title: 'Empfang', needed: 5 })
  const helper = await participant({ house, jam, now }, people.helper, 'helper')
  await put(house, 'shift_signup', {
    ...hours,
    shift,
    jam,
    account: people.helper.account,
    participant: helper,
    taken_at: now,
  })
  const companyToken = newToken()
  const company = await put(house, 'company', {
    id: newId(),
    jam,
    name: 'Muster GmbH',
    contact: people.company.account,
    token: companyToken,
    registered_at: now,
  })
  await house.owner.query('update participant set company = $1 where account = $2', [
    company,
    people.team.account,
  ])
  return { venue, room, shift, participant: helper, companyToken }
}

async function participant(
  { house, jam, now }: Pick<Here, 'house' | 'jam' | 'now'>,
  person: Person,
  kind: string,
): Promise<string> {
  const one = { id: newId(), jam, account: person.account, name: person.name, kind }
  return put(house, 'participant', { ...one, registered_at: now })
}

export async function ofHours({ house, jam, lichtblick, people, now }: Here, team: string): Promise<Ids> {
  const member = 'select id from participant where account = $1'
  const { rows } = await house.owner.query(member, [people.team.account])
  const circleToken = newToken()
  const circle = await put(house, 'circle', {
    id: newId(),
    jam,
    kind: 'together',
    token: circleToken,
    made_by: people.team.account,
  })
  await put(house, 'circle_member', { circle, participant: rows[0].id, jam })
  const concern = { jam, organisation: lichtblick, team }
  const said = { sentence: 'Es läuft.', name: 'Jonas', account: people.team.account }
  await put(house, 'checkin', { ...concern, ...said, id: newId(), light: 'go', at: now })
  const asks = {
    ...concern,
    text: 'Hilfe',
    asked_name: 'Jonas',
    asked_by: people.team.account,
    asked_at: now,
  }
  const help = await put(house, 'help_request', { ...asks, id: newId() })
  const [mo, moNow] = [people.mentor.account, { taken_name: 'Mo', taken_at: now }]
  const taken = await put(house, 'help_request', { ...asks, ...moNow, id: newId(), taken_by: mo })
  const announced = { jam, text: 'Suppe', made_name: 'Olga', made_at: now }
  const announcement = await put(house, 'announcement', { ...announced, id: newId() })
  const post = await put(house, 'post', { id: newId(), jam, title: 'Neu', text: 'Neues', posted_at: now })
  const link = await put(house, 'screen_link', { id: newId(), jam, made_at: now })
  const key = keyedHash(house.house.secret, `screen:${link}`).slice(0, 40)
  await put(house, 'remote', { id: newId(), jam, base: 'https://meet.example.org', began_at: now })
  await put(house, 'programme', { jam, adopted_at: now })
  const minutes = { from_minute: 0, until_minute: 60, kind: 'opening', title: 'Beginn', changed_at: now }
  const item = await put(house, 'programme_item', { ...minutes, id: newId(), jam })
  const suggested = { jam, text: 'Bitte auch auf Türkisch.', made_at: now }
  const suggestion = await put(house, 'suggestion', { ...suggested, id: newId() })
  await put(house, 'suggestion_sender', { suggestion, jam, email: 'bewohner@example.org', lang: 'de' })
  return { circle, circleToken, help, taken, announcement, post, key, item, suggestion }
}

/** What no address names, so that every table has a row that somebody might look for. */
export async function ofTheHouse({ house, jam, people, lichtblick, now }: Here, need: string): Promise<void> {
  const account = people.admin.account
  const soon = later(now, day)
  await put(house, 'attempt', { bucket: 'x', count: 1, ends_at: soon })
  await put(house, 'job', { id: newId(), kind: 'mail', data: '{}', due_at: now })
  await put(house, 'challenge', { challenge: 'x', purpose: 'step-up', account, ends_at: soon })
  const code = { email: 'a@example.org', purpose: 'proof', code_hash: 'x', made_at: now, ends_at: soon }
  await put(house, 'sign_in_code', { ...code, id: newId() })
  const invited = { token_hash: 'x', email: 'b@example.org', role: 'mentor', title: 'x', path: '/' }
  await put(house, 'invitation', { ...invited, id: newId(), jam, invited_at: now, ends_at: soon })
  const inside = { ...invited, token_hash: 'y', role: 'member', organisation: lichtblick }
  await put(house, 'invitation', { ...inside, id: newId(), invited_at: now, ends_at: soon })
  await put(house, 'foreign_record', { id: newId(), jam, kind: 'event', place: 0, data: '{}' })
  const { rows } = await house.owner.query('select id, batch from participant, import_batch i(batch) limit 1')
  const participant = rows[0].id as string
  await put(house, 'wish', { participant, need, jam, rank: 1 })
  await put(house, 'imported_need', { need, batch: rows[0].batch, jam })
  await put(house, 'matching_rule', { participant, need, jam, kind: 'pin', made_at: now })
  await put(house, 'totp', { account, secret: 'x' })
  const asked = { asked_name: 'Olga', asked_at: later(now, -day), seed: 0, calm: false, state: 'finished' }
  const run = await put(house, 'matching_run', { ...asked, id: newId(), jam })
  const whose = await house.owner.query('select account from participant where id = $1', [participant])
  await put(house, 'placement', { participant, jam, account: whose.rows[0].account, run, why: '{}' })
}
