import type { Problems } from './form.tsx'

type Checked = { issues: readonly { path: readonly PropertyKey[]; message: string }[] }

/** What is wrong, by field: the first thing at each, as a sentence. A message is a key of the words. */
export function problemsOf(error: Checked, words: Readonly<Record<string, string>>): Problems {
  const problems: Record<string, string> = {}
  for (const { path, message } of error.issues) {
    problems[String(path[0] ?? '')] ??= words[message] ?? message
  }
  return problems
}
