import { Hono } from 'hono'
import type { Desk } from '#kernel/desk.ts'
import { act, type Ctx, type Env, type FormValues, formOf, goOn, idParam, read } from '#kernel/http.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Problems, Values } from '#look/form.tsx'
import { problemsOf } from '#look/problems.ts'
import { show } from '#look/show.tsx'
import { emailField, nameField } from '#people/account.ts'
import { nameMe } from '#people/accounts.ts'
import { mustBeSomebody } from '#people/role.ts'
import { listAcceptedNeeds } from '../needs/needs.ts'
import type { Place } from '../profile/frame.tsx'
import type { Jam } from '../profile/jam.ts'
import { mustFindJam } from '../profile/jams.ts'
import { askingOf } from '../registration/asking.ts'
import { ClosedPage } from '../registration/closed.tsx'
import { enter, goesBack } from '../registration/entrance.tsx'
import { answersFrom } from '../registration/questions/answer.ts'
import { keepAnswers } from '../registration/questions/answers.ts'
import { chooseVenue, findMyChoice, unchooseVenue } from './choice/choices.ts'
import { findDemand } from './fit/demands.ts'
import { NewVenuePage, VenuePage } from './venue.pages.tsx'
import { venueWords } from './venue.text.ts'
import { hoursText, readHours, roomForm, type Venue, type VenueForm, venueForm } from './venue.ts'
import { VenuesPage } from './venues.pages.tsx'
import {
  addRoomTo,
  changeVenue,
  confirmVenue,
  countSeated,
  listVenues,
  mustFindVenue,
  offerVenue,
  withdrawVenue,
} from './venues.ts'

export const venueRoutes = new Hono<Env>()
  .get('/jams/:jam/venues', async (c) => {
    const props = await read(c, async (desk) => {
      const jam = await mustFindJam(desk, c.req.param('jam'))
      mustBeSomebody(desk)
      return {
        place: placeAt(desk, jam),
        venues: await listVenues(desk, jam.id),
        teams: await countTeams(desk, jam),
        demand: await findDemand(desk, jam.id),
        choice: await findMyChoice(desk, jam.id),
      }
    })
    return show(c, <VenuesPage {...props} />)
  })
  .get('/jams/:jam/venues/new', async (c) => {
    const { place, asking } = await lookAtOffers(c)
    if (!asking.isOpen) return show(c, <ClosedPage place={place} />)
    const values = { name: place.actor.name }
    return show(c, <NewVenuePage place={place} questions={asking.questions} values={values} />)
  })
  .post('/jams/:jam/venues', takeVenue)
  .get('/jams/:jam/venues/:id', (c) => showVenue(c))
  .post('/jams/:jam/venues/:id', async (c) => {
    const form = await formOf(c)
    const jam = await read(c, (desk) => mustFindJam(desk, c.req.param('jam')))
    const checked = check(c, jam, form)
    const again = (problems: Problems) => showVenue(c, { details: { values: form, problems } }, 422)
    if ('problems' in checked) return again(checked.problems)
    return atField(c, 'venue.twice', 'venue', again, async () => {
      const path = await atVenue(c, (desk, venue) => changeVenue(desk, venue, checked.data))
      return goOn(c, path, words(c).saved)
    })
  })
  .post('/jams/:jam/venues/:id/rooms', async (c) => {
    const form = await formOf(c)
    const checked = roomForm.safeParse(form)
    const again = (problems: Problems) => showVenue(c, { room: { values: form, problems } }, 422)
    if (!checked.success) return again(problemsOf(checked.error, words(c).problem))
    return atField(c, 'room.twice', 'room', again, async () => {
      const path = await atVenue(c, (desk, venue) => addRoomTo(desk, venue, checked.data))
      return goOn(c, path, words(c).roomAdded)
    })
  })
  .post('/jams/:jam/venues/:id/confirmation', async (c) =>
    goOn(c, await atVenue(c, confirmVenue), words(c).confirmed),
  )
  .post('/jams/:jam/venues/:id/choice', async (c) => goOn(c, await atVenue(c, chooseVenue), words(c).chosen))
  .post('/jams/:jam/venues/:id/choice/return', async (c) =>
    goOn(c, await atVenue(c, unchooseVenue), words(c).unchosen),
  )
  .post('/jams/:jam/venues/:id/withdrawal', async (c) => {
    await atVenue(c, withdrawVenue)
    return goOn(c, `/jams/${c.req.param('jam')}/venues`, words(c).withdrawn)
  })

const words = (c: Ctx) => venueWords(c.get('lang'))

/** Where we are, and what the organisers ask whoever offers a venue. */
const lookAtOffers = (c: Ctx) =>
  read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    return { place: placeAt(desk, jam), asking: await askingOf(desk, jam, 'host', false) }
  })

async function takeVenue(c: Ctx): Promise<Response> {
  const form = await formOf(c)
  const { place, asking } = await lookAtOffers(c)
  if (!asking.isOpen) return show(c, <ClosedPage place={place} />, 409)
  const { questions } = asking
  const { answers, problems: unanswered } = answersFrom(form, questions, c.get('lang'))
  const t = words(c)
  const who = whoIs(form, place)
  const checked = check(c, place.jam, form)
  if ('problems' in checked || 'wrong' in who || Object.keys(unanswered).length > 0) {
    const problems = {
      ...('problems' in checked ? checked.problems : {}),
      ...('wrong' in who ? problemsOf({ issues: who.wrong }, t.problem) : {}),
      ...unanswered,
    }
    return show(c, <NewVenuePage {...{ place, questions, problems }} values={form} />, 422)
  }
  if (goesBack(form)) return show(c, <NewVenuePage {...{ place, questions }} values={form} />)
  const run = await enter(c, form, { place, action: `/jams/${place.jam.slug}/venues`, ...who })
  if (run instanceof Response) return run
  const venue = await run(async (desk) => {
    if (!desk.actor.name && who.name) await nameMe(desk, who.name)
    const offered = await offerVenue(desk, place.jam, checked.data)
    await keepAnswers(desk, place.jam.id, mustBeSomebody(desk), questions, answers)
    return offered
  })
  return goOn(c, `/jams/${place.jam.slug}/venues/${venue.id}`, t.offered)
}

function check(c: Ctx, jam: Jam, form: FormValues): { problems: Problems } | { data: VenueForm } {
  const { problem } = words(c)
  const checked = venueForm.safeParse(form)
  if (!checked.success) return { problems: problemsOf(checked.error, problem) }
  const hours = readHours(checked.data, jam)
  if (!('wrong' in hours)) return { data: { ...checked.data, ...hours } }
  return {
    problems: Object.fromEntries(Object.entries(hours.wrong).map(([name, code]) => [name, problem[code]])),
  }
}

function whoIs(form: FormValues, { actor }: Place) {
  if (actor.account) return { email: actor.email, name: actor.name }
  const [email, name] = [emailField.safeParse(form.email), nameField.safeParse(form.name)]
  if (email.success && name.success) return { email: email.data, name: name.data }
  const wrong = [
    ...(name.success ? [] : [{ path: ['name'], message: name.error.issues[0]?.message ?? 'name.empty' }]),
    ...(email.success ? [] : [{ path: ['email'], message: 'email.wrong' }]),
  ]
  return { wrong }
}

type Again = Partial<Record<'details' | 'room', { values: Values; problems: Problems }>>

async function showVenue(c: Ctx, again: Again = {}, status = 200): Promise<Response> {
  const id = idParam(c)
  const asked = Number(c.req.query('teams'))
  const props = await read(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBeSomebody(desk)
    const venue = await mustFindVenue(desk, jam.id, id)
    const teams = Number.isInteger(asked) && asked > 0 && asked <= 200 ? asked : await countTeams(desk, jam)
    return {
      place: placeAt(desk, jam),
      venue,
      teams,
      demand: await findDemand(desk, jam.id),
      seated: await countSeated(desk, jam.id),
      isMine: (await findMyChoice(desk, jam.id)) === venue.id,
    }
  })
  const { details = { values: valuesOf(props.venue, props.place.jam) }, room = { values: {} } } = again
  return show(c, <VenuePage {...props} details={details} room={room} />, status)
}

/** @returns the path of the venue the act was about */
const atVenue = (c: Ctx, work: (desk: Desk, venue: Venue) => Promise<unknown>): Promise<string> => {
  const id = idParam(c)
  return act(c, async (desk) => {
    const jam = await mustFindJam(desk, c.req.param('jam'))
    mustBeSomebody(desk)
    await work(desk, await mustFindVenue(desk, jam.id, id))
    return `/jams/${jam.slug}/venues/${id}`
  })
}

/** A refusal that belongs to a field is said there, with what was typed. */
async function atField(
  c: Ctx,
  code: string,
  field: string,
  again: (problems: Problems) => Promise<Response>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return again({ [field]: words(c).problem[code] })
    throw error
  }
}

const placeAt = ({ actor, now }: Desk, jam: Jam): Place => ({ jam, actor, now })

/** As many teams as needs that are worked on in a room; at least one, so that there is something to compare. */
const countTeams = async (desk: Desk, jam: Jam): Promise<number> =>
  Math.max(1, (await listAcceptedNeeds(desk, jam.id)).filter(({ mode }) => mode !== 'remote').length)

const valuesOf = (venue: Venue, jam: Jam): Values => ({
  venue: venue.name,
  address: venue.address,
  contact: venue.contact,
  downMbit: String(venue.downMbit),
  upMbit: String(venue.upMbit),
  wifiClients: String(venue.wifiClients),
  timeZone: venue.timeZone,
  link: venue.link,
  ...hoursText(venue, jam),
  ...Object.fromEntries(ticks.filter((name) => venue[name]).map((name) => [name, 'yes'])),
})

const ticks = ['stepFree', 'lift', 'kitchen', 'nightUse'] as const
