// A letter can be odd in many ways, and each is tried: that is long.
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { OpenedCase } from '#custody/browser/cases.ts'
import type { SealedRecord } from '#custody/browser/records.ts'
import type { Answers } from '#field/answer/answer.ts'
import { odsOf, xlsxOf } from '#field/office/writing.ts'
import { answer, call, constant } from '#field/rule/rule.ts'
import { effortOf } from '#test/cpu.ts'
import { sampleQuestion as ask, sampleForm } from '#test/sample-form.ts'
import type { Canon } from '#vault/canonical.ts'
import { digestOf } from '../../form-digest.ts'
import { trustedForms } from '../../trusted-forms.ts'
import { fileOf } from './export/files.ts'
import { paperOf } from './export/paper.ts'
import { sheetsOf } from './export/table.ts'
import { everything, filtered } from './model/filtering.ts'
import { stateOf, titleOf } from './model/inboxed.ts'
import { withoutAnswers } from './model/keeping.ts'
import { countAnswers, suppressed } from './model/numbers.ts'
import { readInbox } from './model/reading.ts'
import { labelsIn, nothingKept, sealedStaffData } from './model/staff-data.ts'

const choices = ['Küche', 'Garten', 'Dach'].map((value) => ({ value, label: { de: value } }))
const form = sampleForm([
  ask('name', 'full-name', { label: { de: 'Name' } }),
  ask('mail', 'email', { label: { de: 'E-Mail' } }),
  ask('group', 'single-choice', { label: { de: 'Gruppe' }, choices }),
  ask('age', 'integer', { label: { de: 'Alter' } }),
  {
    is: 'group',
    name: 'children',
    label: { de: 'Kinder' },
    repeat: {},
    items: [ask('child', 'short-text', { label: { de: 'Kind' } })],
  },
])
const words = { yes: 'Ja', no: 'Nein', own: 'Eigenes' }
const reading = { lang: 'de' as const, today: '2026-11-25' }

let made = 0
function letter(
  answers: unknown,
  more: { [member: string]: Canon } = {},
  over: Partial<OpenedCase> = {},
): OpenedCase {
  const id = `case-${made++}`
  const body = {
    what: 'jam/answers/1',
    form: 'ours',
    version: 1,
    digest,
    lang: 'de',
    answers: answers as Canon,
    ...more,
  }
  return {
    ...{
      id,
      openedAt: '2026-11-20T10:00:00Z',
      deleteAfter: '2027-01-01',
      sealedBy: 'browser',
      hasBack: true,
    },
    letters: [{ id, number: 0, receivedAt: '2026-11-20T10:00:00Z', body, seen: null, damaged: null }],
    ...{ replies: [], files: [], damaged: null },
    ...over,
  }
}

const record = (body: Canon, version = 1): SealedRecord => ({
  id: `r${made++}`,
  version,
  author: 'amina',
  writtenAt: null,
  body,
})
const digest = await digestOf(form)
const ours = record({ what: 'jam/form/1', service: 'ours', version: 1, digest })
const trusted = await trustedForms('ours', [{ version: 1, form }], [ours])
const inbox = (cases: OpenedCase[], records: SealedRecord[] = []) =>
  readInbox('ours', cases, records, trusted, reading)
const mara: Answers = { name: { first: 'Mara', last: 'Klein' }, mail: 'mara@example.org', group: 'Küche' }
const marksOf = (one: OpenedCase) => inbox([one])[0]?.marks()

describe('a letter in the inbox', () => {
  test('that is as it should be has no mark, and is called by its name', () => {
    const [one] = inbox([letter(mara)])
    expect(one && [titleOf(one), one.marks(), one.unread, stateOf(one)]).toEqual(['Mara Klein', [], 1, 'new'])
  })

  test('says what is odd about it, and is never hidden', () => {
    expect(marksOf(letter(mara, { digest: 'x'.repeat(43) }))).toEqual(['altered-form'])
    expect(marksOf(letter(mara, { version: 7 }))).toEqual(['unknown-form'])
    expect(marksOf(letter({ ...mara, group: 'Keller' }))).toEqual(['wrong-answers'])
    expect(marksOf(letter({ ...mara, secret: 'x' }))).toEqual(['wrong-answers'])
    expect(marksOf(letter('nothing'))).toEqual(['no-answers'])
    expect(marksOf(letter(mara, {}, { deleteAfter: '2026-11-24' }))).toEqual(['overdue'])
    expect(marksOf(letter(mara, {}, { damaged: 'outside.gap' }))).toEqual(['damaged'])
  })

  test('to another form is not of this inbox; one that does not open could be', () => {
    const torn = letter(mara)
    const shut = {
      ...torn,
      letters: torn.letters.map((one) => ({ ...one, body: null, damaged: 'outside.damaged' })),
    }
    expect(inbox([letter(mara, { form: 'another' }), shut]).map((one) => one.marks())).toEqual([['damaged']])
  })

  test('is answered in a form that the server has changed: its answers are shown by their names', async () => {
    const changed = { ...form, title: { de: 'Gefälscht' } }
    const doubtful = await trustedForms('ours', [{ version: 1, form: changed }], [ours])
    const [one] = readInbox('ours', [letter(mara)], [], doubtful, reading)
    expect(one?.marks()).toEqual(['altered-form'])
    expect(one?.said().map(({ label }) => label)).toEqual(['name', 'mail', 'group'])
  })

  test('that comes twice is marked on both', () => {
    const again = { ...mara, mail: 'MARA@example.org', group: 'Garten' }
    expect(inbox([letter(mara), letter(again)]).map((one) => one.marks())).toEqual([['twice'], ['twice']])
  })

  test('may hold anything at all', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (said) => {
        const one = letter(mara)
        const odd = { ...one, letters: one.letters.map((first) => ({ ...first, body: said as Canon })) }
        for (const read of inbox([odd])) {
          read.marks()
          titleOf(read)
          read.text()
        }
      }),
    )
  })
})

describe('an answer that is kept for a shorter time than its case', () => {
  const row = {
    is: 'group' as const,
    name: 'child',
    label: {},
    repeat: {},
    items: [ask('given', 'short-text'), ask('allergy', 'short-text', { keepMonths: 1 })],
  }
  const short = sampleForm([
    ask('town', 'short-text', { required: true }),
    ask('illness', 'short-text', { keepMonths: 1, required: true, label: { de: 'Krankheit' } }),
    ask('proof', 'file', { keepMonths: 2 }),
    ask('sum', 'calculated', { value: call('concat', answer('illness'), constant('!')) }),
    ask('why', 'short-text', { show: call('=', answer('illness'), constant('Husten')) }),
    row,
  ])
  const file = { name: 'a.pdf', type: 'application/pdf', size: 9, file: 'f1', key: 'k' }
  const answers = {
    ...{ town: 'Ulm', illness: 'Husten', sum: 'Husten!', why: 'Staub', proof: [file] },
    child: [{ given: 'Mia', allergy: 'Nuss' }, { given: 'Tom' }],
  }
  const at = async (today: string, one: OpenedCase) => {
    const digest = await digestOf(short)
    const seal = record({ what: 'jam/form/1', service: 'ours', version: 1, digest })
    const known = await trustedForms('ours', [{ version: 1, form: short }], [seal])
    const [read] = readInbox('ours', [one], [], known, { lang: 'de', today })
    if (!read) throw new Error('no case')
    return read
  }
  const sent = async (said: unknown = answers) =>
    letter(
      said,
      { digest: await digestOf(short), files: [{ id: 'f1' }, { id: 'f2' }] },
      { deleteAfter: null },
    )

  test('is told from the day after its last on, with all that is calculated from it', async () => {
    expect((await at('2026-12-20', await sent())).over()).toEqual([])
    const over = await at('2026-12-21', await sent())
    expect([over.over(), over.marks()]).toEqual([['illness', 'sum', 'allergy'], ['answers-overdue']])
    expect((await at('2027-01-21', await sent())).over()).toEqual(['illness', 'proof', 'sum', 'allergy'])
  })

  test('leaves the letter as if it had never been there; what follows from that is no fault of who wrote', async () => {
    const one = await at('2027-02-01', await sent())
    const { body, files } = withoutAnswers(one, one.over())
    const rest = { town: 'Ulm', why: 'Staub', child: [{ given: 'Mia' }, { given: 'Tom' }] }
    expect([Object(body).answers, Object(body).files, files]).toEqual([rest, [{ id: 'f2' }], ['f1']])
    expect(Object(one.letters[0]?.body).answers).toEqual(answers)
    const shorter = await sent(rest)
    const erased = Object.fromEntries(one.over().map((name) => [name, '2027-02-01']))
    const letters = shorter.letters.map((first) => ({ ...first, erased }))
    const after = await at('2027-02-02', { ...shorter, letters })
    expect([after.over(), after.marks()]).toEqual([[], []])
    // Whoever sends cannot say so themselves: what readers have erased stands beside what the letter says.
    const claimed = letter({ town: 'Ulm' }, { digest: await digestOf(short), erased }, { deleteAfter: null })
    expect((await at('2026-11-25', claimed)).marks()).toEqual(['wrong-answers'])
  })

  test('is in the first letter alone: whatever a further one says, it adds no answer and takes none along', async () => {
    const alone = await sent()
    const plain = await at('2027-02-01', alone)
    const further = fc.oneof(
      fc.jsonValue(),
      fc.record({
        what: fc.constantFrom('jam/answer/1', 'jam/answers/1'),
        ...{ text: fc.string(), files: fc.constantFrom([], [{ id: 'f3' }]) },
        answers: fc.constantFrom(answers, { illness: 'Masern', proof: [{ ...file, file: 'f3' }] }),
      }),
    )
    await fc.assert(
      fc.asyncProperty(further, async (said) => {
        const more = { ...alone.letters[0], number: 1, body: said as Canon } as (typeof alone.letters)[number]
        const one = await at('2027-02-01', { ...alone, letters: [...alone.letters, more] })
        expect([one.over(), one.said(), withoutAnswers(one, one.over())]).toEqual([
          ...[plain.over(), plain.said(), withoutAnswers(plain, plain.over())],
        ])
        expect(one.letters[1]?.body).toEqual(said)
      }),
    )
  })
})

describe('cases', () => {
  const first = letter(mara)
  const second = letter({ name: { first: 'Tom', last: 'Groß' }, group: 'Dach' })
  const kept = record(
    sealedStaffData(second.id, {
      ...nothingKept,
      state: 'done',
      labels: ['eilig'],
      assignee: 'bea',
      seen: 1,
    }),
  )
  const all = inbox([first, second], [kept])
  const found = (filter: object) => filtered(all, { ...everything, ...filter }).map(titleOf)

  test('are found by words, state, label and whoever looks after them', () => {
    expect(found({ words: 'klein MARA@' })).toEqual(['Mara Klein'])
    expect(found({ words: 'dach' })).toEqual(['Tom Groß'])
    expect(found({ state: 'done' })).toEqual(['Tom Groß'])
    expect(found({ label: 'eilig' })).toEqual(['Tom Groß'])
    expect(found({ assignee: 'none' })).toEqual(['Mara Klein'])
    expect(found({ assignee: 'bea', words: 'mara' })).toEqual([])
    expect(found({ order: 'waiting' })).toEqual(['Mara Klein', 'Tom Groß'])
  })

  test('ten thousand of them are read, checked and searched in a moment', () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      letter({ ...mara, mail: `m${n}@example.org`, age: n % 90 }),
    )
    const { made: read, ms: opened } = effortOf(() => inbox(many))
    expect(filtered(read, { ...everything, words: 'm9999@' })).toHaveLength(1)
    expect(read.flatMap((one) => one.marks())).toEqual([])
    expect(opened).toBeLessThan(1500)
  })

  test('labels are typed with commas', () => {
    expect(labelsIn(' eilig, Kind ,,eilig')).toEqual(['eilig', 'Kind'])
  })
})

describe('numbers', () => {
  const cases = (groups: string[]) => inbox(groups.map((group, n) => letter({ group, age: n * 3 })))
  const counted = (groups: string[]) =>
    countAnswers(form, cases(groups), 'de', words).find(({ name }) => name === 'group')
  const times = (count: number, group: string) => Array.from({ length: count }, () => group)

  test('are counted for each choice, and for numbers in classes', () => {
    expect(counted([...times(3, 'Küche'), 'Dach'])?.counts.map(({ value }) => value)).toEqual([3, 0, 1])
    const ages = countAnswers(form, cases(times(40, 'Küche')), 'de', words).find(({ name }) => name === 'age')
    expect(ages).toMatchObject({ answered: 40, average: 58.5 })
    expect(ages?.counts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(40)
  })

  test('that are small are not told to others, and do not follow from the others either', () => {
    const shown = (groups: string[]) => {
      const one = counted(groups)
      return one && suppressed(one).counts.map(({ value }) => value)
    }
    expect(shown([...times(20, 'Küche'), ...times(9, 'Garten'), ...times(2, 'Dach')])).toEqual([
      20,
      null,
      null,
    ])
    expect(shown([...times(20, 'Küche'), ...times(3, 'Garten'), ...times(2, 'Dach')])).toEqual([
      20,
      null,
      null,
    ])
    expect(shown(times(20, 'Küche'))).toEqual([20, 0, 0])
    expect(shown(times(4, 'Küche'))).toEqual([])
  })
})

describe('an export', () => {
  const evil = {
    name: { first: '=cmd()', last: '+1' },
    age: 7,
    children: [{ child: '@SUM(A1)' }, { child: 'Zoe' }],
  }
  const cases = inbox([letter(evil)])
  const nameOf = () => 'Bea'

  test('has a line for each case, and a sheet for each repeated group', () => {
    const [main, children] = sheetsOf(form, cases, 'de', nameOf)
    expect(main?.rows[1]?.slice(-4)).toEqual(['=cmd() +1', '', '', 7])
    expect(children).toMatchObject({ name: 'Kinder' })
    expect(children?.rows.slice(1).map((row) => row.slice(1))).toEqual([
      [1, '@SUM(A1)'],
      [2, 'Zoe'],
    ])
  })

  test('holds no formula in any format', async () => {
    const csv = await fileOf('csv', form, cases, 'de', nameOf).text()
    expect(csv).toContain(`"'=cmd() +1"`)
    const bytes = new Uint8Array(await fileOf('csv', form, cases, 'de', nameOf).arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const sheets = sheetsOf(form, cases, 'de', nameOf)
    const [xlsx, ods] = [unzipSync(xlsxOf(sheets)), unzipSync(odsOf(sheets))]
    const sheet = new TextDecoder().decode(xlsx['xl/worksheets/sheet1.xml'])
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('<v>7</v>')
    const content = new TextDecoder().decode(ods['content.xml'])
    expect(content).not.toContain('formula')
    expect(content).toContain('office:value="7"')
    expect(Object.keys(ods)[0]).toBe('mimetype')
  })

  test('of whatever was written is a file that can be read', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer()))),
        fc.string(),
        (rows, name) => {
          const sheets = [
            { name, rows },
            { name, rows },
          ]
          const xml = new TextDecoder().decode(unzipSync(xlsxOf(sheets))['xl/workbook.xml'])
          const names = [...xml.matchAll(/<sheet name="([^"]+)"/g)].map(([, one]) => one)
          expect(new Set(names).size).toBe(2)
          expect(new TextDecoder().decode(unzipSync(odsOf(sheets))['content.xml'])).not.toContain('\u0000')
        },
      ),
      { numRuns: 50 },
    )
  })

  test('on paper says each question with its answer, each row, what is odd, and when it came', () => {
    const paper = paperOf(form, cases, 'de', '2026-11-26')
    expect(paper.title).toBe(form.title.de)
    const [one] = paper.cases
    expect(one?.answers).toEqual([
      { label: 'Name', says: '=cmd() +1' },
      { label: 'Alter', says: '7' },
      { label: 'Kinder 1: Kind', says: '@SUM(A1)' },
      { label: 'Kinder 2: Kind', says: 'Zoe' },
    ])
    expect(one?.facts).toContain('20. November 2026')
    const unknown = inbox([letter(evil, { version: 7 })])
    expect(paperOf(null, unknown, 'en', '2026-11-26').cases[0]?.notes.join()).toContain('unknown form')
  })

  test('as JSON says everything as it came', async () => {
    const json = JSON.parse(await fileOf('json', null, cases, 'de', nameOf).text())
    expect(json.cases[0]).toMatchObject({ answers: evil, state: 'new', version: 1 })
  })
})
