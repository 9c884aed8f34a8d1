/** A stretch of lines that is in both texts, or in one of them only. */
export type Stretch = { from: 'both' | 'mine' | 'theirs'; lines: string[] }

/** Longer texts are compared as two whole blocks: nobody reads a thousand differences. */
const most = 3_000

/** What two people have made of one text, line by line. */
export function compareLines(mine: string, theirs: string): Stretch[] {
  const [a, b] = [mine.split('\n'), theirs.split('\n')]
  const [begin, end] = [sameAtBegin(a, b), sameAtEnd(a, b)]
  const last = Math.min(end, Math.min(a.length, b.length) - begin)
  const middle = between(a.slice(begin, a.length - last), b.slice(begin, b.length - last))
  const stretches: Stretch[] = [
    { from: 'both', lines: a.slice(0, begin) },
    ...middle,
    { from: 'both', lines: last === 0 ? [] : a.slice(-last) },
  ]
  return stretches.filter(({ lines }) => lines.length > 0)
}

/** Both texts in one: what they share once, where they differ first theirs, then mine. No line of either is lost. */
export const mergeTexts = (mine: string, theirs: string): string =>
  compareLines(mine, theirs)
    .flatMap(({ lines }) => lines)
    .join('\n')

function between(a: string[], b: string[]): Stretch[] {
  if (a.length * b.length > most * most)
    return [
      { from: 'theirs', lines: b },
      { from: 'mine', lines: a },
    ]
  const lengths = commonLengths(a, b)
  const width = b.length + 1
  const stretches: Stretch[] = []
  const put = (from: Stretch['from'], line = '') => {
    const last = stretches.at(-1)
    if (last?.from === from) last.lines.push(line)
    else stretches.push({ from, lines: [line] })
  }
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('both', a[i++])
      j++
    } else if (j < b.length && (i === a.length || at(i, j + 1) >= at(i + 1, j))) put('theirs', b[j++])
    else put('mine', a[i++])
  }
  return stretches
}

/** How long the longest common subsequence is from each place on (Wagner and Fischer, 1974). */
function commonLengths(a: string[], b: string[]): Uint16Array {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

function sameAtBegin(a: string[], b: string[]): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  return at
}

function sameAtEnd(a: string[], b: string[]): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}
