import { sentencesOf, wordsOf } from './sentences.ts'

export type HintCode =
  | 'sentence-long'
  | 'line-long'
  | 'word-long'
  | 'genitive'
  | 'subjunctive'
  | 'passive'
  | 'short-form'
  | 'sign'
  | 'number-word'
  | 'old-year'

/** A place where a rule of Leichte Sprache may be broken, and the words. A program sees signs, not sense: it only asks. */
export type Hint = { code: HintCode; what: string }

const most = 40

/** Rules of Leichte Sprache (Netzwerk Leichte Sprache) that can be seen in the words. */
export function hintsOf(text: string): Hint[] {
  const hints: Hint[] = []
  for (const sentence of sentencesOf(text)) {
    const words = wordsOf(sentence)
    if (words.length > 10) hints.push({ code: 'sentence-long', what: sentence })
    for (const word of words) if (isLong(word)) hints.push({ code: 'word-long', what: word })
    for (const [code, rule] of rules)
      for (const [found] of sentence.matchAll(rule)) hints.push({ code, what: found.trim() })
  }
  for (const line of text.split('\n')) if (line.length > 80) hints.push({ code: 'line-long', what: line })
  return hints.slice(0, most)
}

/** A long word that neither a hyphen nor a mediopunkt parts. */
const isLong = (word: string): boolean => word.split(/[-·]/).some((part) => [...part].length > 13)

const rules: readonly [HintCode, RegExp][] = [
  [
    'genitive',
    /(?<![\p{L}])(?:des|eines|meines|deines|seines|ihres|unseres|eures|dieses|jedes)\s+(?:\p{L}+(?:en)\s+)?\p{Lu}\p{L}*(?:es|s|en)(?![\p{L}])/gu,
  ],
  [
    'genitive',
    /(?<![\p{L}])(?:wegen|trotz|während|aufgrund|anhand|innerhalb|außerhalb)\s+(?:der|des|eines|einer|unserer|unseres)\s+\p{L}+/giu,
  ],
  [
    'subjunctive',
    /(?<![\p{L}])(?:würde|würden|könnte|könnten|hätte|hätten|wäre|wären|sollte|sollten|müsste|müssten|dürfte|dürften|möge)(?![\p{L}])/giu,
  ],
  [
    'passive',
    /(?<![\p{L}])(?:wird|werden|wurde|wurden)\s+(?:[\p{L}\p{N}]+\s+){0,5}(?:\p{Ll}*ge\p{Ll}+(?:t|en)|(?:ver|be|ent|er|zer)\p{Ll}+(?:t|en))(?=\s*[.!?,;]|\s*$)/gu,
  ],
  [
    'short-form',
    /(?<![\p{L}])(?:z\. ?B\.|d\. ?h\.|u\. ?a\.|usw\.|bzw\.|etc\.|ggf\.|ca\.|inkl\.|evtl\.|i\. ?d\. ?R\.)/giu,
  ],
  ['sign', /[§%&;„“"/()](?=\S|$)|(?<=\S)[;%/&]/gu],
  [
    'number-word',
    /(?<![\p{L}])(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|hundert|tausend)(?![\p{L}])/giu,
  ],
  ['old-year', /(?<!\d)1[0-8]\d\d(?!\d)/gu],
]
