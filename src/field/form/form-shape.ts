import { z } from 'zod'
import { operators, type Rule } from '../rule/rule.ts'
import { type Form, formSchema } from './form.ts'
import { type Group, type Item, type Note, type Question, questionKinds } from './question.ts'

// Names become members of objects: these three would change what an object is.
const name = z.string().regex(/^(?!(__proto__|prototype|constructor)$)[A-Za-z_][A-Za-z0-9_.-]{0,99}$/)
const lang = z.string().regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
const wording = z.record(lang, z.string().max(20_000))
const yes = z.literal(true)
const kept = z.record(z.string().max(40), z.unknown())
const constant = z.union([z.string().max(4000), z.number(), z.boolean(), z.null()])

const rule: z.ZodType<Rule> = z.lazy(() =>
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('constant'), value: constant }),
    z.strictObject({ is: z.literal('answer'), name, rows: yes.optional() }),
    z.strictObject({ is: z.literal('own') }),
    z.strictObject({ is: z.literal('call'), call: z.enum(operators), with: z.array(rule).max(200) }),
    z.strictObject({
      is: z.literal('over'),
      group: name,
      quantity: z.enum(['every', 'some', 'count']),
      rule,
    }),
    z.strictObject({
      is: z.literal('foreign'),
      language: z.enum(['xpath', 'jsonlogic', 'fhirpath', 'other']),
      source: z.string().max(20_000),
    }),
  ]),
) as z.ZodType<Rule>

const choice = z.strictObject({
  value: z.string().max(400),
  label: wording,
  hint: wording.optional(),
  picture: z.string().max(2000).optional(),
  seats: z.int().min(0).max(1_000_000).optional(),
  alone: yes.optional(),
  show: rule.optional(),
  columns: z.record(z.string().max(200), z.string().max(2000)).optional(),
})
const choices = z.array(choice).max(10_000)
const bound = z.union([z.number(), z.string().max(40)])
const count = z.number().min(0).max(10_000_000)

const limits = z.strictObject({
  least: bound.optional(),
  most: bound.optional(),
  step: z.number().positive().optional(),
  fewest: count.optional(),
  longest: count.optional(),
  pattern: z.string().max(2000).optional(),
  types: z.array(z.string().max(200)).max(200).optional(),
  bytes: z.number().min(0).optional(),
  currency: z.string().max(8).optional(),
})

const asked = {
  name,
  label: wording,
  hint: wording.optional(),
  help: wording.optional(),
  show: rule.optional(),
  kept: kept.optional(),
}

const question = z.strictObject({
  is: z.literal('question'),
  ...asked,
  kind: z.enum(questionKinds),
  required: z.union([yes, rule]).optional(),
  requiredSays: wording.optional(),
  choices: choices.optional(),
  list: z.string().max(200).optional(),
  other: yes.optional(),
  shuffle: yes.optional(),
  rows: choices.optional(),
  limits: limits.optional(),
  demands: z
    .array(z.strictObject({ rule, says: wording }))
    .max(50)
    .optional(),
  value: rule.optional(),
  parameter: z.string().max(200).optional(),
  look: z.string().max(40).optional(),
  autofill: z.string().max(60).optional(),
  ends: z.strictObject({ low: wording.optional(), high: wording.optional() }).optional(),
  keepMonths: z.int().min(0).max(1200).optional(),
  personal: yes.optional(),
  source: z.string().max(2000).optional(),
})
const note = z.strictObject({ is: z.literal('note'), ...asked })
const group: z.ZodType<Group> = z.lazy(() =>
  z.strictObject({
    is: z.literal('group'),
    ...asked,
    items: z.array(item).max(2000),
    repeat: z
      .strictObject({
        fewest: z.int().min(0).max(1000).optional(),
        most: z.int().min(0).max(1000).optional(),
        count: rule.optional(),
        one: wording.optional(),
      })
      .optional(),
    unsaid: yes.optional(),
  }),
) as z.ZodType<Group>
const item: z.ZodType<Item> = z.lazy(() =>
  z.union([question as unknown as z.ZodType<Question>, note as unknown as z.ZodType<Note>, group]),
)

const jump = z.strictObject({
  when: rule,
  to: z.union([z.strictObject({ page: name }), z.strictObject({ exit: name })]),
})
const page = z.strictObject({
  name,
  title: wording,
  lead: wording.optional(),
  show: rule.optional(),
  items: z.array(item).max(2000),
  jumps: z.array(jump).max(100).optional(),
})

const moment = z.string().regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d.{0,12})?$/)
const terms = z.strictObject({
  opensAt: moment.optional(),
  closesAt: moment.optional(),
  seats: z.int().min(1).max(1_000_000).optional(),
  waiting: yes.optional(),
  confirmHours: z.int().min(1).max(8760).optional(),
  steps: z.enum(['pages', 'all']),
  door: z.enum(['browser', 'either']),
  dialogue: z.boolean(),
  notice: z.boolean(),
  draftDays: z.int().min(0).max(365),
  keepMonths: z.int().min(0).max(1200),
  embedOn: z.array(z.string().regex(/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i)).max(50),
  publishes: z.boolean(),
})

const state = z.strictObject({
  name,
  label: wording,
  isEnd: yes.optional(),
  replies: z
    .array(z.strictObject({ title: z.string().max(200), text: wording }))
    .max(50)
    .optional(),
})

/** A form as it may come from outside: of this shape, and of a size that a browser survives. Its sense is analysed elsewhere. */
export const formShape = z.strictObject({
  schema: z.literal(formSchema),
  langs: z.tuple([lang], lang).refine((all) => all.length <= 30),
  title: wording,
  lead: wording,
  pages: z.array(page).min(1).max(500),
  exits: z
    .array(z.strictObject({ name, title: wording, text: wording, address: z.string().max(2000).optional() }))
    .max(100),
  lists: z.record(z.string().max(200), choices).optional(),
  thanks: wording,
  privacy: wording,
  contact: wording,
  terms,
  states: z.array(state).min(1).max(50),
  kept: kept.optional(),
}) as unknown as z.ZodType<Form>
