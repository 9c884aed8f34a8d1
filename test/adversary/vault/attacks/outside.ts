import { day, openSpace, openStory } from '#test/vault.ts'
import { recipientOf, sealTo } from '#vault/age.ts'
import { base64url } from '#vault/bytes.ts'
import { newIdentity } from '#vault/identity/identity.ts'
import type { Entry } from '#vault/log/entry.ts'
import { found, founderCode } from '#vault/log/log.ts'
import { proofFor, replayProof, type Stub } from '#vault/log/proof.ts'
import { answerChallenge, mustBeAnswer, newChallenge } from '#vault/outside/challenge.ts'
import { openLetter, openReply, sealLetter, sealReply } from '#vault/outside/outside.ts'
import { newReceipt } from '#vault/outside/receipt.ts'
import { paddedBytes } from '#vault/padding.ts'
import { newIntake, openIntake } from '#vault/space/intake.ts'
import { commitmentOf, newSpaceKey } from '#vault/space/space.ts'
import { type Attack, inHand } from '../attack.ts'
import { cut } from '../text.ts'
import { stubOf } from './stub.ts'

/** A form of Lichtblick, a visitor with a receipt, a letter and a reply; made once, without a server. */
async function openForm() {
  const { amina, jonas, mara, book, key } = await openStory()
  const intake = await newIntake(key, amina.card.id)
  await book.say(amina, 'intake_key_set', { space: key.space, epoch: 1, recipient: intake.recipient })
  await openSpace(book, amina, await newSpaceKey(key.tenant, 'cases', 1), [amina, jonas])
  await book.say(amina, 'member_removed', { member: mara.card.id }, day(3))
  await book.say(
    amina,
    'epoch_opened',
    await nextEpoch(
      key.tenant,
      [amina, jonas].map(({ card }) => card.id),
    ),
    day(3),
  )
  await book.say(
    amina,
    'intake_key_set',
    { space: key.space, epoch: 2, recipient: (await newIntake(key, amina.card.id)).recipient },
    day(3),
  )
  await book.say(amina, 'handed_over', { protocol: null }, day(3))
  const founder = await founderCode(book.state)
  const receipt = await newReceipt(key.tenant)
  const place = { tenant: key.tenant, space: key.space, id: 'letter1', by: 'browser' as const }
  const known = book.state.spaces.get(key.space)
  if (!known?.intake) throw new Error('no intake')
  const own = { ...known, intake: { recipient: intake.recipient, epoch: 1 } }
  const letter = await sealLetter(own, place, { frage: 'Wann?' }, receipt.identity.card)
  const secret = (await openIntake(key, intake.envelope)) ?? ''
  const at = { tenant: key.tenant, space: key.space, id: 'letter1', seq: 0 }
  const reply = await sealReply(amina, receipt.identity.card, at, 'Am Montag.')
  return { amina, jonas, mara, book, key, founder, receipt, place, letter, secret, reply, intake, at }
}

async function nextEpoch(tenant: string, readers: string[]) {
  const key = await newSpaceKey(tenant, 'answers', 2)
  return { space: 'answers', epoch: 2, commitment: await commitmentOf(key), readers }
}

type Form = Awaited<ReturnType<typeof openForm>>
let opened: Promise<Form> | undefined
const form = () => {
  opened ??= openForm()
  return opened
}

const proof = {
  honest: async () => {
    const { book, key } = await form()
    return proofFor(book.entries, key.space)
  },
  take: async (lines: (Entry | Stub)[]) => {
    const { key, founder, place } = await form()
    const { space } = await replayProof(lines, { tenant: key.tenant, founder, space: key.space })
    return sealLetter(space, place, 'Frage', null)
  },
}
const inProof = (name: string, code: Attack['code'], bend: (lines: (Entry | Stub)[]) => unknown) =>
  inHand({ name, code, ...proof, bend: async (lines) => (await bend(lines)) as (Entry | Stub)[] })

/** A line as a stub, about what one likes. */
async function hidden(lines: (Entry | Stub)[], kind: string, about: string) {
  const place = lines.findLastIndex((line) => line.kind === kind && 'payload' in line)
  return lines.with(place, await stubOf(lines[place] as Entry, about))
}

const letter = (name: string, code: Attack['code'], bend: (letter: Form['letter'], it: Form) => unknown) =>
  inHand({
    name,
    code,
    honest: async () => (await form()).letter,
    bend: async (it) => (await bend(it, await form())) as Form['letter'],
    take: async (it) => openLetter((await form()).secret, it),
  })

const reply = (name: string, code: Attack['code'], bend: (reply: Form['reply'], it: Form) => unknown) =>
  inHand({
    name,
    code,
    honest: async () => (await form()).reply,
    bend: async (it) => (await bend(it, await form())) as Form['reply'],
    take: async (it) => {
      const { receipt, book } = await form()
      return openReply(receipt.identity, it, book.state)
    },
  })

const here = { origin: 'https://jam.example', purpose: 'receipt/open' }
const asked = newChallenge('lichtblick', here.origin, here.purpose, 1_000_000)
const challenge = (name: string, code: Attack['code'], other: object) =>
  inHand({
    name,
    code,
    honest: () => asked,
    bend: (it) => ({ ...it, ...other }),
    take: async (it) => answerChallenge((await form()).receipt.identity, it, here),
  })

const answer = (name: string, code: Attack['code'], bend: (it: Given) => Given | Promise<Given>) =>
  inHand({
    name,
    code,
    honest: async (): Promise<Given> => ({
      answer: await answerChallenge((await form()).receipt.identity, asked, here),
      asked,
      now: 1_001_000,
    }),
    bend,
    take: async ({ answer, asked, now }) =>
      mustBeAnswer(answer, asked, (await form()).receipt.identity.card.verify, now),
  })
type Given = { answer: Awaited<ReturnType<typeof answerChallenge>>; asked: typeof asked; now: number }

export const outsideAttacks: Attack[] = [
  inProof('swaps the key that visitors seal to (intake key)', 'log.signature', async (lines) => {
    const own = await recipientOf((await newIdentity('lichtblick')).age)
    const place = lines.findLastIndex(({ kind }) => kind === 'intake_key_set')
    const line = lines[place] as Entry
    return lines.with(place, { ...line, payload: { ...line.payload, recipient: own } } as Entry)
  }),
  inProof('lets visitors seal to a key of yesterday', 'outside.intake-unproven', (lines) =>
    lines.slice(
      0,
      lines.findLastIndex(({ kind }) => kind === 'intake_key_set'),
    ),
  ),
  inProof('hides a line about the own space from a visitor', 'log.hidden', (lines) =>
    hidden(lines, 'epoch_opened', 'answers'),
  ),
  inProof('hides a removal from a visitor', 'log.hidden', (lines) => hidden(lines, 'member_removed', '')),
  inProof('says that a removal is about another space', 'log.fork', (lines) =>
    hidden(lines, 'member_removed', 'cases'),
  ),
  inProof('proves its own vault to a visitor', 'log.other-founder', async () => {
    const own = await newIdentity('lichtblick')
    return [await found(own, day(1))]
  }),
  letter('moves a letter to another space', 'outside.other-place', (it) => ({ ...it, space: 'cases' })),
  letter('moves a letter to another organisation', 'outside.other-place', (it) => ({
    ...it,
    tenant: 'anderswo',
  })),
  letter('gives a letter the name of another', 'outside.other-place', (it) => ({ ...it, id: 'letter2' })),
  letter(
    'says that a letter was sealed by the visitor when it was the server',
    'outside.other-place',
    (it) => ({
      ...it,
      by: 'server',
    }),
  ),
  letter('cuts off a letter', 'age.damaged', (it) => ({ ...it, sealed: cut(it.sealed) })),
  letter('hangs something onto a letter', 'outside.damaged', (it) => ({ ...it, topic: 'x' })),
  letter(
    'forges the card to which the reply will go',
    'card.forged',
    async (it, { receipt, place, intake }) => {
      const own = await newIdentity('lichtblick')
      const card = { ...receipt.identity.card, recipient: own.card.recipient }
      const said = paddedBytes({ what: 'jam/letter/1', ...place, body: 'x', reply: card })
      return { ...it, sealed: base64url(await sealTo([intake.recipient], said)) }
    },
  ),
  inHand({
    name: 'serves another private key for the letters',
    code: 'outside.intake-unproven',
    honest: async () => (await form()).intake.envelope,
    bend: async () => (await newIntake((await form()).key, 'amina')).envelope,
    take: async (envelope) => {
      const { key, intake, book } = await form()
      const known = book.state.spaces.get(key.space)
      if (!known) throw new Error('no space')
      return openIntake(key, envelope, { ...known, intake: { recipient: intake.recipient, epoch: 1 } })
    },
  }),
  reply('answers in the name of a member', 'outside.author', async (it, { receipt, at, amina }) => {
    const own = await newIdentity('lichtblick', amina.card.id)
    return {
      ...(await sealReply(own, receipt.identity.card, at, 'Schick uns deine Adresse.')),
      author: it.author,
    }
  }),
  reply('answers in the name of nobody', 'outside.author', async (_, { receipt, at }) =>
    sealReply(await newIdentity('lichtblick'), receipt.identity.card, at, 'Schick uns deine Adresse.'),
  ),
  reply('serves the first reply as the second', 'outside.other-place', (it) => ({ ...it, seq: 1 })),
  reply('gives a receipt the reply to another letter', 'outside.other-place', (it) => ({
    ...it,
    id: 'letter2',
  })),
  reply('cuts off a reply', 'age.damaged', (it) => ({ ...it, sealed: cut(it.sealed) })),
  challenge('relays the question of another house', 'receipt.other-origin', {
    origin: 'https://jam.invalid',
  }),
  challenge('relays the question of another organisation', 'receipt.other-origin', { tenant: 'anderswo' }),
  challenge('has something else signed than what is on the page', 'receipt.other-purpose', {
    purpose: 'receipt/erase',
  }),
  challenge('asks with a short nonce', 'receipt.challenge-form', { nonce: 'x' }),
  answer('uses an answer a second time', 'receipt.answer', (it) => ({
    ...it,
    asked: newChallenge('lichtblick', here.origin, here.purpose, 1_000_000),
  })),
  answer('uses an answer days later', 'receipt.challenge-old', (it) => ({ ...it, now: 500_000_000 })),
  answer('takes the answer of another receipt', 'receipt.answer', async (it) => ({
    ...it,
    answer: await answerChallenge((await newReceipt('lichtblick')).identity, asked, here),
  })),
]
