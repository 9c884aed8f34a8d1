/** A text in lines: broken between words; where there are none, or a word is longer than a line, between letters. */
export function wrapped(words: string, room: number, widthOf: (words: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of words.split(/(?<= )/)) {
    const pieces = widthOf(word.trimEnd()) <= room ? [word] : lettersIn(word)
    for (const piece of pieces) {
      if (line !== '' && used + widthOf(piece.trimEnd()) > room) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += piece
      used += widthOf(piece)
    }
  }
  return [...lines, line]
}

const lettersIn = (word: string) => [...new Intl.Segmenter().segment(word)].map(({ segment }) => segment)
