import { expect, test } from 'vitest'
import { atPort, configList, mustReadConfig, readConfig } from './config.ts'

const configOf = (env: Record<string, string>) => {
  const read = readConfig(env)
  if ('problems' in read) throw new Error(read.problems.join('\n'))
  return read.config
}

test('nothing needs to be set', () => {
  expect(configOf({})).toMatchObject({
    port: 3000,
    address: 'http://localhost:3000',
    databaseUrl: null,
    smtpUrl: null,
  })
})

test('a setting that is empty or blank counts as not set', () => {
  expect(configOf({ PORT: ' ', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
})

test('the address follows the port, unless somebody named one', () => {
  expect(atPort(configOf({ PORT: '4000' }), 4001).address).toBe('http://localhost:4001')
  const named = configOf({ PORT: '4000', JAM_ADDRESS: 'https://jam.example.org/' })
  expect(atPort(named, 4001).address).toBe('https://jam.example.org')
})

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80 80'],
  ['HOST', 'a b'],
  ['JAM_ADDRESS', 'https://example.org/jam'],
  ['JAM_ADDRESS', 'ftp://example.org'],
  ['DATABASE_URL', 'mysql://h/d'],
  ['SMTP_URL', 'mail.example.org'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
  ['TURN_URL', 'https://turn.example.org'],
  ['TURN_SECRET', 'too-short'],
  ['METRICS_TOKEN', 'too-short'],
  ['METRICS_TOKEN', 'with a space in the middle'],
  ['LOG_LEVEL', 'loud'],
  ['POOL_SIZE', '1'],
  ['JAM_LANG', 'fr'],
  ['JAM_ADRESS', 'http://localhost'],
])('%s=%s is refused with a sentence that names it', (name, value) => {
  const read = readConfig({ [name]: value })
  expect('problems' in read && read.problems).toEqual([expect.stringContaining(name)])
})

test('everything that is wrong is told at once, in the language of the terminal', () => {
  const start = () => mustReadConfig({ PORT: 'x', LOG_LEVEL: 'loud', LANG: 'de_DE.UTF-8' })
  expect(start).toThrow(/nicht starten kann:\n {2}- PORT ist „x“.*\n {2}- LOG_LEVEL/)
})

test('no password is ever printed, not even a wrong one', () => {
  const env = {
    DATABASE_URL: 'postgres://jam:ge@heim@db/jam',
    SMTP_URL: 'mailto://jam:geheim@mail',
    METRICS_TOKEN: 'geheim !',
    TURN_SECRET: 'geheim',
  }
  expect(JSON.stringify(configList(env))).not.toContain('heim')
  expect(JSON.stringify(readConfig(env))).not.toContain('geheim')
})
