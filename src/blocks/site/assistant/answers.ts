// Long: the twelve questions beside each other, each with what it is filled with and what it changes.
import { z } from 'zod'
import { plainLine, plainText } from '#kernel/plain.ts'
import type { Values } from '#look/form.tsx'
import { type Beginning, initiatives, type Placing } from '../model/beginning.ts'
import { isIban } from '../model/iban.ts'
import type { Weekday } from '../model/section.ts'
import { type SiteSettings, themeNames } from '../model/site.ts'
import { easy } from '../model/text.ts'
import { kindOf } from './kinds/kinds.ts'

export const questionNames = [
  'kind',
  'name',
  'whom',
  'offers',
  'helping',
  'contact',
  'hours',
  'behind',
  'donation',
  'places',
  'languages',
  'look',
] as const
export type QuestionName = (typeof questionNames)[number]

export const isQuestion = (name: unknown): name is QuestionName =>
  (questionNames as readonly unknown[]).includes(name)

export const mostOffers = 4
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
export const legalForms = [
  'association',
  'unregistered',
  'foundation',
  'company',
  'cooperative',
  'church',
  'public',
  'person',
] as const

/** One of the twelve (Erstfrage): what its fields show before anybody has typed, and what an answer changes. */
export type Question<A> = {
  form: z.ZodType<A>
  shows: (settings: SiteSettings, beginning: Beginning) => Values
  takes: (settings: SiteSettings, beginning: Beginning, answer: A) => Told
}

type Told = { settings: SiteSettings; beginning: Beginning }

const line = (most: number) => plainLine(0, most, 'text.missing', 'text.long').default('')
const text = (most: number) => plainText(0, most, 'text.missing', 'text.long').default('')
const clock = z
  .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours.form')])
  .default('')
const list = (value: unknown) => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const linesOf = (said: string): string[] =>
  said
    .split('\n')
    .map((one) => one.replace(/^\s*[-–•*]\s*/, '').trim())
    .filter(Boolean)

const isSame = ({ name, imprint }: SiteSettings): boolean => imprint.name === '' || imprint.name === name.de

const question = <F extends z.ZodType>(
  form: F,
  shows: Question<z.output<F>>['shows'],
  takes: Question<z.output<F>>['takes'],
) => ({ form, shows, takes }) as unknown as Question<never>

/** What is kept of a site that nobody has begun. */
export const emptyBeginning: Beginning = {
  ...{ initiative: 'neighbourhood', whom: '', offers: [], helping: [], hours: [], placed: [], asked: [] },
  ...{ donation: { iban: '', holder: '', purpose: '' }, wrote: {} },
}

export const questions: { [name in QuestionName]: Question<never> } = {
  kind: question(
    z.object({ initiative: z.enum(initiatives, 'kind.none') }),
    (_, { initiative, asked }) => ({ initiative: asked.includes('kind') ? initiative : '' }),
    (settings, beginning, { initiative }) => ({
      beginning: { ...beginning, initiative },
      settings: beginning.asked.includes('look')
        ? settings
        : { ...settings, look: { ...settings.look, theme: kindOf(initiative).theme } },
    }),
  ),
  name: question(
    z.object({
      name: plainLine(2, 120, 'name.short', 'text.long'),
      claim: line(120),
      founded: z.union([z.literal(''), z.string().regex(/^(1[0-9]|20)\d\d$/, 'year.form')]).default(''),
    }),
    ({ name, claim, imprint, foundedOn }, { initiative }) => ({
      ...{ name: name.de ?? imprint.name, claim: claim.de || kindOf(initiative).claim },
      founded: foundedOn?.slice(0, 4) ?? '',
    }),
    (settings, beginning, { name, claim, founded }) => ({
      beginning,
      settings: {
        ...settings,
        ...{ name: { ...settings.name, de: name }, claim: { ...settings.claim, de: claim } },
        foundedOn: founded ? `${founded}-01-01` : null,
        // The imprint follows as long as nobody has said something else there.
        imprint: isSame(settings) ? { ...settings.imprint, name } : settings.imprint,
      },
    }),
  ),
  whom: question(
    z.object({ whom: text(600) }),
    (_, { whom, initiative }) => ({ whom: whom || kindOf(initiative).whom }),
    (settings, beginning, { whom }) => ({ settings, beginning: { ...beginning, whom } }),
  ),
  offers: question(
    z.object(
      Object.fromEntries(
        Array.from({ length: mostOffers }, (_, at) => [
          [`title-${at}`, line(80)],
          [`text-${at}`, text(600)],
        ]).flat() as [string, ReturnType<typeof line>][],
      ),
    ),
    (_, { offers, initiative }) => {
      const shown = offers.length > 0 ? offers : kindOf(initiative).offers
      return Object.fromEntries(
        shown.flatMap((one, at) => [
          [`title-${at}`, one.title],
          [`text-${at}`, one.text],
        ]),
      )
    },
    (settings, beginning, said) => {
      const offers = Array.from({ length: mostOffers }, (_, at) => ({
        ...{ title: said[`title-${at}`] ?? '', text: said[`text-${at}`] ?? '' },
      })).filter(({ title }) => title !== '')
      return { settings, beginning: { ...beginning, offers } }
    },
  ),
  helping: question(
    z.object({ helping: text(1200) }),
    (_, { helping, initiative }) => ({
      helping: (helping.length > 0 ? helping : kindOf(initiative).helping).join('\n'),
    }),
    (settings, beginning, { helping }) => ({
      settings,
      beginning: { ...beginning, helping: linesOf(helping).slice(0, 12) },
    }),
  ),
  contact: question(
    z.object({
      ...{ street: line(120), postcode: line(12), city: line(80), phone: line(40) },
      email: z.union([z.literal(''), z.email('email.form').max(200, 'text.long')]).default(''),
    }),
    ({ imprint: { street, postcode, city, email, phone } }) => ({ street, postcode, city, email, phone }),
    (settings, beginning, said) => ({
      beginning,
      settings: { ...settings, imprint: { ...settings.imprint, ...said } },
    }),
  ),
  hours: question(
    z
      .object(
        Object.fromEntries(
          weekdays.flatMap((day) => [
            [`from-${day}`, clock],
            [`to-${day}`, clock],
          ]),
        ) as {
          [field: string]: typeof clock
        },
      )
      .superRefine((said, context) => {
        for (const day of weekdays) {
          const [from, to] = [said[`from-${day}`] ?? '', said[`to-${day}`] ?? '']
          if ((from === '') !== (to === '') || (from !== '' && to <= from))
            context.addIssue({ code: 'custom', path: [`from-${day}`], message: 'hours.order' })
        }
      }),
    (_, { hours }) =>
      Object.fromEntries(
        hours.flatMap(({ day, from, to }) => [
          [`from-${day}`, from],
          [`to-${day}`, to],
        ]),
      ),
    (settings, beginning, said) => ({
      settings,
      beginning: {
        ...beginning,
        hours: weekdays
          .map((day) => ({ day, from: said[`from-${day}`] ?? '', to: said[`to-${day}`] ?? '' }))
          .filter(({ from }) => from !== ''),
      },
    }),
  ),
  behind: question(
    z.object({
      ...{ legalForm: z.enum(legalForms, 'form.none'), board: text(600), editor: line(120) },
      ...{ court: line(120), registerNumber: line(40), vatId: line(20) },
    }),
    ({ imprint }) => ({
      ...{ legalForm: imprint.legalForm, board: imprint.board.join('\n'), court: imprint.court },
      ...{ registerNumber: imprint.registerNumber, vatId: imprint.vatId, editor: imprint.editor },
    }),
    (settings, beginning, { board, editor, ...said }) => {
      const names = linesOf(board).slice(0, 20)
      // Whoever signs for all answers for what is written, as long as nobody else is named.
      const imprint = { ...settings.imprint, ...said, board: names, editor: editor || (names[0] ?? '') }
      return { beginning, settings: { ...settings, imprint } }
    },
  ),
  donation: question(
    z.object({
      iban: line(42).refine((iban) => iban === '' || isIban(iban), 'iban.form'),
      ...{ holder: line(70), purpose: line(140), charity: z.literal('yes').optional() },
    }),
    ({ imprint }, { donation, initiative }) => ({
      ...donation,
      holder: donation.holder || imprint.name,
      purpose: donation.purpose || `Spende ${kindOf(initiative).purpose}`,
      charity: imprint.charity,
    }),
    (settings, beginning, { charity, iban, ...said }) => ({
      beginning: { ...beginning, donation: { ...said, iban: iban.replace(/\s/g, '').toUpperCase() } },
      settings: { ...settings, imprint: { ...settings.imprint, charity: charity ?? 'no' } },
    }),
  ),
  places: question(
    z.object({ place: z.preprocess(list, z.array(z.string().max(400)).max(40)) }),
    (_, { placed }) => ({ place: placed.map(({ address }) => address) }),
    // The desk fills in which of them there are; see `answering.ts`.
    (settings, beginning, said) => ({
      settings,
      beginning: { ...beginning, placed: (said as { places?: Placing[] }).places ?? [] },
    }),
  ),
  languages: question(
    z.object({ lang: z.preprocess(list, z.array(z.enum(['en', easy])).max(2)) }),
    ({ languages }) => ({ lang: languages.filter((one) => one === 'en' || one === easy) }),
    (settings, beginning, { lang }) => {
      const others = settings.languages.filter((one) => one !== 'de' && one !== 'en' && one !== easy)
      return { beginning, settings: { ...settings, languages: ['de', ...lang, ...others] } }
    },
  ),
  look: question(
    z.object({
      theme: z.enum(themeNames, 'theme.none'),
      accent: z.union([z.literal(''), z.string().regex(/^#[0-9a-f]{6}$/)]).default(''),
    }),
    ({ look }) => ({ theme: look.theme, accent: look.accent ?? '' }),
    (settings, beginning, { theme, accent }) => ({
      beginning,
      settings: { ...settings, look: { ...settings.look, theme, accent: accent || null } },
    }),
  ),
}
