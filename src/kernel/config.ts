import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { configWords, type SettingKey } from './config.text.ts'
import { StartProblem } from './start.text.ts'
import type { Lang } from './text.ts'

export type Environment = Record<string, string | undefined>

const folder = z
  .string()
  .min(1)
  .transform((path) => resolve(path))
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
const maybeUrl = (protocols: RegExp) =>
  z.union([z.literal('').transform(() => null), z.url({ protocol: protocols })])
const mailbox = /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/

const settings = {
  data: { name: 'JAM_DATA', check: folder, fallback: dataFolder },
  runtime: { name: 'JAM_RUNTIME', check: folder, fallback: runtimeFolder },
  databaseUrl: { name: 'DATABASE_URL', check: maybeUrl(/^postgres(ql)?$/), fallback: () => '' },
  port: { name: 'PORT', check: wholeNumber(1, 65535), fallback: () => '3000' },
  // Not localhost: it may mean ::1 alone, and then http://127.0.0.1 finds nobody.
  host: { name: 'HOST', check: z.string().regex(/^[\w.:-]+$/), fallback: () => '127.0.0.1' },
  address: { name: 'JAM_ADDRESS', check: z.string().transform(origin), fallback: localAddress },
  proxies: {
    name: 'JAM_PROXY',
    check: z
      .string()
      .regex(/^[\da-fA-F.:]*(?:,\s*[\da-fA-F.:]+)*$/)
      .transform((list) => list.split(/[,\s]+/).filter(Boolean)),
    fallback: () => '127.0.0.1, ::1',
  },
  acme: { name: 'JAM_ACME', check: z.string().transform(directory), fallback: () => '' },
  acmeMail: {
    name: 'JAM_ACME_MAIL',
    check: z.union([z.literal('').transform(() => null), z.email()]),
    fallback: () => '',
  },
  tlsPort: { name: 'JAM_TLS_PORT', check: wholeNumber(1, 65535), fallback: () => '443' },
  smtpUrl: { name: 'SMTP_URL', check: maybeUrl(/^smtps?$/), fallback: () => '' },
  mailFrom: {
    name: 'MAIL_FROM',
    check: z.string().regex(mailbox),
    fallback: () => 'Digital Service Jam <jam@localhost>',
  },
  metricsToken: {
    name: 'METRICS_TOKEN',
    check: z.union([z.literal('').transform(() => null), z.string().regex(/^[\w.~+/=-]{16,200}$/)]),
    fallback: () => '',
  },
  turnUrls: {
    name: 'TURN_URL',
    check: z
      .string()
      .regex(/^(?:turns?:[\w.:[\]-]+(?:\?transport=(?:udp|tcp))?(?:\s*,\s*|$))*$/)
      .transform((list) => list.split(/[,\s]+/).filter(Boolean)),
    fallback: () => '',
  },
  turnSecret: {
    name: 'TURN_SECRET',
    check: z.union([z.literal('').transform(() => null), z.string().min(16).max(200)]),
    fallback: () => '',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    check: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: () => 'info',
  },
  poolSize: { name: 'POOL_SIZE', check: wholeNumber(2, 200), fallback: () => '10' },
  lang: { name: 'JAM_LANG', check: z.enum(['de', 'en']), fallback: terminalLang },
} satisfies Record<SettingKey, { name: string; check: z.ZodType; fallback: (env: Environment) => string }>

/** The configuration (Einstellungen): read once, validated, never changed. */
export type Config = { [K in SettingKey]: z.output<(typeof settings)[K]['check']> }

const keys = Object.keys(settings) as SettingKey[]

/** Reads the environment once. Everything that is wrong is told at once, not one after the other. */
export function readConfig(env: Environment = process.env): { config: Config } | { problems: string[] } {
  const words = configWords(langOf(env))
  const problems = strangers(env).map(words.unknown)
  const config: Partial<Record<SettingKey, unknown>> = {}
  for (const key of keys) {
    const { value } = settingOf(key, env)
    const checked = settings[key].check.safeParse(value)
    if (checked.success) config[key] = checked.data
    else problems.push(words.wrong(settings[key].name, masked(key, value), words.settings[key].expects))
  }
  return problems.length > 0 ? { problems } : { config: config as Config }
}

/** @throws StartProblem with the list of everything that is wrong */
export function mustReadConfig(env: Environment = process.env): Config {
  const read = readConfig(env)
  if ('config' in read) return read.config
  throw new StartProblem(langOf(env), (t) => t.wrongConfig(read.problems))
}

/** What `jam config` prints; passwords and tokens are masked. */
export function configList(env: Environment = process.env) {
  const words = configWords(langOf(env))
  return keys.map((key) => ({
    name: settings[key].name,
    value: masked(key, settingOf(key, env).value),
    fallback: settings[key].fallback(env),
    given: settingOf(key, env).given,
    means: words.settings[key].means,
  }))
}

/** The same configuration on another port; the default address moves along. */
export function atPort(config: Config, port: number): Config {
  const moves = config.address === localAddress({ PORT: String(config.port) })
  return { ...config, port, address: moves ? `http://localhost:${port}` : config.address }
}

/** @returns the language for sentences in the terminal, even when the configuration is wrong. */
export function langOf(env: Environment = process.env): Lang {
  return settingOf('lang', env).value === 'de' ? 'de' : 'en'
}

/** @returns whether npm started us (`npm start`). */
export function isUnderNpm(env: Environment = process.env): boolean {
  return env.npm_lifecycle_event !== undefined
}

function settingOf(key: SettingKey, env: Environment): { value: string; given: boolean } {
  const value = env[settings[key].name]?.trim() ?? ''
  return value === '' ? { value: settings[key].fallback(env), given: false } : { value, given: true }
}

// A misspelt JAM_ADRESS would otherwise be silently without effect.
function strangers(env: Environment): string[] {
  const known = new Set<string>(keys.map((key) => settings[key].name))
  return Object.keys(env).filter((name) => name.startsWith('JAM_') && !known.has(name))
}

function masked(key: SettingKey, value: string): string {
  if (key === 'metricsToken' || key === 'turnSecret') return value && '•••'
  return value.replace(/^(\w+:\/\/[^:/@]*:).*@/, '$1•••@')
}

function origin(value: string, context: z.RefinementCtx): string {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash)
    return url.origin
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

/** Where certificates come from (RFC 8555, 7.1.1); null: somebody else sees to them. */
function directory(value: string, context: z.RefinementCtx): string | null {
  if (value === '') return null
  const known: Record<string, string> = {
    letsencrypt: 'https://acme-v02.api.letsencrypt.org/directory',
    'letsencrypt-staging': 'https://acme-staging-v02.api.letsencrypt.org/directory',
  }
  const address = known[value] ?? value
  const isHere = /^http:\/\/(localhost|127\.0\.0\.1)[:/]/.test(address)
  if (URL.canParse(address) && (address.startsWith('https:') || isHere)) return address
  context.addIssue({ code: 'custom' })
  return z.NEVER
}

function localAddress(env: Environment): string {
  const port = settings.port.check.safeParse(env.PORT?.trim()).data ?? settings.port.fallback()
  return new URL(`http://localhost:${port}`).origin
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function dataFolder(env: Environment): string {
  if (isRoot()) return '/var/lib/digital-service-jam'
  return join(
    env.XDG_DATA_HOME || join(env.HOME || userInfo().homedir, '.local/share'),
    'digital-service-jam',
  )
}

function runtimeFolder(env: Environment): string {
  return isRoot() ? '/run' : env.XDG_RUNTIME_DIR || tmpdir()
}

function terminalLang(env: Environment): string {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').startsWith('de') ? 'de' : 'en'
}
