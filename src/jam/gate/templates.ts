import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { House } from '#kernel/house.ts'
import { readTemplate, type Template } from './template.ts'

/** One file per template. */
const ours = import.meta.glob<string>('./templates/*.yaml', { query: '?raw', import: 'default', eager: true })

/** What a jam follows that has chosen none. */
export const usualTemplate = 'standard'

/** What is wrong in which file, each with its place. The house does not open with it. */
export class TemplateProblem extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('\n'))
    this.name = 'TemplateProblem'
    this.problems = problems
  }
}

const known = new WeakMap<House, ReadonlyMap<string, Template>>()

/**
 * The templates of this house: ours, and those that whoever runs it has put into the folder `templates` of its data.
 * One of theirs with the name of ours takes its place. Read once.
 * @throws TemplateProblem with every place that is wrong in every file
 */
export function templatesOf(house: House): ReadonlyMap<string, Template> {
  const found =
    known.get(house) ?? mustRead({ ...textsOfOurs(), ...textsIn(join(house.config.data, 'templates')) })
  known.set(house, found)
  return found
}

/** @throws TemplateProblem */
export function mustRead(texts: Record<string, string>): Map<string, Template> {
  const templates = new Map<string, Template>()
  const problems: string[] = []
  for (const [file, text] of Object.entries(texts)) {
    const read = readTemplate(text)
    if ('template' in read) templates.set(read.template.template, read.template)
    else problems.push(...read.problems.map((one) => `${file}: ${one}`))
  }
  if (problems.length > 0) throw new TemplateProblem(problems)
  return templates
}

const textsOfOurs = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(ours)
      .map(([file, text]) => [basename(file), text] as const)
      // The usual one stands first wherever one is chosen.
      .sort(
        ([one], [other]) => Number(other.startsWith(usualTemplate)) - Number(one.startsWith(usualTemplate)),
      ),
  )

function textsIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  const files = globSync('*.{yaml,yml}', { cwd: folder }).sort()
  return Object.fromEntries(
    files.map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')]),
  )
}
