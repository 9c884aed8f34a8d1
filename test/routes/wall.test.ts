// Long: one table of every wall.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '#test/house.ts'
import {
  auditors,
  builders,
  crew,
  hosts,
  inJam,
  mentors,
  organisation,
  organisers,
  reviewers,
} from './access.ts'
import { type Place, placesOf, reachOf, verbs } from './probe.ts'
import { type Kind, kinds } from './standing.ts'
import { type Story, wholeStory } from './story.ts'

const nobodyAtAll: Kind[] = []
const everybody = kinds
const founder: Kind[] = ['founder']
const admin: Kind[] = ['admin']
const company: Kind[] = ['company', ...organisers]
const both: Kind[] = [...organisation, ...auditors]

/** Who can reach rows that are not their own: reading, adding, changing, removing. */
type Reach = readonly [
  reads: readonly Kind[],
  adds?: readonly Kind[],
  changes?: readonly Kind[],
  removes?: readonly Kind[],
]

const onlyTheHouse: Reach = [nobodyAtAll]
const onlyOrganisers: Reach = [organisers, organisers, organisers, organisers]
const readByAll: Reach = [everybody, organisers, organisers, organisers]

/** The walls as somebody meets who has got past our acts. Sample rows are Jonas's where they are anybody's. */
const walls: Record<string, Reach> = {
  acceptance: [[...builders, ...auditors]],
  acceptance_signature: [[...builders, ...auditors]],
  account: onlyTheHouse,
  agreement: [
    [...both, 'reviewer'],
    [...organisation, ...reviewers],
    [...organisation, ...reviewers],
    [...organisation, ...reviewers],
  ],
  announcement: [[...inJam, 'other', ...organisation], organisers, organisers],
  announcement_read: [organisers, ['team']],
  attempt: onlyTheHouse,
  builder: [organisation],
  calendar_feed: [nobodyAtAll, ['team']],
  call_code: onlyOrganisers,
  call_link: [auditors, organisers, organisers, organisers],
  call_question: readByAll,
  // Only the moment and the reason of a revocation are written after signing.
  certificate: [auditors],
  challenge: onlyTheHouse,
  checkin: [[...crew, ...organisation], ['team']],
  circle: [
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
  ],
  circle_member: [
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
  ],
  company: [[...company, 'auditor', 'team'], company, company],
  counselling: [builders, builders, builders, builders],
  counselling_absence: [organisation, organisation, organisation, organisation],
  counselling_alert: onlyTheHouse,
  // Everybody signs for themselves, and what was signed stays.
  counselling_declaration: [organisation, ['team']],
  counselling_document: [builders, organisation, organisation, organisation],
  counselling_duty: [organisation, organisation, organisation, organisation],
  counselling_figure: [organisation, organisation, organisation, organisation],
  counselling_group: [organisation, organisation, organisation, organisation],
  counselling_office: [builders, builders, builders, builders],
  counselling_slot: [organisation, organisation, organisation, organisation],
  criterion: [[...auditors, 'reviewer'], organisers, organisers, organisers],
  custom_look: [[...builders, ...auditors], builders, builders, builders],
  custom_service: [[...builders, ...auditors], builders, builders, builders],
  decision: [[...both, 'reviewer'], organisers, organisers],
  demo: [[...inJam, 'other', ...organisation], organisers, organisers, organisers],
  demo_slot: [[...inJam, ...organisation], organisers, organisers, organisers],
  duty: readByAll,
  // Helpers join and say what they have; that it is so others confirm.
  duty_helper: [auditors, [...organisers, 'helper'], organisers, organisers],
  // What somebody wrote down is taken back, never rewritten.
  effort: [both, [...organisation, ...organisers], nobodyAtAll, [...organisation, ...organisers]],
  // Everybody writes down what they do, in their own name.
  event: [auditors, ['team']],
  file: [organisation, ['team']],
  follow_up: [both, organisers, organisers],
  foreign_record: onlyOrganisers,
  form: [builders, builders, builders, builders],
  form_count: [builders],
  form_delivery: [organisation, admin, admin, admin],
  // Whoever fills in a form has no account; the name of the draft is what they show.
  form_draft: onlyTheHouse,
  // Who has come and who waits the house notes; the organisation may see that they did.
  form_seat: [organisation],
  form_submission: [organisation],
  // Builders prepare; what the world sees is published by its organisation.
  form_version: [builders, organisation, organisation, organisation],
  form_webhook: [organisation, admin, admin, admin],
  handover: [[...builders, ...auditors], builders, builders],
  handover_signature: [both],
  handover_tick: [both, builders, organisation, organisation],
  help_measure: [crew],
  help_message: [[...crew, ...organisation], ['team']],
  help_request: [[...crew, ...organisation, 'team'], ['team'], [...mentors, 'team']],
  help_rules: [inJam, organisers, organisers, organisers],
  hotline: [[...inJam, 'other', ...organisation], organisers, organisers, organisers],
  house_secret: onlyTheHouse,
  import_batch: onlyOrganisers,
  imported_need: onlyOrganisers,
  imported_person: onlyOrganisers,
  interest_conflict: onlyOrganisers,
  invitation: [[...organisers, ...admin], organisers, [...organisers, ...admin], [...organisers, ...admin]],
  jam: [everybody, founder, organisers, founder],
  jam_template: readByAll,
  jam_vault: readByAll,
  jam_voice: [auditors, organisers, organisers, organisers],
  // Acts ask for later work; what it is about only the house reads.
  job: [nobodyAtAll, everybody],
  jury: [[...inJam, 'other', ...organisation], organisers, organisers, organisers],
  jury_vote: [organisers, ['mentor']],
  learning: [nobodyAtAll, ['team']],
  letter_text: [auditors, organisers, organisers, organisers],
  // Acts write letters to whom they concern; the outbox is read by organisers.
  mail: [organisers, everybody],
  matching_rule: onlyOrganisers,
  matching_run: onlyOrganisers,
  membership: [organisation, admin, admin, admin],
  mentor_hours: [auditors, mentors, organisers, organisers],
  need: [[...organisation, ...crew, 'reviewer'], organisers, [...organisation, ...reviewers], organisers],
  // For whom a helper wrote a need down, that helper sees, too.
  need_entry: [[...organisers, ...organisation]],
  need_scope: [[...organisation, ...reviewers], organisers, [...organisation, ...organisers]],
  organisation: [organisation, nobodyAtAll, admin],
  own_zone: [nobodyAtAll, ['team']],
  participant: [[...crew, 'company'], [...organisers, 'team'], organisers],
  partner: readByAll,
  passkey: [nobodyAtAll, admin],
  pending_decision: [[...auditors, 'reviewer'], reviewers, reviewers, reviewers],
  people_batch: onlyOrganisers,
  picture: [
    [...auditors, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
  ],
  picture_consent: [
    [...auditors, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
  ],
  placement: onlyOrganisers,
  plan_step: [auditors, organisers, organisers, organisers],
  post: readByAll,
  presence: onlyOrganisers,
  programme: readByAll,
  programme_item: readByAll,
  programme_step: onlyOrganisers,
  // What somebody has rid of names is there for everybody.
  public_answer: [everybody, organisation, organisation, organisation],
  public_count: [everybody, organisation, organisation, organisation],
  push_device: [nobodyAtAll, ['team']],
  qualification: [auditors, [...organisers, 'helper'], organisers, organisers],
  question: [[...both, 'reviewer'], reviewers, [...reviewers, ...organisation]],
  reach: [nobodyAtAll, ['team']],
  readiness: [
    [...both, 'reviewer'],
    [...organisation, ...organisers],
    [...organisation, ...organisers],
    [...organisation, ...organisers],
  ],
  records_base: [builders, builders, organisation, organisation],
  records_box: [organisation, organisation, organisation, organisation],
  records_letter: [organisation],
  redaction: [reviewers, organisers, organisers, organisers],
  // What one is asked is one's own, and the organisers'.
  registration_answer: [organisers, [...organisers, 'team'], organisers, organisers],
  registration_question: readByAll,
  registration_role: readByAll,
  reminder: onlyTheHouse,
  remote: [[...inJam, 'other', ...organisation], organisers, organisers, organisers],
  remote_plan: [crew, organisers, organisers, organisers],
  remote_room: [[...crew, ...organisation, 'team'], organisers, organisers, organisers],
  reply: [both, ['reviewer']],
  retention_rule: [auditors, organisers, organisers, organisers],
  review: [organisers, ['reviewer']],
  review_assignment: onlyOrganisers,
  review_phase: [[...auditors, 'reviewer'], organisers, organisers, organisers],
  review_plan: [[...auditors, 'reviewer'], organisers, organisers, organisers],
  review_run: onlyOrganisers,
  reviewer_wish: [organisers, reviewers, organisers, organisers],
  role: [auditors, organisers, organisers, organisers],
  room: [[...inJam, 'other', ...organisation], hosts, hosts, hosts],
  room_proposal: onlyOrganisers,
  room_run: onlyOrganisers,
  room_wish: [
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
    [...organisers, 'team'],
  ],
  scoping: onlyTheHouse,
  scoping_reminder: onlyTheHouse,
  screen_link: onlyOrganisers,
  // That somebody has sealed something; what, only a key tells.
  sealed_care: [organisers, ['team']],
  seat: [[...inJam, ...organisation], organisers, organisers, organisers],
  service: [[...builders, ...auditors], builders, builders, admin],
  service_care: [[...builders, ...auditors], builders, builders],
  service_document: [builders, builders, builders, builders],
  session: onlyTheHouse,
  shift: readByAll,
  shift_batch: onlyOrganisers,
  shift_fill: onlyOrganisers,
  shift_pattern: onlyOrganisers,
  shift_request: [auditors, organisers, organisers, organisers],
  shift_rules: readByAll,
  shift_signup: [auditors, [...organisers, 'helper'], organisers, organisers],
  // Who would jump in is for those who plan, and for nobody else.
  shift_standby: [organisers, ['helper'], organisers, organisers],
  shift_swap: [auditors, ['helper'], organisers, organisers],
  showcase_frame: readByAll,
  shredding: [auditors],
  sign_in_code: onlyTheHouse,
  site: [builders, builders, builders, builders],
  // Who agreed to be seen is known in the organisation alone.
  site_consent: [organisation, organisation, organisation, organisation],
  site_file: [builders, builders, builders, builders],
  site_intake: [builders, builders, builders, builders],
  site_link: [builders, builders, builders, builders],
  site_page: [builders, builders, builders, builders],
  site_page_version: [builders, builders, builders, builders],
  site_picture: [builders, builders, builders, builders],
  // A team prepares; what the world sees is published by its organisation, which also says who may do what.
  site_publication: [builders, organisation, organisation, organisation],
  site_redirect: [builders, builders, builders, builders],
  site_role: [builders, organisation, organisation, organisation],
  site_target: [organisation, organisation, organisation, organisation],
  // Anybody suggests; nobody but organisers reads it before it is answered, nor ever who sent it.
  suggestion: [auditors, everybody, organisers, organisers],
  suggestion_sender: [organisers, everybody, organisers, organisers],
  task: [[...crew, ...organisation], ['team']],
  team: [[...inJam, ...organisation], organisers, organisers, organisers],
  team_decision: [[...crew, ...organisation], ['team']],
  team_file: [[...crew, ...organisation], ['team']],
  team_link: [[...crew, ...organisation], ['team']],
  team_member: [[...inJam, ...organisation], organisers, organisers, organisers],
  thanks: readByAll,
  totp: [nobodyAtAll, admin],
  venue: [[...inJam, 'other', ...organisation], hosts, hosts],
  venue_choice: [organisers, ['team']],
  venue_demand: readByAll,
  waiting: [organisers, [...organisers, 'stranger'], organisers, organisers],
  welcome: onlyTheHouse,
  wish: onlyOrganisers,
}

/** Ciphertext and keys: src/custody tells and tries those walls itself. */
const custody = [
  'access_log',
  'case_challenge',
  'case_notice',
  'case_reply',
  'case_visit',
  'conversation',
  'conversation_guest',
  'conversation_line',
  'conversation_note',
  'conversation_seat',
  'conversation_wrap',
  'deletion_journal',
  'envelope',
  'guardian',
  'held',
  'keyring',
  'keyring_card',
  'legal_hold',
  'letter',
  'log_entry',
  'put_once',
  'sealed_case',
  'sealed_file',
  'sealed_part',
  'space',
  'unlock',
  'unlock_try',
  'upload_ticket',
  'vault',
  'wrap',
]

let house: TestHouse
let story: Story
let places: Place[]
beforeAll(async () => {
  house = await openTestHouse()
  story = await wholeStory(house)
  places = (await placesOf(house, story.about)).filter((place) => !custody.includes(bare(place)))
})
afterAll(() => house.close())

const bare = ({ name }: Place) => name.replace(/^public\."|"$/g, '')

describe('the wall of the database, to somebody who speaks SQL as the application', () => {
  test('is told for every table, and the story has a row behind each', () => {
    expect(Object.keys(walls)).toEqual(places.map(bare))
    expect(places.filter(({ sample }) => sample === null).map(bare)).toEqual([])
  })

  test('stands around the rows of others as it is told', { timeout: 180_000 }, async () => {
    const found: Record<string, string> = {}
    const told: Record<string, string> = {}
    const client = await house.house.pool.connect()
    for (const kind of kinds) {
      const person = story.people[kind]
      await client.query('begin')
      await client.query(`select set_config('house.account', $1, true)`, [person.account ?? ''])
      for (const place of places) {
        const reach = walls[bare(place)] ?? onlyTheHouse
        const may = verbs.filter((_, at) => reach[at]?.includes(kind))
        told[`${bare(place)}: ${kind}`] = may.join()
        found[`${bare(place)}: ${kind}`] = (await reachOf(client, place, person)).join()
      }
      await client.query('rollback')
    }
    client.release()
    expect(found).toEqual(told)
  })
})
