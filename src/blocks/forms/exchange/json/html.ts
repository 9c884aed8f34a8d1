const marks: [RegExp, string][] = [
  [/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ''],
  [/<h[1-6]\b[^>]*>/gi, '\n\n### '],
  [/<li\b[^>]*>/gi, '\n- '],
  [/<br\s*\/?>/gi, '\n'],
  [/<\/?(strong|b)\b[^>]*>/gi, '**'],
  [/<\/?(p|div|ul|ol|h[1-6]|tr|table|section)\b[^>]*>/gi, '\n\n'],
]
const entities: { [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  apos: "'",
}

/** HTML of another program as the little Markdown that notes are written in. */
export function markdownOf(html: string): string {
  if (!/[<&]/.test(html)) return html.trim()
  let text = html.replace(
    /<a\b[^>]*?href\s*=\s*["']([^"']*)["'][^>]*>([\s\S]*?)<\/a>/gi,
    (_all, href: string, words: string) =>
      /^(https?:|mailto:|tel:)/i.test(href) ? `[${words.replace(/<[^>]*>/g, '').trim()}](${href})` : words,
  )
  for (const [pattern, put] of marks) text = text.replace(pattern, put)
  text = text
    .replace(/<[^>]{0,2000}>/g, '')
    .replace(/&(#39|[a-z]{2,6});/gi, (all, name: string) => entities[name.toLowerCase()] ?? all)
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\*\*\s*\*\*/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
