import { expect, test } from 'vitest'
import { faultOf } from './log.ts'

const failing = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('a log line names the fault and never what somebody wrote', () => {
  const secret = 'Frau Adler war krank'
  const faults = [
    failing(() => JSON.parse(`${secret} {`)),
    failing(() => new Intl.DateTimeFormat('de', { timeZone: secret })),
    Object.assign(new Error(`invalid input syntax for type uuid: "${secret}"`), { code: '22P02' }),
    Object.assign(new Error('unreadable'), {
      detail: `Key (name)=(${secret}) already exists.`,
      code: '23505',
    }),
  ]
  for (const fault of faults) expect(JSON.stringify(faultOf(fault))).not.toContain('Adler')
})

test('a log line of the database names its columns', () => {
  const fault = Object.assign(new Error('column "gone" does not exist'), { code: '42703' })
  expect(faultOf(fault)).toMatchObject({ code: '42703', says: 'column "gone" does not exist' })
})
