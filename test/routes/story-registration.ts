import { day, later } from '#kernel/clock.ts'
import { newId, newToken, tokenHash } from '#kernel/id.ts'
import { newId as newSealedId } from '#vault/bytes.ts'
import { type Here, type Ids, put } from './standing.ts'

/** How people register: the rule of a role, a question, who waits, who was asked, a file of people, a sealed letter. */
export async function ofRegistration(here: Here): Promise<Ids> {
  const { house, jam, people, now } = here
  await put(house, 'registration_role', { jam, role: 'professional', ask_days: 10 })
  const told = { label: '{"de": "Welche Größe?"}', roles: '["professional"]', made_at: now }
  const formQuestion = await put(house, 'registration_question', {
    id: newId(),
    jam,
    place: 1,
    kind: 'line',
    ...told,
  })
  const answer = { question: formQuestion, jam, account: people.team.account, answer: '{"is": "M"}' }
  await put(house, 'registration_answer', { ...answer, answered_at: now })
  return {
    ...(await places(here)),
    ...(await files(here)),
    ...(await sealed(here)),
    formQuestion,
    regRole: 'professional',
  }
}

/** Who waits has an offer; two were asked whether they come. */
async function places({ house, jam, people, now }: Here): Promise<Ids> {
  const said = {
    name: 'W',
    mode: 'both',
    experienced: false,
    skills: {},
    learns: '',
    wants: [],
    named: false,
  }
  const ends = { since: now, offered_at: now, ends_at: later(now, day) }
  const wait = async (account: string | null) => {
    const token = newToken()
    const row = { id: newId(), jam, role: 'professional', account, name: 'W', form: JSON.stringify(said) }
    await put(house, 'waiting', { ...row, ...ends, token_hash: tokenHash(token) })
    return token
  }
  const asked = async (name: string) => {
    const [token, account] = [newToken(), await house.person(name)]
    const row = { id: newId(), jam, account: account.account, name, kind: 'professional', registered_at: now }
    await put(house, 'participant', {
      ...row,
      asked_at: now,
      answer_by: later(now, day),
      answer_hash: tokenHash(token),
    })
    return token
  }
  return {
    offerToken: await wait(people.stranger.account),
    declineToken: await wait(people.other.account),
    comingToken: await asked('Gefragt Eins'),
    goingToken: await asked('Gefragt Zwei'),
  }
}

async function files({ house, jam, now }: Here): Promise<Ids> {
  const batch = { jam, name: 'leute.csv', content: 'name;email\nAus Datei;datei@example.org', made_at: now }
  const peopleBatch = await put(house, 'people_batch', { ...batch, id: newId() })
  const peopleImported = await put(house, 'people_batch', { ...batch, id: newId(), imported_at: now })
  const person = await house.person('Aus Datei')
  const row = {
    id: newId(),
    jam,
    account: person.account,
    name: 'Aus Datei',
    kind: 'helper',
    registered_at: now,
  }
  const participant = await put(house, 'participant', row)
  await put(house, 'imported_person', { participant, batch: peopleImported, jam, is_new: false })
  return { peopleBatch, peopleImported }
}

async function sealed({ house, jam, lichtblick, people, now }: Here): Promise<Ids> {
  const organisation = await put(house, 'organisation', { id: newId(), name: 'Orga e.V.', created_at: now })
  await put(house, 'vault', { organisation, founded_at: now, founded_by: newSealedId() })
  const space = await put(house, 'space', { id: newSealedId(), organisation, opened_at: now })
  const letter = await put(house, 'letter', {
    id: newSealedId(),
    organisation,
    space,
    letter: '{}',
    received_at: now,
  })
  await put(house, 'jam_vault', {
    jam,
    organisation: lichtblick,
    contact: 'orga@example.org',
    chosen_at: now,
  })
  await put(house, 'sealed_care', { jam, account: people.team.account, letter, sent_at: now })
  return {}
}
