const longest = 400
const longestText = 5000

/**
 * Whether a whole text matches a regular expression. Null where the expression is not understood or could take for ever:
 * then it decides nothing. Nothing that is repeated may be repeated as a whole again.
 */
export function matchesPattern(text: string, pattern: string): boolean | null {
  const found = compiled(pattern)
  if (!found) return null
  return text.length > longestText ? false : found.test(text)
}

export const isSafePattern = (pattern: string): boolean => compiled(pattern) !== null

const known = new Map<string, RegExp | null>()

function compiled(pattern: string): RegExp | null {
  const before = known.get(pattern)
  if (before !== undefined) return before
  if (known.size > 500) known.clear()
  const fresh = compile(pattern)
  known.set(pattern, fresh)
  return fresh
}

function compile(pattern: string): RegExp | null {
  if (pattern.length > longest || /\)[*+{]/.test(pattern.replace(/\\./g, ''))) return null
  try {
    return new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    return null
  }
}
